"""Options named in another form of their words; and what only looks so."""

import pytest

from monitor.files.cell.choice_words import option_by_initials, option_in_words
from monitor.files.cell.choices import read_choice
from monitor.files.cell.reading import Problem
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import MODEL


def options(choices: str) -> dict[str, str]:
    return {option.id: option.label for option in MODEL.lists[choices]}


@pytest.mark.parametrize(
    ("choices", "text", "option"),
    [
        ("partner_status", "actieve partner", "actief"),
        ("quadrant", "STERKTES", "sterkte"),
        ("quadrant", "Sterk", "sterkte"),
        ("quadrant", "Zwaktes", "zwakte"),
        ("quadrant", "kansen", "kans"),
        ("quadrant", "Bedreigingen:", "bedreiging"),
        ("partner_type", "Mbo-instellingen", "mbo"),
        ("partner_status", "Nieuwe partner", "nieuw"),
        ("size", "Groot (>250)", "groot"),
        ("size", "groot (250+)", "groot"),
        ("size", "grote", "groot"),
        ("size", "klein bedrijf", "klein"),
        ("commitment", "mondelinge toezegging", "mondeling"),
        ("commitment", "schriftelijk intentie", "schriftelijke_intentie"),
        ("commitment", "geen toezegging", "geen"),
        ("milestone_status", "mijlpaal gehaald", "gehaald"),
        ("partner_type", "overige partner", "overig"),
    ],
)
def test_other_forms_of_its_words_are_the_option_and_noticed(
    choices: str, text: str, option: str
) -> None:
    reading = read_choice(Cell(Kind.TEXT, text), options(choices))
    assert (reading.value, reading.problem) == (option, Problem.CHOICE_IN_OTHER_WORDS)
    assert reading.facts == {"option": options(choices)[option]}


@pytest.mark.parametrize(
    ("choices", "text"),
    [
        *(
            ("partner_status", text)
            for text in ("inactief", "niet actief", "was actief", "actief of nieuw", "partner", "")
        ),
        *(("partner_status", text) for text in ("gestopt per 1-1-24", "actief (tot 2023)", "ja")),
        *(("partner_type", text) for text in ("bedrijf", "onderwijs", "overheid")),
        ("size", "klein/midden"),
        ("size", "MKB"),
        ("commitment", "intentie"),
        ("milestone_status", "bijna gehaald"),
        ("milestone_status", "gehaald (deels)"),
    ],
)
def test_any_other_word_makes_it_something_else(choices: str, text: str) -> None:
    assert option_in_words(text, options(choices)) is None


def test_two_options_that_differ_only_in_form_are_asked() -> None:
    assert option_in_words("grote", {"een": "groot", "twee": "Grote"}) is None
    assert option_in_words("grote", {"groot": "een", "twee": "groot"}) is None


def test_an_option_by_its_own_name_is_not_noticed() -> None:
    assert read_choice(Cell(Kind.TEXT, "ACTIEF"), options("partner_status")).problem is None


@pytest.mark.parametrize(
    ("choices", "text", "option"),
    [
        ("province", "NH", "PV27"),
        ("province", "z.h.", "PV28"),
        ("labour_region", "NHN", "noord_holland_noord"),
        ("province", "H", None),
        ("province", "", None),
        ("province", "G", None),
        ("visibility", "aw", None),
        ("outcome", "nnb", None),
    ],
)
def test_a_name_in_words_with_a_capital_may_be_its_initials(
    choices: str, text: str, option: str | None
) -> None:
    assert option_by_initials(text, options(choices)) == option


def test_initials_of_two_names_are_neither() -> None:
    assert option_by_initials("NH", {"a": "Noord-Holland", "b": "Nieuw Hoog"}) is None
