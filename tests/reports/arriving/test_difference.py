"""What a monitor changes since the one before it, from workbooks as they are handed in."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import openpyxl
import pandas as pd
import pytest

from monitor.domain.blocks import blocks
from monitor.domain.checks import NOTHING
from monitor.domain.frames import CELLS, State, frame
from monitor.domain.scores import score
from monitor.intake import inspect
from monitor.reports.arriving.difference import Change, Difference, Side, Turn
from monitor.reports.arriving.difference_words import sentences
from tests.filled_workbook import FIRST_MONEY_COLUMN, MODEL, filled_workbook


def side(
    changes: Mapping[str, Any] | None = None,
    version: str = MODEL.version,
    realised: float | None = None,
    types: Sequence[str] = (),
) -> Side:
    """A monitor with these changes, and a partner of the mkb of each of these types.

    ``realised`` is what came in of B02.geld in the first year.
    """
    content = filled_workbook(changes)
    if types:
        content = _with_partners(content, types)
    if realised is not None:
        content = _with_realised(content, realised)
    intake = inspect("monitor.xlsx", content, MODEL, NOTHING)
    submission = intake.submission
    assert submission is not None
    scores = score(submission.header, submission.answers, MODEL)
    points = scores.indicators.set_index("indicator")["points"].to_dict()
    return Side(
        label="2025-jaarlijks (versie 1)",
        model_version=version,
        header=submission.about,
        answers=submission.answers,
        cells=submission.cells,
        points={str(name): value for name, value in points.items()},
        dimensions=scores.dimensions.set_index("dimension")["points"].to_dict(),
        total=float(scores.totals["points"].iloc[0]),
    )


def _with_partners(content: bytes, types: Sequence[str]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Partners"]
    heads = {str(cell.value): cell.column for cell in sheet[4]}
    for row, kind in enumerate(types, 5):
        filled = {"Organisatie": f"Partner {row}", "Type": kind, "Status": "actief"}
        for head, value in {**filled, "Omvang": "mkb (tot 250 werknemers)"}.items():
            sheet.cell(row, heads[head]).value = value
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()


def _with_realised(content: bytes, euros: float) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(content))
    for row in book["Financien"].iter_rows(min_row=5):
        if row[0].value == "B02.geld":
            row[FIRST_MONEY_COLUMN].value = euros
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()


@pytest.fixture(scope="module")
def before() -> Side:
    return side({"subsidiebedrag": 1_000_000, "B02.geld": 250_000, "edu_support": None})


def test_the_same_monitor_has_changed_in_nothing(before: Side):
    difference = Difference(before, before, MODEL)
    assert difference.changes == ()
    assert sentences(difference) == [
        "Alle antwoorden zijn gelijk aan die van 2025-jaarlijks (versie 1).",
        f"De score blijft {round(before.total)} van 100.",
        "De totalen van het geld zijn gelijk gebleven.",
    ]


def test_answers_are_told_by_what_became_of_them(before: Side):
    after = side(
        {
            "vis_shared_vision": 4,
            "gov_pdca": 1,
            "edu_support": 2,
            "reg_chain": None,
            "edu_curriculum": "3 of 4",
            # Dependence on one partner counts the other way round: less is better.
            "par_concentration": 0.3,
        }
    )
    found = {change.name: change for change in Difference(before, after, MODEL).answers}
    name = {item.id: item.name for item in MODEL.indicators}
    assert {label: change.turn for label, change in found.items()} == {
        name["vis_shared_vision"]: Turn.HIGHER,
        name["gov_pdca"]: Turn.LOWER,
        name["edu_support"]: Turn.NEW,
        name["reg_chain"]: Turn.GONE,
        name["edu_curriculum"]: Turn.UNREADABLE,
        name["par_concentration"]: Turn.HIGHER,
    }
    assert found[name["vis_shared_vision"]][2:4] == ("niveau 3", "niveau 4")
    assert found[name["par_concentration"]][2:4] == ("50%", "30%")
    assert found[name["edu_support"]][2:4] == (None, "niveau 2")


def test_the_words_count_every_question_once(before: Side):
    after = side({"vis_shared_vision": 4, "gov_pdca": 4, "edu_support": 2})
    (said, *_) = sentences(Difference(before, after, MODEL))
    assert said == (
        "Van de 37 vragen, vergeleken met 2025-jaarlijks (versie 1): 2 hoger, 1 nieuw en 34 gelijk."
    )
    assert len(MODEL.indicators) == 2 + 1 + 34


@pytest.mark.parametrize("unanswered", [{"reg_chain": None}, {"reg_chain": "n.v.t."}])
def test_a_question_that_stayed_without_answer_is_said_to_count_as_equal(
    unanswered: dict[str, Any],
):
    before, after = side(unanswered), side({**unanswered, "gov_pdca": 4})
    (said, *_) = sentences(Difference(before, after, MODEL))
    assert said.endswith(": 1 hoger en 36 gelijk (ook wat open of n.v.t. bleef).")


IN_THE_TABLES = {
    "reg_analysis_age": date(2025, 6, 1),
    "B02.geld": 250_000,
}


def test_answers_that_nobody_changed_count_otherwise_by_the_peildatum_alone():
    before = side({**IN_THE_TABLES, "peildatum": date(2024, 10, 1)}, realised=100_000)
    difference = Difference(
        before, side({**IN_THE_TABLES, "peildatum": date(2027, 6, 1)}, realised=100_000), MODEL
    )
    realised, age = difference.answers
    assert realised == (
        "Financiën",
        MODEL.indicator["fin_cofinancing_realisation"].name,
        "157,4%",
        "40%",
        Turn.BY_DATE,
    )
    assert age == (
        "Regio",
        "Actualiteit van de arbeidsmarktanalyse (1 juni 2025, telt naar ouderdom)",
        "100 punten",
        "50 punten",
        Turn.BY_DATE,
    )
    counted, told, *_ = sentences(difference)
    assert counted.endswith(": 2 anders door een datum en 35 gelijk.")
    assert told == (
        "Door de nieuwe peildatum tellen 2 antwoorden anders die u niet veranderde: "
        f"{realised.name} van 157,4% naar 40% en {age.name} van 100 punten naar 50 punten."
    )
    assert {change.name for change in difference.scores} == {
        MODEL.dimension["finance_model"].name,
        MODEL.dimension["regional_embedding"].name,
    }


def test_a_euro_more_leaves_the_peildatum_the_cause():
    before = side({**IN_THE_TABLES, "peildatum": date(2024, 10, 1)}, realised=100_000)
    after = side({**IN_THE_TABLES, "peildatum": date(2027, 6, 1)}, realised=100_001)
    difference = Difference(before, after, MODEL)
    realised, age = difference.answers
    assert realised[2:] == ("157,4%", "40%", Turn.MOSTLY_BY_DATE)
    assert age.turn == Turn.BY_DATE
    assert (
        f"{realised.name} van 157,4% naar 40%. Dat komt vooral door de nieuwe peildatum."
        in sentences(difference)
    )


def test_what_the_table_changed_more_than_the_date_is_no_matter_of_the_date():
    before = side({**IN_THE_TABLES, "peildatum": date(2026, 10, 1)}, realised=220_000)
    after = side({**IN_THE_TABLES, "peildatum": date(2026, 11, 1)}, realised=150_000)
    (realised, *_) = Difference(before, after, MODEL).answers
    assert realised.turn == Turn.LOWER


def test_a_newer_analysis_is_not_told_to_lower_what_the_peildatum_lowered():
    before = side({"reg_analysis_age": date(2025, 6, 1), "peildatum": date(2025, 10, 1)})
    after = side({"reg_analysis_age": date(2025, 7, 1), "peildatum": date(2027, 10, 1)})
    difference = Difference(before, after, MODEL)
    (age,) = [item for item in difference.answers if "analyse" in item.name]
    assert age.turn == Turn.MOSTLY_BY_DATE
    assert (age.before, age.after) == ("1 juni 2025 (100 punten)", "1 juli 2025 (37 punten)")


@pytest.mark.parametrize(
    ("question", "was", "becomes"),
    [
        ("gov_agreement_months", date(2031, 12, 31), date(2032, 12, 31)),  # 100 points, twice
        ("gov_agreement_months", date(2027, 12, 31), date(2028, 6, 30)),  # 0 points, twice
        ("reg_analysis_age", date(2026, 9, 1), date(2026, 11, 1)),
    ],
)
def test_a_date_that_was_typed_anew_is_no_matter_of_the_peildatum(
    question: str, was: date, becomes: date
):
    before = side({question: was, "peildatum": date(2026, 11, 13)})
    after = side({question: becomes, "peildatum": date(2026, 11, 20)})
    assert before.points[question] == after.points[question]
    difference = Difference(before, after, MODEL)
    (changed,) = difference.answers
    assert changed.turn == Turn.OTHER
    assert "peildatum" not in " ".join(sentences(difference))


def test_a_difference_that_nobody_sees_counts_as_equal():
    before = side(IN_THE_TABLES, realised=200_000)
    after = side(IN_THE_TABLES, realised=200_001)
    assert before.points != after.points
    assert Difference(before, after, MODEL).answers == ()


def test_a_day_later_is_no_difference_where_nobody_sees_one():
    def on(day: int) -> Side:
        return side({"reg_analysis_age": date(2025, 3, 1), "peildatum": date(2026, 10, day)})

    assert Difference(on(1), on(2), MODEL).answers == ()


def test_another_end_of_the_subsidy_is_named_as_another_date():
    before, after = side(), side({"einddatum_subsidie": date(2029, 8, 31)})
    _, told, *_ = sentences(Difference(before, after, MODEL))
    assert told.startswith(
        "Door een andere datum op tab PPS telt 1 antwoord anders dat u niet veranderde: "
        "Looptijd samenwerkingsovereenkomst na subsidie (31 augustus 2029) van "
    )


def test_a_date_that_cannot_be_read_is_no_other_date():
    before = side(IN_THE_TABLES, realised=100_000)
    after = side({**IN_THE_TABLES, "startdatum": "ooit"}, realised=100_000)
    _, told, *_ = sentences(Difference(before, after, MODEL))
    assert told == (
        "Door een onleesbare datum op tab PPS telt 1 antwoord anders dat u niet veranderde: "
        f"{MODEL.indicator['fin_cofinancing_realisation'].name} van 40% naar 50%."
    )


def test_a_peildatum_that_cannot_be_read_is_waited_for_to_be_read():
    before = side(IN_THE_TABLES, realised=100_000)
    after = side({**IN_THE_TABLES, "peildatum": "ooit"}, realised=100_000)
    said = sentences(Difference(before, after, MODEL))
    assert "rekenen wij pas uit als de peildatum te lezen is: " in said[1]
    assert "De scores vergelijken wij als de peildatum te lezen is." in said


def test_without_a_peildatum_nothing_is_said_to_be_gone():
    before = side(IN_THE_TABLES, realised=100_000)
    after = side({**IN_THE_TABLES, "peildatum": None}, realised=100_000)
    difference = Difference(before, after, MODEL)
    assert {change.turn for change in difference.answers} == {Turn.UNDATED}
    assert difference.scores == ()
    said = sentences(difference)
    assert said[0].endswith(": 2 zonder peildatum niet te berekenen en 35 gelijk.")
    assert said[1] == (
        "2 antwoorden rekenen wij pas uit als de peildatum is ingevuld: "
        + " en ".join(change.name for change in difference.answers)
        + "."
    )
    assert "De scores vergelijken wij als de peildatum is ingevuld." in said


def test_another_model_version_compares_no_points(before: Side):
    after = side({"vis_shared_vision": 4, "edu_support": None}, version="2027.1")
    difference = Difference(before, after, MODEL)
    assert [change.turn for change in difference.answers] == [Turn.OTHER]
    assert "De vragen zijn sindsdien veranderd" in " ".join(sentences(difference))


def test_the_points_of_a_dimension_are_told_from_and_to(before: Side):
    after = side(
        {
            "subsidiebedrag": 1_000_000,
            "B02.geld": 250_000,
            "edu_support": None,
            "gov_pdca": 5,
            "gov_steering": 5,
        }
    )
    difference = Difference(before, after, MODEL)
    (change,) = difference.scores
    was, becomes = "54", "74"  # 74,6: it doesn't reach the strength that begins at 75
    assert change == ("Score", "Governance en organisatie", was, becomes, "20 punten meer")
    said = f"Per onderdeel van de score: Governance van {was} naar {becomes}; 6 gelijk."
    assert said in sentences(difference)
    other = replace(after, model_version="2027.1")
    assert Difference(before, other, MODEL).scores == ()


def test_a_dimension_without_a_score_now_is_told_so(before: Side):
    first, *_ = MODEL.dimensions
    without = replace(before, dimensions={**before.dimensions, first.id: float("nan")})
    (lost,) = Difference(before, without, MODEL).scores
    (found,) = Difference(without, before, MODEL).scores
    assert (lost.after, lost.turn, found.turn) == (None, "nu geen score", "nu een score")


def test_what_was_confirmed_is_counted_and_the_fewest_are_named(before: Side):
    def ticked(*blocks_: str) -> str:
        rows = [
            {"table": "confirmed", "row": block, "column": "unchanged", "state": "answered"}
            | {"number": 1.0}
            for block in blocks_
        ]
        cells = pd.concat([before.cells, frame(CELLS, rows)])
        return " ".join(sentences(Difference(before, replace(before, cells=cells), MODEL)))

    assert "bevestigde" not in ticked()
    assert "U bevestigde 2 van de 13 onderdelen: PPS en KPI." in ticked("kpi", "fields")
    every = list(blocks(MODEL))
    assert "U bevestigde 12 van de 13 onderdelen, niet SWOT." in ticked(*every[:-1])
    assert "U bevestigde 13 van de 13 onderdelen." in ticked(*every)


def test_money_is_told_in_totals(before: Side):
    after = side(
        {"subsidiebedrag": 900_000, "B02.geld": 250_000, "B03.geld": 1_234, "L01.geld": 5_000}
    )
    difference = Difference(before, after, MODEL)
    question = MODEL.field["subsidiebedrag"].question
    assert difference.amounts == (
        Change("Geld", question, "€\xa01.000.000", "€\xa0900.000", "€\xa0100.000 minder"),
        Change("Geld", "Begrote inkomsten", "€\xa0250.000", "€\xa0251.234", "€\xa01.234 meer"),
        Change("Geld", "Begrote kosten", None, "€\xa05.000", Turn.NEW),
    )
    assert sentences(difference)[-1] == (
        f"Geld: bij de vraag “{question}” €\xa0100.000 minder, "
        "begrote inkomsten €\xa01.234 meer en begrote kosten nu met een bedrag."
    )


def test_an_amount_that_differs_by_cents_is_told_with_them(before: Side):
    after = side({"subsidiebedrag": 1_000_000, "B02.geld": 250_000.25})
    assert Difference(before, after, MODEL).amounts == (
        Change("Geld", "Begrote inkomsten", "€\xa0250.000", "€\xa0250.000,25", "€\xa00,25 meer"),
    )


def test_a_total_with_an_unknown_part_is_not_known(before: Side):
    after = side({"subsidiebedrag": 1_000_000, "B02.geld": 250_000, "B03.geld": "PM"})
    difference = Difference(before, after, MODEL)
    unknown = Change("Geld", "Begrote inkomsten", "€\xa0250.000", None, Turn.NOT_ADDED)
    assert difference.amounts == (unknown,)
    assert "Begrote inkomsten zijn nu niet op te tellen, want 1 bedrag is onbekend." in (
        sentences(difference)
    )


def test_an_amount_that_cannot_be_read_is_told_as_the_reason(before: Side):
    after = side({"subsidiebedrag": "veel", "B02.geld": 250_000, "B03.geld": "circa 5"})
    difference = Difference(before, after, MODEL)
    told = sentences(difference)
    question = MODEL.field["subsidiebedrag"].question
    assert [change.turn for change in difference.amounts] == [Turn.UNREADABLE, Turn.NOT_ADDED]
    assert "Begrote inkomsten zijn nu niet op te tellen, want 1 bedrag is niet te lezen." in told
    assert f"Bij de vraag “{question}” is het bedrag nu niet te lezen." in told
    assert not [said for said in told if said.startswith("Geld:")]


def test_an_amount_that_is_gone_is_told_as_gone(before: Side):
    told = sentences(Difference(before, side({"subsidiebedrag": 1_000_000}), MODEL))
    assert "Geld: begrote inkomsten nu zonder bedrag." in told


def _with_kpis(of: Side, reached: Mapping[str, float]) -> Side:
    """The same with what was realised of these KPI's."""
    places = [("kpi", kpi, "realised", State.ANSWERED, number) for kpi, number in reached.items()]
    rows = pd.DataFrame(places, columns=["table", "row", "column", "state", "number"])
    return replace(of, cells=pd.concat([of.cells, rows], ignore_index=True))


def test_kpis_are_told_from_and_to_and_of_many_the_first(before: Side):
    first, second, *more = (item.id for item in MODEL.kpis)
    name = {item.id: item.name for item in MODEL.kpis}
    was = _with_kpis(before, {first: 220})
    told = sentences(Difference(was, _with_kpis(before, {first: 300, second: 12}), MODEL))
    assert (
        f"KPI’s: {name[first]} (realisatie) van 220 naar 300 en "
        f"{name[second]} (realisatie) van geen getal naar 12."
    ) in told
    rows = Difference(was, _with_kpis(before, {first: 300, second: 12}), MODEL).table
    assert rows.loc[rows["Onderdeel"] == "KPI", "Verschil"].tolist() == ["80 meer", "nieuw"]
    many = _with_kpis(before, dict.fromkeys((first, second, *more[:3]), 1.0))
    (said,) = (s for s in sentences(Difference(before, many, MODEL)) if s.startswith("KPI"))
    assert said.endswith(" en nog 2.")


def test_a_kpi_in_euros_is_told_in_euros_and_cents(before: Side):
    was, becomes = (_with_kpis(before, {"own_revenue": euros}) for euros in (139_500, 139_500.5))
    difference = Difference(was, becomes, MODEL)
    assert (
        "KPI’s: Eigen inkomsten (realisatie) van €\xa0139.500 naar €\xa0139.500,50."
    ) in sentences(difference)
    rows = difference.table
    assert rows.loc[rows["Onderdeel"] == "KPI", "Verschil"].tolist() == ["€\xa00,50 meer"]


def _with_cells(of: Side, *cells: tuple[str, str, str, State, float | str]) -> Side:
    """The same with these cells: table, row, column, state and the number or text in it."""
    rows = [
        {"table": table, "row": row, "column": column, "state": state, "raw": str(held)}
        | {"sheet": "Blad", "cell": "E9"}
        | ({"text": held} if isinstance(held, str) else {"number": held})
        for table, row, column, state, held in cells
    ]
    return replace(of, cells=pd.concat([of.cells, frame(CELLS, rows)], ignore_index=True))


def test_a_kpi_that_cannot_be_read_is_not_told_as_gone(before: Side):
    item = next(item for item in MODEL.kpis if not item.in_euros)
    cell = ("kpi", item.id, "target")
    was = _with_cells(before, (*cell, State.ANSWERED, 60.0))
    difference = Difference(was, _with_cells(before, (*cell, State.INVALID, "tien")), MODEL)
    assert difference.others == (Change("KPI", f"{item.name} (doel)", "60", None, Turn.UNREADABLE),)
    said = f"KPI’s: {item.name} (doel) van 60 naar een getal dat niet te lezen is."
    assert said in sentences(difference)


def test_a_count_tells_of_how_many_it_cannot_be_known(before: Side):
    status = [("partners", row, "status", State.ANSWERED, "actief") for row in ("P01", "P02")]
    was = _with_cells(before, *status)
    misspelt = ("partners", "P02", "status", State.INVALID, "actif")
    difference = Difference(was, _with_cells(before, status[0], misspelt), MODEL)
    count = Change(
        "Lijsten", "Partners die meedoen", "2", "1 (en 1 niet te lezen)", Turn.UNREADABLE
    )
    assert difference.others == (count,)
    assert "Aantallen: partners die meedoen van 2 naar 1 (en 1 niet te lezen)." in (
        sentences(difference)
    )


def test_a_fact_that_cannot_be_read_is_told_so(before: Side):
    after = side(
        {"subsidiebedrag": 1_000_000, "B02.geld": 250_000, "edu_support": None}
        | {"regeling": "iets met subsidie"}
    )
    difference = Difference(before, after, MODEL)
    question = MODEL.field["regeling"].question
    assert difference.others == (Change("PPS", question, "RIF 2024-2027", None, Turn.UNREADABLE),)
    assert f"Op de tab PPS is nu niet te lezen: “{question}”." in sentences(difference)


@pytest.mark.parametrize(
    ("typed", "becomes"), [(None, None), (0.6, "60%, zelf ingevuld")], ids=["open", "typed"]
)
def test_an_answer_that_a_cell_keeps_from_being_computed_waits_for_that_cell(
    typed: float | None, becomes: str | None
):
    known = {"fin_cofinancing_realisation": typed, "fin_own_revenue_share": None}
    known |= {"fin_private_cash_share": None}
    before = side({**known, "B02.geld": 250_000}, realised=100_000)
    after = side({**known, "B02.geld": "circa 5"}, realised=100_000)
    difference = Difference(before, after, MODEL)
    realisation = MODEL.indicator["fin_cofinancing_realisation"].name
    (change,) = difference.answers
    assert change == ("Financiën", realisation, "40%", becomes, Turn.NOT_COMPUTED)
    counted, told, *_ = sentences(difference)
    assert ": 1 nu niet uit te rekenen en 36 gelijk" in counted
    assert told == (
        "1 antwoord rekenen wij pas weer uit als wij kunnen lezen wat er staat op Financien D7: "
        f"{realisation}."
    )


def test_of_many_cells_that_keep_an_answer_from_being_computed_is_said_how_many():
    known = {"par_sme_share": None}
    before = side(known, types=["arbeidsorganisatie"] * 3)
    after = side(known, types=["arbeidsorganisatie", "bedrijf", "bedrijf"])
    _, told, *_ = sentences(Difference(before, after, MODEL))
    assert "wat er staat op Partners C6 en nog 1 vak in die kolom: " in told


def test_facts_of_the_partnership_are_told_as_they_were_written(before: Side):
    after = side(
        {
            "subsidiebedrag": 1_000_000,
            "B02.geld": 250_000,
            "edu_support": None,
            "campus": "Campus *Nieuw*",
            "meetmoment": "2027-jaarlijks",
        }
    )
    assert Difference(before, after, MODEL).changes == (
        Change(
            "PPS",
            MODEL.field["campus"].question,
            "Campus Voorbeeld",
            "Campus *Nieuw*",
            Turn.OTHER,
        ),
    )
    said = f"Op de tab PPS is anders: “{MODEL.field['campus'].question}”."
    assert said in sentences(Difference(before, after, MODEL))
