"""Labels of a few partnerships: a letter and points, and a name where there is room."""

import pandas as pd

from monitor.charts.few_labels import (
    called,
    ends,
    instead_of_names,
    label_trace,
    named,
    named_behind,
    stretches,
)
from monitor.charts.year_axis import YearAxis
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.few_trend import Few, few
from tests.reports.invented_rounds import MODEL, round_, snapshot

SINCE_2016 = YearAxis(
    pd.Timestamp(2016, 5, 1), pd.Timestamp(2025, 5, 1), Along.DATE, MODEL, after=0.25
)


def some(*rounds: dict) -> Few:
    now = snapshot(rounds)
    return few(now, now.register)


def test_a_long_name_is_broken_over_lines_and_a_long_word_gets_a_hyphen():
    found = some(
        round_("A", "2025-05-01", 40, name="Samenwerkingsverband Duurzame Techniek"),
        round_("B", "2025-05-01", 50),
    )
    (text, _) = named(found, ends(found.rounds))
    first, *others = text.replace("\u00a0", "").split("<br>")
    assert first.endswith(">B 40</b>")
    assert others == ["Samenwerkingsver-", "band Duurzame", "Techniek"]


def test_the_only_one_needs_no_letter():
    found = some(round_("A", "2025-05-01", 40))
    (text,) = called(found, ends(found.rounds))
    assert text.endswith("\u00a040</b>")


def test_the_only_one_has_no_mark_beside_its_label_that_looks_like_a_round():
    modes = {}
    for names in ("A", "AB"):
        found = some(*[round_(name, "2025-05-01", 40) for name in names])
        last = ends(found.rounds).assign(x=1.0, height=40.0, side="middle right")
        modes[names] = label_trace(found, last, called(found, last)).mode
    assert modes == {"A": "text", "AB": "markers+text"}


def test_behind_the_years_stands_when_a_line_ended_that_ended_before_the_last():
    found = some(round_("A", "2024-12-31", 40), round_("B", "2025-01-01", 50))
    old, new = named_behind(found, ends(found.rounds), SINCE_2016)
    assert "(dec 2024)" in old
    assert "(" not in new


def test_labels_for_wide_and_narrow_screens_can_be_told_apart():
    found = some(round_("A", "2025-05-01", 40))
    (wide,), (narrow,) = (make(found, ends(found.rounds)) for make in (named, instead_of_names))
    assert "--label: naam" in wide
    assert "--label: letter" in narrow


def test_each_mark_is_joined_to_the_next_of_its_line_only():
    found = some(
        round_("A", "2016-01-01", 10),
        round_("A", "2017-01-01", None),
        round_("A", "2018-01-01", 30),
        round_("B", "2019-01-01", 50),
    )
    drawn = stretches(found.rounds, SINCE_2016)
    heights = list(zip(drawn["pps_id"], drawn["before"], drawn["after"], strict=True))
    assert heights == [("A", 10, 30), ("A", 30, 30), ("B", 50, 50), ("", 50, 50)]
    assert (drawn["right"] > drawn["left"]).tolist() == [True, False, False, False]
