"""What pointing at a table comes to, before anything of it is kept: answers, findings, score."""

from collections.abc import Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup

from monitor.domain.findings import Finding, Severity, Subject
from monitor.domain.layout import BY_TABLE
from monitor.domain.model import Model
from monitor.domain.pointing import Pointing
from monitor.files.parser.limits import Refused
from monitor.files.tables import read_tables
from monitor.intake import Intake, examine
from monitor.reports import point_words, words
from monitor.reports.expected import Expectations
from monitor.store import Draft
from monitor.ui import data, markup
from monitor.ui.data import Now
from monitor.ui.intake import drafts
from monitor.ui.intake.books import Book
from monitor.ui.intake.findings import finding_list

_FIRST = 5
_LONGEST = 60
_NOTHING = "Zo lezen wij hier nog niets. Kijk of de tab, de rij en de kolommen kloppen."


def effect(draft: Draft, book: Book, pointing: Pointing) -> Markup:
    """How many answers the table gives, the first of them, what is said of it, and the score."""
    layout = *pointing.layout, draft.id, draft.choices
    read = _read(data.now(), data.today(), layout, draft, book, pointing)
    if read is None or read.submission is None:
        return markup.paragraph(_NOTHING, "zin")
    found = read.submission.cells
    here = found[(found["table"] == pointing.table) & (found["raw"] != "")]
    about = [item for item in read.findings if item.sheet == pointing.sheet]
    answers = words.amount(len(here), "antwoord", "antwoorden")
    title = BY_TABLE[pointing.table].title
    told = [markup.paragraph(f"Zo lezen wij {answers} voor de tabel “{title}”.", "zin")]
    if len(here):
        told.append(
            _first(
                list(here[["row", "column", "raw"]].head(_FIRST).itertuples()),
                pointing,
                _model(read),
            )
        )
    told.append(markup.paragraph(_score(read), "zin"))
    told.append(_said(about, _model(read)))
    return markup.stack(told)


@st.cache_resource(max_entries=24, show_spinner=False)
def _read(
    now: Now, on: date, layout: object, _draft: Draft, _book: Book, _pointing: Pointing
) -> Intake | None:
    """Read the draft with this besides what was pointed at before; None if it is still no monitor.

    ``layout`` is all that decides what comes of it; who points and when doesn't.
    """
    others = tuple(item for item in _draft.pointings if item.table != _pointing.table)
    guide = drafts.guide(now).for_file((*others, _pointing))
    # Those of this table go once it's kept.
    corrections = tuple(c for c in _draft.corrections if c.subject.table != _pointing.table)
    model = data.model()
    try:
        tables = read_tables(_book.workbook, model, corrections, guide)
    except Refused:
        return None
    return examine(_draft.filename, b"", tables, model, drafts.known(now, on), corrections)


def _first(rows: Sequence[tuple[object, ...]], pointing: Pointing, model: Model) -> Markup:
    """The first answers, each with its question; texts from the workbook as they stand."""
    expected = Expectations(model)
    shown = []
    for _, row, column, raw in rows:
        subject = Subject(pointing.table, str(row), str(column))
        asked = expected.at(subject)
        question = asked.question if asked else str(column)
        in_row = f"{row}: {question}" if BY_TABLE[pointing.table].free_rows else question
        shown.append((in_row, _short(str(raw))))
    return markup.table(("Vraag", "Uw antwoord"), shown, caption="De eerste antwoorden")


def _model(read: Intake) -> Model:
    return data.model().of(read.submission.about.model_version if read.submission else None)


def _score(read: Intake) -> str:
    """The score of the whole file by now."""
    if read.scores is None:
        return "Er is nog geen score."
    total = read.scores.totals.iloc[0]
    points = point_words.points_if_any(float(total["points"]), _model(read))
    if points is None:
        return "Een score is er nog niet: daarvoor zijn meer antwoorden nodig."
    colour = point_words.colour(total["colour"])
    return f"De score van het hele bestand wordt {points} van 100 ({colour})."


def _said(about: Sequence[Finding], model: Model) -> Markup:
    count = sum(item.severity is not Severity.NOTICE for item in about)
    if not count:
        return markup.paragraph("Op deze tab valt verder niets op.", "zin")
    what = words.amount(count, "ding", "dingen")
    title = f"Op deze tab {'valt' if count == 1 else 'vallen'} {what} op"
    return markup.folded(title, finding_list(about, Expectations(model)))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
