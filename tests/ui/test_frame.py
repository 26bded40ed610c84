"""Every page has one heading; the frame puts the disclaimer below it.

AppTest runs a page that was switched to without its frame, as a server would that does not
close the pages folder; tests/browser/test_shell.py looks at the frame around each page.
"""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitor.reports.disclaimer import DISCLAIMER
from monitor.settings import PROJECT_ROOT
from monitor.ui import frame
from monitor.ui.intake import typed

DASHBOARD = str(PROJECT_ROOT / "dashboard.py")


@pytest.mark.parametrize("name", frame.PAGES)
def test_a_page_has_one_heading(name: str):
    at = AppTest.from_file(DASHBOARD, default_timeout=20).run()
    at.switch_page(f"pages/{name}.py").run()
    assert not at.exception
    assert len(at.title) == 1


def test_what_a_page_is_about_stands_in_its_heading_as_text():
    def page() -> None:
        from monitor.ui import frame

        frame.start("Hoe staat {} ervoor?", lambda: "*Huis* [{}](x)", "een PPS")
        frame.start("Hoe staat {} ervoor?", lambda: "", "een PPS")

    named, unnamed = AppTest.from_function(page).run().title
    assert named.value == r"Hoe staat \*Huis\* \[{}\](x) ervoor?"
    assert unnamed.value == "Hoe staat een PPS ervoor?"


@pytest.mark.parametrize("name", ["pps", "campus"])
def test_a_page_about_one_has_its_heading_where_the_store_fails_too(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    damaged = tmp_path / "monitor.sqlite3"
    damaged.write_bytes(b"geen database" * 400)
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{damaged}")
    at = AppTest.from_file(DASHBOARD, default_timeout=20).run()
    at.switch_page(f"pages/{name}.py").run()
    assert [title.value.split(" ", 3)[2] for title in at.title] == ["een"]


def test_the_disclaimer_stands_below_the_page():
    at = AppTest.from_file(DASHBOARD, default_timeout=20).run()
    body, footer = at.main.children.values()
    assert len(body.get("title")) == 1
    assert DISCLAIMER in [text.value for text in footer.get("text")]


def test_a_page_that_fails_says_so_above_the_footer_and_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    damaged = tmp_path / "monitor.sqlite3"
    damaged.write_bytes(b"geen database" * 400)
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{damaged}")
    at = AppTest.from_file(DASHBOARD, default_timeout=20).run()
    body, footer, *_ = at.main.children.values()
    [told] = body.get("error")
    assert told.value.startswith("Het bestand van de opslag is beschadigd")
    assert not footer.get("error")
    assert len(at.exception) == 1  # for the server, which asks what to tell of it
    assert [record.name for record in caplog.records].count("monitor.ui.frame") == 1


def test_a_failure_before_the_page_begins_is_told_in_its_place(monkeypatch: pytest.MonkeyPatch):
    def fails() -> None:
        raise ValueError("geheim")

    monkeypatch.setattr(typed, "hold", fails)
    body, *_ = AppTest.from_file(DASHBOARD, default_timeout=20).run().main.children.values()
    [told] = body.get("error")
    assert told.value.startswith(frame.FAILURE)


def test_of_what_the_visitor_was_told_the_server_tells_nothing_more():
    def page() -> None:
        from monitor.ui import frame

        assert frame.report_failure(frame._Told())

    assert not AppTest.from_function(page).run().error


def test_a_failure_is_told_in_dutch_and_its_cause_is_in_the_log_under_one_reference(
    caplog: pytest.LogCaptureFixture,
):
    def page() -> None:
        from monitor.ui import frame

        try:
            raise ValueError("geheim")
        except ValueError as error:
            told = frame.report_failure(error)
        assert told

    [told] = AppTest.from_function(page).run().error
    assert told.value.startswith(frame.FAILURE)
    assert "geheim" not in told.value
    number = told.value.removesuffix(".").split()[-1]
    [record] = [record for record in caplog.records if record.name == "monitor.ui.frame"]
    assert number in record.getMessage()
    assert "geheim" in caplog.text
    assert "Traceback" in caplog.text


def test_each_failure_has_a_reference_of_its_own():
    def page() -> None:
        from monitor.ui import frame

        frame.report_failure(ValueError())
        frame.report_failure(ValueError())

    first, second = AppTest.from_function(page).run().error
    assert first.value != second.value


def test_a_store_that_fails_is_told_with_what_to_do():
    def page() -> None:
        from monitor.store import Reason, StoreUnusable
        from monitor.ui import frame

        assert frame.report_failure(StoreUnusable(Reason.NEWER_SCHEMA, "/een/pad"))

    [told] = AppTest.from_function(page).run().error
    assert told.value.startswith(
        "De opslag is nieuwer dan dit programma. Wij hebben niets veranderd. Gebruik het "
        "nieuwere programma, of zet een reservekopie van vóór het bijwerken terug."
    )
    assert "/een/pad" not in told.value
