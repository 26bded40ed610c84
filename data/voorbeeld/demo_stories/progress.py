"""The KPI's and milestones of a story in a round."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.finance import OWN, own_planned
from data.voorbeeld.demo_stories.rows import Cells
from data.voorbeeld.demo_stories.scene import Scene
from data.voorbeeld.demo_stories.story import Story, texts

_MILESTONES = 8
_LATEST = 400
_COLLAPSED = 30
_MET, _LATE, _DROPPED = "gehaald", "vertraagd", "vervallen"


def fill_kpis(cells: Cells, scene: Scene, earlier: Sequence[Scene], milestones_met: int) -> None:
    """Fill in tab KPI: targets that grow with the plan, and what was reached of them.

    ``earlier`` are the rounds before: what is made and finished stays so.
    """
    story, stand, aim, day = scene.story, scene.stand, scene.aim, scene.round.reference
    passed = story.passed(day)

    def reached(indicator: str, target: int) -> int:
        return round(scene.value(indicator) / 100 * target)

    students = _grown(story.students, passed, 5)
    workers = _grown(story.workers, passed, 5)
    teachers = _grown(story.students // 14 + 4, passed, 1)
    involved = 0.4 + aim["edu_teacher_involvement"] / 160
    companies = stand.count("actief", "nieuw", "slapend")
    active = stand.count("actief", "nieuw")
    small = stand.count("actief", "nieuw", "slapend", small=True)
    first = story.rounds[0].joined
    goal = first + round((story.rounds[-1].joined + 8) * passed)
    scenes = [*earlier, scene]
    modules, projects = _modules(scene), _projects(scene)
    own = scene.books.total("realised", *(row.partition(".")[0] for row in OWN))
    numbers: dict[str, tuple[float | None, float]] = {
        "students_reached": (students, reached("edu_student_reach", students)),
        "teachers_involved": (teachers, round(teachers * involved)),
        "teachers_trained": (teachers, round(teachers * involved * 0.8)),
        "companies_total": (goal, companies),
        "companies_active": (round(goal * 0.8), active),
        "companies_sme": (round(goal * 0.8), small),
        "companies_new": (None, stand.joined_after(story.start)),
        "companies_left": (None, stand.count("gestopt")),
        "workers_llo": (workers, reached("inn_llo_reach", workers)),
        "qualifications": (4, min(4, 1 + round(passed * 4))),
        "modules_developed": (modules[0], max(_modules(each)[1] for each in scenes)),
        "projects_completed": (projects[0], max(_projects(each)[1] for each in scenes)),
        "vmbo_reached": (
            _grown(story.students // 2, passed, 5),
            round(_grown(story.students // 2, passed, 5) * (0.3 + aim["reg_chain"] / 130)),
        ),
        "milestones_met": (_MILESTONES, milestones_met),
        "own_revenue": (max(round(own_planned(story, day), -3), 1000), own),
    }
    estimated = set(dice(story.id, "counting").sample(sorted(numbers), 4))
    for kpi, (target, realised) in numbers.items():
        counting = "schatting" if kpi in estimated else "administratie"
        note = texts()["kpi_notes"].get(kpi) if kpi in estimated else None
        cells.put(
            "kpi",
            kpi,
            {"target": target, "realised": realised, "counting": counting, "note": note},
        )


def fill_milestones(cells: Cells, scene: Scene) -> list[str]:
    """Fill in tab Mijlpalen; the titles of those met by now, as in the bank of texts."""
    story, day, met = scene.story, scene.round.reference, []
    length = (story.last_day - story.start).days
    strength = story.paths["governance"][scene.position]
    for number, item in enumerate(_chosen(story), 1):
        planned = _first_of_month(story.start + timedelta(days=round(length * item["at"])))
        realised = planned + timedelta(days=_delay(story, item["title"]))
        status = _status(planned, realised, day)
        if story.outcome == "gestopt" and strength < _COLLAPSED and item["at"] > 0.5:
            status = _DROPPED
        if status == _MET:
            met.append(item["title"])
        cells.put(
            "milestones",
            f"M{number:02}",
            {
                "milestone": item["title"].format(**scene.facts()),
                "phase": "helft" if item["at"] <= 0.5 else "einde",
                "planned": planned,
                "realised": realised if status == _MET else None,
                "status": status,
                "note": texts()["milestone_notes"].get(status),
            },
        )
    return met


def _modules(scene: Scene) -> tuple[int, int]:
    """How many modules were to be made by a round, and how many a round by itself tells of."""
    target = _grown(8, scene.story.passed(scene.round.reference), 1)
    return target, round(target * (0.35 + scene.aim["edu_curriculum"] / 140))


def _projects(scene: Scene) -> tuple[int, int]:
    """The same of projects for companies."""
    target = _grown(scene.story.projects, scene.story.passed(scene.round.reference), 1)
    return target, round(scene.value("inn_company_projects") / 100 * target)


def _grown(final: int, passed: float, unit: int) -> int:
    """A target on its way to the final one, which begins at a quarter of it."""
    return max(round(final * (0.25 + 0.75 * passed) / unit) * unit, 1)


def _chosen(story: Story) -> list[dict[str, Any]]:
    listed = texts()["milestones"]
    chosen = dice(story.id, "milestones").sample(range(len(listed)), _MILESTONES)
    return sorted((listed[place] for place in chosen), key=lambda item: item["at"])


def _delay(story: Story, title: str) -> int:
    """Days after the plan: few where the organisation is strong."""
    path = story.paths["governance"]
    weak = 1 - sum(path) / len(path) / 100
    return round(_LATEST * weak**2 * dice(story.id, title).random()) + 3


def _status(planned: date, realised: date, day: date) -> str:
    if realised <= day:
        return _MET
    if planned < day:
        return _LATE
    return "op_schema" if planned - day < timedelta(days=200) else "open"


def _first_of_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
