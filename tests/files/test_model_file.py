"""The model is checked when it is loaded; a fault names file, key and what to do."""

import shutil
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from monitor import settings
from monitor.domain import layout
from monitor.files.model_file import ModelFault, load_model, load_versions

MODEL_FILE = settings.PROJECT_ROOT / "data" / "model.toml"


@pytest.fixture
def broken(tmp_path: Path):
    """Give a copy of the model with one text replaced; the text must be there."""

    def replace(old: str, new: str) -> Path:
        content = MODEL_FILE.read_text(encoding="utf-8")
        assert old in content
        path = tmp_path / f"model{len(list(tmp_path.iterdir()))}.toml"
        path.write_text(content.replace(old, new, 1), encoding="utf-8")
        return path

    return replace


def test_the_model_holds_what_the_monitor_asks():
    model = load_model(MODEL_FILE)
    assert model.version == "2026.1"
    assert len(model.dimensions) == 7
    assert len(model.indicators) == 37
    assert sum(dimension.weight for dimension in model.dimensions) == 100
    assert [len(model.of_dimension(item.id)) for item in model.dimensions] == [5, 6, 5, 6, 5, 5, 5]
    assert sum(indicator.kind == "level" for indicator in model.indicators) == 18


def test_core_indicators_count_double():
    for indicator in load_model(MODEL_FILE).indicators:
        assert indicator.weight == (2 if indicator.core else 1)


def test_shares_of_a_target_or_budget_may_pass_one():
    model = load_model(MODEL_FILE)
    wide = {indicator.id for indicator in model.indicators if indicator.top > 1}
    assert wide == {
        "fin_cofinancing_realisation",
        "edu_student_reach",
        "inn_llo_reach",
        "inn_company_projects",
    }


def test_every_scheme_with_rules_dates_them_and_names_article_and_source():
    model = load_model(MODEL_FILE)
    assert set(model.scheme) == set(model.options("scheme")) - {"geen"}
    for scheme in model.schemes:
        for rule in scheme.rules:
            assert rule.valid_from >= scheme.valid_from
            assert rule.low is not None or rule.high is not None
            assert "[S" in rule.source


def test_the_lists_hold_every_choice_that_the_workbook_offers():
    model = load_model(MODEL_FILE)
    for tab in layout.TABLES:
        for column in tab.columns:
            if column.choices:
                assert model.lists[column.choices]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('id = "governance"\nname', 'id = "governanse"\nname', "gov_"),
        ("\nkpi = 12\n", "\n", "shelf_life.months.kpi: ontbreekt; voeg het aantal maanden toe"),
        (
            "\nswot = 18\n",
            "\nswot = 0\n",
            "shelf_life.months.swot: moet van 1 tot en met 600 liggen",
        ),
        ("\nswot = 18\n", '\nswot = "lang"\n', "elke waarde een geheel getal"),
        ("\nswot = 18\n", "\nswot = 18\nswat = 18\n", "shelf_life.months.swat: is geen tab"),
        ("[shelf_life.months]", "[shelf_live.months]", "shelf_live: is geen sleutel"),
        ("periods = [12, 24]", "periods = [24, 12]", "after.periods: moet oplopen"),
        ("outcome_months = [12, 24]", "outcome_months = []", "after.outcome_months: moet oplopen"),
        (
            "score_until_months = 3",
            "score_until_months = 12",
            "score_until_months: moet voor de eerste",
        ),
        (
            "score_until_months = 3",
            "score_until_months = -1",
            "score_until_months: moet van 0 tot en met 600",
        ),
        ("size_partners = [10, 20]", "size_partners = [0, 20]", "similar.size_partners"),
        ("phase_years = [2, 4]", "phase_years = [2, 2]", "similar.phase_years"),
        (
            'criteria = ["phase", ',
            'criteria = ["age", ',
            "similar.criteria[1]: moet een van deze zijn: sector, ",
        ),
        ('criteria = ["phase", ', 'criteria = ["size", ', "similar.criteria: moet elk"),
        (
            'commitment_indicator = "par_commitment_after"',
            'commitment_indicator = "x"',
            'after.commitment_indicator: moet een indicator zijn; er staat "x". Kies uit: vis_cont',
        ),
        ("weight = 12", "weight = 0", "dimensions[vision_positioning].weight"),
        ("weight = 2\ncore", "weight = -1\ncore", "weight"),
        ('  "Er is geen plan.",\n', "", "indicators[vis_continuation_plan].levels"),
        ('  "Er is geen plan.",\n', '  "",\n', "indicators[vis_continuation_plan].levels"),
        ('id = "vis_shared_vision"', 'id = "vis_continuation_plan"', "vis_continuation_plan"),
        ("zero_at = 0\nfull_at = 60", "zero_at = 60\nfull_at = 60", "full_at"),
        ("zero_at = 0\nfull_at = 60\n", "", "zero_at"),
        ('source = "[S06]"', 'source = "[S99]"', "[S99]"),
        ('source = "[S06]"', 'source = "iemand"', "source"),
        ("red_below = 40", "red_below = 70", "scale"),
        ("[expected_path]", "[expected_road]", "expected_road: is geen sleutel"),
        ('help = "De naam die u naar buiten gebruikt."', 'hulp = "x"', "hulp"),
        ("points = 50", "points = 150", "edu_structural_capacity"),
        ('counts_from = "subsidy_end"', 'counts_from = "birth"', "counts_from"),
        ('choices = "variant"', 'choices = "varianten"', "fields[variant].choices"),
        ("5 = 1\n", "", "not_applicable_max.5"),
        ('version = "2026.1"', "version = ", "regel 9, teken 11: is geen geldige TOML; kijk hier"),
        ("weight = 12", 'weight = "12"', "[vision_positioning].weight: moet een getal zijn"),
        ("weight = 12", "weight = true", "[vision_positioning].weight: moet een getal zijn"),
        ("core = true", 'core = "ja"', "core: moet true of false zijn"),
        ('  "Er is geen plan.",\n', "  1,\n", "levels: moet een lijst"),
        ('"arithmetic"', '"harmonic"', "aggregation.over_dimensions: moet een van deze zijn"),
        ('"arithmetic"', '"geometric"', "aggregation.over_dimensions: moet hier arithmetic zijn"),
        ("floor = 10", "floor = 0", "aggregation.floor"),
        ("weight_spread = 0.25", "weight_spread = 1.0", "robustness.weight_spread"),
        ("judgement_levels = 0.5", "judgement_levels = -1", "robustness.judgement_levels"),
        ("geometric_share = 0.5", "geometric_share = 2", "robustness.geometric_share"),
        (
            "draws = 500",
            "draws = 10",
            "robustness: heeft aan beide kanten van de band een trekking nodig",
        ),
        ("[robustness]", "[robustnes]", "robustnes: is geen sleutel"),
        (
            "zero_at = 0\nfull_at = 60",
            "zero_at = 0\nfull_at = 60\nscale = 'log'",
            '.scale: hoort niet bij kind = "share", maar bij number',
        ),
        (
            "zero_at = 0\nfull_at = 60",
            "zero_at = 0\nfull_at = 60\nscale = 'sqrt'",
            ".scale: moet",
        ),
        ("[uses]", "[[uses]]", "uses: moet een tabel"),
        ("[scale]", "[[scale]]", "scale: moet een tabel"),
        ("points = [[0, 15],", "points = [[0],", "expected_path.points: moet een lijst"),
        ("[lists]\n", "[lists]\nextra = 3\n", "lists.extra: moet een lijst van tabellen zijn"),
    ],
)
def test_a_fault_names_file_and_key(broken, old: str, new: str, key: str):
    path = broken(old, new)
    with pytest.raises(ModelFault) as fault:
        load_model(path)
    assert path.name in str(fault.value)
    assert key in str(fault.value)


def test_a_missing_file_is_a_fault_too(tmp_path: Path):
    with pytest.raises(ModelFault, match="zet het terug"):
        load_model(tmp_path / "model.toml")


def test_a_copy_elsewhere_reads_the_same(tmp_path: Path):
    copy = tmp_path / "copy.toml"
    shutil.copy(MODEL_FILE, copy)
    one, other = load_model(copy), load_model(MODEL_FILE)
    for part in fields(one):
        assert getattr(one, part.name) == getattr(other, part.name)
    assert tomllib.loads(copy.read_text(encoding="utf-8"))["version"] == "2026.1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for other versions."""
    made = tmp_path / "modellen"
    made.mkdir()
    return made


def write(folder: Path, version: str, text: str) -> None:
    """A file for a version, named after it."""
    (folder / f"{version}.toml").write_text(f'version = "{version}"\n{text}', encoding="utf-8")


def test_the_example_version_states_only_what_differs():
    model = load_versions(*settings.from_environment({}).model_files)
    assert list(model.versions) == ["2026.1", "2026.2-proef"]
    trial = model.of("2026.2-proef")
    assert trial.version == "2026.2-proef"
    assert sum(dimension.weight for dimension in trial.dimensions) == 100
    assert trial.dimension["finance_model"].weight == 24
    assert trial.dimension["finance_model"].source == model.dimension["finance_model"].source
    assert trial.kpis == model.kpis
    assert trial.not_applicable_max == {5: 1, 6: 2, 7: 2}
    # A new question stands last in its dimension.
    assert trial.of_dimension("finance_model")[-1].id == "fin_setback_plan"
    dimensions = [item.dimension for item in trial.indicators]
    assert dimensions == sorted(dimensions, key=list(trial.dimension).index)


def test_versions_know_each_other_and_what_is_unknown_is_the_model_itself():
    model = load_versions(*settings.from_environment({}).model_files)
    trial = model.of("2026.2-proef")
    assert trial.of("2026.1") is model
    assert trial is model.of("2026.2-proef")
    assert model.of("2019.9") is model
    assert model.of(None) is model
    assert model.of("../model") is model


def test_a_fault_is_told_when_the_versions_are_loaded(folder: Path):
    write(folder, "heel", 'based_on = "2026.1"\n')
    write(folder, "kapot", "based_on = \n")
    with pytest.raises(ModelFault, match=r"^kapot\.toml: regel 2, teken 12: is geen geldige TOML"):
        load_versions(MODEL_FILE, folder)


def test_a_fault_in_a_file_is_told_of_that_file_not_of_those_based_on_it(folder: Path):
    write(folder, "a", 'based_on = "b"\n')
    write(folder, "b", "based_on = \n")
    with pytest.raises(ModelFault, match=r"^b\.toml: regel 2, teken 12: is geen geldige TOML"):
        load_versions(MODEL_FILE, folder)


def test_without_a_folder_there_are_no_other_versions(tmp_path: Path):
    assert list(load_versions(MODEL_FILE, tmp_path / "nergens").versions) == ["2026.1"]


def test_a_whole_model_and_one_that_builds_on_it_read_too(folder: Path):
    whole = MODEL_FILE.read_text(encoding="utf-8")
    old = whole.replace('version = "2026.1"', 'version = "2025.9"', 1)
    (folder / "2025.9.toml").write_text(old, encoding="utf-8")
    write(folder, "2025.10", 'based_on = "2025.9"\n[scale]\nstable_below = 6\n')
    write(folder, "2025.11", 'based_on = "2025.10"\n[removed]\nkpis = ["ad_programmes"]\n')
    model = load_versions(MODEL_FILE, folder).of("2025.11")
    assert model.scale.stable_below == 6
    assert model.scale.red_below == 40
    assert "ad_programmes" not in model.kpi


BASED = 'based_on = "2026.1"\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('based_on = "2019.9"\n', 'based_on: moet een andere versie zijn die er is: 2026.1'),
        ('based_on = "x"\n', "based_on: moet een andere versie zijn die er is"),
        (BASED + '[[indicator]]\n', "indicator: staat niet in de versie waarop dit is gebaseerd"),
        (BASED + '[removed]\nindicators = ["vis_x"]\n', 'noemt "vis_x"'),
        (BASED + '[removed]\nvragen = ["x"]\n', "removed.vragen: is geen lijst"),
        (BASED + '[removed]\nindicators = "x"\n', "removed: moet een tabel"),
        (BASED + 'indicators = 3\n', "indicators: moet een lijst van tabellen zijn"),
        (
            BASED + '[[indicators]]\nid = "vis_shared_vison"\nweight = 2\n',
            "indicators[vis_shared_vison].dimension: ontbreekt",
        ),
        (
            BASED + '[[indicators]]\nid = "gov_pdca"\n[[indicators]]\nid = "gov_pdca"\n',
            "gov_pdca: staat er twee keer",
        ),
        (
            BASED + '[[indicators]]\nid = "gov_pdca"\nlevels = ["een"]\n',
            "indicators[gov_pdca].levels: moet 5 teksten bevatten",
        ),
        (BASED + '[scale]\nred_belw = 3\n', "scale.red_belw: is geen sleutel"),
        (
            BASED + '[comparability]\nyes_from = 0.5\n',
            "comparability.yes_from: moet meer zijn dan partly_from; er staat 0.5",
        ),
        ("name = 'x'\n", "ontbreekt; voeg dit toe"),
    ],
)  # fmt: skip
def test_a_fault_in_another_version_names_its_file_and_key(folder: Path, text: str, fault: str):
    write(folder, "x", text)
    with pytest.raises(ModelFault) as found:
        load_versions(MODEL_FILE, folder)
    assert str(found.value).startswith("x.toml: ")
    assert fault in str(found.value)


def test_a_rule_of_a_scheme_is_changed_and_the_others_stay(folder: Path):
    change = '[[schemes]]\nid = "rif_2024"\n[[schemes.rules]]\ncheck = "F2"\n'
    write(folder, "x", f'{BASED}{change}measure = "subsidy_share"\nhigh = 0.5\n')
    model = load_versions(MODEL_FILE, folder)
    before, after = model.scheme["rif_2024"].rules, model.of("x").scheme["rif_2024"].rules
    assert [(rule.check, rule.measure) for rule in after] == [
        (rule.check, rule.measure) for rule in before
    ]
    changed = {rule.check: rule.high for rule in after if rule not in before}
    assert changed == {"F2": 0.5}


def test_a_fault_between_a_file_and_what_it_is_based_on_says_so(folder: Path):
    write(folder, "x", f"{BASED}[scale]\nred_below = 70\n")
    with pytest.raises(ModelFault) as found:
        load_versions(MODEL_FILE, folder)
    assert str(found.value) == (
        "x.toml: scale.green_from: moet meer zijn dan red_below; er staat 65 bij red_below 70. Wat "
        "hier niet staat, komt van versie 2026.1"
    )


def test_a_file_is_called_as_its_version(folder: Path):
    write(folder, "x", 'based_on = "2026.1"\n')
    (folder / "x.toml").rename(folder / "y.toml")
    with pytest.raises(ModelFault, match=r'y\.toml: version: moet "y" zijn'):
        load_versions(MODEL_FILE, folder)


def test_versions_that_build_on_each_other_are_a_fault(folder: Path):
    write(folder, "a", 'based_on = "b"\n')
    write(folder, "b", 'based_on = "a"\n')
    with pytest.raises(ModelFault, match="based_on: moet een andere versie zijn"):
        load_versions(MODEL_FILE, folder)


def test_the_own_version_stands_in_one_file(folder: Path):
    write(folder, "2026.1", "")
    with pytest.raises(ModelFault, match=r"2026\.1\.toml: version: is ook die van model\.toml"):
        load_versions(MODEL_FILE, folder)
