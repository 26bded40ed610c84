"""Versies on an empty store and on a filled one, by the choice in the URL."""

from pathlib import Path

import pytest

from tests.pages.visiting import Visit, drawn, figures


def test_it_opens_on_what_the_trial_changes(visit: Visit, filled_store: str):
    page = visit()
    text = drawn(page)
    assert "Van versie 2026.1 naar 2026.2-proef: 3 vragen komen erbij" in text
    assert text.count("Van versie 2026.1 naar 2026.2-proef") == 2  # the answer, and one heading
    assert "Vergelijkbaar: deels." in text
    assert "Plan bij tegenvallende inkomsten" in text
    assert "Vonk en Vaart" in text
    assert (
        '<th scope="row"><a href="pps?pps=MRA-ICT-01" target="_self">Bits en Bedrijven</a>' in text
    )
    assert "2026.2-proef" in figures(page)
    assert 'href="verantwoording?versie=2026.2-proef"' in text
    assert '<a href="verantwoording" target="_self">Hoe versie 2026.1 werkt</a>' in text


def test_the_url_turns_it_round(visit: Visit, filled_store: str):
    text = drawn(visit(van="2026.2-proef", naar="2026.1"))
    assert "Van versie 2026.2-proef naar 2026.1: 2 vragen komen erbij, 3 vervallen" in text


def test_the_same_version_twice_is_said_and_another_is_offered(visit: Visit, filled_store: str):
    page = visit(van="2026.1", naar="2026.1")
    assert "Dit is twee keer versie 2026.1: daartussen verandert niets." in drawn(page)
    assert "uit de link is er niet" not in drawn(page)
    (other,) = page.get("page_link")
    assert other.proto.label == "Vergelijk 2026.1 met 2026.2-proef"
    assert other.proto.query_string == "van=2026.1&naar=2026.2-proef"
    assert not page.get("plotly_chart")


def test_a_version_that_is_not_there_is_said(visit: Visit, filled_store: str):
    assert "“9.9” uit de link is er niet. Kies hier een andere." in drawn(visit(naar="9.9"))


def test_without_monitors_the_questions_are_told_all_the_same(visit: Visit, empty_store: str):
    page = visit()
    assert "Plan bij tegenvallende inkomsten" in drawn(page)
    assert "Er is nog geen monitor die onder beide versies een score heeft." in drawn(page)


def test_with_one_version_it_says_where_to_go(
    visit: Visit, own_filled_store: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setenv("MONITOR_MODELS", str(tmp_path))
    assert "Deze monitor kent één versie van de vragen." in drawn(visit())
