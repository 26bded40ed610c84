"""The register as it is drawn: a long list stays light."""

from datetime import date

from monitor.ui.markup import MOST_LINKS
from monitor.ui.register_view import RegisterView
from tests.reports.invented_rounds import round_, snapshot


def drawn(count: int) -> str:
    rounds = [round_(f"P{at:03}", "2026-10-01", 50) for at in range(count)]
    return str(RegisterView(snapshot(rounds), date(2026, 11, 26)).drawn)


def test_it_says_how_many_there_are():
    assert "In het register staan 2 PPS’en." in drawn(2)
    assert "In het register staat 1 PPS." in drawn(1)


def test_each_name_leads_to_its_page_as_long_as_somebody_reads_them_all():
    assert drawn(MOST_LINKS).count('href="pps?') == MOST_LINKS
    beyond = drawn(MOST_LINKS + 1)
    assert 'href="pps?' not in beyond
    assert f"P{MOST_LINKS:03}" in beyond
