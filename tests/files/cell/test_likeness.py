import pytest

from monitor.files.cell.likeness import most_alike, resemble, says_the_same, share_a_word

NAMES = ["geldbegroot", "naturabegroot", "type", "status"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("geldbegrot", "geldbegroot"),
        ("typen", "type"),
        ("begroot", None),
        ("iets", None),
        ("", None),
    ],
)
def test_only_what_is_clearly_most_alike_is_found(name: str, found: str | None) -> None:
    assert most_alike(name, NAMES) == found


def test_between_two_that_are_as_alike_nothing_is_chosen() -> None:
    assert most_alike("begroot2025", ["begroot2024", "begroot2026"]) is None


def test_among_no_names_none_is_alike() -> None:
    assert most_alike("type", []) is None


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Bereikte studenten", " bereikte  STUDENTEN. "),
        ("crebo's", "crebo’s"),
        ("co-financiering", "cofinanciering"),
        ("Financien", "Financiën"),
        ("studenten", "studneten"),
        ("studenten", "studentn"),
        ("student", "studenten"[:8]),
        ("studenten", "studenxen"),
        ("niveau 1-5", "Niveau 1 - 5"),
    ],
)
def test_another_way_of_writing_says_the_same(text: str, other: str) -> None:
    assert says_the_same(text, other)
    assert says_the_same(other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("euro", "x 1.000 euro"),
        ("geld", "uren"),
        ("geen", "een"),
        ("in 1,5 jaar", "in 15 jaar"),
        ("niveau 1-5", "niveau 1-4"),
        ("% van partners", "van partners"),
        ("interne partners", "externe partners"),
        ("de partners", "de niet partners"),
        ("studenten", ""),
        ("hoogste", "laagste"),
    ],
)
def test_another_word_figure_or_sign_says_something_else(text: str, other: str) -> None:
    assert not says_the_same(text, other)
    assert not says_the_same(other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Docentprofessionalisering", "Geprofessionaliseerde docenten"),
        ("Mkb", "Aangesloten bedrijven in het mkb"),
        ("Leerlingen bereikt", "Bereikte studenten"),
        ("VO-LEERLINGEN", "Bereikte leerlingen uit het voortgezet onderwijs"),
    ],
)
def test_texts_that_share_a_word_in_any_form(text: str, other: str) -> None:
    assert share_a_word(text, other)
    assert share_a_word(other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Aantal docenten met een hobby", "Bereikte studenten"),
        ("Uren van vrijwilligers", "Aantal leerlingen van het vmbo"),
        ("", "Bereikte studenten"),
        ("12 %", "12 %"),
    ],
)
def test_texts_without_a_word_in_common(text: str, other: str) -> None:
    assert not share_a_word(text, other)
    assert not share_a_word(other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Startdatum", "Start"),
        ("Einddatum", "Eind per"),
        ("In stuurgroep", "Bestuurslid"),
        ("Gemeente", "Vestigingsgemeente"),
        ("Rol", "Rol in project"),
        ("Gemeente", "Gem."),
    ],
)
def test_texts_with_a_word_in_common_or_its_beginning_resemble(text: str, other: str) -> None:
    assert resemble(text, other)
    assert resemble(other, text)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("In stuurgroep", "Nieuwsbrief"),
        ("Startdatum", "Laatste contact"),
        ("Einddatum", "Vergaderdatum"),
        ("Datum einde", "Vergaderdatum"),
        ("Startdatum", "Datum"),
        ("Rol", "Controle"),
        ("Reden n.v.t.", "Eigenaar"),
        ("Toegezegd tot", "Verlengd op"),
    ],
)
def test_others_do_not(text: str, other: str) -> None:
    assert not resemble(text, other)
    assert not resemble(other, text)
