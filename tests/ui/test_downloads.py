"""Downloads: made when asked for, told apart by the moment, and kind when they are gone."""

import gc
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

import openpyxl
import pandas as pd
import pytest
from markupsafe import Markup
from starlette.applications import Starlette

from monitor.reports.disclaimer import DISCLAIMER
from monitor.ui import downloads
from monitor.ui.downloads import Download, Shelf
from tests.ui.asking import answer_of

TABLE = pd.DataFrame({"PPS": ["=1+1", "Huis <b>B</b>"], "Punten": [64.0, None]})


def asked(path: str) -> tuple[int, dict[str, str], bytes]:
    status, headers, body = answer_of(Starlette(routes=[downloads.route()]), path)
    return status, headers, b"".join(body)


def address(link: Markup) -> str:
    found = re.search(r'href="\.(/downloads/[\w-]{30,})"', link)
    assert found
    return found[1]


def test_a_link_gives_the_table_with_of_whom_and_when_it_is():
    link = downloads.excel(
        TABLE, name="overzicht", title="Alle PPS’en", about="Stand van nu.", holder=TABLE
    )
    status, headers, content = asked(address(link))
    assert status == 200
    assert re.fullmatch(
        r'attachment; filename="overzicht-\d{8}-\d{6}-\d{3}\.xlsx"', headers["content-disposition"]
    )
    assert headers["cache-control"] == "no-store"
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert sheet["A1"].value == "Alle PPS’en"
    assert sheet["A2"].value == f"Stand van nu. {DISCLAIMER}"
    assert sheet["A5"].value == "=1+1"
    assert sheet["A5"].data_type == "s"  # text from an upload is no formula


def test_a_file_name_says_what_it_is_and_of_whom():
    link = downloads.excel(
        TABLE,
        name="partners",
        title="Partners",
        about="nu",
        holder=TABLE,
        of="NHN-01/é-2026-\nreview",
    )
    _, headers, _ = asked(address(link))
    assert 'filename="partners-nhn-01e-2026-review-2' in headers["content-disposition"]


@pytest.mark.parametrize(
    ("name", "tab"),
    [("antwoorden", "Antwoorden"), ("trend-kpi", "Trend KPI"), ("swot", "SWOT")],
)
def test_the_tab_of_a_table_is_called_after_what_it_is(name: str, tab: str):
    link = downloads.excel(TABLE, name=name, title="A", about="nu", holder=TABLE, of="NHN-01")
    _, _, content = asked(address(link))
    assert openpyxl.load_workbook(BytesIO(content)).sheetnames == [tab]


def test_no_two_links_are_the_same():
    links = {
        address(downloads.excel(TABLE, name="a", title="A", about="nu", holder=TABLE))
        for _ in range(100)
    }
    assert len(links) == 100


def test_a_link_that_is_gone_or_guessed_says_what_to_do():
    status, _, content = asked("/downloads/geraden")
    assert status == 404
    assert "laad de pagina opnieuw" in content.decode()


class Page:
    """What keeps a link to draw it again."""


def test_a_link_works_for_as_long_as_what_it_was_drawn_in_is_kept():
    shelf, kept, gone = Shelf(), Page(), Page()
    made = [Download(str(number), "txt", "text/plain", lambda: b"") for number in range(2)]
    names = [shelf.put(made[0], kept), shelf.put(made[1], gone)]
    assert [shelf.get(name) for name in names] == made
    for _ in range(5000):  # however much others look at meanwhile
        shelf.put(made[1], gone)
    del gone
    gc.collect()
    assert [shelf.get(name) for name in names] == [made[0], None]


def test_a_file_name_holds_nothing_that_a_file_system_reads():
    name = downloads.file_name('overzicht-../nhn:01\\"<x>', "pdf")
    assert re.fullmatch(r"overzicht-nhn01x-\d{8}-\d{6}-\d{3}\.pdf", name)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("campus-Bitwerf Oostkade", "campus-bitwerf-oostkade"),
        ("trend-totaal-alle PPS’en", "trend-totaal-alle-ppsen"),
        ("te-herstellen-NHN / Proef ö 01", "te-herstellen-nhn-proef-o-01"),
        ("te-herstellen-", "te-herstellen"),
    ],
)
def test_words_stay_apart_in_a_file_name(name: str, begins: str):
    named = downloads.file_name(name, "xlsx")
    assert re.fullmatch(rf"{begins}-\d{{8}}-\d{{6}}-\d{{3}}\.xlsx", named)


def test_no_two_files_have_the_same_name_also_when_asked_for_at_once():
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(lambda _: downloads.file_name("overzicht", "pdf"), range(2000)))
    assert len(set(names)) == len(names)


@pytest.mark.usefixtures("far_away")
def test_the_moment_in_a_file_name_is_of_the_clock_that_people_look_at():
    told = downloads.Moments().take()
    now = datetime.now(ZoneInfo("Europe/Amsterdam")).replace(tzinfo=None)
    assert abs(told - now) < timedelta(minutes=1)


def test_two_files_asked_for_by_one_name_each_give_their_own():
    kept = Page()
    answers = [
        asked(address(downloads.workbook("x", lambda c=content: c, name="a", holder=kept)))
        for content in (b"1", b"2")
    ]
    assert [content for _, _, content in answers] == [b"1", b"2"]
    assert len({headers["content-disposition"] for _, headers, _ in answers}) == 2


@pytest.mark.parametrize(
    "code", ["NHN-Ωmega-łódź-漢", "x" * 5000, "../../etc/passwd", 'a"b\r\nX: y']
)
def test_whatever_a_code_holds_its_file_can_be_sent(code: str):
    link = downloads.workbook("Download", lambda: b"inhoud", name=code, holder=TABLE)
    status, headers, content = asked(address(link))
    assert (status, content) == (200, b"inhoud")
    assert re.fullmatch(
        r'attachment; filename="[A-Za-z0-9-]{1,120}\.xlsx"', headers["content-disposition"]
    )
