"""What holds for every page."""

import re

import pytest

from monitor.store.store import Store
from monitor.ui import carrying, downloads, frame
from tests.pages.visiting import drawn, opened


@pytest.mark.parametrize("name", [name for name in frame.PAGES if name != "inlezen"])
def test_a_page_asks_the_version_of_the_data_once(
    filled_store: str, monkeypatch: pytest.MonkeyPatch, name: str
):
    page = opened(name)
    asked = []
    version = Store.data_version
    monkeypatch.setattr(Store, "data_version", lambda self: asked.append(1) or version(self))
    page.run()
    assert not page.exception
    assert len(asked) == (0 if name == "handleiding" else 1)


FILTERS = {"provincie": "Flevoland", "sector": "zorg en welzijn", "regeling": "RIF 2019-2022"}
LISTENS = {
    "overzicht": FILTERS | {"blad": "alles"},
    "inlezen": {"opgeslagen": "1", "concept": "x"},
    "pps": {"pps": "NHN-TECH-01", "ronde": "2026-jaarlijks"},
    "campus": {"campus": "Campus Waterkant"},
    "trends": FILTERS,
    "wat_als": {"pps": "NHN-TECH-01"},
    "na_de_subsidie": FILTERS | {"uitkomst": "MRA-ICT-01.24"},
    "register": {"pps": "NHN-TECH-01"},
    "verantwoording": {"versie": "2026.2-proef"},
    "versies": {"van": "2026.2-proef", "naar": "2026.1"},
    "handleiding": {},
}
"""By page, what a link to it may hold."""


@pytest.mark.parametrize("name", frame.PAGES)
def test_a_page_says_what_a_link_holds_that_it_does_not_listen_to(filled_store: str, name: str):
    listens = LISTENS[name]
    assert "doet hier niets" not in drawn(opened(name, **listens))
    text = drawn(opened(name, **listens, pp="NHN-TECH-01"))
    assert text.count("“pp” uit de link doet hier niets. Kijk of de link klopt.") == 1


@pytest.mark.parametrize("name", carrying.CHOICES)
def test_a_page_listens_to_each_choice_that_goes_along_to_it(filled_store: str, name: str):
    values = {"pps": "NHN-TECH-01", "campus": "Campus Waterkant"}
    for parameter in carrying.CHOICES[name]:
        text = drawn(opened(name, **{parameter: values.get(parameter, "alle")}))
        assert "uit de link" not in text


@pytest.mark.parametrize(
    ("name", "query", "whose"),
    [
        ("pps", {"pps": "NHN-TECH-01"}, "nhn-tech-01"),
        ("trends", {"pps": "NHN-TECH-01"}, "nhn-tech-01"),
        ("trends", {"campus": "Campus Waterkant"}, "campus-waterkant"),
        ("campus", {"campus": "Campus Waterkant"}, "campus-waterkant"),
    ],
)
def test_every_file_that_a_page_of_one_offers_is_named_after_it(
    filled_store: str, name: str, query: dict[str, str], whose: str
):
    links = re.findall(r'href="\./downloads/([^"]+)"', drawn(opened(name, **query)))
    files = [file for link in links if (file := downloads._SHELF.get(link))]
    assert len(files) > 1
    names = [downloads.file_name(file.name, file.ending) for file in files]
    assert [name for name in names if f"-{whose}-" not in name] == []
    assert len({file.name for file in files}) == len(files)
