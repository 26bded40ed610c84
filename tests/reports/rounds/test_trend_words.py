"""What a trend says, of one partnership and of a group."""

from datetime import date

import pandas as pd
import pytest

from monitor.reports.rounds import group_lead, group_words, trend_parts_words, trend_words
from monitor.reports.rounds.group_trend import Group, group
from monitor.reports.rounds.trends import Path, path
from tests.reports.invented_rounds import DIMENSIONS, MODEL, round_, snapshot

SOON = date(2025, 6, 1)
"""Shortly after the last round."""


def one(*rounds: dict) -> Path:
    return path(snapshot(rounds), "A")


def many(*rounds: dict) -> Group:
    now = snapshot(rounds)
    return group(now, now.register)


class TestOfOne:
    @pytest.mark.parametrize(
        ("before", "now", "said"),
        [
            (40, 45, "45 van 100: hoger dan op 1 maart 2024 (40)."),
            (45, 40, "40 van 100: lager dan op 1 maart 2024 (45)."),
            (40, 44.9, "45 van 100: stabiel vergeleken met 1 maart 2024 (40)."),
        ],
    )
    def test_the_change_is_said_from_five_points(self, before: float, now: float, said: str):
        found = one(round_("A", "2024-03-01", before), round_("A", "2025-03-01", now))
        assert trend_words.path_lead(found, SOON) == f"Huis A staat op 1 maart 2025 op {said}"

    @pytest.mark.parametrize(
        ("now", "said"),
        [
            (45, "hoger dan bij 2025-midterm van diezelfde dag (40)."),
            (41, "stabiel vergeleken met 2025-midterm van diezelfde dag (40)."),
        ],
    )
    def test_of_two_rounds_on_one_day_is_told_which_is_which(self, now: float, said: str):
        day = "2025-03-01"
        found = one(
            round_("A", day, 40, round="2025-midterm"), round_("A", day, now, round="2025-review")
        )
        assert trend_words.path_lead(found, SOON) == (
            f"Huis A staat op 1 maart 2025 (2025-review) op {now} van 100: {said}"
        )

    def test_two_rounds_are_a_change_and_no_trend(self):
        found = one(round_("A", "2024-03-01", 40), round_("A", "2025-03-01", 50))
        assert "nog geen trend" in trend_words.path_sentence(found)

    def test_a_single_round_promises_the_next(self):
        found = one(round_("A", "2024-03-01", 40))
        assert "vanaf het tweede meetmoment" in trend_words.path_lead(found, SOON)
        assert trend_parts_words.title(found) == "Elk onderdeel apart"

    def test_a_single_round_tells_its_lowest_and_highest_dimension(self):
        found = one(round_("A", "2024-03-01", 40, governance=20, regional_embedding=60))
        assert trend_parts_words.sentence(found) == (
            "Het laagst is Governance (20), het hoogst Regio (60). Een verandering ziet u vanaf "
            "het tweede meetmoment."
        )
        alike = one(round_("A", "2024-03-01", 40))
        assert trend_parts_words.sentence(alike).startswith("Alle 7 onderdelen staan op 40. ")
        none = one(round_("A", "2024-03-01", None))
        assert trend_parts_words.sentence(none).startswith("Een verandering ziet u vanaf")

    @pytest.mark.parametrize(
        ("points", "said"),
        [
            (55, "5 punten boven het verwachte pad (50 op dat moment)."),
            (49, "1 punt onder het verwachte pad (50 op dat moment)."),
            (50, "op het verwachte pad (50 op dat moment)."),
        ],
    )
    def test_a_single_round_is_set_beside_what_was_expected(self, points: float, said: str):
        found = one(round_("A", "2024-03-01", points))
        assert trend_words.path_sentence(found).startswith(
            f"Er is één totaal: {points} van 100. Dat is {said} Het verwachte pad gaat"
        )

    def test_a_single_round_of_which_nothing_is_expected_tells_its_total_only(self):
        found = one(round_("A", "2024-03-01", 40, expected=float("nan"), start_date=pd.NaT))
        assert found.expected.empty
        assert trend_words.path_sentence(found) == "Er is één totaal: 40 van 100."

    def test_a_total_that_stayed_the_same_did_not_go_anywhere(self):
        same = one(round_("A", "2024-03-01", 100), round_("A", "2025-03-01", 100))
        said = "Het totaal bleef 100 (mrt 2024 en mrt 2025)."
        assert trend_words.path_sentence(same).startswith(said)
        rounds = [round_("A", f"{2023 + at}-03-01", points) for at, points in enumerate((9, 8, 9))]
        back = "Het totaal was 9 (mrt 2023) en later weer 9 (mrt 2025)."
        assert trend_words.path_sentence(one(*rounds)).startswith(back)

    def test_another_model_is_not_compared_with(self):
        found = one(
            round_("A", "2024-03-01", 10, model_version="2020.1"), round_("A", "2025-03-01", 50)
        )
        assert "niet te vergelijken" in trend_words.path_lead(found, SOON)
        assert "ging van" not in trend_words.path_sentence(found)
        assert trend_words.path_table(found)["Sinds vorige"].tolist() == [
            "eerste meetmoment",
            "niet te vergelijken",
        ]

    def test_after_a_change_of_model_each_version_tells_its_own_course(self):
        before = [round_("A", f"{year}-03-01", points) for year, points in ((2022, 20), (2023, 40))]
        found = one(
            *[entry | {"model_version": "2020.1"} for entry in before],
            round_("A", "2025-03-01", 50),
        )
        said = trend_words.path_sentence(found)
        assert said.startswith(
            "Met versie 2020.1 ging het totaal van 20 (mrt 2022) naar 40 (mrt 2023). Met versie "
            f"{MODEL.version} is er één totaal: 50 van 100 (mrt 2025). "
        )
        assert "Er is één totaal" not in said
        assert "nog geen trend" not in said  # those two are no longer the last

    def test_a_version_without_a_total_and_one_that_has_no_name_are_told_too(self):
        found = one(
            round_("A", "2023-03-01", None, model_version="2020.1"),
            round_("A", "2024-03-01", 30),
            round_("A", "2025-03-01", 50, model_version=None),
        )
        assert trend_words.path_sentence(found).startswith(
            "Met versie 2020.1 is er geen totaal. "
            f"Met versie {MODEL.version} is er één totaal: 30 van 100 (mrt 2024). "
            "Zonder versienummer is er één totaal: 50 van 100 (mrt 2025). "
        )

    def test_missing_points_are_said_and_never_zero(self):
        found = one(round_("A", "2024-03-01", 40), round_("A", "2025-03-01", None))
        assert "te weinig antwoorden" in trend_words.path_lead(found, SOON)
        assert trend_words.path_title(found, SOON) == "Geen totaal bij het laatste meetmoment"
        table = trend_words.path_table(found)
        assert table["Totaal"].isna().tolist() == [False, True]
        assert table["Kleur"].iloc[1] == "te weinig antwoorden"

    @pytest.mark.parametrize(
        ("points", "broken_off"),
        [
            ([None], False),
            ([40, None], False),
            ([40, None, 50], False),  # two totals: points, and no line
            ([40, 45, 50, None], False),
            ([40, None, 45, 50], True),
            ([40, None, 45, 50, None], False),
        ],
    )
    def test_a_line_is_broken_off_only_between_totals_that_it_joins(
        self, points: list[float | None], broken_off: bool
    ):
        found = one(*(round_("A", f"{2020 + at}-03-01", told) for at, told in enumerate(points)))
        said = trend_words.path_sentence(found)
        assert "(○) waren er te weinig antwoorden voor een totaal" in said
        assert ("daar is de lijn onderbroken" in said) is broken_off

    def test_where_the_model_changed_only_a_line_that_is_drawn_is_said_to_end(self):
        older = [
            round_("A", f"{year}-03-01", 40, model_version="2020.1") for year in (2022, 2023, 2024)
        ]
        newest = round_("A", "2025-03-01", 50)
        said = "Waar het model veranderde, loopt de dikke lijn niet door."
        assert said in trend_words.path_sentence(one(*older, newest))
        assert said not in trend_words.path_sentence(one(*older[1:], newest))

    @pytest.mark.parametrize(
        ("points", "title"),
        [
            (50, "Op koers: 50 waar 50 verwacht wordt"),
            (45, "Op koers: 45 waar 50 verwacht wordt (vanaf 45 is op koers)"),
            (44, "Achter op het verwachte pad: 44 waar 50 verwacht wordt"),
        ],
    )
    def test_the_title_sets_it_beside_the_expected_path(self, points: float, title: str):
        assert trend_words.path_title(one(round_("A", "2025-03-01", points)), SOON) == title

    def test_an_old_round_is_told_as_past_with_its_age(self):
        found = one(round_("A", "2024-03-01", 40), round_("A", "2025-03-01", 55))
        # The model's year is 365,25 days: it ends on 1 March 2026.
        assert "staat op 1 maart 2025 op 55" in trend_words.path_lead(found, date(2026, 3, 1))
        later = date(2026, 9, 1)
        assert trend_words.path_lead(found, later) == (
            "Huis A stond op 1 maart 2025, 18 maanden geleden, op 55 van 100: hoger dan op 1 maart "
            "2024 (40)."
        )
        assert trend_words.path_title(found, later) == "Op koers: 55 waar 50 verwacht werd"
        none = one(round_("A", "2025-03-01", None))
        assert trend_words.path_lead(none, later) == (
            "Huis A had op 1 maart 2025, 18 maanden geleden, te weinig antwoorden voor een totaal."
        )

    def test_dimensions_that_changed_are_named_in_the_title(self):
        found = one(
            round_("A", "2024-03-01", 50),
            round_("A", "2025-03-01", 50, finance_model=60, governance=40),
        )
        assert trend_parts_words.title(found) == "Hoger: Financiën. Lager: Governance"
        assert "hoger: Financiën; lager: Governance; stabiel: Visie" in (
            trend_parts_words.sentence(found)
        )

    def test_a_dimension_without_points_is_said_not_to_compare(self):
        found = one(round_("A", "2024-03-01", 50), round_("A", "2025-03-01", 50, governance=None))
        said = trend_parts_words.sentence(found)
        assert "niet te vergelijken: Governance." in said
        assert "Bij ○ waren er te weinig antwoorden" in said

    def test_after_a_change_of_model_the_dimensions_tell_the_change_before_it(self):
        before = [round_("A", f"{year}-03-01", 50) for year in (2022, 2023)]
        before[1] |= {"finance_model": 60}
        found = one(
            *[entry | {"model_version": "2020.1"} for entry in before],
            round_("A", "2025-03-01", 50),
        )
        assert trend_parts_words.sentence(found) == (
            "Sinds het meetmoment ervoor is het model veranderd: de onderdelen zijn daarmee niet "
            "te vergelijken. Daarvoor, met versie 2020.1, van mrt 2022 naar mrt 2023 hoger: "
            "Financiën; stabiel: Visie, Partners, Governance, Onderwijs, Innovatie en Regio."
        )

    def test_a_single_round_of_each_version_has_no_change_to_tell(self):
        found = one(
            round_("A", "2024-03-01", 50, model_version="2020.1"), round_("A", "2025-03-01", 50)
        )
        assert trend_parts_words.sentence(found) == (
            "Sinds het meetmoment ervoor is het model veranderd: de onderdelen zijn daarmee niet "
            "te vergelijken."
        )

    def test_rounds_that_share_no_dimension_with_points_are_not_called_a_single_round(self):
        found = one(
            round_("A", "2023-03-01", 50),
            round_("A", "2024-03-01", 50),
            round_("A", "2025-03-01", None),
        )
        assert trend_parts_words.sentence(found) == (
            "Geen onderdeel had bij het laatste meetmoment en bij dat ervoor genoeg antwoorden om "
            "te vergelijken. Bij ○ waren er te weinig antwoorden voor een score."
        )

    def test_words_on_a_chart_are_explained_below_its_title(self):
        found = one(round_("A", "2024-03-01", 50), round_("A", "2025-03-01", 50))
        assert trend_parts_words.subtitle(found) == (
            "Punten van 0 tot 100 per onderdeel van Huis A, mrt 2024 tot en met mrt 2025; "
            "stippellijnen: vanaf 40 in ontwikkeling, vanaf 65 op orde"
        )
        assert trend_words.path_sentence(found).endswith(
            "Het verwachte pad gaat van 15 punten bij de start naar 70 na 48 maanden; tot 5 punten "
            "eronder is op koers."
        )

    def test_the_tables_hold_the_points_that_are_drawn(self):
        found = one(round_("A", "2024-03-01", 49.6), round_("A", "2025-03-01", 50, governance=None))
        table = trend_parts_words.table(found)
        assert table["Visie, profiel en positionering"].tolist() == [50, 50]
        assert table["Governance en organisatie"].isna().tolist() == [False, True]


class TestOfAGroup:
    def test_how_the_median_went_is_the_title_and_each_own_way_the_lead(self):
        found = many(
            *[round_(name, "2024-05-01", 40) for name in "ABCDE"],
            *[round_(name, "2025-05-01", 50) for name in "ABC"],
            *[round_(name, "2025-05-01", 41) for name in "DE"],
        )
        assert group_lead.title(found, SOON) == "De mediaan steeg van 40 in 2024 naar 50 in 2025"
        assert "In 2025 staat de helft van de 5 PPS’en op 50 of hoger." in group_lead.lead(
            found, SOON
        )
        assert (
            "5 PPS’en hadden al eerder een monitor: vergeleken met hun vorige, van welk jaar ook, "
            "zijn er 3 hoger en 2 stabiel." in group_lead.lead(found, SOON)
        )

    def test_a_title_says_what_is_drawn_and_not_what_most_did(self):
        """Three of five stay as they are, and the median rises by ten."""
        before = dict(zip("ABCDE", (10, 20, 40, 60, 70), strict=True))
        after = before | {"B": 50, "C": 50}
        found = many(
            *[round_(name, "2024-05-01", points) for name, points in before.items()],
            *[round_(name, "2025-05-01", points) for name, points in after.items()],
        )
        assert group_lead.title(found, SOON) == "De mediaan steeg van 40 in 2024 naar 50 in 2025"

    @pytest.mark.parametrize(
        ("now", "title"),
        [
            (44, "De mediaan bleef ongeveer gelijk: 40 in 2024, 44 in 2025"),
            (35, "De mediaan daalde van 40 in 2024 naar 35 in 2025"),
        ],
    )
    def test_under_five_points_a_median_stays(self, now: float, title: str):
        found = many(
            *[round_(name, "2024-05-01", 40) for name in "ABCDE"],
            *[round_(name, "2025-05-01", now) for name in "ABCDE"],
        )
        assert group_lead.title(found, SOON) == title

    @pytest.mark.parametrize(
        ("after", "said"),
        [
            # A to E go from 30 to 33; the median of all from 40 to 50.
            (dict(zip("ABCDEXYZ", (12, 22, 33, 44, 55, 80, 90, 100), strict=True)),
             "steeg van 40 in 2024 naar 50 in 2025; +3 bij dezelfde PPS’en, +7 door andere PPS’en"),
            (dict.fromkeys("ABVWX", 50),
             "steeg van 40 in 2024 naar 50 in 2025; 2 PPS’en deden beide keren mee"),
            # All that stayed fell by ten, and who joined hides it.
            (dict(zip("ABCDEFGUVXYZ", (0, 10, 20, 30, 40, 50, 60, *[90] * 5), strict=True)),
             "steeg van 40 in 2024 naar 55 in 2025; "
             "−10 bij dezelfde PPS’en, +25 door andere PPS’en"),
        ],
    )  # fmt: skip
    def test_a_title_tells_what_of_a_step_comes_from_other_partnerships(
        self, after: dict[str, float], said: str
    ):
        before = dict(zip("ABCDEFG", (10, 20, 30, 40, 50, 60, 70), strict=True))
        found = many(
            *[round_(name, "2024-05-01", points) for name, points in before.items()],
            *[round_(name, "2025-05-01", points) for name, points in after.items()],
        )
        assert group_lead.title(found, SOON) == f"De mediaan {said}"

    def test_a_new_model_begins_anew(self):
        found = many(
            *[round_(name, "2024-05-01", 40, model_version="2020.1") for name in "ABCDE"],
            *[round_(name, "2025-05-01", 50) for name in "ABCDE"],
        )
        assert group_lead.title(found, SOON) == "De mediaan staat in 2025 op 50"

    def test_a_year_that_is_over_is_told_as_past(self):
        found, later = many(*[round_(name, "2025-05-01", 50) for name in "ABCDE"]), date(2026, 1, 1)
        assert group_lead.lead(found, later).startswith("In 2025 stond de helft van de 5 PPS’en op")
        assert group_lead.title(found, later) == "De mediaan stond in 2025 op 50"

    def test_a_subtitle_says_how_many_and_as_things_stand_when(self):
        found = many(*[round_(name, "2025-05-01", 50) for name in "ABCDE"])
        for said in (group_words.subtitle, group_words.parts_subtitle):
            assert "; alle PPS’en (5 PPS’en over alle jaren samen); stand op 1 juni 2025; " in said(
                found, "alle PPS’en", SOON
            )

    def test_too_few_to_compare_gives_the_median_only(self):
        found = many(
            *[round_(name, "2025-05-01", 50) for name in "ABCDE"], round_("A", "2024-05-01", 10)
        )
        assert group_lead.title(found, SOON) == "De mediaan staat in 2025 op 50"
        assert "1 hoger" not in group_lead.lead(found, SOON)

    def test_a_year_with_too_few_has_no_median_in_the_table(self):
        found = many(
            *[round_(name, "2025-05-01", 50) for name in "ABCDE"], round_("A", "2024-05-01", 10)
        )
        table = group_words.table(found).set_index("Jaar")
        assert table.loc["2024", ["Mediaan", "Laagste", "Hoogste"]].isna().all()
        assert table.loc["2025", "Mediaan"] == 50
        assert "In 2024 waren het er minder dan 5: die staan alleen in de tabel." in (
            group_words.sentence(found)
        )

    def test_the_weakest_dimension_stays_or_becomes_so(self):
        weak = {"finance_model": 20}
        both = [
            round_(name, f"{year}-05-01", 50, **weak) for name in "ABCDE" for year in (2024, 2025)
        ]
        assert group_words.parts_title(many(*both)) == "Financiën blijft het zwakste onderdeel"
        last = [entry for entry in both if entry["reference_date"].year == 2025]
        assert group_words.parts_title(many(*last)) == "Financiën is het zwakste onderdeel"

    @pytest.mark.parametrize(
        ("before", "now", "title"),
        [
            ("governance finance_model", "governance finance_model", "blijven het zwakst"),
            ("finance_model", "governance finance_model", "zijn het zwakst"),
        ],
    )
    def test_equally_weak_dimensions_are_named_together(self, before: str, now: str, title: str):
        rounds = [
            round_(name, f"{year}-05-01", 50, **dict.fromkeys(weak.split(), 20))
            for name in "ABCDE"
            for year, weak in ((2024, before), (2025, now))
        ]
        assert group_words.parts_title(many(*rounds)) == f"Governance en Financiën {title}"

    def test_the_table_by_dimension_follows_the_model(self):
        found = many(*[round_(name, "2025-05-01", 50) for name in "ABCDE"])
        names = [item.name for item in found.snapshot.model.dimensions]
        assert group_words.parts_table(found)["Onderdeel"].tolist() == names
        assert len(names) == len(DIMENSIONS)
