"""The stand in words says what isn't counted, and never whose it is."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from monitor.domain.access import Sight
from monitor.reports.regional.overview import Overview, newest_stand
from monitor.reports.regional.stand_words import sentence
from tests.reports.regional.test_overview import known, monitor, overview

NOT_COUNTED = (
    "Wie geen recente monitor heeft, of die alleen voor zichzelf houdt, telt hier niet mee."
)


def stand(kept: int, silent: int) -> Overview:
    """Five partnerships that are shown, others that keep theirs, and some without one."""
    shown, hidden = [f"A{n}" for n in range(5)], [f"B{n}" for n in range(kept)]
    entries = [monitor(n, item, "2026-10-01", 3) for n, item in enumerate(shown)]
    entries += [
        monitor(n, item, "2026-10-01", 3, visibility="alleen_wij", sight=int(Sight.NOTHING))
        for n, item in enumerate(hidden, start=10)
    ]
    names = [*shown, *hidden, *(f"C{n}" for n in range(silent))]
    return overview(entries, [known(item) for item in names])


def scope(found: Overview, *pps_ids: str) -> Overview:
    register = found.snapshot.register
    return replace(found, register=register.loc[register["pps_id"].isin(pps_ids)])


@pytest.mark.parametrize("kept", [0, 1, 2, 3])
def test_how_many_keep_theirs_to_themselves_is_said_nowhere(kept: int):
    """Where as many are without a score, their number would tell who they are."""
    assert sentence(stand(kept, silent=3 - kept)) == (
        "Stand op 1 november 2026: van 5 van de 8 PPS’en een monitor van de laatste 12 maanden. "
        f"Daarvan: 5 in ontwikkeling. {NOT_COUNTED}"
    )
    last = scope(stand(kept, silent=3 - kept), "A0", "C0" if kept == 0 else "B0")
    assert sentence(last).endswith(NOT_COUNTED)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (["C0", "C1"], "van geen van de 2 PPS’en een monitor van de laatste 12 maanden. Wie"),
        (["C0"], "van de ene PPS geen monitor van de laatste 12 maanden. Wie"),
        (["A0"], "er is 1 PPS. Die is in"),
    ],
)
def test_of_none_and_of_one_it_reads_as_a_sentence(who: list[str], said: str):
    assert f"1 november 2026: {said}" in sentence(scope(stand(1, silent=2), *who))


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (3, "Die is in ontwikkeling."),
        (3.55, "Die is in ontwikkeling, rond de grens van een kleur."),
        (None, "Die heeft te weinig antwoorden."),
    ],
)
def test_of_one_its_colour_is_told_and_not_counted(level: float | None, said: str):
    found = overview([monitor(1, "A", "2026-10-01", level)], [known("A")])
    assert sentence(found).endswith(f"er is 1 PPS. {said}")


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ([3, 3, None], "Daarvan: 2 in ontwikkeling; bij 1 zijn er te weinig antwoorden."),
        ([None, None], "Daarvan: bij 2 zijn er te weinig antwoorden."),
    ],
)
def test_those_without_a_score_are_counted_apart(levels: list[float | None], said: str):
    names = [f"A{n}" for n in range(len(levels))]
    monitors = [
        monitor(n, name, "2026-10-01", level)
        for n, (name, level) in enumerate(zip(names, levels, strict=True))
    ]
    assert sentence(overview(monitors, [known(name) for name in names])).endswith(said)


def test_of_one_that_is_old_it_is_told_how_it_was_then():
    given = overview([monitor(1, "A", "2025-10-01", 3)], [known("A")])
    then = newest_stand(given.snapshot, given.register, date(2026, 11, 26))
    assert sentence(then).endswith("van toen. Er is 1 PPS. Die was toen in ontwikkeling.")


def test_where_nobody_is_active_it_is_no_news_of_today():
    gone = known("A", active_to=pd.Timestamp(2026, 1, 1))
    assert sentence(overview([], [gone])) == "Er is geen actieve PPS met deze keuzes."


def test_where_everyone_is_shown_there_is_nothing_to_say():
    assert sentence(stand(0, silent=0)).endswith("in ontwikkeling.")
