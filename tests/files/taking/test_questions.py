import pytest

from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE, FIELDS, INDICATORS, KPI, PARTNERS, SWOT, TABLES
from monitor.domain.tab import Tab
from monitor.files.cell.reading import Problem
from monitor.files.taking.questions import Question, Questions, questions_of
from monitor.files.template.rows import columns_of, rows_of
from monitor.files.workbook import Cell, Kind
from tests.files.filled_grid import MODEL, YEARS

QUESTIONS = Questions(MODEL, date_1904=False)


def cells_of(tab: Tab) -> list[tuple[str, str]]:
    """Row and column of each input cell that the template gives a tab."""
    columns = [column.id for column in columns_of(tab, *YEARS) if column.is_input]
    return [(row.id, column) for row in rows_of(tab, MODEL, ()) for column in columns]


def question(tab: Tab, row_id: str, column_id: str) -> Question:
    return QUESTIONS.of_column(tab, column_id) or QUESTIONS.of_cell(tab, row_id)


@pytest.mark.parametrize("tab", TABLES, ids=lambda tab: tab.table)
def test_the_example_of_each_question_is_an_answer_to_it(tab: Tab) -> None:
    for row_id, column_id in cells_of(tab):
        asked = question(tab, row_id, column_id)
        reading = asked.read(Cell(Kind.TEXT, asked.example))
        assert (reading.state, reading.problem) == (State.ANSWERED, None), (row_id, column_id)


def test_the_example_of_an_end_is_no_likely_start_of_a_project() -> None:
    start, end = (
        question(FIELDS, row_id, "answer").example
        for row_id in ("startdatum", "einddatum_subsidie")
    )
    assert (start, end) == ("15-9-2026", "31-8-2028")


def test_the_form_of_a_level_names_no_level() -> None:
    levels = question(BY_TABLE["indicators"], "gov_pdca", "answer")
    assert levels.form == "een getal van 1 tot en met 5"


@pytest.mark.parametrize(
    ("table", "row_id", "column_id", "form"),
    [
        ("partners", "P01", "status", '"actief", "nieuw", "slapend" of "gestopt"'),
        ("swot", "S01", "quadrant", '"sterkte", "zwakte", "kans" of "bedreiging"'),
        ("indicators", "edu_structural_capacity", "answer", '"ja", "gedeeltelijk" of "nee"'),
    ],
)
def test_a_few_choices_are_all_named(table: str, row_id: str, column_id: str, form: str) -> None:
    assert question(BY_TABLE[table], row_id, column_id).form == form


def test_of_many_choices_one_is_an_example() -> None:
    form = question(PARTNERS, "P01", "type").form
    assert form == 'een van de keuzes in de lijst, bijvoorbeeld "mbo-instelling"'


def test_beside_what_is_no_choice_stands_the_one_most_like_it() -> None:
    reading = question(FIELDS, "regeling", "answer").read(Cell(Kind.TEXT, "RIF 2021"))
    assert reading.facts["form"] == 'een van de keuzes in de lijst, bijvoorbeeld "RIF 2019-2022"'


@pytest.mark.parametrize(
    ("written", "usual"),
    [
        ("Bedrijf", '"arbeidsorganisatie"'),
        ("gemeente", '"regionale overheid"'),
        ("School", '"mbo-instelling", "voortgezet onderwijs" of "hoger onderwijs"'),
    ],
)
def test_an_everyday_word_is_asked_beside_the_choices_it_usually_means(
    written: str, usual: str
) -> None:
    reading = question(PARTNERS, "P01", "type").read(Cell(Kind.TEXT, written))
    assert reading.problem == "KEUZE-ONBEKEND"
    assert reading.facts["form"] == (
        f'een van de keuzes in de lijst. "{written}" is meestal {usual}'
    )


def test_an_indicator_has_so_few_choices_that_none_is_suggested() -> None:
    for item in MODEL.indicators:
        form = question(BY_TABLE["indicators"], item.id, "answer").form
        assert all(f'"{option.label}"' in form for option in item.options), item.id


def test_a_cell_is_called_by_its_question_or_its_row_and_column() -> None:
    name = MODEL.indicator["gov_pdca"].name
    assert QUESTIONS.label(BY_TABLE["indicators"], "gov_pdca", "answer") == name
    assert QUESTIONS.label(BY_TABLE["indicators"], "gov_pdca", "reason") == f"{name}: Reden n.v.t."
    assert QUESTIONS.label(KPI, "own_revenue", "target") == "Eigen inkomsten: Doel"
    label = QUESTIONS.label(BY_TABLE["finance"], "B02.natura", "forecast_2027")
    assert label == "Arbeidsorganisaties (natura): Prognose 2027"
    assert QUESTIONS.label(PARTNERS, "P03", "type") == "P03: Type"
    assert QUESTIONS.label(PARTNERS, "P03", "type", "Bouwbedrijf De Brug") == (
        "Bouwbedrijf De Brug: Type"
    )


def test_a_kpi_in_euros_is_read_as_an_amount() -> None:
    amount = Cell(Kind.TEXT, "€ 200.000,-")
    assert question(KPI, "own_revenue", "target").read(amount).value == 200_000


def test_an_answer_that_came_by_before_is_read_the_same_and_no_other_for_it() -> None:
    level = question(BY_TABLE["indicators"], "gov_pdca", "answer")
    for _ in range(2):
        assert level.read(Cell(Kind.NUMBER, 1.0)).value == 1.0
        assert level.read(Cell(Kind.BOOL, True)).state is State.INVALID
        assert level.read(Cell(Kind.PERCENT, 1.0)).state is State.INVALID
        assert level.read(Cell(Kind.TEXT, "3 - " + "lang " * 50)).value == 3.0


def test_what_a_model_asks_is_worked_out_once() -> None:
    assert questions_of(MODEL, date_1904=False) is questions_of(MODEL, date_1904=False)
    day = question(BY_TABLE["fields"], "peildatum", "answer").read(Cell(Kind.NUMBER, 46000.0))
    other = questions_of(MODEL, date_1904=True).of_cell(BY_TABLE["fields"], "peildatum")
    assert other.read(Cell(Kind.NUMBER, 46000.0)).value != day.value


@pytest.mark.parametrize("shown", ["9000 per jaar", "9000 p.j.", "9000 /jr", "€ 9000 jaarlijks"])
@pytest.mark.parametrize(
    ("table", "row_id", "column_id"),
    [
        ("fields", "subsidiebedrag", "answer"),
        ("partners", "P07", "cash_budget"),
        ("kpi", "own_revenue", "realised"),
    ],
)
def test_so_much_a_year_is_not_the_whole_amount(
    table: str, row_id: str, column_id: str, shown: str
) -> None:
    reading = question(BY_TABLE[table], row_id, column_id).read(Cell(Kind.NUMBER, 9000.0, shown))
    assert reading.problem == Problem.OTHER_UNIT
    assert "niet per jaar" in reading.facts["form"]


@pytest.mark.parametrize("column_id", ["budget_2024", "amount_per_year"])
def test_where_an_amount_is_asked_by_the_year_it_may_say_so(column_id: str) -> None:
    tab = PARTNERS if column_id == "amount_per_year" else BY_TABLE["finance"]
    reading = question(tab, "B02.geld", column_id).read(Cell(Kind.NUMBER, 9000.0, "9000 per jaar"))
    assert (reading.value, reading.problem) == (9000, None)


@pytest.mark.parametrize("shown", ["", "€ 9000", "9000 in 2 jaar", "9000 jaartotaal"])
def test_an_amount_that_is_not_by_the_year_is_the_whole(shown: str) -> None:
    asked = question(BY_TABLE["fields"], "subsidiebedrag", "answer")
    assert asked.read(Cell(Kind.NUMBER, 9000.0, shown)).value == 9000


@pytest.mark.parametrize(
    ("table", "row_id", "column_id", "written"),
    [
        ("indicators", "fin_forecast_years", "answer", "2 jaar"),
        ("kpi", "students_reached", "realised", "2 personen dit schooljaar"),
    ],
)
def test_a_number_may_have_the_unit_of_its_question_behind_it(
    table: str, row_id: str, column_id: str, written: str
) -> None:
    asked = question(BY_TABLE[table], row_id, column_id)
    assert asked.read(Cell(Kind.TEXT, written)).value == 2.0
    assert asked.read(Cell(Kind.TEXT, "2 maanden")).problem == "GEEN-GETAL"


@pytest.mark.parametrize("is_core", [True, False])
def test_who_has_no_answer_hears_of_not_applicable_where_that_is_one(is_core: bool) -> None:
    indicator = next(item for item in MODEL.indicators if item.core is is_core)
    told = question(INDICATORS, indicator.id, "answer").otherwise
    assert ("n.v.t." in told) is not is_core
    assert told.endswith("hoort bij Toelichting of bewijs.")


def test_words_on_the_tab_swot_go_to_a_column_that_it_has() -> None:
    assert question(SWOT, "S01", "impact").otherwise.endswith("hoort bij Toelichting.")


def test_an_amount_may_be_left_empty() -> None:
    assert question(KPI, "own_revenue", "target").otherwise.endswith("Laat dit vak dan leeg.")
