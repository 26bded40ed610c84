"""What the trend of a few partnerships says: each by name, and only what can be compared."""

from datetime import date

import pytest

from monitor.reports.rounds import few_lead, few_parts_words, few_words
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.few_trend import Few, few
from tests.reports.invented_rounds import MODEL, round_, snapshot

NO_MEDIAN = "Een mediaan tonen we vanaf 5 PPS’en in een jaar."
SOON = date(2025, 6, 1)


def some(*rounds: dict, along: Along = Along.DATE) -> Few:
    now = snapshot(rounds)
    return few(now, now.register, along)


def through(pps_id: str, *points: float | None, **values: object) -> list[dict]:
    """A round each half year, from March 2023 on."""
    days = ["2023-03-01", "2023-09-01", "2024-03-01", "2024-09-01"]
    return [round_(pps_id, day, value, **values) for day, value in zip(days, points, strict=False)]


def test_each_is_told_with_its_last_change():
    found = some(*through("A", 30, 40), *through("B", 30))
    assert few_lead.lead(found) == (
        "Huis A: 40 in sep 2023 (hoger, was 30); Huis B: 30 in mrt 2023."
    )


@pytest.mark.parametrize(
    ("rounds", "title"),
    [
        ([("A", 30), ("B", 30)], "Nog geen verandering te zien"),
        ([("A", 30, 40)], "Huis A ging omhoog"),
        ([("A", 30, 40), ("B", 30, 40)], "Beide PPS’en gingen omhoog"),
        ([("A", 30, 20), ("B", 30, 20), ("C", 30, 20)], "Alle 3 PPS’en gingen omlaag"),
        ([("A", 30, 40), ("B", 30, 40), ("C", 30, 30)], "2 van de 3 PPS’en gingen omhoog"),
        (
            [("A", 30, 40), ("B", 30, 40), ("C", 30), ("D", 30)],
            "De 2 PPS’en met een eerder meetmoment gingen omhoog; 2 PPS’en hebben pas één "
            "meetmoment",
        ),
        (
            [("A", 30, 31), ("B", 30), ("C", 30, None)],
            "Huis A bleef stabiel; 1 PPS heeft pas één meetmoment, 1 is niet te vergelijken",
        ),
        ([("A", 30, 40), ("B", 30, 20)], "1 PPS ging omhoog en 1 omlaag"),
        (
            [("A", 30, 40), ("B", 30, 20), ("C", 30)],
            "1 PPS ging omhoog en 1 omlaag; 1 PPS heeft pas één meetmoment",
        ),
        (
            [("A", 30, 40), ("B", 30, 40), ("C", 30, 20), ("D", 30, 30), ("E", 30, 30)],
            "2 PPS’en gingen omhoog, 1 ging omlaag en 2 bleven stabiel",
        ),
    ],
)
def test_a_title_says_of_which_it_speaks(rounds: list[tuple], title: str):
    found = some(*[entry for name, *points in rounds for entry in through(name, *points)])
    assert few_lead.title(found) == title


def test_the_sentence_tells_where_each_came_from_and_got():
    found = some(*through("A", 19, 40, 38), *through("B", 70, 72, 75), *through("C", 49))
    assert few_words.sentence(found) == (
        "Huis A ging van 19 (mrt 2023) naar 38 (mrt 2024) en Huis B ging van 70 (mrt 2023) "
        f"naar 75 (mrt 2024). Huis C heeft één totaal: 49 (mrt 2023). {NO_MEDIAN}"
    )


def test_a_change_that_rounds_away_is_no_way_that_was_gone():
    found = some(*through("A", 43.6, 44.4), *through("B", 44, 50, 44))
    assert few_words.sentence(found).startswith(
        "Huis A bleef 44 (mrt 2023 en sep 2023) en Huis B was 44 (mrt 2023) en later weer 44 (mrt "
        "2024). "
    )


def test_two_loose_points_are_explained():
    assert few_words.sentence(some(*through("A", 19, 40))) == (
        "Huis A ging van 19 (mrt 2023) naar 40 (sep 2023). Een lijn tekenen we vanaf 3 "
        f"meetmomenten. {NO_MEDIAN}"
    )


def test_across_a_change_of_model_nothing_is_compared():
    rounds = through("A", 10, 20, 40, 50)
    for entry in rounds[:2]:
        entry["model_version"] = "2020.1"
    said = few_words.sentence(some(*rounds))
    assert said.startswith("Huis A ging van 40 (mrt 2024) naar 50 (sep 2024). Bij een streepje (|)")
    assert "genoemd zijn de scores daarna" in said


def test_rounds_without_points_are_told_as_that():
    said = few_words.sentence(some(*through("A", 10, None, 40), *through("B", None)))
    assert (
        "Bij ○ waren er te weinig antwoorden voor een totaal: Huis A (sep 2023) en Huis B (mrt "
        "2023)."
    ) in said
    assert "van 10 (mrt 2023) naar 40 (mrt 2024)" in said


def test_by_age_months_since_the_start_are_told_and_the_expected_path():
    found = some(round_("A", "2020-01-01", 20), round_("A", "2022-01-01", 40), along=Along.AGE)
    assert few_lead.lead(found) == "Huis A: 40 na 24 maanden (hoger, was 20)."
    said = few_words.sentence(found)
    assert said.startswith("Huis A ging van 20 (bij de start) naar 40 (na 24 maanden).")
    assert "Het verwachte pad gaat van 15 punten bij de start naar 70 na 48 maanden." in said
    assert few_words.table(found)["Maanden na de start"].tolist() == ["0", "24"]


def test_of_several_with_one_total_each_is_named_with_it():
    said = few_words.sentence(some(*through("A", 10), *through("B", 30)))
    assert said.startswith("Eén totaal hebben Huis A met 10 (")
    assert " en Huis B met 30 (" in said


def test_the_subtitle_counts_partnerships_and_rounds_as_things_stand():
    found = some(*through("A", 10, 20), *through("B", 30))
    assert few_words.subtitle(found, "Campus Dijk", SOON) == (
        "Totaal per PPS, 0 tot 100; Campus Dijk (2 PPS’en, 3 meetmomenten); stand op 1 juni 2025; "
        "elk meetmoment staat op zijn peildatum"
    )


def test_the_table_has_every_round_and_what_it_may_be_compared_with():
    rounds = through("A", 30, 40, 50)
    rounds[2]["model_version"] = "2030.1"
    table = few_words.table(some(*rounds, *through("B", 10)))
    assert table["PPS"].tolist() == ["Huis A", "Huis A", "Huis A", "Huis B"]
    assert table["Sinds vorige"].tolist() == [
        "eerste meetmoment",
        "hoger",
        "niet te vergelijken",
        "eerste meetmoment",
    ]
    assert table["Model"].tolist() == [MODEL.version, MODEL.version, "2030.1", MODEL.version]
    assert "Mediaan" not in table.columns


class TestParts:
    def test_the_weakest_of_most_is_the_title(self):
        found = some(
            *through("A", 50, governance=10), *through("B", 50, governance=20), *through("C", 50)
        )
        assert few_parts_words.title(found) == ("Governance staat bij 2 van de 3 PPS’en het laagst")

    @pytest.mark.parametrize(
        ("houses", "whose"), [("AB", "beide PPS’en"), ("ABC", "alle 3 PPS’en")]
    )
    def test_what_is_the_weakest_of_all_is_said_of_all(self, houses: str, whose: str):
        rounds = [item for house in houses for item in through(house, 50, governance=10)]
        assert few_parts_words.title(some(*rounds)) == (f"Governance staat bij {whose} het laagst")

    def test_what_is_the_weakest_of_as_many_is_named_too(self):
        weakest = ["innovation_llo", "innovation_llo", "governance", "governance", "partnership"]
        rounds = [
            item
            for house, part in zip("ABCDE", weakest, strict=True)
            for item in through(house, 50, **{part: 10})
        ]
        assert few_parts_words.title(some(*rounds)) == (
            "Governance en Innovatie staan elk bij 2 van de 5 PPS’en het laagst"
        )

    @pytest.mark.parametrize(
        ("weak", "title"),
        [
            (["governance finance_model"], "Governance en Financiën staan het laagst"),
            ([""], "Alle onderdelen met een score staan op 50"),
            (
                ["governance finance_model", "finance_model"],
                "Financiën staat bij beide PPS’en het laagst",
            ),
            (
                ["governance finance_model", "innovation_llo"],
                "Bij elke PPS staat een ander onderdeel het laagst",
            ),
            (["governance", ""], "Governance staat bij 1 van de 2 PPS’en het laagst"),
            (["", ""], "Bij elke PPS staan alle onderdelen even hoog"),
        ],
    )
    def test_of_equals_none_is_picked(self, weak: list[str], title: str):
        rounds = [
            item
            for house, parts in zip("AB", weak, strict=False)
            for item in through(house, 50, **dict.fromkeys(parts.split(), 10))
        ]
        assert few_parts_words.title(some(*rounds)) == title

    def test_the_sentence_tells_the_lowest_and_highest_of_each_in_numbers(self):
        found = some(
            *through("A", 50, governance=10, finance_model=80),
            *through("B", 40, innovation_llo=45),
            *through("C", 30),
        )
        said = few_parts_words.sentence(found)
        assert said == (
            "Bij het laatste meetmoment scoorde bij Huis A Governance het laagst (10) en Financiën "
            "het hoogst (80); scoorden bij Huis B 6 onderdelen het laagst (40) en Innovatie het "
            "hoogst (45); scoorden bij Huis C alle onderdelen even hoog (30)."
        )

    def test_of_one_partnership_the_sentence_does_not_repeat_its_name(self):
        said = few_parts_words.sentence(some(*through("A", 50, governance=10, finance_model=80)))
        assert said == (
            "Bij het laatste meetmoment scoorde Governance het laagst (10) en Financiën het hoogst "
            "(80)."
        )

    def test_a_dimension_without_points_is_said(self):
        said = few_parts_words.sentence(some(*through("A", 50, governance=None)))
        assert said.endswith("Bij ○ waren er te weinig antwoorden voor een score.")

    def test_of_one_partnership_the_subtitle_has_its_name_and_no_letter(self):
        said = few_parts_words.subtitle(some(*through("A", 50)), "x", SOON)
        assert said.startswith("Punten van 0 tot 100 per onderdeel van Huis A; x (1 PPS")

    def test_the_subtitle_tells_whose_shape_and_letter_is_whose(self):
        said = few_parts_words.subtitle(some(*through("A", 50), *through("B", 40)), "x", SOON)
        assert "●\u00a0A\u00a0= Huis A, ■\u00a0B\u00a0= Huis B" in said

    def test_two_partnerships_of_one_name_each_have_their_row(self):
        found = some(*through("A", 50, name="Huis"), *through("B", 30, name="Huis"))
        table = few_parts_words.table(found)
        assert table["PPS"].tolist() == ["Huis", "Huis"]
        assert table[MODEL.dimensions[0].name].tolist() == [50, 30]
