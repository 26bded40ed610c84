"""The demonstration stories don't contradict themselves: tabs, texts and rounds agree."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest

from data.voorbeeld.demo_stories.scene import scene_of
from data.voorbeeld.demo_stories.story import texts
from tests.data.rounds_told import answer, every_round, model, read, sheet


def own_revenue(finance: dict[str, dict[str, Any]], kind: str, until: int) -> float:
    """The own revenue on tab Financien up to and including a year, in euros."""
    years = [f"{kind}_{year}" for year in range(2010, until + 1)]
    rows = [finance.get(f"{line}.geld", {}) for line in ("B09", "B10", "B11")]
    return sum(float(row.get(year, 0)) for row in rows for year in years)


def test_the_kpi_of_own_revenue_is_that_of_the_budget_and_what_came_of_it_is_near() -> None:
    for story, place, day in every_round():
        kpi = sheet(story.id, place, "kpi")["own_revenue"]
        finance = sheet(story.id, place, "finance")
        before = own_revenue(finance, "budget", day.year - 1)
        now = own_revenue(finance, "budget", day.year)
        where = (story.id, story.rounds[place].label)
        assert max(before - 1000, 1) <= kpi["target"] <= max(now, 1000) + 1000, where
        assert kpi["realised"] == own_revenue(finance, "realised", day.year), where
        assert kpi["realised"] <= 1.25 * now + 1000, where


def test_kpis_count_the_companies_that_tab_partners_holds() -> None:
    for story, place, _ in every_round():
        partners = sheet(story.id, place, "partners").values()
        companies = [item for item in partners if item["type"] == "arbeidsorganisatie"]
        present = [item for item in companies if item["status"] != "gestopt"]
        kpis = sheet(story.id, place, "kpi")
        told = {name: row["realised"] for name, row in kpis.items() if name.startswith("companies")}
        assert told == {
            "companies_total": len(present),
            "companies_active": sum(item["status"] in ("actief", "nieuw") for item in present),
            "companies_sme": sum(item["size"] != "groot" for item in present),
            "companies_new": sum(item["start"] > pd.Timestamp(story.start) for item in companies),
            "companies_left": len(companies) - len(present),
        }, (story.id, story.rounds[place].label)
        assert kpis["companies_total"]["target"] >= story.rounds[0].joined


def test_what_a_partner_brought_in_grows_until_it_stops_and_is_that_of_the_finances() -> None:
    for story, place, day in every_round():
        partners = sheet(story.id, place, "partners")
        finance = sheet(story.id, place, "finance")
        for column, form in (("cash_realised", "geld"), ("kind_realised", "natura")):
            lines = [f"{line}.{form}" for line in ("B02", "B03", "B05", "B06", "B07")]
            amounts = [
                amount
                for line in lines
                for year, amount in finance.get(line, {}).items()
                if year.startswith("realised")
            ]
            assert sum(item.get(column, 0) for item in partners.values()) == sum(amounts)
        if place:
            for row, item in sheet(story.id, place - 1, "partners").items():
                for column in ("cash_realised", "kind_realised"):
                    then, now = item.get(column, 0), partners[row].get(column, 0)
                    where = (story.id, story.rounds[place].label, item["organisation"])
                    assert now >= then, where
                    assert now == then or item["status"] != "gestopt", where
        promised = [
            item["committed_until"] for item in partners.values() if "committed_until" in item
        ]
        assert all(until > pd.Timestamp(day) for until in promised)


def test_what_was_made_or_reached_stays_so() -> None:
    lasting = ("modules_developed", "projects_completed", "milestones_met", "companies_left")
    for story, place, _ in every_round():
        if place:
            then, now = (sheet(story.id, each, "kpi") for each in (place - 1, place))
            for name in lasting:
                found = (then[name]["realised"], now[name]["realised"])
                assert found[0] <= found[1], (story.id, story.rounds[place].label, name)


def test_no_swot_says_the_opposite_of_itself_or_of_a_milestone_that_was_met() -> None:
    against = {item["title"]: item.get("against", ()) for item in texts()["swot"]}
    assert {other for others in against.values() for other in others} <= {
        *against,
        *(item["title"] for item in texts()["milestones"]),
    }
    for story, place, _ in every_round():
        facts = scene_of(story, place, model()).facts()
        met = sheet(story.id, place, "milestones").values()
        said = {row["title"] for row in sheet(story.id, place, "swot").values()}
        said |= {row["milestone"] for row in met if row["status"] == "gehaald"}
        for title, others in against.items():
            if filled(title, facts) in said:
                assert said.isdisjoint(filled(other, facts) for other in others), story.id


def filled(text: str, facts: Mapping[str, object]) -> str:
    """A text of the bank as it stands in a workbook."""
    found = text.format(**facts)
    return found[:1].upper() + found[1:]


@pytest.mark.parametrize(
    ("title", "indicator", "least", "most"),
    [
        ("Kleine bedrijven doen echt mee", "par_active_share", 0.6, 1),
        ("Kleine bedrijven doen echt mee", "par_sme_share", 0.6, 1),
        ("Veel partners kijken toe", "par_active_share", 0, 0.7),
        ("Toezeggingen staan niet op papier", "par_commitment_after", 0, 0.4),
        ("Partners van het eerste uur zijn gebleven", "par_retention", 0.8, 1),
        ("Te weinig geld, veel uren", "fin_private_cash_share", 0, 0.4),
    ],
)
def test_a_swot_is_as_the_answers_are(
    title: str, indicator: str, least: float, most: float
) -> None:
    found = [
        answer(story.id, indicator)[place]
        for story, place, _ in every_round()
        if title in {row["title"] for row in sheet(story.id, place, "swot").values()}
    ]
    assert found
    assert all(least <= share <= most for share in found)


def test_where_there_is_no_subsidy_no_text_speaks_of_one() -> None:
    written = pd.concat(read("UTR-TECH-01")[3])["text"].dropna()
    assert len(written) > 100
    assert not written[written.str.contains("subsidie")].tolist()


def test_a_monitor_tells_the_outcome_that_its_story_has_on_that_day() -> None:
    told = {
        story.rounds[place].label: sheet(story.id, place, "fields")["uitkomst_na_subsidie"][
            "answer"
        ]
        for story, place, day in every_round()
        if story.id in ("MRA-MOB-01", "NHN-FOOD-01") and story.end and day > story.end
    }
    assert told == {
        "2021-eindmeting": "onbekend",
        "2023-nameting": "kleiner",
        "2026-nameting": "kleiner",
        "2024-eindmeting": "onbekend",
        "2025-nameting": "kleiner",
    }
