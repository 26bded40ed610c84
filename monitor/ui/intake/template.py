"""Downloading a template: empty, or with the last accepted values of a partnership put back."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from monitor.domain.access import Viewer
from monitor.domain.keys import key
from monitor.domain.model import Model
from monitor.domain.round_names import as_label, round_year
from monitor.files.template import coming_years, write_template, years_of
from monitor.reports.arriving.prefill import last_accepted
from monitor.store.store import Store
from monitor.ui import data, downloads

_EMPTY, _FILLED = "Leeg sjabloon", "Sjabloon met de laatste antwoorden van een PPS"
_FIRST_YEAR, _LAST_YEAR = 2014, 2060


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
    if last < first:
        st.text("Het laatste jaar ligt voor het eerste. Kies een later laatste jaar.")
        return
    _download(partial(write_template, data.model(), (first, last)), f"{first}-{last}")


def _filled(names: dict[str, str]) -> None:
    st.markdown(
        "Alles wat u de vorige keer invulde, staat er weer in. Alleen wat wij zelf uitrekenen, is "
        "leeg en mag dat blijven. U hoeft alleen bij te werken wat veranderd is. Voor de rest zet "
        "u *ja* op de tab *Ongewijzigd*."
    )
    one, other = st.columns(2)
    pps_id = one.selectbox("PPS", list(names), format_func=lambda item: names[item])
    suggestion = f"{data.today().year + 1}-jaarlijks"
    round_ = other.text_input("Nieuw meetmoment", suggestion, max_chars=40).strip()
    if round_year(round_) is None:
        st.text("Schrijf het meetmoment als jaar, streepje en soort meting: 2027-midterm.")
        return
    round_ = as_label(round_)
    content = partial(_content, data.store(), data.viewer(), data.model(), pps_id, round_)
    _download(content, f"{pps_id}-{round_}")


def _content(store: Store, viewer: Viewer, model: Model, pps_id: str, round_: str) -> bytes:
    """The template of this partnership; empty if its last monitor was withdrawn just now."""
    found = last_accepted(store, viewer, model, pps_id, round_, data.today())
    today = data.today()
    years = years_of(found.cells, today) if found else coming_years(today)
    return write_template(model, years, found)


def _download(content: Callable[[], bytes], name: str) -> None:
    st.download_button(
        "Download sjabloon",
        data=content,
        file_name=downloads.file_name(f"voortgangsmonitor-{name}", "xlsx"),
        mime=downloads.EXCEL,
        key=f"sjabloon_{key(name)}",
        on_click="ignore",
    )
