"""What was saved: the sheet of one monitor, or the list of several, with links to their sheets."""

from collections.abc import Sequence
from functools import partial

from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from monitor.domain.access import is_private
from monitor.domain.frames import Record, records
from monitor.reports import point_words, words
from monitor.reports.partnership.scope import OWN
from monitor.reports.partnership.sheet_facts import SheetFacts
from monitor.reports.snapshot import Snapshot
from monitor.ui import data, markup, parts
from monitor.ui.data import Now
from monitor.ui.intake import sheet
from monitor.ui.intake.long_table import long_table
from monitor.ui.kept.keeping import kept
from monitor.ui.sheet_link import sheet_link


def shown(submissions: Sequence[int], thanks: DeltaGenerator) -> bool:
    """Say what was saved, and of how many that can't be shown; False if there is nothing to show.

    That is of a monitor that counts no more, that is not for this viewer, or that never was.
    ``thanks`` is the place that says what was saved, in a sentence: the rest follows here.
    """
    if not submissions:
        return False
    now = data.now()
    found = now.snapshot().submissions
    saved = found[found["opens"] & found["submission"].isin(submissions)]
    if missing := len(set(submissions)) - len(saved):
        parts.html(markup.paragraph(_missing(missing), "melding"))
    if len(saved) == 1:
        sheet.show(now, int(saved["submission"].iloc[0]), thanks)
    elif len(saved):
        several = _saved(now, tuple(saved["submission"]))
        with thanks:
            parts.html(several.thanks)
        parts.html(several.table)
    return not saved.empty


def _missing(count: int) -> str:
    which = "De opgeslagen monitor is" if count == 1 else f"{count} opgeslagen monitors zijn"
    return f"{which} er niet meer, of er is een nieuwere versie. Kijk op de pagina van de PPS."


class _Saved:
    """Several monitors that were saved, with a link to each and to its sheet."""

    def __init__(self, now: Now, submissions: Sequence[int]) -> None:
        snapshot = now.snapshot()
        found = snapshot.submissions
        heads = records(found[found["submission"].isin(submissions)])
        self.thanks = markup.paragraph(
            f"Opgeslagen: {words.amount(len(heads), 'monitor', 'monitors')}. Hieronder staan ze, "
            "met een link naar elke PPS en naar elk overzicht voor de stuurgroep.",
            "gelukt",
        )
        self.table = long_table(
            # Where to go from here first: on a narrow screen the rest is scrolled to.
            ("PPS", "Voor de stuurgroep", "Meetmoment", "Totaal", "Opgeslagen als"),
            [
                (
                    _whose(head),
                    sheet_link("Overzicht (pdf)", partial(_facts, now, head), head, holder=self),
                    head["round"],
                    _total(snapshot, head["submission"]),
                    f"versie {head['version']}",
                )
                for head in heads
            ],
            caption="Opgeslagen monitors",
            rest="De andere opgeslagen monitors",
            one="monitor",
            many="monitors",
        )


@kept(8)
def _saved(now: Now, submissions: tuple[int, ...]) -> _Saved:
    return _Saved(now, submissions)


def _whose(head: Record) -> Markup:
    """A link to the partnership, and whether it keeps this monitor to itself."""
    link = markup.to_partnership(head["name"], head["pps_id"], head["round"])
    return Markup("{}, {}").format(link, OWN) if is_private(head["visibility"]) else link


def _facts(now: Now, head: Record) -> SheetFacts:
    return now.partnership(int(head["submission"])).sheet


def _total(now: Snapshot, submission: int) -> Markup:
    found = now.totals.loc[submission].to_dict()
    return markup.badge(point_words.points_if_any(found["points"], now.model), found["colour"])
