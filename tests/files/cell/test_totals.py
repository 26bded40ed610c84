"""What rows of totals are called, and what firms are."""

import pytest

from monitor.files.cell.no_answer import DOUBT
from monitor.files.cell.totals import (
    is_an_own_check,
    is_only_a_total,
    is_worked_out,
    may_be_a_total,
    names_a_total,
)


@pytest.mark.parametrize(
    "text", ["Totaal", "TOTAAL:", "Subtotaal baten", " som van alles", "Sub-totaal", "Σ", "∑ baten"]
)
def test_a_total_is_known_by_its_first_word(text: str) -> None:
    assert names_a_total(text)


@pytest.mark.parametrize("text", ["", "Totaalplan", "Het totaal", "Sommige", "Sub", "1.234"])
def test_other_texts_begin_as_no_total(text: str) -> None:
    assert not names_a_total(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Totaal", "Totaal partners", "Totaal bedrijven", "Totaal bedrijfsleven", "Sub-totaal"),
        *("TOTAAL BIJDRAGE", "Totalen 2022", "Totaal aantal partners: 17", "Totaal generaal", "Σ"),
        *("Partners totaal", "Generaal totaal:", "Totaal t/m 2025", "Totaal (excl. btw)", "∑"),
        *("Totaal: € 52.500", "=Totaal", "Totaalbedrag", "Som van de bijdragen"),
        *("Totaal baten", "Saldo van baten en lasten", "Subtotaal kosten"),
    ],
)
def test_a_total_may_say_of_what_it_is_one(text: str) -> None:
    assert is_only_a_total(text)
    assert not may_be_a_total(text)


@pytest.mark.parametrize(
    "text", ["Totaal Techniek", "Som Advies", "Totaal regio Duinstreek", "Total"]
)
def test_a_name_that_goes_on_in_other_words_may_be_a_total(text: str) -> None:
    assert may_be_a_total(text)
    assert not is_only_a_total(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Totaalbouw Invented BV", "Totaal Techniek bv", "Totaal Techniek B.V.", "Somberg", ""),
        *("Stichting Totaal", "Totaal Holding", "Gemeente Duinstreek", "Alle Partners BV"),
    ],
)
def test_a_firm_is_no_total(text: str) -> None:
    assert not is_only_a_total(text)
    assert not may_be_a_total(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Totale baten", "Totaal lasten", "Cofinanciering totaal", "Saldo", "Baten", "LASTEN:"),
        *("Resultaat", "Exploitatieresultaat 2025", "Resultaat baten en lasten", "Restant"),
        *("Overschot/tekort", "Balans", "Cumulatief", "waarvan privaat", "Resultaat per jaar"),
        *("Waarvan in natura", "waarvan: subsidies", "w.v. loonkosten", "waarvan personeel"),
        *("Netto resultaat", "Bruto resultaat 2025", "Nettoresultaat"),
    ],
)
def test_among_posts_a_row_may_be_worked_out_of_the_others(text: str) -> None:
    assert is_worked_out(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Overige baten", "Restant subsidie", "Tekort gemeente", "Controle accountant", "2025"),
        *("Balansposten", "Vrijwilligers", "Kosten", "Resultaatbonus", "Jaarverslag", ""),
        *("Waarvan nieuw: gift Provincie", "waarvan O&O-fondsen", "w.v. gift Provincie"),
        *("Financieringstekort", "Nog te dekken", "Onttrekking reserve", "Netto opbrengst bal"),
    ],
)
def test_a_name_of_its_own_may_be_a_post(text: str) -> None:
    assert not is_worked_out(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Controle", "CHECK:", "Check (moet 0 zijn)", "Controletelling", "Controle totaal"),
        *("Check totaal = begroting", "controle: baten - lasten", "Restverschil", "Controle 2025"),
    ],
)
def test_what_says_only_that_it_was_checked_is_a_check(text: str) -> None:
    assert is_an_own_check(text)
    assert not is_worked_out(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Controle accountant", "Accountantscontrole", "Controle jaarrekening", "Controlekosten"),
        *("Controle kosten", "Check Techniek", "Checkpoint BV", "Gecontroleerd", "Totaal", ""),
        *(f"{DOUBT} 12.500", f"{DOUBT} Totaal"),
    ],
)
def test_a_post_a_partner_or_an_answer_in_doubt_is_no_check(text: str) -> None:
    assert not is_an_own_check(text)
