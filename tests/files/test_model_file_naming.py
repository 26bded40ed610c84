"""What code knows by its id stays what it is; what people choose from can be told apart."""

import tomllib
from pathlib import Path

import pytest

from monitor import settings
from monitor.domain.access import Visibility
from monitor.domain.computed import COMPUTED
from monitor.domain.model import named
from monitor.domain.model.questions import HEADER_FIELDS, MAY_BE_MISSING
from monitor.files.model_file import ModelFault, load_model, load_versions
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.fault import Fault
from tests.files.broken_model import TEXT, refused

MODEL_FILE = settings.PROJECT_ROOT / "data" / "model.toml"
MODEL = load_model(MODEL_FILE)


def listed(name: str) -> str:
    """A list of the model as its file has it."""
    start = TEXT.index(f"\n{name} = [\n")
    return TEXT[start : TEXT.index("\n]\n", start) + 3]


@pytest.mark.parametrize(
    ("name", "option"), [(name, item) for name, items in named.OPTIONS.items() for item in items]
)
def test_an_option_that_code_knows_by_its_id_keeps_it(
    tmp_path: Path, name: str, option: str
) -> None:
    other = listed(name).replace(f'id = "{option}"', f'id = "{option}_2"')
    said = refused(tmp_path, listed(name), other)
    assert f"lists.{name}[{option}]: ontbreekt; het programma rekent ermee. Zet dit id" in said


@pytest.mark.parametrize("name", sorted(named.NO_OTHERS))
def test_an_option_that_means_nothing_to_code_is_refused(tmp_path: Path, name: str) -> None:
    group = ', group = "intern"' if name == "quadrant" else ""
    more = listed(name).replace("[\n", f'[\n  {{ id = "iets", label = "iets"{group} }},\n', 1)
    said = refused(tmp_path, listed(name), more)
    assert f"lists.{name}[iets]: heeft voor het programma geen betekenis; het kent " in said
    assert named.OPTIONS[name][0] in said


@pytest.mark.parametrize("name", named.LISTS)
def test_a_list_that_code_reads_is_there_and_has_choices(tmp_path: Path, name: str) -> None:
    assert f"lists.{name}: ontbreekt; " in refused(tmp_path, listed(name), "\n")
    said = refused(tmp_path, listed(name), f"\n{name} = []\n")
    assert f"lists.{name}: heeft geen keuzes; voeg er een toe" in said


def asked(field: str, key: str, value: str) -> tuple[str, str]:
    """The start of a field in the file, and the same with another value of a key."""
    start = TEXT.index(f'[[fields]]\nid = "{field}"\n')
    was = TEXT[start : TEXT.index("\nhelp = ", start)]
    lines = [f'{key} = "{value}"' if line.startswith(key) else line for line in was.split("\n")]
    return was, "\n".join(lines)


@pytest.mark.parametrize("field", named.FIELDS)
def test_a_field_that_code_reads_is_asked_as_it_reads_it(tmp_path: Path, field: str) -> None:
    kind = named.FIELDS[field].kind
    said = refused(tmp_path, *asked(field, "kind", "number"))
    assert f"fields[{field}].kind: moet {kind} zijn: zo leest het programma dit" in said


@pytest.mark.parametrize("field", [name for name, how in named.FIELDS.items() if how.choices])
def test_a_field_that_code_reads_chooses_from_its_own_list(tmp_path: Path, field: str) -> None:
    said = refused(tmp_path, *asked(field, "choices", "milestone_phase"))
    assert f"fields[{field}].choices: moet {named.FIELDS[field].choices} zijn" in said


def test_what_code_reads_is_in_the_model_as_it_says() -> None:
    assert set(named.FIELDS) <= set(MODEL.field)
    assert set(named.INDICATORS) <= set(MODEL.indicator)
    assert {named.INDICATORS[indicator] for indicator in COMPUTED} == {"share"}
    assert set(named.DIMENSIONS) <= set(MODEL.dimension)
    assert set(MODEL.options("visibility")) == set(Visibility)


@pytest.mark.parametrize("indicator", named.INDICATORS)
def test_an_indicator_that_code_counts_with_keeps_its_kind(tmp_path: Path, indicator: str) -> None:
    start = TEXT.index(f'id = "{indicator}"\n')
    was = TEXT[start : TEXT.index("\nunit", start)]
    kind = MODEL.indicator[indicator].kind
    said = refused(tmp_path, was, was.replace(f'kind = "{kind}"', 'kind = "choice"'))
    assert f"indicators[{indicator}].kind: moet {kind} zijn: zo rekent het programma" in said


@pytest.mark.parametrize("kpi", named.OF_TARGET.values())
def test_a_kpi_that_a_question_is_computed_from_is_there(tmp_path: Path, kpi: str) -> None:
    said = refused(tmp_path, f'id = "{kpi}"', f'id = "{kpi}_2"')
    assert f"kpis[{kpi}]: ontbreekt; indicators[" in said
    (tmp_path / "modellen").mkdir()
    version = tmp_path / "modellen" / "x.toml"
    removed = f'based_on = "2026.1"\nversion = "x"\n[removed]\nkpis = ["{kpi}"]\n'
    version.write_text(removed, encoding="utf-8")
    with pytest.raises(ModelFault, match=rf"^x\.toml: kpis\[{kpi}\]: ontbreekt"):
        load_versions(MODEL_FILE, version.parent)
    (question,) = (name for name, item in named.OF_TARGET.items() if item == kpi)
    size = "[not_applicable_max]\n4 = 1\n"
    version.write_text(f'{removed}indicators = ["{question}"]\n{size}', encoding="utf-8")
    assert kpi not in load_versions(MODEL_FILE, version.parent).of("x").kpi


@pytest.mark.parametrize("dimension", named.DIMENSIONS)
def test_a_dimension_that_pages_tell_of_is_there(tmp_path: Path, dimension: str) -> None:
    other = TEXT.replace(f'"{dimension}"', '"iets"').replace(f"\n{dimension} = ", "\niets = ")
    path = tmp_path / "model.toml"
    path.write_text(other, encoding="utf-8")
    with pytest.raises(ModelFault, match=rf"dimensions\[{dimension}\]: ontbreekt"):
        load_model(path)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'dimension = "governance"',
            'dimension = "goverance"',
            'indicators[gov_steering].dimension: moet een dimensie zijn; er staat "goverance". '
            "Kies uit: vision_positioning, partnership, governance, ",
        ),
        (
            'name = "Voortzettingsplan"',
            'name = "levensfase"',
            "indicators[vis_lifecycle_phase].name: heet net als vis_continuation_plan: ",
        ),
        (
            'name = "O&O-fondsen"',
            'name = "Arbeidsorganisaties"',
            "finance_lines[B04].name: heet net als B02: ",
        ),
        ('short = "Partners"', 'short = "visie"', "dimensions[partnership].short: heet net als"),
        (
            'part_of = "companies_total"',
            'part_of = "own_revenue"',
            'kpis[companies_active].part_of: noemt "own_revenue", in euro, en deze is in organisa',
        ),
        (
            'id = "companies_total"\n',
            'id = "companies_total"\npart_of = "companies_active"\n',
            "kpis[companies_total].part_of: gaat in een kring (companies_active, companies_total)",
        ),
        ('unit = "euro"', 'unit = "euro’s"', "kpis[own_revenue].unit: moet euro zijn: zo rekent"),
        (
            'unit = "aantal (crebo’s)"',
            'unit = "Euro"',
            "kpis[qualifications].unit: moet euro zijn als dit een bedrag is",
        ),
        (
            'counts_from = "subsidy_end"',
            'counts_from = "reference_date"',
            "indicators[gov_agreement_months].counts_from: moet subsidy_end zijn: zo rekent",
        ),
        (
            "zero_at = 0\nfull_at = 60",
            "zero_at = 0\nfull_at = 0.6",
            "indicators[par_commitment_after].zero_at: en full_at zijn hier procenten, en er staat "
            "0 en 0.6; schrijf 20 voor 20%",
        ),
        (
            "red_below = 40",
            "red_below = 0.4",
            "scale.red_below: moet tussen 1 en 100 liggen; er staat 0.4 (in punten: 40 van de 100",
        ),
        (
            "[24, 45]",
            "[24, 25]",
            "expected_path.points[3]: mag niet dalen; er staat 25 na 30",
        ),
        (
            'label = "Groningen"',
            'label = "Groningen; stad"',
            "lists.province[PV20].label: mag geen puntkomma hebben",
        ),
        (
            'label = "Groningen"',
            'label = "Gro\\nningen"',
            "lists.province[PV20].label: moet op één regel staan",
        ),
        (
            'label = "Groningen"',
            'label = "pv21"',
            "lists.province[PV20].label: is het id van de keuze PV21",
        ),
        ('id = "PV20"', 'id = "pv21"', "lists.province[PV21]: staat er twee keer"),
        ('id = "B02"', 'id = "b01"', "finance_lines[b01]: staat er twee keer"),
        (
            'measure = "applicant_in_kind"',
            'measure = "applicant_share"',
            "schemes[rif_2019].rules[F5]: meet applicant_share twee keer",
        ),
        (
            '  { id = "geen", label',
            '  { id = "rif_2030", label = "RIF 2030" },\n  { id = "geen", label',
            "schemes[rif_2030]: ontbreekt; zet de regels van deze regeling erbij",
        ),
        (
            'source = "[S05] art. 3.29.13(2)b; [S17]"',
            'source = "[S05] art. 3.29.13(2)b; [X99]"',
            "kpis[students_reached].source: noemt [X99], en die staat niet in [sources]",
        ),
        (
            "low = 0\nhigh = 10",
            "low = 0\nhigh = 3",
            "indicators[fin_forecast_years].full_at: moet van 0 tot en met 3 liggen; er staat 4",
        ),
        (
            "commitment_months = ",
            "commitment_months = 1000000000 # ",
            "scale.commitment_months: moet van 0 tot en met 600 liggen; er staat 1000000000",
        ),
        (
            'indicator = "fin_postsubsidy_coverage"',
            'indicator = "fin_forecast_years"',
            "coverage_cap.indicator: moet een vraag naar een deel zijn (share)",
        ),
        (
            'id = "regional_embedding"\n',
            'id = "nog_een"\nname = "x"\nshort = "x"\nweight = 1\nsource = "eigen keuze"\n\n'
            '[[dimensions]]\nid = "regional_embedding"\n',
            "dimensions[nog_een]: heeft geen indicatoren; voeg er een toe of haal dit weg",
        ),
    ],
)
def test_what_would_count_otherwise_without_a_word_is_refused(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert says in refused(tmp_path, old, new)


def test_every_dimension_has_a_question_that_is_core(tmp_path: Path) -> None:
    path = tmp_path / "model.toml"
    path.write_text(TEXT.replace("core = true", "core = false"), encoding="utf-8")
    with pytest.raises(ModelFault, match=r"\[vision_positioning\]: heeft geen kernvraag; zet bij"):
        load_model(path)


@pytest.mark.parametrize("empty", ["indicators = []", "[lists]\nform = []"])
def test_an_empty_list_in_what_differs_from_another_version_is_refused(
    tmp_path: Path, empty: str
) -> None:
    (tmp_path / "x.toml").write_text(
        f'based_on = "2026.1"\nversion = "x"\n{empty}\n', encoding="utf-8"
    )
    with pytest.raises(ModelFault, match=r"is leeg; haal de sleutel weg, of noem in \[removed\]"):
        load_versions(MODEL_FILE, tmp_path)


@pytest.mark.parametrize("key", ["kpis", "finance_lines"])
def test_a_tab_of_the_workbook_has_a_row(key: str) -> None:
    content = tomllib.loads(TEXT) | {key: []}
    with pytest.raises(Fault, match=rf"^{key}: is leeg; een tab van het werkboek heeft"):
        check(build(content))


NEEDED = [name for column, name in HEADER_FIELDS.items() if column not in MAY_BE_MISSING]


def of_field(field: str) -> str:
    """All that the file says of a field."""
    start = TEXT.index(f'[[fields]]\nid = "{field}"\n')
    return TEXT[start : TEXT.index("\n\n", start)]


@pytest.mark.parametrize("field", NEEDED)
def test_without_what_a_header_needs_nothing_could_be_stored(tmp_path: Path, field: str) -> None:
    was = of_field(field)
    lines = [line for line in was.split("\n") if not line.startswith(("required", "default"))]
    said = refused(tmp_path, was, "\n".join(lines))
    assert f"fields[{field}].required: moet true zijn: zonder dit antwoord is een" in said
    if "default" not in was:
        freed = f'{was}\nnot_required_for_scheme = "geen"'
        assert f'fields[{field}].not_required_for_scheme: hoort hier niet; er staat "geen"' in (
            refused(tmp_path, was, freed)
        )


def test_a_default_or_choices_where_nothing_is_chosen_are_refused(tmp_path: Path) -> None:
    was = of_field("peildatum")
    said = refused(tmp_path, was, f'{was}\ndefault = "morgen"')
    assert 'fields[peildatum].default: hoort niet bij kind = "date", want dat is geen keuze' in said
    was = of_field("ingevuld_door_rol")
    said = refused(tmp_path, was, f'{was}\nchoices = "sector"')
    assert 'fields[ingevuld_door_rol].choices: hoort niet bij kind = "text"' in said


@pytest.mark.parametrize(
    ("indicator", "line", "kinds"),
    [
        ("vis_shared_vision", "zero_at = 0", "share of number of date"),
        ("vis_shared_vision", "full_at = 0", "share of number of date"),
        ("par_retention", 'levels = ["a", "b", "c", "d", "e"]', "level"),
        ("par_retention", 'options = [{ id = "a", label = "a", points = 1 }]', "choice"),
        ("par_retention", 'counts_from = "subsidy_end"', "date"),
        ("gov_agreement_months", "top = 2", "share"),
        ("gov_agreement_months", "low = 0", "number"),
        ("edu_structural_capacity", "high = 5", "number"),
        ("edu_structural_capacity", 'scale = "log"', "number"),
    ],
)
def test_a_key_that_means_nothing_for_a_kind_is_refused(
    tmp_path: Path, indicator: str, line: str, kinds: str
) -> None:
    start = TEXT.index(f'id = "{indicator}"\n')
    was = TEXT[start : TEXT.index("\nkind", start)]
    said = refused(tmp_path, was, f"{was}\n{line}")
    key, kind = line.split(" = ")[0], MODEL.indicator[indicator].kind
    assert f'indicators[{indicator}].{key}: hoort niet bij kind = "{kind}", maar bij {kinds};' in (
        said
    )


@pytest.mark.parametrize("key", ["for", "not_for"])
def test_what_a_score_is_for_and_not_for_is_said(key: str) -> None:
    content = tomllib.loads(TEXT)
    content["uses"][key] = []
    with pytest.raises(Fault, match=rf"^uses\.{key}: heeft geen regels; zet er minstens één bij"):
        check(build(content))
