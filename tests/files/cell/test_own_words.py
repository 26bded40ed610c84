"""Words behind a level: how they stand in its text, and whether they put the level in doubt."""

import pytest

from monitor.files.cell.own_words import Part, part_of, raises_doubt

OWN = "Er is een vast aanbod, jaarlijks herzien; partners nemen af."
DENYING = "Geen aanbod; partners vragen er niet om."


@pytest.mark.parametrize(
    ("words", "level_text", "part"),
    [
        ("Partners nemen af", OWN, Part.CLAUSES),
        (OWN.upper(), OWN, Part.CLAUSES),
        ("jaarlijks herzien", OWN, Part.OTHER),
        ("partners nemen", OWN, Part.OTHER),
        ("nemen partners af", OWN, None),
        ("bod", OWN, None),
        ("!", OWN, None),
        ("aanbod", DENYING, Part.DENIED),
        ("aanbod; partners vragen er niet om", DENYING, Part.DENIED),
        ("om", DENYING, Part.DENIED),
        ("partners vragen er niet om", DENYING, Part.CLAUSES),
    ],
)
def test_words_stand_in_a_text_in_a_row_and_may_be_denied_there(
    words: str, level_text: str, part: Part | None
) -> None:
    assert part_of(words, level_text) is part


@pytest.mark.parametrize(
    "words",
    [
        "vanaf 2027",
        "vanaf september 2027",
        "wordt verwacht in 2027",
        "volgend jaar",
        "Komend schooljaar",
        "gepland voor mei",
        "straks vier",
        "nog vast te stellen",
        "moet nog vastgesteld worden",
        "wordt opgeleverd in 2027",
        "net niet",
        "niet mee eens",
        "2 partners",
        "dat zal in 2027 zijn",
        "op weg naar vier",
        "nu nog 2",
        "bijlage 3, maar 2 volgens de school",
        "niet",
        "nee",
        "klopt niet",
        f"{OWN} Niet waar.",
        f"{OWN} Dat is er nog niet.",
        "Er is geen vast aanbod, jaarlijks herzien; partners nemen af.",
        "partners nemen niet af",
    ],
)
def test_a_goal_another_number_or_a_denial_raises_doubt(words: str) -> None:
    assert raises_doubt(words, 3, OWN, 5)


@pytest.mark.parametrize(
    "words",
    [
        "zie bijlage 2",
        "hoofdstuk 4 en 5",
        "pagina's 2 t/m 4",
        "met 4 partners",
        "met 4 grote bedrijven en 2 scholen",
        "al 2 jaar",
        "vanaf het begin",
        "zoals gepland",
        "zoals verwacht",
        "conform doel",
        "boven verwachting",
        "het aanbod is jaarlijks herzien",
        "niet overal even sterk",
        "zonder de gemeente",
        f"{OWN} Vastgesteld in 2024.",
    ],
)
def test_a_place_in_a_document_a_count_and_plain_words_raise_none(words: str) -> None:
    assert not raises_doubt(words, 3, OWN, 5)


def test_a_text_that_denies_something_may_be_told_in_words_that_do_so_too() -> None:
    assert not raises_doubt("nog geen vast aanbod", 1, DENYING, 5)
    assert not raises_doubt("er is geen vraag van partners", 1, DENYING, 5)


def test_a_text_that_denies_something_may_not_lose_that() -> None:
    assert raises_doubt("aanbod; partners vragen er om", 1, DENYING, 5)
    assert raises_doubt("partners vragen er om", 1, DENYING, 5)
    not_yet = "Elk een eigen beeld; er is nog niet over gesproken."
    assert raises_doubt("Elk een eigen beeld; er is over gesproken.", 2, not_yet, 5)
    assert not raises_doubt("Elk een eigen beeld; er is niet over gesproken.", 2, not_yet, 5)


def test_a_word_of_the_text_itself_is_no_goal() -> None:
    assert not raises_doubt("ons aanbod is gepland", 4, "Vast aanbod, jaarlijks gepland.", 5)
