"""The list of findings: everything in it, in order, and nothing of it interpreted."""

from dataclasses import replace

from monitor.domain.findings import MANY, Finding, Rule, Severity, Subject
from monitor.reports.expected import Expectations
from monitor.ui.intake.findings import SHOWN, finding_list, gathered_list
from tests.filled_workbook import MODEL


def finding(number: int = 1, **changes: object) -> Finding:
    facts = {
        "sheet": "Indicatoren",
        "cell": f"E{number}",
        "severity": Severity.WARNING,
        "code": "GEEN-GETAL",
        "message": f"Melding {number}.",
        "remedy": "Vul een getal in.",
        "raw": "",
    }
    return Finding(**{**facts, **changes})


def test_what_came_from_the_workbook_is_shown_as_it_was_written():
    signs = "<script>alert(1)</script> & **vet**"
    drawn = finding_list([finding(sheet=signs, message=signs, raw="<b>", remedy=f"{signs}!")])
    assert "<script>" not in drawn
    assert "<b>" not in drawn
    assert drawn.count("&lt;script&gt;alert(1)&lt;/script&gt; &amp; **vet**") == 3


def test_each_tells_how_serious_it_is_in_a_word():
    drawn = finding_list([finding(severity=level) for level in Severity])
    for word in ("Fout", "Waarschuwing", "Opmerking"):
        assert f">{word}</span>" in drawn


def test_what_stood_there_is_not_told_twice():
    assert "Er staat" in finding_list([finding(raw="drie")])
    assert "Er staat" not in finding_list([finding(raw="drie", message='Hier staat "drie".')])


def test_of_a_long_text_the_beginning_stands_there_once():
    long = "veel woorden " * 2500
    rule_ = Rule("GEEN-GETAL", Severity.ERROR, 'Hier staat "{raw}".', "Vul een getal in.")
    drawn = finding_list([rule_.at("KPI", "D5", raw=long)])
    assert "Er staat" not in drawn
    assert len(drawn) < 600
    assert len(finding_list([finding(raw=long)])) < 600


def test_what_was_found_at_one_cell_is_one_item_with_all_that_was_found():
    at = Subject("kpi", "K01", "target")
    fault = finding(severity=Severity.ERROR, message="Dit is geen getal.", raw="x", subject=at)
    others = finding(2, subject=Subject("kpi", "K02", "target"))
    notice = finding(
        severity=Severity.NOTICE, message="Daardoor is niet berekend: A.", raw="x", subject=at
    )
    drawn = finding_list([fault, others, notice])
    first, second = drawn.split("<li>")[1:]
    assert ">Fout</span>" in first
    assert "Opmerking" not in drawn
    assert first.index("Dit is geen getal.") < first.index("Daardoor is niet berekend: A.")
    assert first.count("Vul een getal in.") == first.count("Er staat: ") == 1
    assert "Melding 2." in second


def test_of_one_question_at_two_cells_each_cell_is_an_item():
    at = Subject("kpi", "K01", "target")
    drawn = finding_list([finding(1, subject=at), finding(2, subject=at)])
    assert drawn.count("<li>") == 2


def test_a_finding_without_a_place_concerns_the_whole_file():
    drawn = finding_list([finding(sheet=None, cell=None)])
    assert "<strong>Het hele bestand</strong>" in drawn


def test_many_with_the_same_amiss_are_one_item_with_their_cells_behind_a_click():
    at_once = finding(message="In deze vakken staat geen getal.")
    same = [
        replace(finding(row, cell=f"D{row}", raw=f"ca. {row}"), at_once=at_once)
        for row in range(1, MANY + 2)
    ]
    drawn = gathered_list([finding(99), *same], Expectations(MODEL))
    assert drawn.count("<li>") == 2
    assert f"In deze vakken staat geen getal. Het gaat om {MANY + 1} vakken." in drawn
    assert "Melding 1." not in drawn
    _, behind = drawn.split(f"Bekijk deze {MANY + 1} vakken")
    assert all(f"{item.cell}</th>" in behind and item.raw in behind for item in same)


def test_many_columns_that_lack_are_one_item_with_their_names_behind_a_click():
    at_once = finding(message="Een deel van de kolommen vinden wij niet.", cell=None)
    years = range(2030, 2031 + MANY)
    lacking = [
        replace(finding(year, cell=None), columns=(("finance", f"budget_{year}"),), at_once=at_once)
        for year in years
    ]
    drawn = gathered_list(lacking, Expectations(MODEL))
    assert f"vinden wij niet. Het gaat om {len(years)} kolommen." in drawn
    _, behind = drawn.split(f"Bekijk deze {len(years)} kolommen")
    assert all(f"Begroot {year}</th>" in behind for year in years)


def test_what_does_not_fit_stands_behind_one_click_and_none_is_lost():
    drawn = finding_list([finding(number) for number in range(1, SHOWN + 3)])
    first, rest = drawn.split('<details class="meer">')
    assert first.count("<li>") == SHOWN
    assert rest.count("<li>") == 2
    assert "Nog 2 bevindingen" in rest
