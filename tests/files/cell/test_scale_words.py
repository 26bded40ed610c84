"""Which texts say for sure that all numbers beside them are on another scale, and which don't."""

import pytest

from monitor.files.cell.scale_words import (
    note_scales,
    scales_a_table,
    scales_all_amounts,
    scales_the_monitor,
)

THREAD = (
    "[Opmerkingenthread]\n\nU kunt deze opmerkingenthread lezen in uw versie van Excel. Eventuele "
    "wijzigingen aan de thread gaan echter verloren als het bestand wordt geopend in een nieuwere "
    "versie van Excel. Meer informatie: https://go.microsoft.com/fwlink/?linkid=870924\n\n"
    "Opmerking:"
)
"""What Excel writes above a note for versions that know no threads."""


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Alle bedragen x € 1.000",
            "Bedragen × 1.000",
            "x1000",
            "(x 1 000)",
            "* 1000",
            "EUR x 1.000",
            "x € 1 mln",
        ),
        *("Bedragen in duizenden", "in duizenden euro's", "(duizenden euro’s)", "in miljoenen"),
        *("bedragen in € 1.000", "Bedragen in k€", "k€", "€ '000", "Bedragen in T€", "in m€"),
        *("Tabel 3: bedragen x € 1.000", "Begroting 2024-2027 (x € 1.000)", "x 10"),
        "Bedragen 2024 x 1.000",
        *("Let op: bedragen staan in duizenden euro's, tenzij anders vermeld", "x mln"),
        *("Eenheid: duizend euro", "bedragen maal 1000", "Vul in duizenden euro's in per jaar."),
        *("Bedragen in eenheden van € 1.000", "Bedragen in k", "bedragen (K)", "in 000's", "MEUR"),
        *("Amounts in thousands", "Bedragen luiden in duizenden", "Kosten x € 1.000"),
        *("Bedragen afgerond op duizenden", "per 1.000 euro", "Bedragen per 1.000 euro"),
        *("Aantallen in duizenden", "aantal x 10", "Bedragen 1.000", "Begroting: miljoenen euro"),
        *(
            "Bedragen niet in hele euro's maar in duizenden",
            "niet in k€ maar in m€; bedragen x 1 mln",
        ),
        *("Niet vergeten op deze tab: bedragen x € 1.000", "Alle bedragen x 1.000 in deze tabel"),
        *(
            "Kosten in hele duizenden euro's",
            "Bedragen in duizenden, maar zonder btw",
            "Begroting 2024 k€",
        ),
        *("Ja, in duizenden", "Nee: in duizenden euro's", "Dat klopt, ja (x 1.000)"),
        *("Alle bedragen\nx €\xa01.000", "Amounts x 1,000", "Financien (x 1000)"),
    ],
)
def test_a_text_that_scales_all_numbers_is_known(text: str) -> None:
    assert scales_a_table(text)


@pytest.mark.parametrize(
    "text",
    [
        *("12 studenten x € 1.000", "40 uur x € 75", "3 x 5.000", "Nog 2 x 1000 euro toegezegd"),
        *("Begroting: 4 x 1.000 euro", "Bedrag: 12,5 x € 1.000"),
        *("€ 1.000", "1.000", "1 mln", "€ 1,5 mln", "200 k€", "Totale begroting 3 miljoen euro"),
        *("Wij kregen in 2024 1 mln", "Bron: jaarverslag, budget 1.000 euro", "duizend dank"),
        *(
            "Overleg met 1000 bedrijven",
            "Bijdrage in 1.000 uur",
            "in duizend stukjes",
            "10x gebeld",
        ),
        *("alle bedragen in hele euro's", "Vul hele euro's in per kalenderjaar.", "max 1.000"),
        *("x 1.000 bezoekers verwacht", "We verwachten x 1.000 bezoekers", "overleg x 10"),
        *("Aantal studenten x 100%", "Alle cijfers zijn afgerond op honderden"),
        *("Begroting € 1.000.000", "Begroting: 1 miljoen euro", "bedrag € 1.000"),
        *(
            "Let op: bedragen niet in duizenden invullen",
            "Bedragen in hele euro's, niet in duizenden",
        ),
        *("Geen bedragen in duizenden", "Hele euro's in plaats van duizenden euro's"),
        *("gemiddeld keer 10 bij elkaar gekomen", "Het aantal bezoekers loopt in de duizenden."),
        *("Dat resulteerde in 1.000 euro voor de school", "Bedragen niet x 1.000"),
        *("K", "Dat scheelt duizenden euro's", "Vitamine K", "Categorie (k)"),
        *("Rente per 1.000 euro", "Cijfers over bijdrage in 1.000 uur"),
        *("k€ 200", "inkomsten t/m € 1.000", "Onze bijdrage is afgerond op duizenden euro's"),
        *("Dat resulteerde in duizend euro winst", "10k", "x k", "Verkeer 1000"),
        *("Nee, niet in duizenden", "Ja, duizenden euro's bespaard", "Ja, 12 x € 1.000", "Nee"),
        *("Bedragen niet: in duizenden", "Januari in duizend stukjes", "Ja, in 1.000 uur"),
        *("Kosten per 1.000 studenten", "Besproken op 3 mei", "Financien 2024", "keuken", ""),
    ],
)
def test_other_texts_say_nothing_of_all_numbers(text: str) -> None:
    assert not scales_a_table(text)


@pytest.mark.parametrize(
    "text",
    [
        "in duizenden",
        "J. de Vries:\nin duizenden",
        "J. de Vries:\r\nin duizend euro",
        "Controller:\nduizenden euro's\nGraag nakijken",
        "Begroting\nalle bedragen x € 1.000",
        "J. de Vries: in duizenden",
        "Dat was zo niet.\nin duizenden",
        "J. de Vries: graag nakijken\nController: duizenden euro's",
        f"{THREAD}\n    in duizenden",
        f"{THREAD}\n    Klopt dit?\nReageren:\n    in duizenden",
        f"{THREAD}\n    Klopt dit?\nReageren:\n    Ja, in duizenden",
        "Reageren: Ja, in duizenden",
        "[Threaded comment]\n\nComment:\n    Euros?\nReply:\n    No, in thousands",
    ],
)
def test_a_note_says_so_in_any_of_its_lines(text: str) -> None:
    assert note_scales(text)


@pytest.mark.parametrize(
    "text",
    [
        "J. de Vries:\nniet in duizenden",
        "J. de Vries:\nOverleg met 1000 bedrijven",
        "J. de Vries:\n€ 1.000",
        "J. de Vries:",
        "Bedragen in euro, niet\nin duizenden",
        "Was vorig jaar\nin duizenden",
        "J. de Vries: niet in duizenden",
        "J. de Vries: was vorig jaar\nin duizenden",
        "Overleg: 12 studenten\nGesprek: x 1.000 bezoekers",
        "Niet: in duizenden",
        "Bedragen niet:\nin duizenden",
        "Reageren: Nee, niet in duizenden",
        f"{THREAD}\n    Hele euro's?\nReageren:\n    Ja",
        f"{THREAD}\n    niet in duizenden",
        f"{THREAD}\n    Graag nakijken",
        "\n",
    ],
)
def test_a_note_that_says_something_else_is_no_more_than_a_note(text: str) -> None:
    assert not note_scales(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alle bedragen x € 1.000",
        "Let op: alle bedragen in duizenden euro's",
        "LET OP! (alle bedragen x 1.000)",
        "Voor de lezer.\nAlle cijfers zijn in duizenden",
        "Wij geven alle bedragen in duizenden euro",
        "Alle bedragen in de monitor zijn in duizenden euro",
    ],
)
def test_a_text_may_tell_of_all_amounts_wherever_they_are(text: str) -> None:
    assert scales_all_amounts(text)
    assert not scales_the_monitor(text)


@pytest.mark.parametrize(
    "text",
    [
        "Alle bedragen in deze monitor zijn in duizenden euro",
        "De bedragen in dit bestand zijn in duizenden",
        "In dit Excel-bestand staan bedragen in k€",
        "Op alle tabbladen: bedragen x € 1.000",
        "In de hele PPS-monitor zijn bedragen x 1.000",
    ],
)
def test_a_text_may_name_the_monitor(text: str) -> None:
    assert scales_the_monitor(text)
    assert scales_all_amounts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Bedragen x € 1.000",
        "Zie de jaarrekening (alle bedragen x € 1.000)",
        "Alle bedragen in de jaarrekening zijn x € 1.000",
        "In de monitor van vorig jaar stonden alle bedragen in duizenden",
        "Alle bedragen in hele euro's",
        "Alle bedragen in deze monitor zijn in hele euro's, niet in duizenden",
        "Met deze monitor bereikten wij duizenden leerlingen",
        "Wij bereikten duizenden leerlingen",
        "Alle 12 studenten x € 1.000",
    ],
)
def test_a_text_may_tell_of_something_else(text: str) -> None:
    assert not scales_all_amounts(text)
    assert not scales_the_monitor(text)
