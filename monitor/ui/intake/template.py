"""Downloading a template: empty, or with the last accepted values of a partnership put back.

A click on a button makes it, and gives a link. A link or download button that is always there has
what stood in the boxes when the page was drawn: whoever types and clicks at once, would get that.
"""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st
from markupsafe import Markup

from monitor.domain.round_names import as_label, round_year
from monitor.files.template import coming_years, write_template, years_of
from monitor.reports.arriving import next_round
from monitor.reports.arriving.prefill import last_accepted
from monitor.ui import data, downloads, markup, parts
from monitor.ui.data import Now

_EMPTY, _FILLED = "Leeg sjabloon", "Sjabloon met de laatste antwoorden van een PPS"
_FIRST_YEAR, _LAST_YEAR = 2014, 2060
_MADE = "sjabloon"
_WITHDRAWN = (
    "De laatste monitor van deze PPS is zojuist ingetrokken: er zijn geen antwoorden om in het "
    "sjabloon te zetten. Kies een andere PPS, of het lege sjabloon."
)
_Content = Callable[[], bytes]


class _Made:
    """A template that somebody asked for, and the link to it.

    ``name`` tells which it is, ``stored`` from which data its answers come.
    """

    def __init__(self, name: str, stored: Now | None, content: _Content) -> None:
        self.name = name
        self.stored = stored
        self.link = downloads.workbook(
            f"Download sjabloon {name}",
            content,
            name=f"voortgangsmonitor-{name}",
            holder=self,
        )


def offer(expanded: bool) -> None:
    """Draw the choice of a template and its download, behind one click unless ``expanded``."""
    names = data.now().offered().opened
    with st.expander("Download het sjabloon", expanded=expanded):
        kind = _EMPTY
        if names:
            kind = st.radio("Welk sjabloon wilt u?", [_EMPTY, _FILLED], horizontal=True)
        if kind == _FILLED:
            _filled(names)
        else:
            _empty()


def _empty() -> None:
    st.markdown("Kies de kalenderjaren waarin uw project loopt. U vult het bestand in Excel in.")
    one, other, _ = st.columns([1, 1, 2])
    suggested = coming_years(data.today())
    first = one.number_input("Eerste jaar", _FIRST_YEAR, _LAST_YEAR, suggested[0])
    last = other.number_input("Laatste jaar", _FIRST_YEAR, _LAST_YEAR, suggested[1])
    wrong = ""
    if last < first:
        wrong = "Het laatste jaar ligt voor het eerste. Kies een later laatste jaar."
    content = partial(write_template, data.model(), (first, last))
    _make("leeg", f"{first}-{last}", lambda: content, wrong=wrong)


def _filled(names: Mapping[str, str]) -> None:
    st.markdown(
        "Alles wat u de vorige keer invulde, staat er weer in. Alleen wat wij zelf uitrekenen, is "
        "leeg en mag dat blijven. U hoeft alleen bij te werken wat veranderd is. Voor de rest zet "
        "u *ja* op de tab *Ongewijzigd*."
    )
    one, other = st.columns(2)
    pps_id = one.selectbox(
        "PPS",
        list(names),
        index=0 if len(names) == 1 else None,
        format_func=lambda item: names[item],
        placeholder="Kies een PPS",
    )
    if pps_id is None:
        return
    stored = data.now()
    submissions = stored.snapshot().submissions
    today = data.today()
    suggestion = next_round.suggested(submissions, pps_id, today)
    box = f"meetmoment_{pps_id}"
    round_ = as_label(other.text_input("Nieuw meetmoment", suggestion, max_chars=40, key=box))
    wrong = ""
    if round_year(round_) is None:
        wrong = "Schrijf het meetmoment als jaar, streepje en soort meting: 2027-midterm."

    def content() -> _Content | None:
        model = data.model()
        found = last_accepted(data.store(), data.viewer(), model, pps_id, round_, today)
        if found is None:
            return None
        return partial(write_template, model, years_of(found.cells, today), found)

    told = next_round.said_of_stored(submissions, pps_id, round_)
    _make("gevuld", f"{pps_id} {round_}", content, wrong=wrong, told=told, stored=stored)


def _make(
    kind: str,
    name: str,
    content: Callable[[], _Content | None],
    *,
    wrong: str,
    told: str = "",
    stored: Now | None = None,
) -> None:
    """Draw the button that makes this template, and the link once it was made.

    ``content`` is asked at the click; None if there are no answers to put back, any more. A click
    for one ``kind`` gives none of the other. ``wrong`` is what keeps it from being made, and what
    to do; ``told`` is good to know before. Both stand below the button, for one that moves under
    the pointer isn't clicked. ``stored`` are the data that its answers come from: the link goes
    once others are stored.
    """
    clicked = st.button("Maak het sjabloon", key=f"sjabloon_maken_{kind}")
    for text, look in ((wrong, "melding"), (told, "zin")):
        if text:
            parts.html(markup.paragraph(text, look))
    if wrong:
        return
    if clicked:
        made_now = content()
        if made_now is None:
            parts.html(markup.paragraph(_WITHDRAWN, "melding"))
            return
        st.session_state[_MADE] = _Made(name, stored, made_now)
    made: _Made | None = st.session_state.get(_MADE)
    if made and (made.name, made.stored) == (name, stored):
        parts.html(Markup('<div role="status">{}</div>').format(made.link))
