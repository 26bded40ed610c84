"""All that the page Versies draws of two versions of the model, made once and kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from monitor.charts.model_versions import under_both
from monitor.reports import words
from monitor.reports.versions import model_change_words as changed
from monitor.reports.versions import model_version_words as said
from monitor.reports.versions.model_versions import VersionPair
from monitor.ui import downloads, markup, method
from monitor.ui.told import Report, Told, report


@dataclass(frozen=True, eq=False)
class ModelVersionsView:
    """Two versions side by side, with their tables and chart."""

    pair: VersionPair

    @cached_property
    def report(self) -> Report:
        """All of it, as it stands on the page."""
        return report(self._pieces())

    def _pieces(self) -> Iterator[Markup | Told]:
        before, after = self.pair.before, self.pair.after
        yield markup.paragraph(changed.lead(before, after), "antwoord")
        yield markup.paragraph(changed.explained(before, after), "zin")
        yield from self._questions()
        yield from self._scores()
        yield markup.heading("De onderdelen in beide versies", "")
        yield markup.frame_table(
            changed.dimension_table(before, after), "Gewicht in het totaal en aantal vragen"
        )
        current = self.pair.stand.snapshot.model
        yield markup.paragraph(
            Markup(" ").join(
                Markup("Versie {} ({}). {}.").format(
                    model.version,
                    model.status,
                    method.link(method.query(model, current), f"Hoe versie {model.version} werkt"),
                )
                for model in (after, before)
            ),
            "zin",
        )

    @property
    def _versions(self) -> str:
        return f"Van versie {self.pair.before.version} naar {self.pair.after.version}"

    def _questions(self) -> Iterator[Markup]:
        table = changed.question_table(self.pair.before, self.pair.after)
        title = "Welke vragen anders zijn"
        yield markup.heading(title, self._versions, anchor="vragen")
        if table.empty:
            yield markup.paragraph("Geen: beide versies stellen dezelfde vragen.", "zin")
            return
        yield markup.wide(markup.frame_table(table, "Per vraag wat er anders is"))
        yield downloads.excel(
            table, name="versies-vragen", title=title, about=self._versions, holder=self
        )

    def _scores(self) -> Iterator[Markup | Told]:
        pair = self.pair
        if pair.points.empty:
            yield markup.heading("Wat de scores worden", self._versions)
            yield markup.paragraph(
                "Er is nog geen monitor die onder beide versies een score heeft.", "zin"
            )
            return
        about = said.subtitle(pair)
        yield Told(
            under_both(pair),
            "versies-scores",
            said.title(pair),
            about,
            said.sentence(pair),
            said.median_table(pair),
        )
        named = said.named_table(pair)
        if len(named):
            caption = f"Totaal onder beide versies, stand op {words.day(pair.stand.on)}"
            download = downloads.excel(
                named, name="versies-pps", title=caption, about=about, holder=self
            )
            yield markup.folded(
                "Bekijk elke PPS onder beide versies",
                markup.frame_table(named, caption) + download,
            )
