"""Partnerships through their rounds: what may be joined, compared and shown."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.access import Sight
from monitor.domain.groups import Display
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.group_trend import Group, group
from monitor.reports.rounds.trends import TOTAL, path
from tests.reports.invented_rounds import DIMENSIONS, round_, snapshot


def whole_group(*rounds: dict) -> Group:
    now = snapshot(rounds)
    return group(now, now.register)


def totals(found: Group) -> pd.DataFrame:
    rows = found.medians
    return rows.loc[rows["part"] == TOTAL].set_index("year")


class TestPath:
    def test_rounds_stand_in_order_of_date_with_the_change_since_the_one_before(self):
        now = snapshot(
            [
                round_("A", "2025-03-01", 50),
                round_("A", "2024-03-01", 40),
                round_("B", "2024-01-01", 9),
            ]
        )
        rounds = path(now, "A").rounds
        assert rounds["points"].tolist() == [40, 50]
        assert rounds["direction"].tolist()[1:] == ["hoger"]
        assert pd.isna(rounds["direction"].iloc[0])

    @pytest.mark.parametrize(("count", "joins"), [(1, False), (2, False), (3, True), (4, True)])
    def test_a_line_begins_at_three_rounds(self, count: int, joins: bool):
        now = snapshot([round_("A", f"202{year}-03-01", 50) for year in range(count)])
        assert path(now, "A").parts["line"].eq(joins).all()

    def test_another_model_version_breaks_the_line_and_tells_no_change(self):
        now = snapshot(
            [
                round_("A", "2022-03-01", 30, model_version="2020.1"),
                round_("A", "2023-03-01", 40, model_version="2020.1"),
                round_("A", "2024-03-01", 60),
                round_("A", "2025-03-01", 61),
                round_("A", "2026-03-01", 62),
            ]
        )
        rounds = path(now, "A").rounds
        assert rounds["broken"].tolist() == [False, False, True, False, False]
        assert rounds["line"].tolist() == [False, False, True, True, True]
        assert pd.isna(rounds["change"].iloc[2])

    def test_a_round_without_points_stays_missing_and_counts_for_no_line(self):
        now = snapshot(
            [
                round_("A", "2022-03-01", 30),
                round_("A", "2023-03-01", None),
                round_("A", "2024-03-01", 50),
            ]
        )
        rounds = path(now, "A").rounds
        assert rounds["points"].isna().tolist() == [False, True, False]
        assert not rounds["line"].any()
        assert rounds["change"].isna().all()

    def test_the_line_of_a_dimension_rests_on_its_own_points(self):
        now = snapshot(
            [round_("A", f"202{year}-03-01", 50, governance=None) for year in range(2)]
            + [round_("A", "2022-03-01", 50)]
        )
        parts = path(now, "A").parts
        assert not parts.loc[parts["part"] == "governance", "line"].any()
        assert parts.loc[parts["part"] == "finance_model", "line"].all()

    def test_the_expected_path_bends_between_rounds_where_the_model_says(self):
        start = pd.Timestamp(2020, 1, 1)
        now = snapshot(
            [
                round_("A", "2020-07-01", 20, start_date=start, expected=22.5),
                round_("A", "2023-07-01", 50, start_date=start, expected=65.0),
            ]
        )
        expected = path(now, "A").expected
        month = now.model.scale.month_days
        first, *bends, last = zip(expected["place"], expected["expected"], strict=True)
        assert (first, last) == (
            (pd.Timestamp("2020-07-01"), 22.5),
            (pd.Timestamp("2023-07-01"), 65.0),
        )
        assert bends == [
            (start + pd.Timedelta(days=months * month), points)
            for months, points in now.model.expected_path.points
            if 6 < months < 42
        ]
        assert len(bends) == 3

    def test_without_an_expected_total_there_is_no_expected_path(self):
        now = snapshot([round_("A", "2024-03-01", 50, expected=float("nan"), start_date=pd.NaT)])
        assert path(now, "A").expected.empty

    def test_what_is_private_shows_only_to_who_may_open_it(self):
        own = round_("A", "2024-03-01", 50, sight=int(Sight.NOTHING))
        assert path(snapshot([own]), "A").private
        closed = {**own, "opens": False}
        assert path(snapshot([closed]), "A").submissions.empty

    def test_an_unknown_partnership_has_no_rounds(self):
        assert path(snapshot([round_("A", "2024-03-01", 50)]), "X").submissions.empty


class TestGroup:
    def test_of_each_partnership_the_newest_of_a_year_counts(self):
        found = whole_group(
            round_("A", "2024-03-01", 10),
            round_("A", "2024-11-01", 20),
            *[round_(name, "2024-05-01", 20) for name in "BCDE"],
        )
        assert totals(found).loc[2024, ["n", "low", "high"]].tolist() == [5, 20, 20]

    @pytest.mark.parametrize(
        ("count", "display"),
        [(4, Display.PARTNERSHIPS), (5, Display.DOTS), (9, Display.DOTS), (10, Display.SPREAD)],
    )
    def test_under_five_there_is_no_median(self, count: int, display: Display):
        found = whole_group(*[round_(f"P{n}", "2024-05-01", 10.0 * n) for n in range(count)])
        row = totals(found).loc[2024]
        assert row["display"] == display
        assert pd.isna(row["median"]) == (display is Display.PARTNERSHIPS)
        assert found.comparable == (count >= 5)

    def test_partnerships_without_points_do_not_count(self):
        found = whole_group(
            *[round_(name, "2024-05-01", 30) for name in "ABCD"], round_("E", "2024-05-01", None)
        )
        assert totals(found).loc[2024, "n"] == 4
        assert not found.comparable

    def test_what_is_kept_private_is_in_no_group(self):
        hidden = round_("X", "2025-05-01", 99, sight=int(Sight.NOTHING))
        found = whole_group(*[round_(name, "2024-05-01", 30) for name in "ABCDE"], hidden)
        assert found.years == [2024]
        assert "X" not in set(found.yearly["pps_id"])

    def test_a_private_round_hides_none_that_was_shared_in_that_year(self):
        others = [round_(name, "2025-05-01", 30) for name in "ABCDE"]
        shared = round_("X", "2025-02-01", 99)
        private = round_("X", "2025-09-01", 10, sight=int(Sight.NOTHING))
        found = whole_group(*others, shared, private)
        assert totals(found).loc[2025, ["n", "high"]].tolist() == [6, 99]

    def test_who_is_not_seen_by_name_does_not_count(self):
        anonymous = round_("E", "2024-05-01", 90, sight=int(Sight.ANONYMOUS))
        found = whole_group(*[round_(name, "2024-05-01", 30) for name in "ABCD"], anonymous)
        assert totals(found).loc[2024, "n"] == 4
        assert "E" not in set(found.yearly["pps_id"])

    def test_a_year_without_rounds_is_there_and_empty(self):
        found = whole_group(
            *[round_(name, f"{year}-05-01", 30) for name in "ABCDE" for year in (2022, 2024)]
        )
        assert found.years == [2022, 2023, 2024]
        assert totals(found)["n"].tolist() == [5, 0, 5]
        assert not totals(found)["line"].any()

    def test_years_of_different_model_versions_are_a_break(self):
        rounds = [round_(name, f"202{year}-05-01", 30) for name in "ABCDE" for year in (0, 1, 2, 3)]
        for entry in rounds:
            if entry["reference_date"].year == 2020:
                entry["model_version"] = "2019.1"
        found = totals(whole_group(*rounds))
        assert found["broken"].tolist() == [False, True, False, False]
        assert found["line"].tolist() == [False, True, True, True]

    def test_only_partnerships_in_the_register_given(self):
        now = snapshot([round_("A", "2024-05-01", 30), round_("B", "2024-05-01", 30)])
        only = now.register.loc[now.register["pps_id"] == "A"]
        assert set(group(now, only).yearly["pps_id"]) == {"A"}

    def test_nobody_at_all(self):
        now = snapshot([round_("A", "2024-05-01", 30)])
        nobody = group(now, now.register.iloc[:0])
        assert nobody.years == []
        assert not nobody.comparable

    @settings(max_examples=20)
    @given(
        st.lists(
            st.tuples(
                st.sampled_from("ABCDEFGH"),
                st.integers(2018, 2026),
                st.integers(1, 12),
                st.one_of(st.none(), st.floats(0, 100)),
            ),
            min_size=1,
            max_size=40,
        )
    )
    def test_no_median_ever_rests_on_fewer_than_five(self, drawn: list):
        rounds = {
            (name, f"{year}-{month:02}-01"): round_(name, f"{year}-{month:02}-01", points)
            for name, year, month, points in drawn
        }
        found = whole_group(*rounds.values())
        shown = found.medians.dropna(subset=["median"])
        assert (shown["n"] >= 5).all()
        assert set(found.medians["part"]) == {TOTAL, *DIMENSIONS}


@pytest.mark.parametrize("along", Along)
def test_who_handed_in_nothing_yet_has_no_rounds(along: Along):
    other = snapshot([round_("B", "2024-10-01", 40.0)])
    assert path(other, "A", along).rounds.empty
