"""Wat als: advice for a monitor, a simulation, and that nothing of it stays."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.intake import inspect
from monitor.reports import words
from monitor.reports.regional.register_table import entries
from monitor.store import open_store
from tests.domain.conftest import Workbook
from tests.filled_workbook import FIELDS, MODEL, filled_workbook
from tests.pages.visiting import Visit, drawn, figures

PPS = "MRA-BOUW-01"


def answered(page: AppTest, question: str, level: int) -> AppTest:
    """The page after a question got another level."""
    (asked,) = page.multiselect
    asked.select(question).run()
    box = page.selectbox[-1]
    return box.select(level).run()


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str):
    assert "Er is nog geen monitor die u kunt openen." in drawn(visit())


def test_it_says_what_the_next_colour_takes(
    visit: Visit, filled_store: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("monitor.ui.data.today", lambda: date(2026, 11, 26))
    text = drawn(visit(pps=PPS))
    assert "Bouwen met de Buurt staat op 54 van 100" in text
    assert "9 stappen naar op orde" in text
    assert text.count("Dit telt als bewijs:") == 5
    assert "Kies een vraag en een ander antwoord" in text
    monkeypatch.setattr("monitor.ui.data.today", lambda: date(2028, 11, 26))
    later = drawn(visit(pps=PPS))
    assert "stond op 20 september 2026, ruim 2 jaar geleden, op 54 van 100" in later
    caution = "Dit is gerekend met de monitor van 20 september 2026; sindsdien kan de stand"
    assert caution in later
    assert caution not in text


def test_another_answer_is_simulated_and_not_stored(visit: Visit, filled_store: str):
    store = open_store(filled_store)
    before = store.data_version()
    page = answered(visit(pps=PPS), "gov_steering", 5)
    assert "Simulatie: het totaal wordt" in drawn(page)
    assert "Niet opgeslagen en geen echte score." in drawn(page)
    assert "Governance: van 56 naar" in figures(page)
    assert store.data_version() == before
    store.verify(LOCAL_ADMIN)
    store.close()
    # Another visitor sees the monitor as it is.
    assert "Simulatie: het totaal" not in drawn(visit(pps=PPS))


def test_a_percentage_and_months_are_tried_as_numbers(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    page.multiselect[0].select("fin_postsubsidy_coverage").select("gov_agreement_months").run()
    assert "Kies een vraag en een ander antwoord" in drawn(page)  # as they are now
    share, months = page.number_input
    assert "% van geraamde lasten" in share.label
    assert "maanden na het einde van de subsidie" in months.label
    share.set_value(100).run()
    assert "Met 1 ander antwoord." in drawn(page)
    page.number_input[1].set_value(24).run()
    assert "Met 2 andere antwoorden." in drawn(page)
    assert "Governance: van" in figures(page)


@pytest.fixture
def extreme(empty_store: str) -> str:
    """The code of a partnership whose monitor has answers that lie far off, or between."""
    book = openpyxl.load_workbook(BytesIO(filled_workbook({"fin_forecast_years": 2.5})))
    for column, value in (("target", 5), ("realised", 60)):
        sheet, cell = Workbook(MODEL).place("kpi", "students_reached", column)
        book[sheet][cell].value = value
    content = BytesIO()
    book.save(content)
    found = inspect("monitor.xlsx", content.getvalue(), MODEL, NOTHING)
    assert found.submission is not None
    store = open_store(empty_store)
    store.save(LOCAL_ADMIN, found.submission, draft_id=None, now=datetime.now(UTC))
    store.close()
    return str(FIELDS["pps_id"])


def test_a_share_far_above_its_goal_is_tried_from_where_it_is(visit: Visit, extreme: str):
    page = visit(pps=extreme)
    page.multiselect[0].select("edu_student_reach").run()
    assert page.number_input[0].value == 1200
    assert "Kies een vraag en een ander antwoord" in drawn(page)
    page.number_input[0].set_value(1150).run()
    assert "Met 1 ander antwoord." in drawn(page)
    page.number_input[0].set_value(0).run()
    assert "Onderwijs: van" in figures(page)


def test_the_whole_number_beside_a_fraction_is_another_answer(visit: Visit, extreme: str):
    page = visit(pps=extreme)
    page.multiselect[0].select("fin_forecast_years").run()
    assert page.number_input[0].value == 2.5
    assert "In de monitor: 2,5 jaar. Vul 0 tot en met " in drawn(page)
    assert "Kies een vraag en een ander antwoord" in drawn(page)
    page.number_input[0].set_value(3).run()
    assert "Met 1 ander antwoord." in drawn(page)
    assert "Financiën: van" in figures(page)


def test_an_answer_from_a_list_is_tried(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    page.multiselect[0].select("edu_structural_capacity").run()
    box = page.selectbox[-1]
    (other,) = [item for item in ("ja", "nee") if f"{item} (in de monitor)" not in box.options][:1]
    box.select(other).run()
    assert "Met 1 ander antwoord." in drawn(page)


def test_a_partnership_without_a_monitor_is_told_what_to_do(visit: Visit, own_filled_store: str):
    store = open_store(own_filled_store)
    entry = entries(store.register(LOCAL_ADMIN))["NHN-TECH-01"]
    new = replace(entry, pps_id="NIEUW-01", name="Nieuw")
    store.put_partnership(LOCAL_ADMIN, new, datetime.now(UTC))
    store.close()
    page = visit(pps="NIEUW-01")
    assert "Nog geen monitor voor deze PPS" in drawn(page)
    assert "uit de link is er niet" not in drawn(page)
    assert page.selectbox[0].value == "NIEUW-01"
    assert visit().selectbox[0].value != "NIEUW-01"  # without a link it begins with one that has


def withdraw(url: str, *numbers: int) -> None:
    store = open_store(url)
    for number in numbers:
        store.withdraw(LOCAL_ADMIN, number, "proef", datetime.now(UTC))
    store.close()


def rounds(url: str) -> dict[int, str]:
    """The monitors of the partnership that count, the oldest first, with their peildatum."""
    store = open_store(url)
    own = store.submissions(LOCAL_ADMIN)
    store.close()
    own = own.loc[own["pps_id"] == PPS].sort_values("reference_date")
    days = own["reference_date"].map(words.day)
    return dict(zip(own["submission"].astype(int), days, strict=True))


def test_a_partnership_of_which_all_was_withdrawn_is_told_so(visit: Visit, own_filled_store: str):
    withdraw(own_filled_store, *rounds(own_filled_store))
    page = visit(pps=PPS)
    assert "Alle monitors van Bouwen met de Buurt zijn ingetrokken." in drawn(page)
    assert "van 100" not in drawn(page)
    assert not page.multiselect


def test_without_its_newest_the_round_before_counts(visit: Visit, own_filled_store: str):
    *_, (_, day), (newest, _) = rounds(own_filled_store).items()
    withdraw(own_filled_store, newest)
    text = drawn(visit(pps=PPS))
    assert f"peildatum {day}" in text
    assert "ingetrokken" not in text


def test_a_level_as_it_is_now_is_no_simulation(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    page.multiselect[0].select("gov_steering").run()
    assert "Kies een vraag en een ander antwoord" in drawn(page)
    assert not figures(page)


def test_weights_by_slider_and_back(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    assert not page.select_slider
    page.toggle[0].set_value(True).run()
    assert len(page.select_slider) == 7
    page.select_slider[3].set_value(3.0).run()
    assert "Met 1 ander gewicht." in drawn(page)
    next(item for item in page.button if item.label == "Begin opnieuw").click().run()
    assert "Kies een vraag en een ander antwoord" in drawn(page)
    assert not page.select_slider
    page.toggle[0].set_value(True).run()
    assert page.select_slider[3].value == 1.0


def test_without_weights_of_their_own_the_model_counts_again(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    page.toggle[0].set_value(True).run()
    page.select_slider[3].set_value(3.0).run()
    page.toggle[0].set_value(False).run()
    assert "Kies een vraag en een ander antwoord" in drawn(page)


def test_that_something_has_to_count_is_said(visit: Visit, filled_store: str):
    page = visit(pps=PPS)
    page.toggle[0].set_value(True).run()
    for slider in page.select_slider:
        slider.set_value(0.0)
    page.run()
    assert "Laat ten minste één onderdeel meetellen." in drawn(page)
    assert not figures(page)


def test_another_partnership_begins_anew(visit: Visit, filled_store: str):
    page = answered(visit(pps=PPS), "gov_steering", 5)
    page.selectbox[0].select("FLE-MOB-01").run()
    assert "Kies een vraag en een ander antwoord" in drawn(page)


def test_where_every_monitor_was_withdrawn_it_says_so_and_what_to_do(
    visit: Visit, extreme: str, empty_store: str
):
    store = open_store(empty_store)
    (number,) = store.submissions(LOCAL_ADMIN)["submission"]
    store.withdraw(LOCAL_ADMIN, int(number), "proef", datetime.now(UTC))
    store.close()
    assert "Alle monitors zijn ingetrokken. Op de pagina PPS staan ze nog" in drawn(visit())
