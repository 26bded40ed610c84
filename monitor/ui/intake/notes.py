"""What the page remembers: what the last action came to, and in the URL what was saved."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from monitor.ui import markup, parts
from monitor.ui.intake import batch_link
from monitor.ui.intake.outcome import Outcome

_OUTCOME = "afloop"
_SAVED, _CHOSEN, _REPORT = NAMES = "opgeslagen", "concept", "verslag"
_MOST_DIGITS = 18
NAMED_AT_ONCE = 5
"""Of so many files each is named at once; of more at a click."""


def outcome() -> Outcome:
    """Where an action leaves what it came to, until the page has told it.

    Buttons pass it to their callbacks: one that asked the session for it could be broken off there
    by a next click.
    """
    kept: Outcome = st.session_state.setdefault(_OUTCOME, Outcome())
    return kept


def tell() -> None:
    """Tell what came of the last action; what it saved is in the URL from now on.

    The report of a batch stays until something else is uploaded, also after a reload.
    """
    last = outcome()
    if last.saved:
        _remember_saved(last.saved)
        forget_chosen()
    if last.lines:
        st.query_params[_REPORT] = batch_link.keep(last.lines)
    told = [markup.paragraph(text, "gelukt") for text in last.done]
    for counted, names in last.counted.items():
        told += _at_a_click(counted, "gelukt", "Bekijk welke bestanden dat zijn", names)
    told += [markup.paragraph(text, "melding") for text in last.said]
    told += _not_stored(last)
    if report := batch_link.kept(st.query_params.get(_REPORT, "")):
        told.append(report.link)
    if told:
        in_sight(markup.stack(told))


def in_sight(told: Markup) -> None:
    """Draw what came of a click where static/saved.js brings it in sight and has it read aloud."""
    parts.html(Markup('<div class="afloop">{}</div>').format(told))


def _not_stored(last: Outcome) -> list[Markup]:
    """What was left; of a whole batch behind one click, or it would push away what was saved."""
    count = sum(map(len, last.left.values()))
    if count <= NAMED_AT_ONCE:
        return [markup.paragraph(text, "melding") for text in last.not_stored]
    return _at_a_click(
        f"Niet opgeslagen: {count} bestanden.",
        "melding",
        "Bekijk welke bestanden dat zijn, en waarom",
        last.not_stored,
    )


def _at_a_click(counted: str, kind: str, title: str, named: Sequence[str]) -> list[Markup]:
    """How many files it is about, and behind one click which."""
    paragraphs = [markup.paragraph(text, kind) for text in named]
    return [markup.paragraph(counted, kind), markup.folded(title, markup.stack(paragraphs))]


def seen() -> None:
    """The page stands there whole: what it told needs no telling again.

    A page that is broken off halfway by a click doesn't come here, so nothing is told unseen.
    """
    outcome().clear()


def _remember_saved(submissions: Sequence[int]) -> None:
    """Show what was saved from now on, after a reload too."""
    st.query_params[_SAVED] = ",".join(map(str, submissions))


def forget_saved() -> None:
    """Show nothing of what was saved any more."""
    st.query_params.pop(_REPORT, None)
    st.query_params.pop(_SAVED, None)


def choose(draft_id: str) -> None:
    """Show this draft."""
    st.query_params[_CHOSEN] = draft_id


def show_one_of(draft_ids: Sequence[str]) -> str:
    """Show one of these drafts, the first unless another was chosen; gives which."""
    chosen = st.query_params.get(_CHOSEN, "")
    if chosen not in draft_ids:
        chosen = draft_ids[0]
        choose(chosen)
    return chosen


def forget_chosen() -> None:
    """Show the newest draft again."""
    st.query_params.pop(_CHOSEN, None)


def saved() -> list[int]:
    """The submissions that were saved last, as the URL says; 0, which none is, for nonsense."""
    numbers = filter(None, st.query_params.get(_SAVED, "").split(","))
    return [int(item) if item.isdecimal() and len(item) <= _MOST_DIGITS else 0 for item in numbers]
