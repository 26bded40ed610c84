from datetime import date
from typing import Any

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.scores import score
from monitor.domain.swot import in_order, items, suggestions


def listed(*rows: tuple[str | None, str, float | None, float | None]) -> pd.DataFrame:
    columns = ["quadrant", "title", "impact", "urgency"]
    kinds = {"quadrant": "str", "impact": "float64", "urgency": "float64"}
    return pd.DataFrame(rows, columns=columns).astype(kinds)


class TestItems:
    def test_an_item_is_a_row_of_the_tab_with_the_place_of_its_title(self, workbook: Any) -> None:
        workbook.put("swot", "S02", note="Zonder titel", quadrant="kans")
        found = items(workbook.cells()).set_index("id")
        one = found.loc["S01"]
        assert (one["quadrant"], one["title"]) == ("sterkte", "Eigen praktijkhal")
        assert (one["impact"], one["urgency"]) == (4, 3)
        assert one["action_date"] == pd.Timestamp(date(2027, 1, 15))
        assert (one["sheet"], one["cell"]) == ("SWOT", "C5")
        assert (found.loc["S02", "note"], found.loc["S02", "cell"]) == ("Zonder titel", "D6")
        assert pd.isna(found.loc["S02", "impact"])

    def test_what_cannot_be_read_is_missing(self, workbook: Any) -> None:
        workbook.put("swot", "S01", impact=State.INVALID)
        assert pd.isna(items(workbook.cells()).loc[0, "impact"])

    def test_an_empty_tab_has_no_items(self, workbook: Any, model: Model) -> None:
        cells = workbook.cells()
        none = items(cells[cells["table"] != "swot"])
        assert none.empty
        assert in_order(none, model).empty


class TestOrder:
    def test_quadrants_in_model_order_then_impact_times_urgency(self, model: Model) -> None:
        found = in_order(
            listed(
                ("kans", "k", 5, 5),
                ("sterkte", "laag", 1, 5),
                ("bedreiging", "b", 1, 1),
                ("sterkte", "hoog", 3, 3),
                ("zwakte", "z", 2, 2),
            ),
            model,
        )
        assert found["title"].tolist() == ["hoog", "laag", "z", "k", "b"]
        assert found["priority"].tolist() == [9, 5, 4, 25, 1]

    def test_equals_keep_their_order_and_the_unknown_come_last(self, model: Model) -> None:
        found = in_order(
            listed(
                ("kans", "zonder", None, 5),
                ("kans", "een", 2, 3),
                ("kans", "twee", 3, 2),
            ),
            model,
        )
        assert found["title"].tolist() == ["een", "twee", "zonder"]

    def test_five_of_a_quadrant_come_first(self, model: Model) -> None:
        rows = [("kans", str(number), 1.0, 1.0) for number in range(7)]
        found = in_order(listed(*rows, ("sterkte", "s", 1, 1)), model)
        assert found.groupby("quadrant")["first"].sum().to_dict() == {"kans": 5, "sterkte": 1}

    def test_without_a_quadrant_an_item_comes_last(self, model: Model) -> None:
        found = in_order(listed((None, "los", 5, 5), ("kans", "k", 1, 1)), model)
        assert found["title"].tolist() == ["k", "los"]
        assert found["first"].tolist() == [True, False]


class TestSuggestions:
    @pytest.fixture
    def suggest(self, model: Model) -> Any:
        def make(**values: float) -> list[tuple[Any, ...]]:
            answers = frames.frame(
                frames.ANSWERS,
                [
                    {"indicator": name, "state": State.ANSWERED, "number": value}
                    for name, value in values.items()
                ],
            ).assign(submission=1)
            of = {item.id: item.dimension for item in model.indicators}
            answers["dimension"] = answers["indicator"].map(of)
            header = frames.frame(frames.HEADER, [{"scheme": "rif_2024"}]).assign(submission=1)
            found = suggestions(score(header, answers, model), answers, model)
            assert found["suggested"].all()
            assert set(found["submission"]) <= {1}
            columns = ["quadrant", "dimension", "indicator", "value"]
            return [
                tuple(None if pd.isna(value) else value for value in row)
                for row in found[columns].itertuples(index=False)
            ]

        return make

    def visions(self, model: Model, level: int) -> dict[str, float]:
        return {item.id: level for item in model.of_dimension("vision_positioning")}

    def test_from_75_points_a_dimension_may_be_a_strength(self, model: Model, suggest: Any) -> None:
        strength = ("sterkte", "vision_positioning", None, 75.0)
        assert suggest(**self.visions(model, 4)) == [strength]

    def test_below_40_points_it_may_be_a_weakness(self, model: Model, suggest: Any) -> None:
        weakness = ("zwakte", "vision_positioning", None, 25.0)
        assert suggest(**self.visions(model, 2)) == [weakness]

    def test_between_them_it_is_neither_nor_without_points(
        self, model: Model, suggest: Any
    ) -> None:
        assert suggest(**self.visions(model, 3)) == []
        assert suggest(vis_shared_vision=5) == []

    def test_leaning_on_one_partner_may_be_a_threat(self, suggest: Any) -> None:
        threat = ("bedreiging", "partnership", "par_concentration", 0.61)
        assert suggest(par_concentration=0.61) == [threat]
        assert suggest(par_concentration=0.6) == []

    def test_costs_that_are_not_covered_may_be_a_threat(self, suggest: Any) -> None:
        threat = ("bedreiging", "finance_model", "fin_postsubsidy_coverage", 0.59)
        assert suggest(fin_postsubsidy_coverage=0.59) == [threat]
        assert suggest(fin_postsubsidy_coverage=0.6) == []
