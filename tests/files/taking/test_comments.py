"""Notes and comments at cells: told once a tab, kept, and never taken for our own or as answers."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.files.annotated import write_annotated
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.taking.scaled_tables import SCALED
from monitor.files.workbook import read_workbook
from monitor.intake import inspect
from tests.files.annotated.handing_back import TODAY
from tests.files.filled_file import changed_by, unzipped, zipped
from tests.files.filled_grid import MODEL
from tests.files.libreoffice import saved_by_libreoffice
from tests.files.read_back import finding, said, same_answers

NOTE = "LET OP: dit is een schatting van vorig jaar"


def read(content: bytes) -> Tables:
    return read_tables(read_workbook(content), MODEL)


def handed_back(content: bytes) -> bytes:
    submission = inspect("monitor.xlsx", content, MODEL, NOTHING).submission
    assert submission is not None
    return write_annotated(submission, MODEL, TODAY)


def _write_notes(book: Workbook) -> None:
    book["KPI"]["E5"].comment = Comment(NOTE, "Iemand")
    book["KPI"]["E6"].comment = Comment("Waarschuwing: =1+1", "")
    book["PPS"]["C6"].comment = Comment("Nog vragen", "Iemand")


def _break_an_answer(book: Workbook) -> None:
    book["KPI"]["E5"] = "acht"


@pytest.mark.parametrize("text", ["Bedragen in duizenden euro's", "J. de Vries:\nin duizenden"])
def test_a_note_that_says_that_amounts_are_in_thousands_is_asked_until_it_is_gone(
    text: str,
) -> None:
    def note(book: Workbook) -> None:
        book["Financien"]["D4"].comment = Comment(text, "Iemand")
        book["Indicatoren"]["D4"].comment = Comment(text, "Iemand")

    content = changed_by(note)
    found = finding(read(content), SCALED)
    assert (found.sheet, found.cell, found.severity) == ("Financien", "D4", Severity.ERROR)
    assert found.message.startswith(f'In een notitie staat "{text}".')
    assert finding(read(handed_back(content)), SCALED).sheet == LEFTOVERS_TITLE


def test_each_tab_with_notes_is_one_notice_that_counts_them() -> None:
    tables = read(changed_by(_write_notes))
    assert [(code, sheet, place) for code, sheet, place in said(tables)] == [
        ("NOTITIES-BIJ-VAKKEN", "PPS", None),
        ("NOTITIES-BIJ-VAKKEN", "KPI", None),
    ]
    on_kpi = tables.findings[1]
    assert on_kpi.severity is Severity.NOTICE
    assert "(2): E5, E6" in on_kpi.message
    assert same_answers(tables)
    assert [(item.sheet, item.cell, item.text) for item in tables.leftovers] == [
        ("PPS", "C6 (notitie)", "Nog vragen"),
        ("KPI", "E5 (notitie)", NOTE),
        ("KPI", "E6 (notitie)", "Waarschuwing: =1+1"),
    ]


def test_beyond_twenty_they_are_counted() -> None:
    def write_many(book: Workbook) -> None:
        for row in range(1, 31):
            book["SWOT"].cell(row, 14).comment = Comment(NOTE, "Iemand")

    message = finding(read(changed_by(write_many)), "NOTITIES-BIJ-VAKKEN").message
    assert "(30): N1, N2," in message
    assert "N20 en nog 10." in message


def test_handed_back_their_texts_are_kept_and_not_told_again() -> None:
    again = handed_back(changed_by(_write_notes))
    rows = list(openpyxl.load_workbook(BytesIO(again))[LEFTOVERS_TITLE].values)
    assert ("KPI", "E5 (notitie)", NOTE, None) in rows
    assert [code for code, *_ in said(read(again))] == ["TAB-OVERIG"]


@pytest.mark.parametrize("formats", [(), ("xlsx",), ("ods", "xlsx")])
def test_our_own_notes_are_not_told_of_whoever_saved_them(
    formats: tuple[str, ...], tmp_path: Path
) -> None:
    again = handed_back(changed_by(_break_an_answer))
    assert "xl/comments/comment1.xml" in unzipped(again)
    if formats:
        again = saved_by_libreoffice(again, tmp_path, *formats)
    assert "NOTITIES-BIJ-VAKKEN" not in [code for code, *_ in said(read(again))]


def test_a_note_of_theirs_beside_ours_is_told() -> None:
    book = openpyxl.load_workbook(BytesIO(handed_back(changed_by(_break_an_answer))))
    book["KPI"]["E6"].comment = Comment(NOTE, "Iemand")
    out = BytesIO()
    book.save(out)
    assert "(1): E6" in finding(read(out.getvalue()), "NOTITIES-BIJ-VAKKEN").message


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("{}\n\nJB: dit is een hogeschool", "JB: dit is een hogeschool"),
        ("Zie mail van Jan\n{}", "Zie mail van Jan"),
        ("dit is een hogeschool", "dit is een hogeschool"),
        ("PPS-monitor:\ndit is een hogeschool", "dit is een hogeschool"),
    ],
)
@pytest.mark.parametrize("formats", [(), ("ods", "xlsx")])
def test_what_somebody_types_in_our_note_is_told_and_kept(
    typed: str, kept: str, formats: tuple[str, ...], tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(BytesIO(handed_back(changed_by(_break_an_answer))))
    ours = book["KPI"]["E5"].comment
    book["KPI"]["E5"].comment = Comment(typed.format(ours.text), ours.author)
    out = BytesIO()
    book.save(out)
    content = (
        saved_by_libreoffice(out.getvalue(), tmp_path, *formats) if formats else out.getvalue()
    )
    tables = read(content)
    assert "(1): E5" in finding(tables, "NOTITIES-BIJ-VAKKEN").message
    assert ("E5 (notitie)", kept) in [(item.cell, item.text) for item in tables.leftovers]
    again = handed_back(content)
    assert ("KPI", "E5 (notitie)", kept, None) in list(
        openpyxl.load_workbook(BytesIO(again))[LEFTOVERS_TITLE].values
    )


def test_a_note_of_ours_in_an_older_workbook_is_ours_without_its_last_line() -> None:
    def write_as_before(book: Workbook) -> None:
        text = "PPS-monitor:\nFout: Dit is geen getal.\nVul een getal in."
        book["KPI"]["E5"].comment = Comment(text, "PPS-monitor")

    assert said(read(changed_by(write_as_before))) == []


def test_an_answer_below_our_note_at_an_empty_cell_is_asked() -> None:
    book = openpyxl.load_workbook(BytesIO(handed_back(changed_by(_break_an_answer))))
    ours = book["KPI"]["E5"].comment
    book["KPI"]["E5"].value = None
    book["KPI"]["E5"].comment = Comment(f"{ours.text}\n12", ours.author)
    out = BytesIO()
    book.save(out)
    assert finding(read(out.getvalue()), "ANTWOORD-IN-NOTITIE").raw == "12"


def test_a_thread_in_a_workbook_is_found_by_its_relation() -> None:
    content = unzipped(changed_by(_write_notes))
    relations = next(name for name in content if name.endswith("sheet4.xml.rels"))
    thread = (
        '<Relationship Id="x" Target="../threadedComments/threadedComment1.xml" Type='
        '"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"/>'
    )
    told = (
        '<ThreadedComments><threadedComment ref="B9"><text>Wie weet dit?</text></threadedComment>'
    )
    content[relations] = content[relations].replace(
        b"</Relationships>", f"{thread}</Relationships>".encode()
    )
    content["xl/threadedComments/threadedComment1.xml"] = f"{told}</ThreadedComments>".encode()
    tables = read(zipped(content))
    assert "(3): E5, E6, B9" in tables.findings[-1].message
    assert tables.leftovers[-1].text == "Wie weet dit?"
