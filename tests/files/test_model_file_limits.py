"""What a value of the model may be: past it, the model is refused with file, key and remedy."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.domain.checks.measures import _MEASURES
from monitor.domain.model import UNITS, Measure
from monitor.files.model_file import ModelFault, load_model
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.fault import Fault
from tests.files.broken_model import TEXT, refused

F2 = 'check = "F2"\nmeasure = "subsidy_share"\nhigh = 0.333333\n'
F6 = 'measure = "duration_years"\nlow = 4\nhigh = 5\n'
PLAN = "indicators[vis_continuation_plan]"
LAST_LEVEL = "Het plan is in uitvoering; mijlpalen worden gehaald en zo nodig bijgesteld."
NO_NUMBER = r"moet een (gewoon|geheel) getal zijn|met als elke waarde een geheel getal zijn"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        # What is no number.
        (
            "weight = 12",
            "weight = nan",
            "[vision_positioning].weight: moet een gewoon getal zijn, zoals 12 of 0.5",
        ),
        (
            "weight = 12",
            "weight = inf",
            "dimensions[vision_positioning].weight: moet een gewoon getal",
        ),
        (
            "weight = 12",
            f"weight = 1{'0' * 400}",
            "dimensions[vision_positioning].weight: moet een gewoon getal",
        ),
        ("[12, 30]", "[12, nan]", "expected_path.points[2][2]: moet een gewoon getal"),
        (
            "zero_at = 0\n",
            "zero_at = -inf\n",
            "indicators[par_commitment_after].zero_at: moet een gewoon getal",
        ),
        # Financing rules.
        (
            F2,
            F2.replace("subsidy_share", "subsidie_share"),
            "rules[F2].measure: moet een van deze zijn: subsidy, subsidy_share, ",
        ),
        (
            F2,
            F2.replace("high = 0.333333\n", ""),
            "schemes[rif_2014].rules[F2]: heeft low of high nodig; zeg wat subsidy_share mag zijn",
        ),
        (
            F2,
            F2.replace("0.333333", "33.3333"),
            "rules[F2].high: moet van 0 tot en met 1 liggen; er staat 33.3333 (60% is 0.6)",
        ),
        (
            F6,
            F6.replace("high = 5", "high = 3"),
            "rules[F6].high: mag niet minder zijn dan low; er staat 3 bij low 4",
        ),
        (F6, F6.replace("low = 4", "low = -4"), "rules[F6].low: moet 0 of meer zijn; er staat -4"),
        # Shares, points and counts.
        (
            "dimension_min_weight_share = 0.60",
            "dimension_min_weight_share = 60",
            "dimension_min_weight_share: moet van 0 tot en met 1 liggen; er staat 60",
        ),
        (
            "total_min_weight_share = 0.70",
            "total_min_weight_share = -1",
            "completeness.total_min_weight_share: moet van 0 tot en met 1 liggen; er staat -1",
        ),
        (
            "below = 0.60\nmonths",
            "below = 60\nmonths",
            "coverage_cap.below: moet van 0 tot en met 1 liggen",
        ),
        (
            "[12, 30]",
            "[12, 300]",
            "expected_path.points[2][2]: moet van 0 tot en met 100 liggen; er staat 300",
        ),
        ("[12, 30]", "[0, 30]", "expected_path.points: moet oplopen"),
        (
            "points = [[0, 15], [12, 30], [24, 45], [36, 60], [48, 70]]",
            "points = []",
            "expected_path.points: moet oplopen, met minstens één getal",
        ),
        (
            "strength_from = 75",
            "strength_from = 750",
            "suggestions.strength_from: moet tussen 1 en 100 liggen",
        ),
        (
            "strength_from = 75",
            "strength_from = 30",
            "suggestions.strength_from: moet meer zijn dan weakness_below",
        ),
        (
            "stable_below = 5",
            "stable_below = -5",
            "scale.stable_below: moet van 0 tot en met 100 liggen",
        ),
        (
            "month_days = 30.4375",
            "month_days = 0",
            "scale.month_days: moet van 28 tot en met 31 liggen",
        ),
        (
            "computed_tolerance = 0.05",
            "computed_tolerance = -0.05",
            "scale.computed_tolerance: moet van 0 tot en met 1 liggen",
        ),
        (
            "min_partnerships = 5",
            "min_partnerships = 0",
            "groups.min_partnerships: moet 5 of meer zijn; er staat 0",
        ),
        (
            "min_partnerships = 5",
            "min_partnerships = 2.5",
            "groups.min_partnerships: moet een geheel getal zijn",
        ),
        (
            "dots_up_to = 9",
            "dots_up_to = 4",
            "groups.dots_up_to: mag niet minder zijn dan min_partnerships",
        ),
        ("stand_months = 12", "stand_months = -12", "groups.stand_months: moet tussen 0 en 600"),
        (
            "total_min_dimensions = 5",
            "total_min_dimensions = 9",
            "mag niet meer zijn dan het aantal dimensies; dat zijn er 7",
        ),
        (
            "total_min_dimensions = 5",
            "total_min_dimensions = 0",
            "completeness.total_min_dimensions: moet 1 of meer zijn",
        ),
        ("5 = 1\n6 = 2", "5 = 5\n6 = 2", "not_applicable_max.5: moet minder zijn dan 5"),
        ("5 = 1\n6 = 2", "5 = -1\n6 = 2", "not_applicable_max.5: moet 0 of meer zijn"),
        (
            "5 = 1\n6 = 2",
            "vijf = 1\n6 = 2",
            "not_applicable_max.vijf: moet een aantal indicatoren noemen",
        ),
        (
            "red_below = 0.60\ngreen_from = 0.90",
            "red_below = 0.90\ngreen_from = 0.60",
            "kpi_status.green_from: moet meer zijn dan red_below; er staat 0.6 bij red_below 0.9",
        ),
        ("seed = 2026", "seed = -1", "robustness.seed: moet 0 of meer zijn"),
        (
            "realised_times_budget = 1.5",
            "realised_times_budget = 0.5",
            "plausibility.realised_times_budget: moet 1 of meer zijn",
        ),
        (
            'part_of = "companies_total"',
            'part_of = "companies"',
            'kpis[companies_active].part_of: moet een andere KPI zijn; er staat "companies".',
        ),
        (
            "round_late_days = 183",
            "round_late_days = -1",
            "plausibility.round_late_days: moet van 0 tot en met 3660 liggen",
        ),
        (
            "project_years = 10",
            "project_years = 0",
            "plausibility.project_years: moet van 1 tot en met 50 liggen; er staat 0",
        ),
        (
            "running_years = 20",
            "running_years = 0",
            "plausibility.running_years: moet van 1 tot en met 50 liggen; er staat 0",
        ),
        (
            "euros_in_full_from = 10000",
            "euros_in_full_from = -1",
            "plausibility.euros_in_full_from: moet 0 of meer zijn",
        ),
        (
            "zero_at = 0\nfull_at = 60",
            "zero_at = 0\nfull_at = 600",
            "[par_commitment_after].full_at: moet van 0 tot en met 100 liggen; er staat 600",
        ),
        (
            "low = 0\nhigh = 10",
            "low = 10\nhigh = 0",
            "indicators[fin_forecast_years].high: moet meer zijn dan low",
        ),
        # Texts.
        (
            'id = "vision_positioning"',
            'id = ""',
            "dimensions[1].id: mag niet leeg zijn; vul de tekst in",
        ),
        ('version = "2026.1"', 'version = ""', "version: mag niet leeg zijn"),
        ('version = "2026.1"', "version = 2026.1", "version: moet een tekst zijn"),
        (
            'question = "Hoe ver is het plan voor voortzetting van de PPS na de subsidieperiode?"',
            'question = " "',
            f"{PLAN}.question: mag niet leeg zijn",
        ),
        (
            'why = "Hoe de PPS na de subsidie doorgaat, moet al',
            'why = ""\n#',
            f"{PLAN}.why: mag niet leeg zijn",
        ),
        (
            '  "Er is geen plan.",\n',
            f'  "{LAST_LEVEL.upper()}",\n',
            f"{PLAN}.levels[5]: staat er twee keer; geef elk niveau een eigen tekst",
        ),
        ('  "Er is geen plan.",\n', '  "",\n', f"{PLAN}.levels[1]: mag niet leeg zijn"),
        # Names of keys and choices.
        ('group = "subsidie"', 'group = "subsidi"', "finance_lines[B01].group: moet een van deze"),
        (
            'arbeidsorganisatie", group = "privaat"',
            'arbeidsorganisatie", group = "prive"',
            "lists.partner_type[arbeidsorganisatie].group: moet een van deze zijn: privaat, ",
        ),
        (
            'label = "Groningen"',
            'label = "friesland"',
            "lists.province[PV21].label: staat er twee keer; geef elke keuze een eigen tekst",
        ),
        ('id = "peildatum"', 'id = "peildag"', "fields[peildatum]: ontbreekt; dit veld is altijd"),
        (
            'default = "platform"',
            'default = "platvorm"',
            "fields[zichtbaarheid].default: moet een keuze van lists.visibility zijn",
        ),
        (
            'not_required_for_scheme = "geen"',
            'not_required_for_scheme = "gene"',
            "fields[einddatum_subsidie].not_required_for_scheme: moet een keuze van ",
        ),
        (
            "from = 2026-08-01",
            "from = 2020-08-01",
            "[F7].from: mag niet voor de datum van de regeling liggen, 2024-01-01",
        ),
        ('id = "B01"', 'id = "B.01"', "finance_lines[B.01].id: moet alleen letters, cijfers, "),
        ('version = "2026.1"', 'version = "2026/1"', "version: moet alleen letters, cijfers, "),
        ('url = "https://wetten', 'url = "wetten', "sources.S02.url: moet met https:// of http://"),
        ("S01 = { title", 'S01 = { id = "S02", title', "sources.S01.id: is geen sleutel"),
        (
            'indicator = "fin_postsubsidy_coverage"',
            'indicator = "gov_pdca"',
            "coverage_cap.indicator: moet een vraag naar een deel zijn (share); gov_pdca is dat",
        ),
        ("[uses]\n", '[uses]\nvoor = ["x"]\n', "uses.voor: is geen sleutel van het model"),
        (
            "draws = 500",
            "draws = 500000000",
            "robustness.draws: moet van 1 tot en met 10000 liggen",
        ),
        ("levels = 0.5", "levels = 50", "judgement_levels: moet van 0 tot en met 4 liggen"),
        ("from = 2014-04-23\nsource", "source", "schemes[rif_2014].from: ontbreekt; voeg dit toe"),
        (
            "from = 2014-04-23\nsource",
            "valid_from = 2014-04-23\nsource",
            "schemes[rif_2014].valid_from: is geen sleutel van het model",
        ),
        (
            "from = 2014-04-23\nsource",
            "from = 2014\nsource",
            "schemes[rif_2014].from: moet een datum zoals 2027-01-31 zijn",
        ),
        (
            'ground = "deels"',
            'ground = "half"',
            'ground: moet een van deze zijn: bron, deels, keuze; er staat "half"',
        ),
        (
            'read = "geheel"',
            'read = "helemaal"',
            "sources.S01.read: moet een van deze zijn: geheel, ",
        ),
        ('S01 = { title = "', 'S01 = 3 # { title = "', "sources.S01: moet een tabel zijn"),
        (
            'status = "voorstel"\n',
            'status = "voorstel"\nauthor = "x"\n',
            "author: is geen sleutel van het model",
        ),
    ],
)
def test_a_value_past_its_limit_is_refused(tmp_path: Path, old: str, new: str, says: str) -> None:
    assert refused(tmp_path, old, new).startswith("model.toml: ")
    assert says in refused(tmp_path, old, new)


def numbers_in(content: Any) -> Iterator[tuple[Any, Any]]:
    """Every number in the content of a file: what it stands in, and where in that."""
    for at, value in content.items() if isinstance(content, dict) else enumerate(content):
        if isinstance(value, dict | list):
            yield from numbers_in(value)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield content, at


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), float("-inf")])
def test_no_number_of_the_model_can_be_no_number(odd: float) -> None:
    content = tomllib.loads(TEXT)
    places = list(numbers_in(content))
    assert len(places) > 150
    for within, at in places:
        was, within[at] = within[at], odd
        with pytest.raises(Fault, match=NO_NUMBER):
            build(content)
        within[at] = was
    check(build(content))


def test_every_measure_that_a_rule_may_name_has_a_unit_and_is_measured_or_known_not_to_be() -> None:
    assert set(UNITS) == set(_MEASURES) == set(Measure)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("red_below = 40", "red_below = ", "regel 15, teken 13"),
        ("red_below = 40", "red_below = 40\nred_below = 40", "regel 16, teken"),
        ('status = "voorstel"', 'status = "voorstel', "regel 11, teken 19"),
    ],
)
def test_where_the_file_stops_being_toml_is_told_in_dutch(
    tmp_path: Path, old: str, new: str, place: str
) -> None:
    said = refused(tmp_path, old, new)
    assert said.startswith(f"model.toml: {place}")
    assert said.endswith(
        ": is geen geldige TOML; kijk hier en vlak ervoor of een aanhalingsteken, haakje of waarde "
        "ontbreekt of te veel is, en of iets niet twee keer voorkomt"
    )


def test_a_mark_that_windows_puts_before_a_text_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "model.toml"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert load_model(path).version == "2026.1"


def test_a_text_in_another_encoding_is_told_how_to_be_saved(tmp_path: Path) -> None:
    path = tmp_path / "model.toml"
    path.write_bytes(TEXT.replace("’", "'").encode("cp1252", errors="ignore"))
    with pytest.raises(
        ModelFault, match=r"^model\.toml: bestand: .*; bewaar het als tekst in UTF-8$"
    ):
        load_model(path)
