"""Whatever goes wrong with the store or our files, a person hears what happened and what to do."""

from pathlib import Path

import pytest

from monitor.files.model_file.fault import Fault, FileFault
from monitor.reports.trouble import said
from monitor.store import Reason, StoreUnavailable, StoreUnusable


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_told_in_dutch_with_what_to_do(reason: Reason):
    told = said(StoreUnavailable(reason, "/een/pad"))
    what, rest = told.split(" Er is niets half opgeslagen. ")
    assert what.endswith(".")
    assert rest.endswith(".")
    assert "/een/pad" not in told
    assert reason.text not in told


def test_of_a_store_that_cannot_be_opened_it_says_that_nothing_changed():
    assert said(StoreUnusable(Reason.NEWER_SCHEMA)) == (
        "De opslag is nieuwer dan dit programma. Wij hebben niets veranderd. Gebruik het "
        "nieuwere programma, of zet een reservekopie van vóór het bijwerken terug."
    )


def test_no_two_reasons_are_told_alike():
    assert len({said(StoreUnavailable(reason)) for reason in Reason}) == len(Reason)


def test_of_a_file_of_our_own_it_tells_which_file_which_key_and_what_to_do():
    fault = FileFault(Path("/een/map/x.toml"), Fault("scale", "ontbreekt; voeg dit toe"))
    assert said(fault) == (
        "Een bestand van de PPS-monitor zelf klopt niet. x.toml: scale: ontbreekt; voeg dit toe. "
        "Het staat in /een/map. Laat de beheerder dat herstellen en de monitor opnieuw starten."
    )
