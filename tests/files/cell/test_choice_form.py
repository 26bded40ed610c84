"""What can be chosen, in words."""

from monitor.files.cell.choice_form import form_beside, form_of

FEW = ["geld", "natura"]
SECTORS = ["techniek", "zorg", "ICT", "bouw", "mobiliteit, transport en logistiek", "overig"]
SCHEMES = ["RIF 2014", "RIF 2019", "RIF 2019, entree", "RIF 2024", "RIF 2024, entree", "geen"]
MANY = [f"regio {name}" for name in "abcdefghijklmnop"]


def test_few_choices_are_all_named() -> None:
    assert form_of(FEW) == form_beside("iets", FEW, {}) == '"geld" of "natura"'


def test_a_word_of_a_choice_names_that_one_and_not_what_looks_more_like_it() -> None:
    form = form_beside("Logistiek", SECTORS, {})
    assert form.endswith('bijvoorbeeld "mobiliteit, transport en logistiek"')


def test_words_of_more_choices_name_them_all() -> None:
    form = form_beside("rif 2019", SCHEMES, {})
    assert form.endswith('bijvoorbeeld "RIF 2019" of "RIF 2019, entree"')


def test_what_is_like_none_gets_all_choices_and_no_example() -> None:
    form = form_beside("xyz", SECTORS, {})
    assert form.startswith('een van de keuzes in de lijst: "techniek", "zorg"')
    assert form.endswith(' of "overig"')
    assert form_beside("xyz", MANY, {}) == "een van de keuzes in de lijst"


def test_an_everyday_word_comes_with_what_it_usually_means() -> None:
    form = form_beside(" Auto ", SECTORS, {"auto": ["techniek", "overig"]})
    assert form == 'een van de keuzes in de lijst. "Auto" is meestal "techniek" of "overig"'


def test_among_other_words_it_does_as_well() -> None:
    form = form_beside("Oude auto", SECTORS, {"auto": ["techniek", "overig"]})
    assert form == 'een van de keuzes in de lijst. "auto" is meestal "techniek" of "overig"'
    assert form_beside("auto en zo", FEW, {"auto": ["geld"]}) == '"geld" of "natura"'
