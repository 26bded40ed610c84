"""HTML that we draw ourselves. Every value is escaped on its way in; nothing else makes HTML.

Streamlit reads Markdown in labels and in its tables, so a text that came from an upload is shown by
these functions, by ``st.text``, or as a widget label through :func:`label`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
from markupsafe import Markup, escape

from monitor.domain.colour import Colour
from monitor.domain.notation import Euros, are_percentages
from monitor.reports import point_words, words
from monitor.reports.regional.leading import led_to

MOST_LINKS = 200
"""So many are still read by somebody; each goes to the browser again at every click."""

SCORES = "onderdelen"
"""The anchor of what a total is made of, on the page of a partnership."""

_MARKDOWN_SIGNS = re.compile(
    r"([\\`*_\[\]<>$:~&^=|]"  # anywhere
    r"|-(?=[->])|(?<=[-<])-)"  # what Streamlit makes arrows and long dashes of
)
_BEGIN_OF_A_BLOCK = re.compile(r"^([0-9]*)([#+\-.)])")
"""Of a heading or a list."""
_STARTS_OF_ADDRESSES = re.compile(r"(//|@|www(?=\.))", re.IGNORECASE)
_JOINER = "\u2060"
"""A sign without width. Addresses become links after escapes are gone; this breaks them up."""


def label(text: str) -> str:
    """A text for a widget's label that Markdown leaves as it is.

    No sign is escaped without need: a screen reader is told the label with its backslashes.
    """
    broken = _STARTS_OF_ADDRESSES.sub(rf"\1{_JOINER}", " ".join(text.split()))
    return _BEGIN_OF_A_BLOCK.sub(r"\1\\\2", _MARKDOWN_SIGNS.sub(r"\\\1", broken))


def stack(parts: Iterable[Markup]) -> Markup:
    """Pieces of markup below each other, as far apart as the elements of a page.

    One element on the page instead of many: each costs time at every click.
    """
    return Markup('<div class="stapel">{}</div>').format(
        join(Markup("<div>{}</div>").format(part) for part in parts)
    )


def join(parts: Iterable[Markup]) -> Markup:
    """Pieces of markup one after another."""
    return Markup("").join(parts)


def to_page(text: object, page: str, query: Mapping[str, str]) -> Markup:
    """A link to a page by its name in the URL, with what is chosen there."""
    chosen = f"?{urlencode(query)}" if query else ""
    return Markup('<a href="{}{}" target="_self">{}</a>').format(page, chosen, text)


def to_partnership(text: object, pps_id: str, round_: str = "", *, part: str = "") -> Markup:
    """A link to the page of a partnership; to its newest monitor, or to that of this round.

    ``round_`` may name a version as well, as ``Version.slug`` does. ``part`` is an anchor on that
    page: what is folded away there is opened.
    """
    query = {"pps": pps_id} | ({"ronde": round_} if round_ else {})
    place = f"#{part}" if part else ""
    return Markup('<a href="pps?{}{}" target="_self">{}</a>').format(urlencode(query), place, text)


def answers_of(dimension: str) -> str:
    """The anchor of a dimension's answers on the page of a partnership."""
    return f"antwoorden-{dimension}"


def badge(
    points: int | None, colour: Colour | str, *, word: bool = True, near: float | None = None
) -> Markup:
    """A score as number, symbol and word in its shade: never colour alone.

    ``near``: the bound of a colour that the points lie near.
    """
    look, said = Colour(colour).look, point_words.verdict(colour, near)
    text = f" {said}" if word else ""
    hidden = Markup("") if word else Markup('<span class="onzichtbaar"> {}</span>').format(said)
    return Markup('<span class="score {}">{} <span aria-hidden="true">{}</span>{}{}</span>').format(
        str(Colour(colour)),
        "" if points is None else points,
        look.symbol,
        text,
        hidden,
    )


def table(
    headers: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    caption: str,
    numeric: frozenset[int] | set[int] = frozenset(),
    classes: Mapping[int, str] | None = None,
) -> Markup:
    """A real table: the first cell of each row is its header.

    ``numeric`` are the positions of columns that align right. Cells may be Markup; all else is
    escaped. The caption is read by screen readers and shown above the table.
    """
    kinds = dict.fromkeys(numeric, "getal") | dict(classes or {})

    def cell(position: int, value: object) -> Markup:
        tag = "th" if position == 0 else "td"
        scope = Markup(' scope="row"') if position == 0 else Markup("")
        kind = kinds.get(position)
        style = Markup(' class="{}"').format(kind) if kind else Markup("")
        return Markup("<{0}{1}{2}>{3}</{0}>").format(
            Markup(tag), scope, style, words.MISSING if value is None else value
        )

    head = join(
        Markup('<th scope="col"{}>{}</th>').format(
            Markup(' class="{}"').format(kinds[position]) if position in kinds else Markup(""),
            header,
        )
        for position, header in enumerate(headers)
    )
    body = join(
        Markup("<tr>{}</tr>").format(join(cell(*item) for item in enumerate(row))) for row in rows
    )
    return Markup(
        '<div class="tabel" role="region" tabindex="0" aria-label="{0}"><table>'
        "<caption>{0}</caption><thead><tr>{1}</tr></thead><tbody>{2}</tbody></table></div>"
    ).format(caption, head, body)


def frame_table(frame: pd.DataFrame, caption: str, *, decimals: int = 1) -> Markup:
    """A frame of ready texts and numbers as a table; numbers get Dutch notation.

    Numbers have at most so many ``decimals``, all of a column as many; beside ``Euros`` each is
    written in its own unit. They align right, and so do percentages, which are texts. What stands
    first in a row links to the page that it leads to (``regional.leading``).
    """
    alike, own_units, percentages = (
        {position for position, name in enumerate(frame.columns) if holds(frame[name])}
        for holds in (pd.api.types.is_numeric_dtype, _has_euros, _are_percentages)
    )
    columns = [
        words.numbers(frame.iloc[:, position], decimals)
        if position in alike
        else map(_shown, frame.iloc[:, position])
        for position in range(len(frame.columns))
    ]
    rows = [list(row) for row in zip(*columns, strict=True)]
    for row, page in zip(rows, led_to(frame), strict=True):
        if page:
            row[0] = to_partnership(row[0], *page)
    whole = {
        position: "heel"  # a date or a code stays on one line
        for position, name in enumerate(frame.columns)
        if name == "Code" or pd.api.types.is_datetime64_any_dtype(frame[name])
    }
    heads = [str(name) for name in frame.columns]
    return table(
        heads, rows, caption=caption, numeric=alike | own_units | percentages, classes=whole
    )


def _has_euros(column: "pd.Series[Any]") -> bool:
    return any(isinstance(value, Euros) for value in column)


def _are_percentages(column: "pd.Series[Any]") -> bool:
    return are_percentages(column.dropna())


def _shown(value: object) -> object:
    if isinstance(value, pd.Timestamp):
        return words.day(value)
    if isinstance(value, Euros):
        return words.euro(value)
    if isinstance(value, float):
        return words.number(value)
    return words.MISSING if value is None or value is pd.NaT or value != value else value


def definition_list(items: Iterable[tuple[str, object]]) -> Markup:
    """Names with their values, such as the facts about a partnership."""
    return Markup('<dl class="feiten">{}</dl>').format(
        join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*item) for item in items)
    )


def folded(title: object, content: Markup, *, telling: bool = False, anchor: str = "") -> Markup:
    """Content behind one click on its title. It stays as it was opened when the page is rerun.

    A title that is ``telling`` is printed too when the content is folded away. A link to
    ``anchor`` opens it.
    """
    place = Markup(' id="{}"').format(anchor) if anchor else Markup("")
    return Markup('<details class="uitklap{}"{}><summary>{}</summary>{}</details>').format(
        " zegt" if telling else "", place, title, content
    )


def wide(table_: Markup) -> Markup:
    """A table with long texts: on a narrow screen it keeps its width and scrolls."""
    return Markup('<div class="breed">{}</div>').format(table_)


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> Markup:
    """The heading of a part of a page: what it says, then of what, whom and when.

    ``anchor`` is what a link within the page jumps to.
    """
    place = Markup(' id="{}"').format(anchor) if anchor else Markup("")
    below = paragraph(subtitle, "onderkop") if subtitle else Markup("")
    return Markup('<h2 class="kop"{}>{}</h2>{}').format(place, title, below)


def beware(text: str) -> list[Markup]:
    """A paragraph that stands out, above what it is about; none without a text."""
    return [paragraph(text, "melding")] if text else []


def paragraph(text: object, kind: str = "") -> Markup:
    """A paragraph; ``kind`` is a class of frame.css such as "zin" (the sentence under a chart)."""
    return Markup('<p class="{}">{}</p>').format(kind, escape(text))
