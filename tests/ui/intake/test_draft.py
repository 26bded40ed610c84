"""One draft on the page, and what is told of files that nothing more can come of."""

import logging
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from types import ModuleType
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.batch import answer
from monitor.domain import reference
from monitor.domain.access import LOCAL_ADMIN
from monitor.intake import contents
from monitor.store.store import Store
from monitor.ui.intake import drafts, pointing, ready
from tests.files.test_archive import zipped
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, Save, book


def page() -> None:

    from monitor.ui.intake import draft
    from tests.ui.intake.conftest import read_all

    found = read_all()
    if found.ended:
        draft.show_ended(found)
    for item in found.monitors:
        draft.show(item, found, main=True)


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def headings(at: AppTest) -> list[str]:
    return [part.split("</h2>")[0] for part in drawn(at).split('<h2 class="kop">')[1:]]


def test_what_must_be_mended_first_comes_first(at: AppTest, put: Put):
    put(book())
    assert headings(at.run())[1:] == ["De score die dit geeft", "Wat verandert er?", "Bevindingen"]


def test_with_a_fout_the_findings_come_first_and_the_score_so_far_above_them(at: AppTest, put: Put):
    put(book(par_active_share="veel"))
    text = drawn(at.run())
    assert headings(at)[1:] == ["Bevindingen", "Wat verandert er?", "De score die dit geeft"]
    above = text.split("Bevindingen")[0]
    (points,) = re.findall(r"Score tot nu toe</dt><dd>(\d+) van 100: in ontwikkeling</dd>", above)
    assert f'<span class="cijfer">{points}</span>' in text


def test_the_score_that_an_old_monitor_gives_is_told_as_of_now(at: AppTest, put: Put):
    """It isn't stored yet: what is missing is missing now."""
    open_ = {item.id: None for item in MODEL.of_dimension("finance_model")}
    put(book(peildatum=date(2024, 10, 1), **open_))
    text = drawn(at.run())
    assert "Financiën heeft nog geen score" in text
    assert "had nog geen score" not in text


def test_every_change_since_the_last_version_stands_in_a_table(at: AppTest, put: Put, save: Save):
    save(book(vis_shared_vision=1))
    put(book(vis_shared_vision=5))
    text = drawn(at.run())
    assert "Bekijk alle veranderingen (2)" in text
    assert "Wat was er, en wat wordt het" in text
    assert text.count("<tr>") == 3  # its head, the one answer that changed, and what it does


def test_the_score_is_beside_the_round_before_and_the_changes_since_the_version_before(
    at: AppTest, put: Put, save: Save
):
    save(book(meetmoment="2025-jaarlijks", peildatum=date(2025, 10, 1)))
    save(book())
    put(book(vis_shared_vision=5))
    text = drawn(at.run())
    assert "Sinds het vorige meetmoment</dt><dd>stabiel sinds 2025-jaarlijks" in text
    assert "Sinds 2026-midterm (versie 1)" in text


def test_what_came_to_nothing_is_told_and_one_click_clears_all(
    at: AppTest, store: Store, put: Put, save: Save
):
    save(book())
    save(book(pps_id="NHN-PROEF-02"))
    put(b"Beste <b>lezer</b>", "<b>brief</b>.txt")
    put(b"", "leeg.xlsx")
    put(book(pps_id="NHN-PROEF-02"), "Twee.xlsx", minutes=2)
    put(book(), "een.xlsx", minutes=1)
    text = drawn(at.run())
    assert set(headings(at)) == {
        "2 bestanden konden niet worden gelezen",
        "2 bestanden zijn al opgeslagen",
    }
    assert "<strong>&lt;b&gt;brief&lt;/b&gt;.txt</strong>" in text
    assert "<strong>leeg.xlsx</strong>" in text
    assert text.index("een.xlsx: opgeslagen") < text.index("Twee.xlsx: opgeslagen")
    assert "U hoeft niets te doen; ze tellen al mee" in text
    assert [item.label for item in at.button] == ["Meldingen weghalen"]
    at.button[0].click().run()
    assert drawn(at) == ""


def page_with_uploader() -> None:

    from monitor.ui.intake import draft, uploads
    from tests.ui.intake.conftest import read_all

    uploads.uploader()
    found = read_all()
    if found.no_monitors:
        draft.show_ended(found)


def test_what_was_not_even_taken_in_is_cleared_by_that_click_too(store: Store):
    at = AppTest.from_function(page_with_uploader, default_timeout=60).run()
    with_another = zipped(("brief.txt", b"Beste lezer,"), ("binnen.zip", zipped()))
    at.file_uploader[0].set_value([("nieuw.zip", with_another, "")])
    text = drawn(at.run())
    assert "nieuw.zip/brief.txt" in text
    assert "nieuw.zip/binnen.zip" in text
    (away,) = at.button
    assert away.label == "Meldingen weghalen"
    assert "nieuw.zip" not in drawn(away.click().run())


ODD = "NHN-PROEF-02"
STEPS: tuple[tuple[ModuleType, str, Callable[..., str]], ...] = (
    (answer, "contents", lambda *given: contents(*given).header.pps_id),
    (ready, "findings_beside", lambda _known, found, _model: found.header.pps_id),
    (drafts, "arrival", lambda submission, *_: submission.about.pps_id),
    (pointing, "offer", lambda monitor: monitor.submission.about.pps_id),
)
"""From bytes to page: where a step of ours is, and of which partnership it is given a monitor."""


@pytest.mark.parametrize(("module", "name", "whose"), STEPS, ids=[step[1] for step in STEPS])
def test_a_failure_of_our_own_is_told_for_that_draft_and_the_others_stand_there(
    at: AppTest,
    store: Store,
    put: Put,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    module: ModuleType,
    name: str,
    whose: Callable[..., str],
):
    step = getattr(module, name)

    def fails(*given: Any) -> Any:
        if whose(*given) == ODD:
            raise ArithmeticError("meer cijfers dan wij aankunnen")
        return step(*given)

    monkeypatch.setattr(module, name, fails)
    caplog.set_level(logging.ERROR)
    odd = put(book(pps_id=ODD), "vreemd.xlsx", minutes=-1)
    put(book(), "gewoon.xlsx", minutes=-2)
    text = drawn(at.run())
    number = reference.of_content(odd.sha256)
    assert any("vreemd.xlsx" in heading for heading in headings(at))
    assert f"kenmerk: {number}" in text
    assert "gewoon.xlsx; nog niet opgeslagen" in text
    (logged,) = {record.exc_text for record in caplog.records if number in record.getMessage()}
    assert "meer cijfers dan wij aankunnen" in str(logged)
    (away,) = (button for button in at.button if button.label.endswith("weghalen"))
    away.click().run()
    assert "vreemd.xlsx" not in drawn(at)
    assert "gewoon.xlsx; nog niet opgeslagen" in drawn(at)
    assert [item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))] == [
        "gewoon.xlsx"
    ]
