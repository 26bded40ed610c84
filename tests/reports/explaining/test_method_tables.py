"""The tables of the method hold what the model says."""

from dataclasses import replace

import pytest

from monitor.domain.blocks import blocks
from monitor.domain.computed import COMPUTED
from monitor.domain.model import Source
from monitor.files.model_file import load_model
from monitor.reports.explaining import method_tables
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def test_weights_are_shares_of_the_total() -> None:
    found = method_tables.weights(MODEL)
    assert list(found["name"]) == [item.name for item in MODEL.dimensions]
    assert found["share"].sum() == pytest.approx(1)
    assert found["questions"].sum() == len(MODEL.indicators)
    assert found["core"].sum() == sum(item.core for item in MODEL.indicators)
    heavier = replace(
        MODEL, dimensions=(replace(MODEL.dimensions[0], weight=112.0), *MODEL.dimensions[1:])
    )
    assert method_tables.weights(heavier)["share"].iloc[0] == pytest.approx(0.56)


def test_the_sentence_names_the_two_heaviest_with_their_share() -> None:
    assert method_tables.weights_sentence(method_tables.weights(MODEL)) == (
        "Financiën en businessmodel en Partnerschap en private betrokkenheid bepalen samen 42% "
        "van het totaal."
    )


def test_every_computed_answer_is_told_with_its_tab() -> None:
    found = method_tables.computed(MODEL)
    assert list(found["Vraag"]) == [MODEL.indicator[item].name for item in COMPUTED]
    assert list(found["Tab"]) == [item.tab for item in COMPUTED.values()]
    assert found["Zo wordt het berekend"].str.contains("÷").all()
    assert method_tables.computed_introduction(MODEL).startswith("11 van de 37 antwoorden")


def test_a_model_without_one_of_the_computed_answers_tells_of_the_others() -> None:
    kept = tuple(item for item in MODEL.indicators if item.id != "edu_student_reach")
    kpis = tuple(item for item in MODEL.kpis if item.id != "students_reached")
    model = replace(MODEL, indicators=kept, kpis=kpis)
    assert len(method_tables.computed(model)) == len(COMPUTED) - 1
    assert method_tables.computed_introduction(model).startswith("10 van de 36 antwoorden")


@pytest.mark.parametrize("scheme", MODEL.schemes, ids=lambda scheme: scheme.id)
def test_every_financing_rule_has_its_bound_date_and_article(scheme) -> None:
    lines = method_tables.scheme_lines(scheme, MODEL)
    assert [line.check for line in lines] == [rule.check for rule in scheme.rules]
    for line in lines:
        assert line.text
        assert line.bounds
        assert line.valid_from[-4:].isdigit()
        assert any(isinstance(piece, Source) for piece in line.source)


def test_advice_is_called_advice() -> None:
    lines = {
        line.check: line for line in method_tables.scheme_lines(MODEL.scheme["rif_2024"], MODEL)
    }
    assert lines["F8"].text.endswith("(advies)")
    assert not lines["F1"].text.endswith("(advies)")
    assert lines["F7"].valid_from == "1 augustus 2026"


def test_the_path_holds_the_points_and_where_it_is_on_course() -> None:
    found = method_tables.path(MODEL)
    assert list(found["points"]) == [15, 30, 45, 60, 70]
    assert list(found["on_course"]) == [10, 25, 40, 55, 65]
    assert method_tables.path_sentence(found) == (
        "Wij verwachten 15 punten bij de start en 70 punten na 48 maanden; daarna blijft het "
        "gelijk."
    )


def test_every_block_is_told_with_the_months_it_keeps() -> None:
    found = method_tables.shelf_life(MODEL)
    assert list(found["Onderdeel"])[:2] == ["PPS", "Indicatoren: Visie, profiel en positionering"]
    months = MODEL.shelf_life.months
    assert list(found["Blijft geldig"]) == [f"{months[name]} maanden" for name in blocks(MODEL)]
