"""A simulation: beside the real score, told as one, and nothing of it stays."""

import pytest

from monitor.domain.frames import State
from monitor.reports.partnership.simulation import Simulation, sentence, subtitle, table, title
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import OpenBook


@pytest.fixture
def simulate(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    return lambda given=(), times=(): Simulation(monitor, dict(given), dict(times))


def test_a_newcomer_reads_what_changed_and_what_that_does(simulate):
    made = simulate({"gov_pdca": 5}, {"finance_model": 0.5})
    assert title(made) == "Simulatie: het totaal wordt 63 (● in ontwikkeling)"
    assert sentence(made) == (
        "Met 1 ander antwoord en 1 ander gewicht. In de monitor is het totaal 61 (● in "
        "ontwikkeling); in deze simulatie 63 (● in ontwikkeling). Governance van 61 naar 68."
    )
    assert subtitle("Proefhuis").startswith("Niet opgeslagen en geen echte score.")


def test_what_changes_nothing_that_is_shown_says_so(simulate):
    made = simulate((), {"vision_positioning": 1.01})
    assert sentence(made).endswith("in deze simulatie blijft dat zo.")


def test_the_table_holds_the_shares_and_both_scores(simulate):
    found = table(simulate({"gov_pdca": 5}, {"finance_model": 0.0})).set_index("Onderdeel")
    assert found.loc["Financiën", "Telt mee"] == "0%"
    assert found.loc["Governance", "Telt mee"] == "18%"  # 14 of 78
    assert (
        found.loc["Governance", "In de monitor"],
        found.loc["Governance", "In de simulatie"],
    ) == (61, 68)


def test_the_monitor_itself_stays_as_it_is(simulate):
    made = simulate({"gov_pdca": 1}, {"governance": 3.0})
    before = made.monitor.answers.copy()
    assert made.parts[0].then != made.parts[0].now
    assert made.monitor.answers.equals(before)
    assert made.monitor.model.dimension["governance"].weight == 14


def test_what_had_no_score_can_get_one(book: Workbook, open_book: OpenBook):
    for name in ("gov_pdca", "gov_key_roles", "gov_steering"):
        book.put("indicators", name, answer=State.EMPTY)
    monitor = open_book(book)
    made = Simulation(monitor, {"gov_pdca": 3, "gov_steering": 3, "gov_key_roles": 3}, {})
    part = next(item for item in made.parts if item.name == "Governance")
    assert part.now is None
    assert part.then is not None
    assert "Governance van geen score naar" in sentence(made)


def test_a_share_and_a_date_count_as_their_advice_says(simulate):
    made = simulate({"fin_postsubsidy_coverage": 100, "gov_agreement_months": 24})
    points = made.scores.indicators.set_index("indicator")["points"]
    assert (points["fin_postsubsidy_coverage"], points["gov_agreement_months"]) == (100, 100)
    assert sentence(made).startswith("Met 2 andere antwoorden.")


def test_a_level_that_does_not_exist_is_refused(simulate):
    with pytest.raises(ValueError, match="no answer"):
        _ = simulate({"gov_pdca": 9}).scores


def test_what_lies_near_a_bound_says_so_now_and_in_the_simulation(simulate):
    made = simulate({"gov_pdca": 5}, {"finance_model": 0.5})
    made.__dict__["near"] = {"total": 65.0}
    assert title(made) == (
        "Simulatie: het totaal wordt 63 (● in ontwikkeling, rond de grens van 65)"
    )
    rows = table(made).set_index("Onderdeel")
    assert rows.loc["Totaal", "Kleur in de simulatie"] == "in ontwikkeling, rond de grens van 65"
    assert rows.loc["Totaal", "Kleur in de monitor"] == "in ontwikkeling"
