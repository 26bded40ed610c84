"""What is wrong in the store is told in Dutch, with what to do."""

import pytest

from monitor.reports.store_words import said
from monitor.store import Disagreement, Mismatch, Standing

FACTS = {
    Mismatch.FILE: ("integrity_check: row 3 missing from index",),
    Mismatch.AUDIT: ("12",),
    Mismatch.COUNT: ("11", "12"),
    Mismatch.REGISTER: ("NHN-01",),
    Mismatch.DRAFT: ("beheerder",),
    Mismatch.OUTCOME: ("nhn-01",),
    Mismatch.STANDING: (Standing.CURRENT, Standing.WITHDRAWN),
    Mismatch.UNREADABLE: (Mismatch.ROWS,),
}


@pytest.mark.parametrize("mismatch", Mismatch)
def test_each_is_told_in_whole_sentences_with_its_facts(mismatch: Mismatch):
    told = said(Disagreement(7, mismatch, FACTS.get(mismatch, ())))
    assert told.startswith("Inzending 7: ")
    assert told.endswith(".")
    what, _, remedy = told.partition(". ")
    assert what
    assert remedy.split()[0] in ("Zet", "Maak", "Aan", "Laat")
    assert "opdracht" in remedy or "docs/beheer.md" in remedy  # what to do
    assert "{" not in told
    assert not set(told.split()) & {str(item) for item in Standing}


@pytest.mark.parametrize(
    "part", ["FILE", "AUDIT", "REGISTER", "OUTCOME", "DRAFT", "STANDING", "ROWS", "GIVEN"]
)
def test_what_cannot_be_read_is_named(part: str):
    told = said(Disagreement(None, Mismatch.UNREADABLE, (Mismatch[part],)))
    assert told.startswith(("Opslag: het ", "Opslag: de "))
    assert "niet te lezen. Zet een reservekopie terug" in told


def test_a_code_that_is_a_word_of_the_store_stays_a_code():
    told = said(Disagreement(None, Mismatch.REGISTER, (str(Mismatch.ROWS),)))
    assert f"{Mismatch.ROWS} staat niet in het register" in told


def test_the_facts_are_told():
    assert "regel 12 van het logboek" in said(Disagreement(None, Mismatch.AUDIT, ("12",)))
    wrong = Disagreement(3, Mismatch.STANDING, (Standing.CURRENT, Standing.WITHDRAWN))
    assert "de stand is geldig, maar volgens het logboek is die ingetrokken" in said(wrong)
