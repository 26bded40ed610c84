"""The example is worked out by the functions that score, and adds up on paper."""

from dataclasses import replace

import pytest

from monitor.files.model_file import load_model
from monitor.reports import words
from monitor.reports.explaining.worked_example import worked_example
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def test_the_heaviest_dimension_adds_up_on_paper() -> None:
    example = worked_example(MODEL)
    assert example.dimension.id == "finance_model"
    assert list(example.answers["Antwoord"]) == ["85%", "1", "80%", "30%", "leeg", "niveau 3"]
    # (85-40)/60, 1/4, (80-60)/40, 30/40 and (3-1)/4; the fifth is open
    assert list(example.answers["Punten"].dropna()) == [75, 25, 50, 75, 50]
    # 2*75 + 25 + 2*50 + 75 + 2*50 = 450, by 2+1+2+1+2 = 8
    assert example.mean == (
        "Opgeteld 450. Gedeeld door het gewicht van de beantwoorde vragen: 8. Dat is 56,25, dus "
        "56 punten: in ontwikkeling ●."
    )
    # 450 by 9, and 550 by 9
    assert example.margin == (
        "De vraag 'Aandeel eigen inkomsten' is open. De dekking is 8 van 9: 89%. Met 0 punten "
        "voor die vraag wordt het 50, met 100 punten 61."
    )


def test_the_total_is_the_sum_of_its_products_by_the_weights() -> None:
    example = worked_example(MODEL)
    table = example.dimensions
    assert list(table["Onderdeel"]) == [item.name for item in MODEL.dimensions]
    assert list(table["Punten × gewicht"]) == pytest.approx(
        list(table["Punten"] * table["Gewicht"])
    )
    total = table["Punten × gewicht"].sum() / table["Gewicht"].sum()
    assert f"Dat is {words.number(total, 2)}, dus {words.whole(total)} punten" in example.total


def test_it_follows_the_model() -> None:
    first = replace(MODEL.dimensions[0], weight=90.0)
    model = replace(MODEL, dimensions=(first, *MODEL.dimensions[1:]))
    example = worked_example(model)
    assert example.dimension.id == first.id
    assert list(example.answers["Vraag"]) == [item.name for item in model.of_dimension(first.id)]
