"""The report of a batch: a row a file, with why it wasn't stored."""

from dataclasses import replace

from monitor.domain.findings import Subject
from monitor.domain.rules import rule
from monitor.reports.arriving import batch_report
from monitor.reports.arriving.batch_report import NOT_STORED, STORED, Line

FOUT = rule("BESTAND-PDF").at(None, None)
PLACED = rule("CEL-TEKST-TE-LANG").at("PPS", "C9", sheet="PPS", cell="C9", most=32_767)
DOUBT = rule("VERSIE-ONTBREEKT").at(None, None, what="het sjabloon", current="1")


def test_a_row_tells_what_came_of_a_file_and_its_first_fouten() -> None:
    lines = [
        Line("a.xlsx", STORED, "EEN", "2026-midterm", 2, (DOUBT,)),
        Line("b.pdf", NOT_STORED, "", "", None, (FOUT, *[PLACED] * 4, DOUBT)),
    ]
    stored, refused = batch_report.table(lines).to_dict("records")
    assert (stored["Bestand"], stored["PPS"], stored["Versie"]) == ("a.xlsx", "EEN", 2)
    assert (stored["Fouten"], stored["Waarschuwingen"], stored["Opmerkingen"]) == (0, 1, 0)
    assert stored["Wat er fout is, en wat u kunt doen"] == ""
    assert (refused["Fouten"], refused["Waarschuwingen"]) == (5, 1)
    first, second, third, more = refused["Wat er fout is, en wat u kunt doen"].split("\n")
    assert first == f"{FOUT.message} {FOUT.remedy}"
    assert second == third == f"PPS, C9: {PLACED.message} {PLACED.remedy}"
    assert more == "En nog 2 fouten."


def test_the_name_of_a_file_turns_no_letters_around_and_breaks_no_line() -> None:
    (row,) = batch_report.table([Line("a\u202e\nb.xlsx", STORED, "", "", 1, ())]).to_dict("records")
    assert row["Bestand"] == r"a\u202e\nb.xlsx"


def test_what_is_asked_whether_it_still_holds_is_counted_apart() -> None:
    old = rule("ANTWOORD-VEROUDERD")
    asking = old.at("KPI", "D5", **dict.fromkeys(old.facts, "feit"))
    (row,) = batch_report.table([Line("a", STORED, "", "", 1, (DOUBT, asking))]).to_dict("records")
    assert (row["Waarschuwingen"], row["Klopt dit nog?"]) == (1, 1)


def test_what_was_found_at_many_cells_for_one_reason_is_one_fout() -> None:
    all_cells = rule("TABEL-DUBBEL").at("KPI", None, places="rij 5, en op rij 25")
    same = tuple(
        replace(PLACED, at_once=all_cells, subject=Subject("kpi", f"K{row}", "target"))
        for row in range(40)
    )
    (row,) = batch_report.table([Line("a", NOT_STORED, "", "", None, same)]).to_dict("records")
    assert row["Fouten"] == 1
    assert "Het gaat om 40 vakken." in row["Wat er fout is, en wat u kunt doen"]


def test_a_reason_that_is_no_finding_comes_first() -> None:
    line = Line("a.xlsx", NOT_STORED, "EEN", "2026-midterm", None, (FOUT,), "Kies zelf.")
    (row,) = batch_report.table([line]).to_dict("records")
    assert row["Wat er fout is, en wat u kunt doen"].startswith(f"Kies zelf.\n{FOUT.message}")


def test_the_note_counts_the_outcomes() -> None:
    lines = [
        Line("a", STORED, "", "", 1, ()),
        Line("b", NOT_STORED, "", "", None, (FOUT,)),
        Line("c", STORED, "", "", 1, ()),
    ]
    told = batch_report.note(lines, "1 november 2026")
    assert told == "1 november 2026: 3 bestanden, waarvan 2 opgeslagen en 1 niet opgeslagen."


def test_no_files_make_an_empty_report() -> None:
    assert batch_report.table([]).empty
    assert batch_report.note([], "1 november 2026") == "1 november 2026: 0 bestanden."
