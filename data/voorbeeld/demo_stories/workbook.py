"""One round of a story as the cells of a monitor, and as a workbook through the template."""

import pandas as pd

from data.voorbeeld.demo_stories.answers import fill_indicators
from data.voorbeeld.demo_stories.chance import dice
from data.voorbeeld.demo_stories.finance import forecast
from data.voorbeeld.demo_stories.partner_table import fill_partners
from data.voorbeeld.demo_stories.progress import fill_kpis, fill_milestones
from data.voorbeeld.demo_stories.rows import Cells, Given
from data.voorbeeld.demo_stories.scene import Scene, scene_of
from data.voorbeeld.demo_stories.story import Story, texts
from data.voorbeeld.demo_stories.swot import fill_swot
from monitor.domain.afterwards import asked_on
from monitor.domain.blocks import block_of
from monitor.domain.cells import cells_of_frame
from monitor.domain.computed import computed_answers
from monitor.domain.filled import filled_tables
from monitor.domain.header import header
from monitor.domain.layout import CONFIRMED, TEMPLATE_VERSION
from monitor.domain.model import Model
from monitor.domain.past import answers_of, changed
from monitor.files.template import Prefill, write_template

_TICKING = 0.75
"""The part of the partnerships that fills in a template with its last answers, and ticks."""

_ROLES = ("projectleider", "programmamanager", "coördinator")


def round_workbook(story: Story, position: int, model: Model) -> bytes:
    """The workbook of one round: the same bytes each time."""
    found = story.rounds[position]
    years = (story.start.year, story.last_day.year)
    prefill = Prefill(story.id, found.label, round_cells(story, position, model), found.reference)
    return write_template(model, years, prefill)


def round_cells(story: Story, position: int, model: Model) -> pd.DataFrame:
    """The filled-in cells of one round as frames.CELLS, not yet on a sheet."""
    cells = _answered(story, position, model)
    if position and dice(story.id, "ticks").random() < _TICKING:
        _tick_unchanged(cells, _answered(story, position - 1, model), model)
    return cells.frame()


def _answered(story: Story, position: int, model: Model) -> Cells:
    scene, cells = scene_of(story, position, model), Cells()
    _fill_fields(cells, scene)
    _fill_finance(cells, scene)
    earlier = [scene_of(story, place, model) for place in range(position)]
    fill_partners(cells, scene, earlier)
    met = fill_milestones(cells, scene)
    fill_kpis(cells, scene, earlier, len(met))
    computed = _computed(cells, model)
    fill_swot(cells, scene, met, computed)
    fill_indicators(cells, scene, computed)
    return cells


def _tick_unchanged(cells: Cells, last: Cells, model: Model) -> None:
    """Say of each part that holds the same as the last time that it's unchanged."""
    before, now = (answers_of(cells_of_frame(item.frame()), model) for item in (last, cells))
    differing = changed(before, now, model)
    for block in dict.fromkeys(block_of(*place, model) for place in now):
        if block not in differing:
            cells.put(CONFIRMED.table, block, {CONFIRMED.inputs[0].id: True})


def _computed(cells: Cells, model: Model) -> dict[str, float]:
    """The answers that the tables filled in so far give."""
    filled = cells_of_frame(cells.frame())
    top = header(filled, model, model_version=model.version, template_version=TEMPLATE_VERSION)
    found = computed_answers(filled_tables(filled, top, model))
    return {name: ratio.value for name, ratio in found.ratios.items()}


def _fill_fields(cells: Cells, scene: Scene) -> None:
    story, found, books = scene.story, scene.round, scene.books
    school = texts()["schools"][story.school]
    subsidy = books.total("budget", "B01")
    whole = subsidy + books.total("budget", "B02", "B03", "B05", "B06", "B07")
    answers: dict[str, Given] = {
        "pps_id": story.id,
        "naam": story.name,
        "campus": story.campus,
        "projectnummer_rif": _project_number(story),
        "regeling": story.scheme,
        "variant": story.variant,
        "penvoerder_naam": school["name"],
        "penvoerder_brin": school["brin"],
        "provincies": ";".join(story.provinces),
        "deelregios": ";".join(story.subregions),
        "arbeidsmarktregios": ";".join(story.labour_regions),
        "sector": story.sector,
        "startdatum": story.start,
        "einddatum_subsidie": story.end,
        "subsidiebedrag": subsidy or None,
        "meerjarenbegroting_totaal": whole,
        "uitkomst_na_subsidie": _outcome(scene),
        "meetmoment": found.label,
        "peildatum": found.reference,
        "zichtbaarheid": story.visibility,
        "ingevuld_door_rol": dice(story.id, "role").choice(_ROLES),
    }
    for field, answer in answers.items():
        cells.put("fields", field, {"answer": answer})


def _outcome(scene: Scene) -> str | None:
    """What is known of the years after the subsidy on the day of a round that lies after it.

    What was found out by then or would be soon; without that the story's own, in its last round.
    """
    story, day = scene.story, scene.round.reference
    if story.end is None or day < story.end:
        return None
    told = [
        outcome
        for months, outcome, *_ in story.outcomes
        if asked_on(pd.Timestamp(story.end), months) <= pd.Timestamp(day)
    ]
    if told:
        return str(told[-1])
    return story.outcome if scene.position == len(story.rounds) - 1 else "onbekend"


def _project_number(story: Story) -> str:
    if story.scheme == "geen":
        return ""
    return f"RIF{story.start.year % 100:02}9{dice(story.id, 'number').randrange(10, 99)}"


def _fill_finance(cells: Cells, scene: Scene) -> None:
    years = round(scene.value("fin_forecast_years"))
    after = forecast(
        scene.story, scene.coverage, years, scene.committed, region_pays=scene.region_pays
    )
    for kind, lines in (
        ("budget", scene.books.budget),
        ("realised", scene.books.realised),
        ("forecast", after),
    ):
        for row, amounts in lines.items():
            filled = {f"{kind}_{year}": amount or None for year, amount in amounts.items()}
            cells.put("finance", row, filled)
