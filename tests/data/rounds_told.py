"""What the demonstration stories tell, round by round, as a monitor has it."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import pandas as pd

from data.voorbeeld.demo_stories import STORIES_PATH, Story, load_stories, round_cells
from monitor.domain import frames
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame
from monitor.domain.header import header
from monitor.domain.layout import TEMPLATE_VERSION
from monitor.domain.model import Model
from monitor.domain.scores import Scores, score
from monitor.files.model_file import load_model

STORIES = {story.id: story for story in load_stories()}


@cache
def model() -> Model:
    return load_model(STORIES_PATH.parent.parent / "model.toml")


@cache
def read(pps_id: str) -> tuple[pd.DataFrame, pd.DataFrame, Scores, list[pd.DataFrame]]:
    """The headers, answers and scores of a story's rounds, and the cells of each."""
    story = STORIES[pps_id]
    cells = [round_cells(story, place, model()) for place in range(len(story.rounds))]
    tops = [
        header(
            cells_of_frame(listed),
            model(),
            model_version=model().version,
            template_version=TEMPLATE_VERSION,
        )
        for listed in cells
    ]
    answers = [
        count_answers(cells_of_frame(listed), top, model())[0]
        for listed, top in zip(cells, tops, strict=True)
    ]
    headers = pd.concat(
        frames.frame(frames.HEADER, [top]).assign(submission=place)
        for place, top in enumerate(tops)
    )
    given = pd.concat(
        frames.frame(frames.ANSWERS, answer).assign(submission=place)
        for place, answer in enumerate(answers)
    )
    return headers, given, score(headers, given, model()), cells


def totals(pps_id: str) -> list[float]:
    return read(pps_id)[2].totals["points"].tolist()


def colours(pps_id: str) -> list[str]:
    return read(pps_id)[2].totals["colour"].tolist()


def points(pps_id: str, dimension: str) -> list[float]:
    found = read(pps_id)[2].dimensions
    return found.loc[found["dimension"] == dimension, "points"].tolist()


def answer(pps_id: str, indicator: str) -> list[float]:
    found = read(pps_id)[1]
    return found.loc[found["indicator"] == indicator, "number"].tolist()


def sheet(pps_id: str, place: int, table: str) -> dict[str, dict[str, Any]]:
    """What a round fills in on a tab, by row and column."""
    cells = read(pps_id)[3][place]
    rows: dict[str, dict[str, Any]] = {}
    for cell in cells[cells["table"] == table].to_dict("records"):
        given = [cell[kind] for kind in ("number", "date", "text") if not pd.isna(cell[kind])]
        if given:
            rows.setdefault(cell["row"], {})[cell["column"]] = given[0]
    return rows


def every_round() -> Iterator[tuple[Story, int, date]]:
    for story in STORIES.values():
        for place, item in enumerate(story.rounds):
            yield story, place, item.reference
