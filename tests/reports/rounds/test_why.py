"""Why a score changed: steps that add up to it, with the answers that they come from."""

from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.change import Direction
from monitor.domain.decomposition import Part
from monitor.domain.frames import Origin
from monitor.reports.rounds import why_words
from monitor.reports.rounds.trends import path
from monitor.reports.rounds.why import MOST_BARS, rounds
from tests.reports.answered_rounds import answers, snapshot, why, why_each
from tests.reports.invented_rounds import MODEL

LEVELS = [item.id for item in MODEL.indicators if item.levels]


def test_one_answer_is_the_whole_change():
    found = why(answers(fin_business_model=2), answers(fin_business_model=4))
    (bar,) = found.bars
    assert [line.indicator.id for line in bar.lines] == ["fin_business_model"]
    before, after = found.exact
    # 2 levels of 25, 2/9 of 22% of the total: 2.44, from 50.1 to 52.6 in tenths.
    assert (before, after, bar.tenths) == (501, 526, 25)
    (line,) = bar.lines
    assert (line.before.said, line.after.said) == ("niveau 2", "niveau 4")
    assert (line.before.points, line.after.points) == (25, 75)


def test_a_question_tells_where_each_answer_stood():
    computed = answers()
    computed["par_active_share"] |= {"origin": Origin.COMPUTED}
    found = why(answers(gov_pdca=None), computed)
    by_id = {line.indicator.id: line for line in found.lines}
    place = list(MODEL.indicator).index("vis_shared_vision")
    line = by_id["vis_shared_vision"]
    assert (line.before.place, line.after.place) == (
        f"Indicatoren, E{place + 1}",
        f"Indicatoren, E{place + 2}",
    )
    assert by_id["par_active_share"].after.place == "berekend uit tab Partners"
    gone = by_id["gov_pdca"].before
    assert (gone.said, gone.points, gone.place) == ("nog niet ingevuld", None, "–")


def test_the_largest_come_first_the_small_together_and_new_and_vanished_apart():
    many = [name for name in LEVELS if name not in ("gov_pdca", "reg_chain")][:12]
    found = why(
        answers(gov_pdca=None, **dict.fromkeys(many, 2)),
        answers(reg_chain=None, **dict.fromkeys(many, 4)),
    )
    parts = [bar.part for bar in found.bars]
    assert parts == [Part.SHARED] * (MOST_BARS + 1) + [Part.NEW, Part.VANISHED]
    own = [abs(bar.tenths) for bar in found.bars[:MOST_BARS]]
    assert own == sorted(own, reverse=True)
    assert (
        len(found.bars[MOST_BARS].lines)
        == sum(bool(line.tenths) for line in found.of(Part.SHARED)) - MOST_BARS
    )


ANSWERS = st.fixed_dictionaries(
    {name: st.one_of(st.none(), st.integers(1, 5)) for name in LEVELS}
).map(lambda changed: answers(**changed))


@settings(max_examples=20, deadline=None)
@given(ANSWERS, ANSWERS)
def test_what_is_shown_adds_up(before: Any, after: Any):
    found = why(before, after)
    if why_words.hindered(found):
        assert not (found.shown and found.explained)
        return
    old, new = found.exact
    assert old + sum(bar.tenths for bar in found.bars) == new
    assert sum(found.causes.values()) == new - old
    parts = zip(found.lines, found._parts.total[0], strict=True)
    assert all(abs(line.tenths - part * 10) < 1.5 for line, part in parts)
    table = why_words.table(found)
    assert table["Bijdrage"].iloc[:-1].sum() == pytest.approx(table["Bijdrage"].iloc[-1])
    assert len(table) == len(MODEL.indicators) + 1


@settings(max_examples=8, deadline=None)
@given(ANSWERS, ANSWERS)
def test_what_is_shown_of_a_dimension_adds_up_to_its_own_change(before: Any, after: Any):
    each = why_each(before, after, parts=[item.id for item in MODEL.dimensions])
    for item, found in zip(MODEL.dimensions, each, strict=True):
        if why_words.hindered(found):
            assert not (found.shown and found.explained)
            continue
        scores = found.path.snapshot.scores.dimensions
        own = scores.loc[scores["dimension"] == item.id, "points"] * 10
        old, new = found.exact
        assert [old, new] == pytest.approx(own.tolist(), abs=1)
        assert old + sum(bar.tenths for bar in found.bars) == new
        assert [line.indicator for line in found.lines] == list(MODEL.of_dimension(item.id))
        assert sum(found.causes.values()) == new - old
        assert why_words.table(found)["Bijdrage"].iloc[-1] == pytest.approx((new - old) / 10)


class TestOneDimension:
    def test_its_questions_move_it_and_those_of_others_do_not(self):
        found = why(
            answers(fin_business_model=2), answers(fin_business_model=4, gov_pdca=5),
            part="finance_model",
        )  # fmt: skip
        (bar,) = found.bars
        # 2 levels of 25 at 2/9 of the dimension: 11.11, from 44.44 to 55.56 in tenths.
        assert (*found.exact, bar.tenths) == (444, 556, 112)
        assert why_words.title(found).startswith("Financiën van ")
        assert why_words.title(found).endswith(
            f"het meest door {MODEL.indicator['fin_business_model'].name} (+11,2)"
        )

    def test_a_newcomer_reads_of_which_score_it_is(self):
        found = why(
            answers(gov_pdca=2, gov_steering=None), answers(gov_pdca=4, gov_steering=5),
            part="governance",
        )  # fmt: skip
        before, after = found.points
        shared, came = (
            why_words.points(sum(line.tenths for line in found.of(part)))
            for part in (Part.SHARED, Part.NEW)
        )
        assert why_words.sentence(found) == (
            f"Governance ging van {before} (1 oktober 2024) naar {after} (1 oktober 2025); "
            f"precies van {why_words.exactly(found.exact[0])} naar "
            f"{why_words.exactly(found.exact[1])}: "
            f"{why_words.points(found.exact[1] - found.exact[0])}. "
            f"Van de 4 vragen die beide keren meetellen: 1 hoger ({shared}) en 3 (vrijwel) "
            f"gelijk. 1 nieuw antwoord ({MODEL.indicator['gov_steering'].name}): {came}. "
            "Een nieuw of vervallen antwoord verschuift de score doordat het boven of onder de "
            "antwoorden ligt die bleven."
        )
        assert "aan Governance en organisatie, in punten; Huis A" in why_words.subtitle(found)
        assert ", 5 vragen, model" in why_words.subtitle(found)

    def test_tenths_that_a_bound_keeps_from_their_whole_number_are_explained(self):
        found = why(answers(gov_pdca=2), answers(gov_pdca=4), part="governance")
        assert "we ronden niet af" not in why_words.sentence(found)
        found.__dict__.update(points=(64, found.points[1]), exact=(649, found.exact[1]))
        assert "64,9 staat hier als 64: we ronden niet af tot op een grens." in (
            why_words.sentence(found)
        )

    def test_what_stays_is_called_by_its_name(self):
        found = why(answers(gov_pdca=2), answers(gov_pdca=4), part="vision_positioning")
        assert why_words.title(found) == f"Visie bleef {found.points[0]}"

    def test_without_its_score_nothing_is_explained(self):
        empty = {item.id: None for item in MODEL.of_dimension("governance")}
        found = why(answers(**empty), answers(), part="governance")
        assert "te weinig antwoorden voor een score op Governance" in why_words.hindered(found)

    def test_one_question_that_counts_both_times_is_told_in_the_singular(self):
        first, *others = (item.id for item in MODEL.of_dimension("vision_positioning"))
        found = why(
            answers(**dict.fromkeys(others[:2])), answers(**dict.fromkeys(others[2:])),
            part="vision_positioning",
        )  # fmt: skip
        assert [line.indicator.id for line in found.of(Part.SHARED)] == [first]
        assert "Van de 1 vraag die beide keren meetelt: 1 " in why_words.sentence(found)


class TestWords:
    def test_the_title_names_the_dimension_that_did_most(self):
        found = why(
            answers(fin_business_model=1, fin_postsubsidy_coverage=0.4),
            answers(fin_business_model=5, fin_postsubsidy_coverage=1.0, gov_pdca=2),
        )
        before, after = found.points
        most = why_words.points(found.causes["Financiën"])
        assert found.direction is Direction.UP
        assert why_words.title(found) == (
            f"Van {before} naar {after}: het meest door Financiën ({most})"
        )

    def test_a_change_within_the_gap_is_called_stable(self):
        found = why(answers(fin_business_model=2), answers(fin_business_model=4))
        assert why_words.title(found).startswith("Stabiel. Van ")

    def test_nothing_changed(self):
        found = why(answers(), answers())
        assert why_words.title(found) == f"De score bleef {found.points[0]}"
        assert found.bars == []
        assert "Per onderdeel" not in why_words.sentence(found)
        assert why_words.sentence(found).startswith(
            f"Het totaal was op 1 oktober 2024 en op 1 oktober 2025 {found.points[0]} (precies "
            f"{why_words.exactly(found.exact[0])}). Van de 37 vragen die beide keren meetellen: "
        )

    def test_a_newcomer_reads_what_rose_fell_came_and_went(self):
        found = why(
            answers(fin_business_model=1, vis_shared_vision=4, edu_support=None),
            answers(fin_business_model=5, vis_shared_vision=2, edu_support=5, gov_pdca=None),
        )
        before, after = found.points
        tenths = {line.indicator.id: why_words.points(line.tenths) for line in found.lines}
        added = {name: why_words.points(whole) for name, whole in found.causes.items()}
        came = MODEL.indicator["edu_support"].name
        went = MODEL.indicator["gov_pdca"].name
        assert why_words.sentence(found) == (
            f"Het totaal ging van {before} (1 oktober 2024) naar {after} (1 oktober 2025); "
            f"precies van {why_words.exactly(found.exact[0])} naar "
            f"{why_words.exactly(found.exact[1])}: "
            f"{why_words.points(found.exact[1] - found.exact[0])}. "
            f"Per onderdeel: Financiën {added['Financiën']}, Visie {added['Visie']}, "
            f"Onderwijs {added['Onderwijs']} en Governance {added['Governance']}. "
            "Van de 35 vragen die beide keren meetellen: "
            f"1 hoger ({tenths['fin_business_model']}), "
            f"1 lager ({tenths['vis_shared_vision']}) en 33 (vrijwel) gelijk. "
            f"1 nieuw antwoord ({came}): {tenths['edu_support']}. "
            f"1 vervallen antwoord ({went}): {tenths['gov_pdca']}. "
            "Een nieuw of vervallen antwoord verschuift de score doordat het boven of onder de "
            "antwoorden ligt die bleven."
        )

    def test_less_than_is_shown_is_told_as_a_score_that_stayed(self):
        found = why(answers(par_sme_share=0.4), answers(par_sme_share=0.44))
        before, after = found.points
        assert before == after
        assert found.exact[0] != found.exact[1]
        assert why_words.sentence(found).startswith(
            f"Het totaal bleef {after} (van 1 oktober 2024 tot 1 oktober 2025); precies van "
        )

    def test_a_dimension_that_was_shown_once_is_told(self):
        empty = {item.id: None for item in MODEL.of_dimension("governance")}
        found = why(answers(), answers(**empty))
        assert "Governance had maar één keer genoeg antwoorden" in why_words.sentence(found)
        assert "5 vervallen antwoorden (" in why_words.sentence(found)

    def test_across_another_model_nothing_is_explained(self):
        found = why(answers(), answers(gov_pdca=5), model_version=["2025.1", MODEL.version])
        assert "is het model veranderd (van 2025.1 naar" in why_words.hindered(found)

    def test_without_a_total_nothing_is_explained(self):
        empty = {item.id: None for item in MODEL.of_dimension("partnership")}
        found = why(answers(**empty), answers())
        assert why_words.hindered(found).startswith("Bij 2024-ronde (okt 2024) waren er te weinig")

    def test_the_subtitle_says_of_whom_when_and_that_the_axis_is_cut(self):
        said = why_words.subtitle(why(answers(), answers(gov_pdca=5)))
        assert "Huis A, van 2024-ronde (okt 2024) tot 2025-ronde (okt 2025), 37 vragen" in said
        assert "de as begint niet bij 0" in said

    def test_of_an_axis_that_reaches_0_the_subtitle_says_nothing(self):
        vision = [item.id for item in MODEL.of_dimension("vision_positioning")]
        found = why(
            answers(**dict.fromkeys(vision, 1)),
            answers(**dict.fromkeys(vision, 5)),
            part="vision_positioning",
        )
        assert found.points[0] == 0
        assert "de as" not in why_words.subtitle(found)


def test_only_rounds_that_may_be_opened_are_explained():
    now, _ = snapshot(answers(), answers(), answers(), opens=[True, False, True])
    assert list(rounds(path(now, "A"))) == ["2024-ronde", "2026-ronde"]


def test_rounds_that_are_no_neighbours_are_compared_too():
    found = why(answers(gov_pdca=1), answers(gov_pdca=2), answers(gov_pdca=5))
    (line,) = [line for line in found.lines if line.indicator.id == "gov_pdca"]
    assert (line.before.said, line.after.said) == ("niveau 1", "niveau 5")
    assert found.before["reference_date"] == pd.Timestamp(2024, 10, 1)
