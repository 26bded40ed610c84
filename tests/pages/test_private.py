"""What a partnership keeps to itself says so above the page, and in all that is taken along."""

import re
from io import BytesIO

import openpyxl
import pytest

from monitor.ui import downloads
from tests.pages.visiting import drawn, opened

PRIVATE, SHARED = "NHN-ZORG-02", "NHN-TECH-01"
_WARNING = "Deze monitor is alleen voor de PPS zelf. Laat hem niet zien aan mensen buiten de PPS."
PAGES = {
    "pps": _WARNING,
    "wat_als": _WARNING,
    "trends": "Laat deze trend niet zien aan mensen buiten de PPS.",
}
OWN = "alleen voor de PPS zelf"


def workbooks(html: str) -> list[str]:
    """All words of each Excel file that the page offers."""
    names = re.findall(r'href="\./downloads/([^"]+)"', html)
    files = [file for name in names if (file := downloads._SHELF.get(name))]
    return [
        " ".join(
            str(value)
            for sheet in openpyxl.load_workbook(BytesIO(file.content()))
            for row in sheet.iter_rows(values_only=True)
            for value in row
            if value is not None
        )
        for file in files
        if file.ending == "xlsx"
    ]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_a_private_monitor_warns_before_its_answer(name: str, filled_store: str):
    text = drawn(opened(name, pps=PRIVATE))
    assert PAGES[name] in text
    assert text.index(PAGES[name]) < text.index('class="antwoord"')


@pytest.mark.parametrize("name", PAGES)
def test_a_page_of_a_shared_monitor_warns_of_nothing(name: str, filled_store: str):
    assert PAGES[name] not in drawn(opened(name, pps=SHARED))


@pytest.mark.parametrize("name", ["pps", "trends"])
def test_every_workbook_taken_from_it_says_so(name: str, filled_store: str):
    private = workbooks(drawn(opened(name, pps=PRIVATE)))
    assert len(private) > 2
    assert [text[:200] for text in private if OWN not in text] == []
    assert [text[:200] for text in workbooks(drawn(opened(name, pps=SHARED))) if OWN in text] == []
