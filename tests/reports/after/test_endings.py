"""When subsidies end and who is ready: whom it is about, what counts, and what is told of it."""

import pandas as pd

from monitor.domain.access import Sight
from monitor.domain.afterwards import ENDED, Readiness
from monitor.reports.after import endings_words as told
from monitor.reports.after.endings import Endings
from monitor.reports.after.endings_lead import lead, soon
from monitor.reports.after.endings_ready import title
from monitor.reports.after.records import record_table
from monitor.reports.regional import attention
from monitor.reports.regional.leading import led_to
from tests.reports.after.invented_endings import ending, endings
from tests.reports.invented_rounds import MODEL

FOUR = [
    ending("A", "2027-01-31", coverage=0.43, commitment=0.1),
    ending("B", "2027-11-26", coverage=0.6, commitment=0.5),
    ending("C", "2027-06-30", coverage=0.9, commitment=None),
    ending("D", "2029-12-31", coverage=0.1, commitment=0.9),
    ending("E", "2024-08-31", coverage=0.7, commitment=0.7),
    ending("F", None),
]


def test_each_partnership_stands_at_its_end_in_its_period_with_its_readiness() -> None:
    found = endings(FOUR)
    assert [line.pps_id for line in found.lines] == ["E", "A", "C", "B", "D"]
    periods = {at: [line.pps_id for line in lines] for at, lines in found.periods.items()}
    assert periods == {ENDED: ["E"], 0: ["A", "C", "B"], 1: [], 2: ["D"]}
    ready = {line.pps_id: line.readiness for line in found.lines}
    assert ready == {
        "A": Readiness.NOT,
        "B": Readiness.READY,
        "C": Readiness.UNKNOWN,
        "D": Readiness.PARTLY,
        "E": Readiness.READY,
    }


def test_the_answer_is_how_many_end_soon_and_how_many_of_those_without_cover() -> None:
    found = endings(FOUR)
    assert soon(found) == (
        "Binnen 12 maanden zonder subsidie: 3 PPS’en, bij 1 zijn de kosten daarna te weinig gedekt"
    )
    assert lead(found) == (
        f"{soon(found)}. Bij 1 is de subsidie al voorbij; bij 1 eindigt die later. Over "
        "1 andere PPS staat hier niets: de einddatum is niet bekend, of de PPS mag hier niet met "
        "naam staan."
    )
    assert "5 van 6 PPS’en" in told.subtitle(found, "alle PPS’en")


def test_of_all_it_is_said_that_it_is_all() -> None:
    def said(count: int) -> str:
        low = [ending(f"P{at}", "2027-01-31", coverage=0.2) for at in range(count)]
        return soon(endings(low)).removeprefix("Binnen 12 maanden zonder subsidie: ")

    assert said(1) == "1 PPS. Daar zijn de kosten daarna te weinig gedekt"
    assert said(2) == "2 PPS’en, bij allebei zijn de kosten daarna te weinig gedekt"
    assert said(3) == "3 PPS’en, bij alle 3 zijn de kosten daarna te weinig gedekt"


def ending_monthly(before: int, after: int) -> Endings:
    """So many that ended, and so many that are to end, a month apart."""
    ended = pd.date_range(end="2026-10-31", periods=before, freq="ME")
    ends = ended.append(pd.date_range("2026-11-30", periods=after, freq="ME"))
    return endings([ending(f"P{at}", str(day.date())) for at, day in enumerate(ends)])


def drawn(found: Endings) -> list[str]:
    """Who is drawn, from the top."""
    return [line.pps_id for line in found.drawn]


def test_what_ends_first_is_drawn_on_top_and_below_it_what_ended_last() -> None:
    found = ending_monthly(10, 30)
    assert drawn(found) == [f"P{at}" for at in [*range(10, 40), *reversed(range(10))]]
    assert "andere" not in told.sentence(found)
    assert told.subtitle(found, "heel Nederland").startswith("Elke PPS op een eigen regel")


def test_of_many_the_first_are_drawn_and_it_says_where_the_others_are() -> None:
    found = ending_monthly(170, 30)
    assert drawn(found) == [f"P{at}" for at in [*range(170, 200), *reversed(range(160, 170))]]
    assert len(told.table(found)) == 200
    assert told.subtitle(found, "heel Nederland") == (
        "De eerste 40 PPS’en, elk op een eigen regel, bij de einddatum van haar subsidie; heel "
        "Nederland, stand op 26 november 2026, 200 van 200 PPS’en"
    )
    said = told.sentence(found)
    assert said.startswith("Bij alle 30 PPS’en met nog subsidie")
    assert (
        "De tijdlijn toont de eerste 40 PPS’en: eerst wie nog subsidie heeft, op volgorde van "
        "einddatum, daarna wie het kortst zonder is. De 160 andere staan in de tabel"
    ) in said
    assert "De andere staat in de tabel" in told.sentence(ending_monthly(11, 30))


def test_unknown_cover_is_no_lack_of_cover() -> None:
    one = endings([ending("A", "2027-01-31", coverage=None, commitment=0.2)])
    assert soon(one) == (
        "Binnen 12 maanden zonder subsidie: 1 PPS. Daar is niet bekend of de kosten daarna zijn "
        "gedekt"
    )
    both = endings([FOUR[0], ending("X", "2027-01-31", coverage=None, commitment=0.2)])
    assert soon(both).endswith(
        "2 PPS’en, bij 1 zijn de kosten daarna te weinig gedekt, van 1 is dat niet bekend"
    )
    unknown = {"coverage": None, "commitment": 0.2}
    nobody = endings([ending(name, "2027-01-31", **unknown) for name in "AB"])
    assert soon(nobody).endswith(
        "2 PPS’en, van allebei is niet bekend of de kosten daarna zijn gedekt"
    )
    covered = endings([FOUR[1]])
    assert soon(covered).endswith("1 PPS. Daar zijn de kosten daarna genoeg gedekt")


def test_where_nobody_ends_soon_that_is_the_answer() -> None:
    assert soon(endings([FOUR[3]])) == "Binnen 12 maanden eindigt van geen PPS de subsidie"
    assert "Van geen PPS" in lead(endings([FOUR[5]]))


def test_the_sentence_counts_those_whose_subsidy_is_still_to_end() -> None:
    said = told.sentence(endings(FOUR))
    assert said.startswith(
        "Van de 4 PPS’en met nog subsidie zijn geld en partners voor daarna bij "
        "1 niet geregeld, bij 1 deels geregeld, bij 1 geregeld en bij 1 niet bekend."
    )
    assert "ten minste 60% van de kosten" in said
    assert "ten minste 50% van de private partners" in said


def test_the_chart_is_named_for_those_that_have_the_least() -> None:
    four = endings(FOUR)
    there = "PPS’en met nog subsidie zijn geld en partners voor daarna"
    assert title(four) == f"Bij 1 van de 4 {there} niet geregeld"
    assert title(endings(FOUR[1:])) == f"Bij 1 van de 3 {there} deels geregeld"
    assert title(four) not in lead(four)
    assert title(four) not in told.sentence(four)


def test_what_is_older_than_a_year_says_nothing_of_how_it_stands_now() -> None:
    found = endings([ending("A", "2027-01-31", "2025-10-01", coverage=1.0, commitment=1.0)])
    (line,) = found.lines
    assert told.table(found)["Financiën"].tolist() == ["–"]
    assert line.readiness is Readiness.UNKNOWN
    assert pd.isna(line.coverage)
    assert pd.isna(pd.Series(line.points)).all()


def test_what_nobody_has_is_not_counted() -> None:
    """A row of zeros hides the one number that isn't."""
    two = endings([FOUR[0], ending("G", "2027-05-31", coverage=0.1, commitment=0.1)])
    assert told.sentence(two).startswith(
        "Bij beide PPS’en met nog subsidie zijn geld en partners voor daarna niet geregeld."
    )
    assert lead(two) == f"{soon(two)}."
    one = endings([FOUR[3]])
    assert told.sentence(one).startswith(
        "Bij de PPS die nog subsidie krijgt, zijn geld en partners voor daarna deels geregeld."
    )
    assert lead(one).endswith("de subsidie. 1 PPS heeft langer subsidie.")
    unknown = endings([ending("A", "2027-01-31", "2025-10-01")])
    assert told.sentence(unknown).startswith(
        "Van de PPS die nog subsidie krijgt, is niet bekend of er daarna geld en partners zijn."
    )
    none = endings([FOUR[4]])
    assert told.sentence(none).startswith("Geen PPS heeft nog subsidie. Geregeld is")
    assert lead(none).endswith("de subsidie. Bij 1 is de subsidie al voorbij.")


def test_an_old_monitor_is_said_to_be_too_old_and_not_to_say_nothing() -> None:
    old = endings([ending("A", "2027-01-31", "2025-10-01", coverage=1.0, commitment=1.0)])
    assert told.attention(old)[0].reason == (
        "De subsidie eindigt op 31 januari 2027. De laatste monitor is van 1 oktober 2025. Dat is "
        "te lang geleden om te weten hoe geld en partners er nu voor staan. Vraag om een nieuwe "
        "monitor."
    )
    silent = endings([ending("A", "2027-01-31", coverage=None, commitment=None)])
    assert told.attention(silent)[0].reason.endswith(
        "(peildatum 1 oktober 2026) zegt niet hoe geld en partners er daarna voor staan."
    )


def test_what_is_kept_private_or_is_without_name_stands_nowhere() -> None:
    rounds = [
        FOUR[0],
        ending("P", "2027-01-31", sight=int(Sight.NOTHING), coverage=0.1, commitment=0.1),
        ending("Q", "2027-01-31", sight=int(Sight.ANONYMOUS), coverage=0.1, commitment=0.1),
    ]
    found = endings(rounds)
    assert [line.pps_id for line in found.lines] == ["A"]
    assert (len(found.lines), found.of) == (1, 3)


def test_a_monitor_that_is_kept_private_hides_none_before_it() -> None:
    shared = ending("P", "2027-01-31", "2026-06-01", coverage=0.1, commitment=0.2)
    private = ending("P", "2028-01-31", sight=int(Sight.NOTHING), coverage=0.9, commitment=0.9)
    (line,) = endings([shared, private]).lines
    assert (line.end, line.coverage) == (pd.Timestamp(2027, 1, 31), 0.1)


def test_who_ends_soon_and_is_not_ready_asks_for_attention_with_the_numbers() -> None:
    items = {item.pps_id: item.reason for item in told.attention(endings(FOUR))}
    assert set(items) == {"A", "C"}
    assert items["A"] == (
        "De subsidie eindigt op 31 januari 2027. Volgens de monitor van 1 oktober 2026: 43% van de "
        "kosten daarna is gedekt; 10% van de private partners zegde toe door te gaan."
    )
    assert "hoeveel private partners doorgaan, is niet bekend" in items["C"]


def test_who_to_talk_with_first_is_called_otherwise_than_the_list_of_overzicht() -> None:
    found = told.attention(endings(FOUR))
    assert told.how_many(found) == "Eerst in gesprek met 2 PPS’en over geld en partners"
    assert told.how_many(found[:1]) == "Eerst in gesprek met 1 PPS over geld en partners"
    assert told.HEADING != attention.HEADING


def test_whose_subsidy_just_ended_comes_before_them_until_it_is_asked_what_became() -> None:
    rounds = [
        FOUR[0],
        ending("G", "2026-08-31", coverage=0.48, commitment=0.0),
        ending("H", "2025-11-27", coverage=0.48, commitment=0.0),
        ending("I", "2025-11-25", coverage=0.48, commitment=0.0),
        ending("J", "2026-08-31", coverage=0.8, commitment=0.8),
    ]
    found = told.attention(endings(rounds))
    assert [item.pps_id for item in found] == ["H", "G", "A"]
    assert found[1].reason.startswith(
        "De subsidie eindigde op 31 augustus 2026. Volgens de monitor van 1 oktober 2026: 48%"
    )


def test_the_table_has_a_row_for_each_and_no_share_across_its_bound() -> None:
    found = endings([ending("A", "2027-01-31", coverage=0.597, commitment=0.496)])
    (row,) = told.table(found).to_dict("records")
    assert (row["Kosten gedekt"], row["Partners toegezegd"]) == ("59%", "49%")
    assert row["Geld en partners"] == "▲ niet geregeld"
    assert row["Periode"] == "binnen 12 maanden"
    assert led_to(told.table(found)) == [("A", "")]
    assert row["Financiën"] == "50 ● in ontwikkeling"


def test_what_is_due_is_what_has_passed_and_is_not_recorded() -> None:
    rounds = [
        ending("A", "2024-08-31"),
        ending("B", "2025-08-31"),
        ending("C", "2025-11-27"),
        ending("D", "2024-01-31"),
    ]
    found = endings(rounds, [("D", 24, "gestopt"), ("A", 12, "voortgezet")])
    assert [(item.pps_id, item.months) for item in found.due] == [("D", 12), ("A", 24), ("B", 12)]
    assert told.due_since(found.due[0]) == "12 maanden na de subsidie was op 31 januari 2025"
    every = [(item.pps_id, item.months) for item in found.moments]
    assert every[:3] == [("D", 12), ("A", 24), ("B", 12)]
    assert set(every[3:]) == {("A", 12), ("D", 24)}


def test_what_was_recorded_as_not_known_yet_is_not_told_as_known() -> None:
    ended = [ending("A", "2024-08-31"), ending("B", "2025-08-31")]
    every = [("A", 12, "voortgezet"), ("A", 24, "gestopt"), ("B", 12, "kleiner")]
    assert told.all_recorded(endings(ended, every)) == (
        "Van elk moment dat voorbij is, ligt vast hoe het ging."
    )
    assert told.all_recorded(endings(ended, [*every[:2], ("B", 12, "onbekend")])) == (
        "Bij elk moment dat voorbij is, is iets vastgelegd. Van 1 moment is nog niet bekend hoe "
        "het ging; dat wordt aangevuld als het bekend is."
    )


def test_who_stopped_and_goes_on_later_is_asked_about() -> None:
    def doubt(outcomes: dict[int, str]) -> str:
        return told.doubt(outcomes, MODEL)

    assert doubt({12: "gestopt", 24: "kleiner"}) == (
        "Let op: na 12 maanden staat ‘gestopt’ en na 24 maanden ‘voortgezet in kleinere vorm’. "
        "Kijk of dat allebei klopt."
    )
    assert "opgegaan" in doubt({24: "opgegaan", 12: "gestopt"})
    for likely in ({12: "voortgezet", 24: "gestopt"}, {12: "gestopt", 24: "onbekend"}, {}):
        assert doubt(likely) == ""


def test_a_correction_stands_above_what_it_corrects_and_only_it_counts() -> None:
    recorded = [("A", 12, "voortgezet"), ("A", 12, "gestopt"), ("X", 12, "kleiner")]
    found = endings([ending("A", "2024-08-31")], recorded)
    table = record_table(found)
    assert list(table["Hoe het ging"]) == ["gestopt", "voortgezet"]
    assert list(table["Telt"]) == ["ja", "nee, verbeterd"]
    assert led_to(table) == [("A", ""), ("A", "")]
    assert told.table(found)["Uitkomst"].tolist() == ["na 12 maanden: gestopt"]


def test_who_reads_no_notes_gets_no_columns_for_them() -> None:
    found = endings([ending("A", "2024-08-31")], [("A", 12, "gestopt")])
    assert "Toelichting" in record_table(found)
    found.outcomes[["note", "recorded_by"]] = None
    assert {"Toelichting", "Vastgelegd door"}.isdisjoint(record_table(found))
