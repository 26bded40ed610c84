"""One campus: its partnerships side by side and their SWOT together. A campus has no score."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from monitor.domain import swot
from monitor.domain.model import Model
from monitor.domain.model.named import Quarter
from monitor.domain.scores import Scores
from monitor.reports import words
from monitor.reports.regional.overview import Overview
from monitor.reports.regional.swot_words import Item, Suggestion, grounds, item, suggested, table


class Quadrant(NamedTuple):
    """A quarter of the SWOT. ``axes`` says in words where it lies; ``more`` come after ``first``.

    ``id`` is the option in the model's list; "" holds the items without a quadrant. ``ground``
    says when the scores suggest something here.
    """

    id: str
    title: str
    axes: str
    first: list[Item]
    more: list[Item]
    suggestions: list[Suggestion]
    ground: str


_TITLES: Mapping[str, tuple[str, str]] = {
    Quarter.STRENGTH: ("Sterktes", "helpt"),
    Quarter.WEAKNESS: ("Zwaktes", "remt"),
    Quarter.OPPORTUNITY: ("Kansen", "helpt"),
    Quarter.THREAT: ("Bedreigingen", "remt"),
}
_SIDES = {"intern": "Binnen de PPS", "extern": "Buiten de PPS"}


@dataclass(frozen=True)
class Campus:
    """A campus on a date, by the monitors that may be shown there.

    ``stand`` is the overview of its partnerships; ``cells`` (frames.CELLS) and ``answers``
    (frames.ANSWERS), both behind ``submission``, are of ``stand.shown`` as far as the viewer may
    open them.
    """

    name: str
    stand: Overview
    cells: pd.DataFrame
    answers: pd.DataFrame

    @cached_property
    def items(self) -> pd.DataFrame:
        """Every item of the SWOT's in order (see ``domain.swot.in_order``), with whose it is.

        Beside it: submission, pps_id, partnership (its name), model_version and reference_date.
        """
        found = [
            swot.items(part).assign(submission=submission)
            for submission, part in self.cells.groupby("submission", sort=False)
        ]
        if not found:
            return pd.DataFrame()
        ranked = swot.in_order(pd.concat(found, ignore_index=True), self._model)
        return ranked.merge(self._whose, on="submission", how="left")

    @cached_property
    def suggestions(self) -> pd.DataFrame:
        """What the scores suggest (see ``domain.swot.suggestions``), with whose it is.

        By quadrant and dimension in model order, then by name. What only an older version of the
        model asked comes last.
        """
        shown = self.stand.shown
        scores = self.stand.snapshot.scores
        own = Scores(
            *(
                table[table["submission"].isin(shown["submission"])]
                for table in (scores.indicators, scores.dimensions, scores.totals)
            )
        )
        found = swot.suggestions(own, self._asked, self._model)
        found = found.merge(self._whose, on="submission")
        order = {item.id: place for place, item in enumerate(self._model.dimensions)}
        return found.sort_values(
            ["dimension", "partnership"],
            key=lambda column: column.map(order) if column.name == "dimension" else column,
            kind="stable",
        )

    @cached_property
    def quadrants(self) -> list[Quadrant]:
        """The four quadrants in model order, then what has no quadrant, if anything has none."""
        options = self._model.options("quadrant")
        found = [
            self._quadrant(item.id, _TITLES[item.id][0], f"{_SIDES[item.group]}, {effect}")
            for item in options.values()
            for effect in [_TITLES[item.id][1]]
        ]
        rest = self._quadrant("", "Nog niet ingedeeld", "Kies in het werkboek een kwadrant")
        return [*found, rest] if rest.first else found

    def _quadrant(self, quadrant: str, title: str, axes: str) -> Quadrant:
        items = self.items
        if not items.empty:
            where = items["quadrant"]
            items = items[where == quadrant if quadrant else where.isna()]
        given = [item(row, self._model, self.stand.today) for row in items.to_dict("records")]
        first, more = given[: swot.FIRST], given[swot.FIRST :]
        found = self.suggestions[self.suggestions["quadrant"] == quadrant]
        ground = grounds(self._model).get(quadrant, "")
        return Quadrant(quadrant, title, axes, first, more, suggested(found, self._model), ground)

    @property
    def title(self) -> str:
        """What stands out in the SWOT: how much of it has no action yet."""
        count = len(self.items)
        if not count:
            return "Nog geen SWOT ingevuld"
        open_ = int(self.items["action"].isna().sum())
        if not open_:
            every = words.every(count, "punten")
            return f"SWOT: bij {every} staat een actie" if count > 1 else "SWOT: 1 punt"
        return f"SWOT: bij {open_} van de {words.amount(count, 'punt', 'punten')} nog geen actie"

    @property
    def subtitle(self) -> str:
        """Whose SWOT it is and in what order."""
        if self.items.empty:
            return f"{self.name}, door geen enkele PPS ingevuld"
        of = self.items["submission"].nunique()
        return (
            f"{self.name}, ingevuld door {words.amount(of, 'PPS', 'PPS’en')}; per vak eerst wat "
            "het zwaarst weegt: impact × urgentie, elk van 1 tot 5"
        )

    @cached_property
    def table(self) -> pd.DataFrame:
        """All of the SWOT with its suggestions, each said to be what it is (swot_words.table)."""
        return table(self.items, self.suggestions, self._model)

    @property
    def _asked(self) -> pd.DataFrame:
        """The answers to what the version of each monitor asks, with the dimension of each."""
        versions = self.stand.shown.set_index("submission")["model_version"]
        models = {number: self._model.of(version) for number, version in versions.items()}
        pairs = zip(self.answers["submission"], self.answers["indicator"], strict=True)
        questions = [models[number].indicator.get(name) for number, name in pairs]
        dimensions = [item.dimension if item else "" for item in questions]
        found = self.answers.assign(dimension=dimensions)
        return found[found["dimension"] != ""]

    @cached_property
    def _whose(self) -> pd.DataFrame:
        """Of which partnership and version of the model each submission is.

        The partnership by the name that the register gives it.
        """
        register = self.stand.register
        names = dict(zip(register["pps_id"], register["name"], strict=True))
        shown = self.stand.shown[["submission", "pps_id", "model_version", "reference_date"]]
        return shown.reset_index(drop=True).assign(partnership=shown["pps_id"].map(names).tolist())

    @property
    def _model(self) -> Model:
        return self.stand.snapshot.model
