"""The one-page sheet: one tagged A4 that prints every text as it was written."""

import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.colour import Colour
from monitor.reports import point_words
from monitor.reports.partnership.advice import Point
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.sheet_facts import SheetFacts, sheet_facts
from monitor.reports.snapshot import take
from monitor.sheet import pdf
from monitor.store import open_store
from monitor.storing_at_once import import_content
from tests.filled_workbook import MODEL, filled_workbook

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
UNANSWERED = dict.fromkeys(item.id for item in MODEL.of_dimension("education_embedding"))
"""A dimension without answers, so that one bar of the sheet has no points."""


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> SheetFacts:
    """The second round of a partnership, from workbooks that went into a store."""
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('sheet')}/monitor.sqlite3")
    first = {"meetmoment": "2025-jaarlijks", "peildatum": date(2025, 10, 1), "gov_steering": 2}
    for changes in (first, {"gov_steering": 5, "vis_continuation_plan": 1, **UNANSWERED}):
        imported = import_content(
            "monitor.xlsx",
            filled_workbook(changes),
            store=store,
            viewer=LOCAL_ADMIN,
            model=MODEL,
            now=NOW,
        )
        assert imported.submission is not None
    number = imported.submission
    snapshot = take(store, LOCAL_ADMIN, MODEL)
    cells, answers = store.cells(LOCAL_ADMIN, [number]), store.answers(LOCAL_ADMIN, [number])
    store.close()
    head = snapshot.submissions[snapshot.submissions["submission"] == number]
    return sheet_facts(opened(snapshot, head, cells, answers), NOW.date())


def told(content: bytes, tmp_path: Path, *command: str) -> str:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(content)
    last = ["-"] if command[0] == "pdftotext" else []
    done = subprocess.run(
        [*command, str(path), *last], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout


def words_of(content: bytes, tmp_path: Path) -> str:
    return " ".join(told(content, tmp_path, "pdftotext", "-raw").split())


def test_it_is_one_tagged_page_with_title_and_language(facts: SheetFacts, tmp_path: Path):
    content = pdf(facts)
    info = told(content, tmp_path, "pdfinfo")
    assert "Pages:           1" in info
    assert "Tagged:          yes" in info
    assert "A4" in info
    assert "Proefhuis Voorbeeldstad, 2026-midterm: overzicht voor de stuurgroep" in info
    assert b"/Lang (nl" in content or b"/Lang(nl" in content
    assert "<pdfuaid:part>1</pdfuaid:part>" in told(content, tmp_path, "pdfinfo", "-meta").replace(
        'pdfuaid:part="1"', "<pdfuaid:part>1</pdfuaid:part>"
    )


def test_what_is_for_the_partnership_alone_says_so_first(facts: SheetFacts, tmp_path: Path):
    warning = "Deze monitor is alleen voor de PPS zelf."
    private = replace(facts, warning=warning)
    assert words_of(pdf(private), tmp_path).startswith(warning)
    assert not facts.warning


def test_everything_that_is_drawn_is_tagged_in_order(facts: SheetFacts, tmp_path: Path):
    structure = told(pdf(facts), tmp_path, "pdfinfo", "-struct-text")
    assert structure.count("Table") == 1
    assert structure.index("H1") < structure.index("Table") < structure.rindex("H2")
    for text in ("Proefhuis Voorbeeldstad", MODEL.dimensions[0].name, facts.questions[2]):
        assert text in structure


def test_a_reader_finds_every_number_and_word_as_text(facts: SheetFacts, tmp_path: Path):
    text = words_of(pdf(facts), tmp_path)
    total = facts.score.total
    assert f"{total.points} van 100 {point_words.colour(total.colour)}" in text
    for item in facts.score.dimensions:
        shown = "" if item.score.points is None else f"{item.score.points} "
        assert f"{item.name} {shown}{point_words.colour(item.score.colour)}" in text
    assert "○ te weinig antwoorden" in text
    assert "2025-jaarlijks" in facts.score.change
    assert facts.score.change[1:] in text
    for item in (*facts.strongest, *facts.weakest):
        assert f"{item.indicator.name} {item.answer} ({item.points} van 100)" in text
    for question in facts.questions:
        assert question in text
    assert "geen subsidiebeoordeling" in text


def test_points_near_a_bound_have_a_sign_that_is_explained_and_a_line_of_their_own(
    facts: SheetFacts, tmp_path: Path
):
    """In words it would take a second line, and the bars would no longer stand evenly."""
    explained = "≈: rond de grens van een kleur."

    def sheet(near: float | None) -> bytes:
        dimensions = [
            replace(item, score=replace(item.score, points=62, colour=Colour.ORANGE, near=near))
            for item in facts.score.dimensions
        ]
        score = replace(facts.score, dimensions=tuple(dimensions))
        return pdf(replace(facts, score=score))

    assert "≈" not in words_of(sheet(None), tmp_path)
    content = sheet(65.0)
    lines = told(content, tmp_path, "pdftotext", "-layout").splitlines()
    rows = [line for line in lines if line.strip().endswith("in ontwikkeling ≈")]
    assert [row.split("62")[0].strip() for row in rows] == [item.name for item in MODEL.dimensions]
    assert explained in words_of(content, tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "#panic() #include",
        "$x^2$ kost $5",
        "*vet* _schuin_ `code`",
        "[haak] #[blok] ]",
        r"C:\pad\naam \u{41}",
        "@bron <label> //geen commentaar",
        "= Kop - lijst + 1. nummer",
        '"aanhaling" -- streep ~ spatie',
        "{{ }} & < > ' é ñ – ł α Ж",
    ],
)
def test_signs_of_a_markup_language_are_printed_as_they_were_written(
    name: str, facts: SheetFacts, tmp_path: Path
):
    content = pdf(replace(facts, name=name, campus=name, sentence=f"{name} staat op 57"))
    assert words_of(content, tmp_path).count(name) >= 3
    assert "Pages:           1" in told(content, tmp_path, "pdfinfo")


def test_a_long_name_is_cut_between_two_words(facts: SheetFacts, tmp_path: Path):
    name = "Huis van de Zorgtechniek in de kop van Noord-Holland en de Wieringermeer, " * 2
    printed = words_of(pdf(replace(facts, name=name)), tmp_path)
    assert "Wieringermeer, Huis van de Zorgtechniek in de kop van …" in printed


@pytest.mark.parametrize("unit", ["lang woord ", "eindeloos"])
def test_the_longest_texts_still_fit_on_the_page(unit: str, facts: SheetFacts, tmp_path: Path):
    long = unit * 200
    longest = max(MODEL.indicators, key=lambda item: len(item.name))
    # Its names are the model's, at most so many.
    left_out = (
        "37 antwoorden telden niet mee, want daarvoor was iets niet te lezen of niet te gebruiken: "
        f"{', '.join([longest.name] * 2)} en nog 35."
    )
    crowded = replace(
        facts,
        name=long,
        campus=long,
        round=long,
        sentence=long,
        score=replace(
            facts.score,
            cap=long,
            missing=(long, long),
            left_out=left_out,
            total=replace(facts.score.total, points=None, colour=Colour.GREY),
        ),
        strongest=(Point(longest, long, 100),) * 2,
        weakest=(Point(longest, long, 0),) * 2,
        questions=(long, long, long),
        as_strong="Nog 35 antwoorden hebben ook 100 punten.",
        as_weak="Nog 35 antwoorden hebben ook 0 punten.",
    )
    content = pdf(crowded)
    assert "Pages:           1" in told(content, tmp_path, "pdfinfo")
    assert "geen subsidiebeoordeling" in words_of(content, tmp_path)


def test_others_that_are_just_as_weak_are_counted(facts: SheetFacts, tmp_path: Path):
    many = replace(facts, as_strong="", as_weak="Nog 3 antwoorden hebben ook 0 punten.")
    assert "Nog 3 antwoorden hebben ook 0 punten." in words_of(pdf(many), tmp_path)


def test_the_same_facts_give_the_same_page(facts: SheetFacts, tmp_path: Path):
    one, other = (words_of(pdf(facts), tmp_path) for _ in range(2))
    assert one == other


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1))
@example("emoji 🎉 en 中文 en عربي")
@example(" \n")
@example("e\u0301 q\u0301 \u202e rechts naar links \u0000")
def test_any_name_gives_a_sheet(facts: SheetFacts, name: str):
    assert pdf(replace(facts, name=name, campus=name)).startswith(b"%PDF-1.7")


def test_what_the_typefaces_cannot_show_is_an_open_square(facts: SheetFacts, tmp_path: Path):
    content = pdf(replace(facts, name="Feest 🎉 Zorg"))
    assert "Feest □ Zorg" in words_of(content, tmp_path)


def test_how_far_open_questions_may_change_a_dimension_is_told(facts: SheetFacts, tmp_path: Path):
    first, *rest = facts.score.dimensions
    some = replace(first, score=replace(first.score, points=75, low=50, high=83))
    none = replace(first, score=replace(first.score, low=None, high=None))
    half, full = (
        words_of(
            pdf(replace(facts, score=replace(facts.score, dimensions=(item, *rest)))), tmp_path
        )
        for item in (some, none)
    )
    assert "tussen 50 en 83" in half
    assert "tussen 50 en 83" not in full
    assert "wat het nog kan worden door open vragen" in half


def test_without_a_strong_or_a_weak_answer_there_is_no_heading_for_it(
    facts: SheetFacts, tmp_path: Path
):
    none = replace(facts, strongest=(), as_strong="", weakest=(), as_weak="")
    text = words_of(pdf(none), tmp_path)
    assert "Sterkste antwoorden" not in text
    assert "Zwakste antwoorden" not in text
    assert "Drie vragen" in text
