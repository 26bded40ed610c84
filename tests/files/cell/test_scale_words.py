"""How surely a text says that amounts are on another scale, beside them and elsewhere."""

from time import process_time

import pytest

from monitor.domain.quoting import LONGEST
from monitor.files.cell.scale_words import (
    Scaling,
    note_scales,
    part_that_tells,
    scaled_among_counts,
    scaled_beside,
    scaled_elsewhere,
    scaled_monitor,
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
        "Alle bedragen x € 1.000",
        "Bedragen × 1.000",
        "x1000",
        "(x 1 000)",
        "* 1000",
        "EUR x 1.000",
        "x € 1 mln",
        "Bedragen in duizenden",
        "in duizenden euro's",
        "(duizenden euro’s)",
        "in miljoenen",
        "bedragen in € 1.000",
        "Bedragen in k€",
        "k€",
        "€ '000",
        "Bedragen in T€",
        "in m€",
        "Begroting 2024-2027 (x € 1.000)",
        "x 10",
        "Bedragen 2024 x 1.000",
        "x mln",
        "Eenheid: duizend euro",
        "bedragen maal 1000",
        "Bedragen in eenheden van € 1.000",
        "Bedragen in k",
        "bedragen (K)",
        "in 000's",
        "MEUR",
        "Amounts in thousands",
        "Bedragen luiden in duizenden",
        "Kosten x € 1.000",
        "per 1.000 euro",
        "Bedragen per 1.000 euro",
        "Aantallen in duizenden",
        "Bedragen 1.000",
        "Begroting: miljoenen euro",
        "Alle bedragen x 1.000 in deze tabel",
        "Kosten in hele duizenden euro's",
        "Begroting 2024 k€",
        "Ja, in duizenden",
        "Nee: in duizenden euro's",
        "Dat klopt, ja (x 1.000)",
        "Alle bedragen\nx €\xa01.000",
        "Amounts x 1,000",
        "Financien (x 1000)",
        "We hebben alle bedragen in duizenden ingevuld.",
        "Ingevuld in duizenden",
        "De bedragen (in deze monitor) zijn in duizenden weergegeven",
        "All amounts in thousands of euros",
        "Alles in duizenden",
        "Alle bedragen zijn omgerekend naar duizenden euro's",
        "Bedragen in EUR (000)",
        "Bedragen in hele € 1.000",
        "Alle bedragen zijn x 100 ingevuld",
        "De begroting was in 2023 lager. Alle bedragen in duizenden.",
        "Bedragen herleid tot duizenden euro's",
        "in K euro",
        "EUR 000",
        "Bedragen in ‘000 euro",
        "Bedragen gedeeld door 1.000",
        "De laatste drie nullen zijn weggelaten.",
        "In het overleg van 12 mei is de begroting besproken. " * 9 + "Bedragen in duizenden.",
        "In 2024 in duizenden",
        "€ 000",
        "€000",
        "bedragen in 1000tallen",
        "bedragen in 1000en euro",
        "in 1000den",
        "bedragen in duiz. euro",
        "Bedragen zonder de laatste drie nullen",
        "bedragen zijn excl. drie nullen",
        "3 nullen weg",
        "1 = 1.000 euro",
        "1 = EUR 1.000",
        "1 = 1k",
        "x 1k",
        "Bedragen x € 1k",
    ],
)
def test_a_text_that_says_nothing_else_surely_says_so(text: str) -> None:
    assert scaled_beside(text) is Scaling.SURE


@pytest.mark.parametrize(
    "text", ["aantal x 10", "Aantal x 1.000", "Aantal x 1 k", "Aantallen in duizenden"]
)
def test_among_counts_how_many_there_are_tells_of_them(text: str) -> None:
    assert scaled_among_counts(text) is Scaling.SURE


def test_a_rate_tells_of_no_counts_for_sure() -> None:
    assert scaled_among_counts("Kosten per duizend") is Scaling.MAY_BE


@pytest.mark.parametrize(
    "text",
    [
        "Tabel 3: bedragen x € 1.000",
        "Let op: bedragen staan in duizenden euro's, tenzij anders vermeld",
        "Vul in duizenden euro's in per jaar.",
        "Bedragen x € 1.000 (afgerond)",
        "Bedragen niet in hele euro's maar in duizenden",
        "niet in k€ maar in m€; bedragen x 1 mln",
        "Niet vergeten op deze tab: bedragen x € 1.000",
        "Bedragen in duizenden, maar zonder btw",
        "In k€, net als vorig jaar",
        "Bedragen in duizenden (was vorig jaar in hele euro's)",
        "Bedragen x € 1.000 (voorheen hele euro's)",
        "Vorig jaar in hele euro's, nu in duizenden.",
        "Voorheen in euro's, nu x € 1.000",
        "Bedragen zijn omgerekend van euro's naar duizenden",
        "een lang verhaal zonder punt " * 12 + "en alle bedragen x € 1.000",
        "Bedragen afgerond op duizenden",
        "Alle bedragen zijn afgerond op € 1.000.",
        "Vorig jaar in duizenden euro's",
        "De bedragen stonden in duizenden euro's",
        "SAP rekent in duizenden euro's",
        "In onze eigen Excel staan bedragen in duizenden.",
        "Alle bedragen zijn in duizenden euro's besproken met de controller.",
        "Bedragen in duizenden afgerond",
        "Bedragen in euro's, afgerond op duizendtallen.",
        "De partner geeft bedragen op in duizenden; wij hebben alle nullen toegevoegd.",
        "Kosten per student maal 1000.",
        "De bedragen hieronder zijn duizendtallen.",
        "Bedragen uit SAP in duizenden, de subsidie in hele euro's",
        "Wij hebben bedragen uit de begroting (x € 1.000) overgenomen",
        "De bedragen lopen in duizenden euro's per jaar",
        "Zie de jaarrekening (bedragen x € 1.000), bijlage 3.",
        "Begroting school (in k€): 1.250",
        "Moeten de bedragen in duizenden euro's?",
        "Personeel in hele euro's, materieel in duizenden euro's",
        "Alle cijfers zijn afgerond op honderden",
        "Rente per 1.000 euro",
        "Onze bijdrage is afgerond op duizenden euro's",
        "Vorig jaar stonden alle bedragen in deze monitor in duizenden euro's; nu in hele euro's.",
        "De monitor 2023 was in duizenden euro's, deze monitor is in hele euro's.",
        "Alle bedragen in k€ zijn omgezet naar euro's.",
        "SAP rekent in duizenden euro's; wij hebben omgerekend naar hele euro's.",
        "SAP rekent in duizenden euro's. Wij hebben omgerekend naar hele euro's.",
        "Hele euro's. Vorig jaar in duizenden euro's",
        "De begroting uit SAP is in duizenden euro's, in deze monitor hele euro's ingevuld.",
        "Ingevuld in hele euro's. In SAP staat x € 1.000.",
        "Bron: jaarrekening (x € 1.000), hier vermenigvuldigd tot hele euro's",
        "Bedragen in duizenden ipv hele euro's",
        "Bedragen in duizenden zoals vorig jaar",
        "Bedragen in duizenden om het leesbaar te houden",
        "Bezoekers: nu in duizenden",
        "Onze partner werkt in EUR 000",
        "bankrekening k EUR",
        "bedragen x € 1.000 exclusief btw",
        "x € 1.000 incl. natura",
        "x € 1000 over 5 jaar",
        "bedragen × € 1.000 voor de hele projectperiode",
        "x €1k per jaar",
        "De nullen weggelaten voor de leesbaarheid",
        "bijdrage x € 1.000 voor elke student",
        "Kosten per duizend",
        "per 1.000",
        "Aantal x 1 k",
        "Aantal x 1.000",
        "Aantal in duizenden",
        "(k)",
        "(€ 1.000)",
    ],
)
def test_a_text_with_other_words_leaves_doubt(text: str) -> None:
    assert scaled_beside(text) is Scaling.MAY_BE


@pytest.mark.parametrize(
    "text",
    [
        "Alle bedragen zijn EUR 1.000",
        "12 studenten x € 1.000",
        "40 uur x € 75",
        "3 x 5.000",
        "Nog 2 x 1000 euro toegezegd",
        "Begroting: 4 x 1.000 euro",
        "Bedrag: 12,5 x € 1.000",
        "€ 1.000",
        "1.000",
        "1 mln",
        "€ 1,5 mln",
        "200 k€",
        "Totale begroting 3 miljoen euro",
        "Wij kregen in 2024 1 mln",
        "Bron: jaarverslag, budget 1.000 euro",
        "duizend dank",
        "Overleg met 1000 bedrijven",
        "Bijdrage in 1.000 uur",
        "in duizend stukjes",
        "10x gebeld",
        "alle bedragen in hele euro's",
        "Vul hele euro's in per kalenderjaar.",
        "max 1.000",
        "x 1.000 bezoekers verwacht",
        "We verwachten x 1.000 bezoekers",
        "overleg x 10",
        "Aantal studenten x 100%",
        "Begroting € 1.000.000",
        "Begroting: 1 miljoen euro",
        "bedrag € 1.000",
        "Let op: bedragen niet in duizenden invullen",
        "Bedragen in hele euro's, niet in duizenden",
        "Geen bedragen in duizenden",
        "Hele euro's in plaats van duizenden euro's",
        "gemiddeld keer 10 bij elkaar gekomen",
        "Het aantal bezoekers loopt in de duizenden.",
        "Dat resulteerde in 1.000 euro voor de school",
        "Bedragen niet x 1.000",
        "K",
        "Dat scheelt duizenden euro's",
        "Vitamine K",
        "Categorie (k)",
        "Cijfers over bijdrage in 1.000 uur",
        "k€ 200",
        "inkomsten t/m € 1.000",
        "Dat resulteerde in duizend euro winst",
        "10k",
        "12 x 1k",
        "klas 1k",
        "x k",
        "Verkeer 1000",
        "Nee, niet in duizenden",
        "Ja, duizenden euro's bespaard",
        "Ja, 12 x € 1.000",
        "Nee",
        "Bedragen niet: in duizenden",
        "Januari in duizend stukjes",
        "Ja, in 1.000 uur",
        "Kosten per 1.000 studenten",
        "Besproken op 3 mei",
        "Financien 2024",
        "keuken",
        "",
        "De cijfers over 2024: 10 bedrijven x 10 studenten",
        "12 per € 1.000 ingevuld",
        "Hoeveel leerlingen? Duizenden.",
    ],
)
def test_other_texts_say_nothing_of_all_numbers(text: str) -> None:
    assert scaled_beside(text) is Scaling.NO


@pytest.mark.parametrize(
    "text",
    [
        "in duizenden",
        "J. de Vries:\nin duizenden",
        "J. de Vries:\r\nin duizend euro",
        "Controller:\nduizenden euro's\nGraag nakijken",
        "Begroting\nalle bedragen x € 1.000",
        "J. de Vries: in duizenden",
        "J. de Vries: graag nakijken\nController: duizenden euro's",
        f"{THREAD}\n    in duizenden",
        f"{THREAD}\n    Klopt dit?\nReageren:\n    in duizenden",
        f"{THREAD}\n    Klopt dit?\nReageren:\n    Ja, in duizenden",
        "Reageren: Ja, in duizenden",
        "[Threaded comment]\n\nComment:\n    Euros?\nReply:\n    No, in thousands",
    ],
)
def test_a_note_says_so_in_any_of_its_lines(text: str) -> None:
    assert note_scales(text) is Scaling.SURE


@pytest.mark.parametrize(
    "text",
    [
        "Dat was zo niet.\nin duizenden",
        "Was vorig jaar\nin duizenden",
        "J. de Vries: was vorig jaar\nin duizenden",
        "J. de Vries: in duizenden? Nee, in hele euro's.",
        "J. de Vries: vorig jaar in duizenden euro's\nController: nu in hele euro's",
    ],
)
def test_a_note_may_leave_doubt(text: str) -> None:
    assert note_scales(text) is Scaling.MAY_BE


@pytest.mark.parametrize(
    "text",
    [
        "J. de Vries:\nniet in duizenden",
        "J. de Vries:\nOverleg met 1000 bedrijven",
        "J. de Vries:\n€ 1.000",
        "J. de Vries:",
        "Bedragen in euro, niet\nin duizenden",
        "J. de Vries: niet in duizenden",
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
    assert note_scales(text) is Scaling.NO


@pytest.mark.parametrize(
    "text",
    [
        "Alle bedragen x € 1.000",
        "Let op: alle bedragen in duizenden euro's",
        "LET OP! (alle bedragen x 1.000)",
        "Voor de lezer.\nAlle cijfers zijn in duizenden",
        "Wij geven alle bedragen in duizenden euro",
        "Bedragen in duizenden euro's",
        "Alle financiële bedragen zijn in duizenden euro's.",
        "Wij hebben van alles besproken met de partners. " * 9 + "Bedragen in duizenden.",
        "Alle bedragen in onze begroting x € 1.000",
        "Zie de jaarrekening (alle bedragen x € 1.000)",
        "Alle bedragen in de jaarrekening zijn x € 1.000",
        "In de monitor van vorig jaar stonden alle bedragen in duizenden",
    ],
)
def test_a_text_elsewhere_may_tell_of_all_amounts(text: str) -> None:
    assert scaled_elsewhere(text) is Scaling.MAY_BE
    assert scaled_monitor(text) is Scaling.NO


@pytest.mark.parametrize(
    "text",
    [
        "Alle bedragen in deze monitor zijn in duizenden euro",
        "De bedragen in dit bestand zijn in duizenden",
        "In dit Excel-bestand staan bedragen in k€",
        "Op alle tabbladen: bedragen x € 1.000",
        "In de hele PPS-monitor zijn bedragen x 1.000",
        "Alle bedragen in de monitor zijn in duizenden euro",
        "De monitor is in duizenden ingevuld",
        "Op de tab Financien zijn de bedragen in duizenden euro's",
        "Alle bedragen op het tabblad Financiën zijn in duizenden euro's",
    ],
)
def test_a_text_may_name_the_monitor(text: str) -> None:
    assert scaled_monitor(text) is Scaling.MAY_BE
    assert scaled_elsewhere(text) is Scaling.MAY_BE


@pytest.mark.parametrize(
    "text",
    [
        "In duizenden euro's",
        "Bedragen uit SAP x € 1.000",
        "De bedragen van de gemeente zijn in duizenden euro's",
        "Alle bedragen in hele euro's",
        "Alle bedragen in deze monitor zijn in hele euro's, niet in duizenden",
        "Met deze monitor bereikten wij duizenden leerlingen",
        "Wij bereikten duizenden leerlingen",
        "Alle 12 studenten x € 1.000",
    ],
)
def test_a_text_may_tell_of_something_else(text: str) -> None:
    assert scaled_elsewhere(text) is Scaling.NO
    assert scaled_monitor(text) is Scaling.NO


def test_of_a_long_text_the_sentence_is_told_that_says_so() -> None:
    said = "Alle bedragen zijn in duizenden euro's."
    long = "De begroting is met alle partners besproken. " * 9
    assert part_that_tells(f"{long}{said} {long}") == f"… {said}"
    assert part_that_tells(f"Besproken. {said}") == f"Besproken. {said}"


@pytest.mark.parametrize("behind", ["", " en met alle partners besproken voor het eind" * 3])
def test_of_a_long_sentence_the_words_are_told_that_say_so(behind: str) -> None:
    """No longer than is quoted, so that quoting leaves those words in."""
    said = "alle bedragen ingevuld in duizenden euro's"
    text = f"De projectleider heeft {'na een lang overleg ' * 8}{said}{behind}."
    assert len(text) > LONGEST
    told = part_that_tells(text)
    assert said in told
    assert told.startswith("… ")
    assert len(told) <= LONGEST
    assert told.endswith(" …") == bool(behind)


def test_a_long_text_that_says_nothing_of_amounts_stays() -> None:
    text = "De begroting is besproken. " * 20
    assert part_that_tells(text) == text


@pytest.mark.parametrize(
    "part", ["x 1000 ", "bedragen niet in duizenden ", "'000", "é1000 ", "was k€ "]
)
def test_a_long_text_is_looked_at_in_time_that_grows_with_it(part: str) -> None:
    def seconds(length: int) -> float:
        text = (part * length)[:length]
        began = process_time()
        note_scales(text)
        return process_time() - began

    seconds(1000)
    assert seconds(32_000) < 32 * 10 * max(seconds(1000), 0.0005)
