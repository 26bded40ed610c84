"""The page of a partnership on an empty store, a filled one, and by every link that opens it."""

import io
from datetime import UTC, date, datetime

import openpyxl
import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from monitor.store.records import Partnership
from monitor.store.store import Store
from monitor.ui import downloads
from tests.pages.visiting import Visit, drawn


@pytest.fixture
def store(filled_store: str) -> Store:
    return open_store(filled_store)


@pytest.fixture
def own_store(own_filled_store: str) -> Store:
    return open_store(own_filled_store)


def newest(store: Store, pps_id: str) -> tuple[int, str]:
    """The submission and round of a partnership that its page opens by itself."""
    found = store.submissions(LOCAL_ADMIN)
    own = found.loc[found["pps_id"] == pps_id].sort_values("reference_date")
    return int(own["submission"].iloc[-1]), str(own["round"].iloc[-1])


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str):
    page = visit()
    assert "Er is nog geen PPS" in drawn(page)
    assert not page.selectbox


def test_a_link_opens_that_partnership_whatever_its_spelling(visit: Visit, store: Store):
    page = visit(pps="nhn-tech-01")
    text = drawn(page)
    assert page.title[0].value == "Hoe staat Vonk en Vaart ervoor?"
    assert page.selectbox(key="keuze_pps").value == "NHN-TECH-01"
    assert page.selectbox(key="keuze_ronde").value == newest(store, "NHN-TECH-01")[1]
    assert "van 100" in text
    assert "geen oordeel en geen subsidiebeoordeling" in text
    assert "Indicatoren, E" in text  # where an answer stands
    assert "is het gewogen gemiddelde van de onderdelen met een score;" in text
    assert text.count(", telt voor ") == 7
    assert "kernvraag, telt 2 keer" in text
    assert "stond op 31 augustus 2024, " in text  # long ago
    for part in ("kpi", "geld", "partners", "mijlpalen", "versies", "onderdelen"):
        assert f'id="{part}"' in text
        assert f'href="#{part}"' in text


def test_an_old_monitor_is_told_as_past_all_the_way_down(visit: Visit, store: Store):
    text = drawn(visit(pps="NHN-TECH-01"))
    for then in (
        " was op 31 augustus 2024 de zwakste schakel",
        " op 31 augustus 2024 het doel",
        "Van de cofinanciering was op 31 augustus 2024 in totaal ",
        " partners deden op 31 augustus 2024 mee",
        " op 31 augustus 2024 gehaald",
    ):
        assert then in text
    for now in ("is de zwakste schakel", "halen het doel", "tot nu toe", "(loopt)", " doen mee"):
        assert now not in text


def test_the_score_says_how_sure_it_is_and_where_to_read_on(visit: Visit, store: Store):
    text = drawn(visit(pps="MRA-ENT-01"))
    assert "in 90% van de varianten" in text
    assert "Rond de grens van 65: in " in text
    assert 'href="verantwoording?versie=2026.1#zekerheid"' in text
    assert "bij andere berekeningen is dat soms " in text


def test_every_round_of_a_partnership_opens_by_its_link(visit: Visit, store: Store):
    found = store.submissions(LOCAL_ADMIN)
    for round_ in found.loc[found["pps_id"] == "MRA-BOUW-01", "round"]:
        page = visit(pps="MRA-BOUW-01", ronde=round_)
        assert f", {round_}, peildatum" in drawn(page)


def test_a_link_to_a_round_that_is_not_there_says_so_and_shows_the_newest(
    visit: Visit, store: Store
):
    page = visit(pps="NHN-TECH-01", ronde="<i>2099</i>")
    text = drawn(page)
    said = "“&lt;i&gt;2099&lt;/i&gt;” uit de link is er niet. Hier staat nu: "
    assert said in text
    assert page.selectbox(key="keuze_ronde").value == newest(store, "NHN-TECH-01")[1]
    assert "van 100" in text


def test_a_link_to_an_unknown_partnership_shows_no_other_and_asks_to_choose(
    visit: Visit, filled_store: str
):
    page = visit(pps="<b>weg</b>")
    said = "“&lt;b&gt;weg&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert drawn(page) == f'<p class="leeg">{said}</p>'
    assert page.title[0].value == "Hoe staat een PPS ervoor?"
    assert [box.value for box in page.selectbox] == [None]
    page.selectbox[0].select("UTR-ZORG-02").run()
    assert page.query_params["pps"] == "UTR-ZORG-02"
    assert "van 100" in drawn(page)


def test_choosing_another_partnership_puts_it_in_the_link_and_drops_the_round(
    visit: Visit, filled_store: str
):
    page = visit(pps="NHN-TECH-01", ronde="2022-jaarlijks")
    page.selectbox(key="keuze_pps").set_value("UTR-ZORG-02").run()
    assert not page.exception
    assert page.query_params["pps"] == "UTR-ZORG-02"
    assert "ronde" not in page.query_params


def test_a_partnership_without_a_monitor_asks_for_one(visit: Visit, own_store: Store):
    entry = Partnership("NIEUW-01", "*Nieuw* <i>huis</i>", "West", None, None, (), (), date.today())
    own_store.put_partnership(LOCAL_ADMIN, entry, datetime.now(UTC))
    page = visit(pps="NIEUW-01")
    assert "Nog geen monitor voor deze PPS" in drawn(page)
    assert not page.get("plotly_chart")


def test_withdrawing_asks_for_a_reason_and_makes_the_round_before_count(
    visit: Visit, own_store: Store
):
    number, round_ = newest(own_store, "NHN-TECH-01")
    page = visit(pps="NHN-TECH-01")
    assert not page.text_input  # the form is drawn when it is opened
    page.session_state[f"intrekken_{number}"] = True
    page.run()
    page.button[0].click().run()
    assert [item.value for item in page.info] == ["Vul een reden in. Er is nog niets ingetrokken."]
    assert newest(own_store, "NHN-TECH-01")[0] == number
    page.text_input(key=f"reden_{number}").set_value("Verkeerd bestand")
    page.button[0].click().run()
    assert not page.exception
    assert page.info[0].value == (
        f"Versie 1 van {round_} is ingetrokken. Er is nu geen monitor van {round_} meer die telt."
    )
    assert newest(own_store, "NHN-TECH-01")[0] != number
    trail = own_store.audit(LOCAL_ADMIN)
    assert trail["details"].iloc[0] == "Verkeerd bestand"
    old = visit(pps="NHN-TECH-01", ronde=f"{round_}~1")
    assert "een versie die is ingetrokken" in drawn(old)
    assert "Overzicht voor de stuurgroep" not in drawn(old)
    assert not old.text_input  # it can't be withdrawn twice


def test_a_failing_store_says_so_and_withdraws_nothing(
    visit: Visit, own_store: Store, monkeypatch: pytest.MonkeyPatch
):
    number, _ = newest(own_store, "NHN-TECH-01")
    page = visit(pps="NHN-TECH-01")
    page.session_state[f"intrekken_{number}"] = True
    page.run()
    monkeypatch.setattr("monitor.ui.data.store", lambda: Store(own_store._engine, read_only=True))
    page.text_input(key=f"reden_{number}").set_value("Verkeerd bestand")
    page.button[0].click().run()
    assert "niets half opgeslagen" in page.info[0].value
    assert newest(own_store, "NHN-TECH-01")[0] == number


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, downloads.Download]:
    """What is offered to take along while the page is visited, by its name."""
    found: dict[str, downloads.Download] = {}
    put = downloads.Shelf.put

    def put_and_tell(shelf: downloads.Shelf, download: downloads.Download, holder: object) -> str:
        found[download.name] = download
        return put(shelf, download, holder)

    monkeypatch.setattr(downloads.Shelf, "put", put_and_tell)
    return found


def test_rules_books_and_milestones_can_be_taken_along(
    visit: Visit, own_filled_store: str, offered: dict[str, downloads.Download]
):
    visit(pps="NHN-TECH-03")
    for name, column in (
        ("regels", "Grens"),
        ("begroting", "Gerealiseerd van begroot"),
        ("mijlpalen", "Gehaald op"),
    ):
        sheet = openpyxl.load_workbook(
            io.BytesIO(offered[f"{name}-NHN-TECH-03-2026-midterm"].content())
        ).active
        assert "2026-midterm, peildatum 1 oktober 2026" in sheet["A2"].value
        assert column in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_answers_leave_with_the_file_that_they_came_from(
    visit: Visit, own_filled_store: str, offered: dict[str, downloads.Download]
):
    visit(pps="NHN-TECH-03")
    sheet = openpyxl.load_workbook(
        io.BytesIO(offered["antwoorden-NHN-TECH-03-2026-midterm"].content())
    ).active
    assert "uit het bestand NHN-TECH-03-2026-midterm.xlsx (versie 1)" in sheet["A2"].value
    assert " door voorbeelddata; peildatum 1 oktober 2026." in sheet["A2"].value
    assert "Gewicht" in [cell.value for row in sheet.iter_rows() for cell in row]


def test_the_sheet_is_offered_of_what_counts(
    visit: Visit, own_filled_store: str, offered: dict[str, downloads.Download]
):
    assert "Overzicht voor de stuurgroep (pdf)" in drawn(visit(pps="NHN-TECH-03"))
    [name] = [name for name in offered if name.startswith("overzicht-")]
    assert name == "overzicht-NHN-TECH-03-2026-midterm"
    assert offered[name].content().startswith(b"%PDF-1.7")
