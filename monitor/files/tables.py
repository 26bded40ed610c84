"""From the cells of a workbook to the rows of our tables, and all that is to be said of it."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from monitor.domain.cells import CellRow, cells_of_rows
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.layout import FIELDS, REQUIRED, TEMPLATE_VERSION, WITH_TABLE
from monitor.domain.model import Model
from monitor.domain.pointing import NO_GUIDE, Guide, Located, Pointing
from monitor.domain.submission import CellCounts, Leftover, MadeFor
from monitor.domain.tab import Tab
from monitor.files.locating.columns_by_year import judged
from monitor.files.locating.divided import pages_of
from monitor.files.locating.find_tabs import find_tabs
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.page import Page
from monitor.files.one_table import read_table
from monitor.files.parser.limits import Refused
from monitor.files.taking import handed_back, printed
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_elsewhere import AnswersElsewhere
from monitor.files.taking.asides import about_boxes
from monitor.files.taking.comments import about_comments
from monitor.files.taking.corrections import correct, places_of
from monitor.files.taking.dated_headers import about_old_headers
from monitor.files.taking.found import Tables
from monitor.files.taking.lacked_columns import Answered, TableColumn
from monitor.files.taking.limited_headers import without_other_columns
from monitor.files.taking.links import about_links
from monitor.files.taking.missing_columns import absent_columns, project_of
from monitor.files.taking.missing_rows import about_missing_rows
from monitor.files.taking.month_first import ask_month_first
from monitor.files.taking.other_partnership import about_other_partnership
from monitor.files.taking.other_round import leave_old_ticks
from monitor.files.taking.other_sheets import about_other_sheets
from monitor.files.taking.questions import questions_of
from monitor.files.taking.remembered import read_as_remembered
from monitor.files.taking.round_told import round_told
from monitor.files.taking.scaled_tables import names_left_out
from monitor.files.taking.small_amounts import ask_small_amounts
from monitor.files.taking.struck_rows import struck_answers
from monitor.files.taking.versions import about_versions
from monitor.files.taking.whole_percentages import ask_whole_percentages
from monitor.files.taking.written import Written, written
from monitor.files.workbook import Workbook


def read_tables(
    workbook: Workbook,
    model: Model,
    corrections: Sequence[Correction] = (),
    guide: Guide = NO_GUIDE,
) -> Tables:
    """Read all tables of a workbook. What a user did to one of ours is a finding.

    ``corrections`` are read in place of what stands there. ``guide`` tells where tables stand that
    we wouldn't recognise.
    It is read by the version of the model that it names, where that is known; else by ``model``.
    Raises Refused when it has none of our tabs: then all that could be said is that it's another.
    And when a table that is filled row by row has more rows than ``MOST_ROWS``.
    """
    read = partial(_read, workbook, model, corrections, guide)
    if guide.remembered:
        return read_as_remembered([Page(sheet) for sheet in workbook.sheets], guide, read)
    return read(())


def _read(
    workbook: Workbook,
    model: Model,
    corrections: Sequence[Correction],
    guide: Guide,
    remembered: Sequence[Pointing],
) -> Tables:
    """Read it as was pointed at in the file itself, and where ``remembered`` of earlier ones."""
    installed, model = model, model.of(workbook.names.get("model_versie"))
    template = guide.template(workbook.names.get("template_versie"))
    texts = written(model, template)
    pointings = (*guide.pointings, *remembered)
    pages = pages_of(workbook.sheets, pointings, texts.row_ids)
    others = _may_be_of(workbook, installed)
    questions = questions_of(model, date_1904=workbook.date_1904)
    told_by = partial(round_told, texts=texts, questions=questions, corrections=corrections)
    found = find_tabs(pages, texts.row_ids, texts.known, told_by, pointings, template)
    if not found.tabs and not any(finding.sheet for finding in found.findings):
        raise Refused("ANDER-SJABLOON")
    rows: list[CellRow] = []
    there: dict[str, Set[str]] = {}
    on_sheet: dict[str, Mapping[str, int]] = {}
    unknown: dict[str, Sequence[str]] = {}
    findings = [*about_versions(workbook, installed, template), *found.findings]
    for tab in WITH_TABLE:
        table = found.tabs.get(tab.table)
        about = AboutMonitor(rows, corrections, questions)
        if table and tab is not FIELDS:  # below the headers of that one stands what it's about
            table = without_other_columns(table, about)
            table = found.tabs[tab.table] = _with_years_judged(table, texts, about)
        taken: list[CellRow] = []
        if table:
            read = read_table(table, texts, others, questions, about)
            taken, there[tab.table], on_sheet[tab.table] = read.cells, read.row_ids, read.rows
            unknown[tab.table] = read.unknown
            findings += read.findings
        rows += taken + _missing_answers(tab, texts, taken)
    about = AboutMonitor(rows, corrections, questions)
    answered = Answered.of(rows, project_of(about).years)
    missed = AnswersElsewhere(found.tabs.values(), texts, about, questions, rows)
    said, elsewhere = about_other_sheets(pages, found, texts, about, answered, missed)
    findings = [item for item in findings if not _is_of(item, elsewhere.columns)]
    findings += about_missing_rows(
        found.tabs.values(), there, elsewhere.rows, unknown, texts, questions
    )
    findings += said
    findings += about_comments(workbook.sheets) + about_boxes(workbook.sheets)
    findings += about_links(workbook.sheets)
    findings += printed.about_printed(
        pages, {table.page: table.tab for table in found.tabs.values()}
    )
    rows, said = ask_month_first(rows, findings, questions, workbook)
    findings += said
    rows, said = ask_whole_percentages(rows, findings, questions, workbook)
    findings += said
    if corrections:
        places = places_of(corrections, found.tabs, on_sheet)
        rows, findings = correct(rows, findings, corrections, questions, places)
    corrected = {item.subject for item in corrections}
    about = AboutMonitor(rows, corrections, questions)
    made_for = MadeFor(workbook.names.get("pps_id", ""), workbook.names.get("meetmoment", ""))
    rows, said = leave_old_ticks(rows, about.round, made_for.round, corrected)
    findings += [*said, *about_other_partnership(about.partnership, made_for.pps_id, corrected)]
    findings = about_old_headers(findings, found.tabs.values(), about)
    findings = ask_small_amounts(findings, rows, questions)
    finance = found.tabs.get("finance")
    left_out = (
        *(left for page in pages for left in handed_back.left_out(page)),
        *printed.left_out(pages),
        *(
            left
            for tab in found.tabs.values()
            for left in names_left_out(tab.page, tab.tab, tab.header)
        ),
    )
    laid_out = cells_of_rows(rows, frozenset(absent_columns(found.tabs)))
    return Tables(
        rows=tuple(rows),
        laid_out=laid_out._replace(unread=_unread(found.tabs.values(), left_out)),
        findings=tuple(findings),
        counts=_counts(pages),
        leftovers=left_out,
        struck=tuple(
            item for item in struck_answers(workbook.sheets, rows) if item not in corrected
        ),
        model_version=workbook.names.get("model_versie") or model.version,
        template_version=workbook.names.get("template_versie") or TEMPLATE_VERSION,
        years=finance.header.years if finance else (),
        located=tuple(map(_located, found.tabs.values())),
        pointings=(*guide.pointings, *filter(found.follows, remembered)),
        made_for=made_for,
    )


def _unread(tables: Iterable[FoundTab], left_out: Iterable[Leftover]) -> frozenset[str]:
    """The tables beside which something stood that may be answers and needs a place first.

    In this workbook, or in the own one of who has it handed back.
    """
    sheets = {left.origin[0] for left in left_out if left.needs_place}
    return frozenset(item.tab.table for item in tables if sheets & {item.page.name, item.tab.title})


def _is_of(finding: Finding, columns: Set[TableColumn]) -> bool:
    """Whether a finding tells of nothing but these columns that they lack."""
    return bool(finding.columns) and columns >= set(finding.columns)


def _located(found: FoundTab) -> Located:
    header = found.header
    columns = tuple(header.columns.items())
    table = found.tab.table
    return Located(table, found.page.name, header.row, columns, header.missing, found.pointed)


def _may_be_of(workbook: Workbook, installed: Model) -> tuple[Written, ...]:
    """What is written in the versions that a workbook may be of, if it names none that we know."""
    if workbook.names.get("model_versie") in {installed.version, *installed.versions}:
        return ()
    return tuple(written(version, None) for version in installed.versions.values())


def _with_years_judged(table: FoundTab, texts: Written, about: AboutMonitor) -> FoundTab:
    tab, pointed = table.tab, table.pointed is not None
    if not tab.by_year:
        return table
    row_ids, project = texts.row_ids[tab.table], project_of(about)
    header = judged(table.page, tab, table.header, row_ids, project, pointed=pointed)
    return replace(table, header=header)


def _missing_answers(tab: Tab, texts: Written, taken: Iterable[CellRow]) -> list[CellRow]:
    """An empty answer for each field and indicator that the workbook has no cell for."""
    if tab not in REQUIRED:
        return []
    there = {row for _, row, column, *_ in taken if column == "answer"}
    return [
        (tab.table, row.id, "answer", "", "", "", State.EMPTY, None, None, None)
        for row in texts.rows[tab.table]
        if row.id not in there
    ]


def _counts(pages: Iterable[Page]) -> CellCounts:
    listed = list(pages)
    return CellCounts(
        filled=sum(page.filled - page.own for page in listed),
        read=sum(page.read for page in listed),
        ignored=sum(len(page.ignored) for page in listed),
    )
