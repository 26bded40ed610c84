"""Behind a trend stand the monitors that it is made from, as far as the viewer may open them."""

import re

from monitor.domain.access import Sight
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.few_trend import few
from monitor.reports.rounds.group_trend import group
from monitor.reports.rounds.trends import path
from monitor.ui import behind
from tests.reports.invented_rounds import MODEL, round_, snapshot

SEEN = round_("A", "2024-10-01", 50)
LATER = round_("A", "2025-10-01", 60)
CLOSED = round_("B", "2025-03-01", 40, sight=int(Sight.NAMED), opens=False)


def test_each_score_of_a_partnership_is_a_link_to_the_answers_of_that_round():
    drawn = behind.of_path(
        path(snapshot([SEEN, round_("A", "2025-10-01", 60, governance=None)]), "A")
    )
    page = f'href="pps?pps=A&ronde={SEEN["round"]}'.replace("&", "&amp;")
    for link in (
        f'{page}" target="_self">{SEEN["round"]}</a>',
        f'{page}#onderdelen" target="_self">Totaal\u00a050</a>',
        f'{page}#antwoorden-finance_model" target="_self">Financiën\u00a050</a>',
    ):
        assert link in drawn
    assert '#antwoorden-governance" target="_self">Governance\u00a0–</a>' in drawn
    assert drawn.count("<a href=") == 2 * (2 + len(MODEL.dimensions))
    assert "1 oktober 2024" in drawn


def test_of_a_round_that_may_not_be_opened_no_score_is_a_link():
    drawn = behind.of_path(path(snapshot([SEEN, round_("A", "2025-10-01", 60, opens=False)]), "A"))
    assert "2025-10-01-ronde" not in drawn
    assert drawn.count("<a href=") == 2 + len(MODEL.dimensions)


def test_a_group_names_by_year_whom_the_viewer_may_open_and_counts_the_others():
    now = snapshot([SEEN, LATER, CLOSED])
    drawn = behind.of_group(group(now, now.register))
    assert drawn.index("2024") < drawn.index("2025")
    assert drawn.count("<a href=") == 2
    assert "1 PPS waarvan u de monitor niet kunt openen" in drawn


def test_a_few_are_named_each_with_all_its_rounds():
    now = snapshot([LATER, SEEN, round_("A", "2025-03-01", 55), CLOSED])
    drawn = behind.of_few(few(now, now.register))
    assert re.findall(r"<dt>(.*?)</dt>", drawn) == ["Huis A", "Huis B"]
    rounds = re.findall(r'target="_self">(.*?)</a>', drawn)
    assert rounds == ["2024-10-01-ronde", "2025-03-01-ronde", "2025-10-01-ronde"]
    assert "1 meetmoment dat u niet kunt openen" in drawn


def test_by_age_a_group_names_the_months_from_the_start():
    days = ["2019-01-01", "2020-01-01", "2021-01-01"]
    now = snapshot([round_("A", day, 50) for day in days])
    drawn = behind.of_group(group(now, now.register, Along.AGE))
    headings = re.findall(r"<dt>(.*?)</dt>", drawn)
    assert headings == ["12 maanden voor de start", "bij de start", "12 maanden na de start"]


def rounds_in(year: int, count: int) -> list[dict[str, object]]:
    return [round_(f"P{number}", f"{year}-10-01", 50) for number in range(count)]


def test_of_a_large_group_the_last_years_stand_there_and_how_to_find_the_others():
    now = snapshot(rounds_in(2023, 30) + rounds_in(2024, 90) + rounds_in(2025, 110))
    drawn = behind.of_group(group(now, now.register))
    assert re.findall(r"<dt>(.*?)</dt>", drawn) == ["2024", "2025"]
    assert drawn.count("<a href=") == 200
    assert "30 meetmomenten van daarvoor staan hier als u hierboven een campus kiest" in drawn


def test_of_a_group_larger_than_anybody_reads_it_says_only_how_to_find_them():
    now = snapshot(rounds_in(2025, 201))
    drawn = behind.of_group(group(now, now.register))
    assert "<a href=" not in drawn
    assert "<dl" not in drawn
    assert "Het zijn 201 meetmomenten. Die staan hier als u" in drawn
