"""Downloads: made when asked for, told apart by the moment, and kind when they are gone."""

import gc
import re
from io import BytesIO

import openpyxl
import pandas as pd
from markupsafe import Markup
from starlette.applications import Starlette

from monitor.reports.disclaimer import DISCLAIMER
from monitor.ui import downloads
from monitor.ui.downloads import Download, Shelf
from tests.ui.asking import answer_of

TABLE = pd.DataFrame({"PPS": ["=1+1", "Huis <b>B</b>"], "Punten": [64.0, None]})


def asked(path: str) -> tuple[int, dict[str, str], bytes]:
    status, headers, body = answer_of(Starlette(routes=[downloads.route()]), path)
    return status, headers, b"".join(body)


def address(link: Markup) -> str:
    found = re.search(r'href="\.(/downloads/[\w-]{30,})"', link)
    assert found
    return found[1]


def test_a_link_gives_the_table_with_of_whom_and_when_it_is():
    link = downloads.excel(
        TABLE, name="overzicht", title="Alle PPS’en", about="Stand van nu.", holder=TABLE
    )
    status, headers, content = asked(address(link))
    assert status == 200
    assert re.fullmatch(
        r'attachment; filename="overzicht-\d{8}-\d{6}\.xlsx"', headers["content-disposition"]
    )
    assert headers["cache-control"] == "no-store"
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    assert sheet["A1"].value == "Alle PPS’en"
    assert sheet["A2"].value == f"Stand van nu. {DISCLAIMER}"
    assert sheet["A5"].value == "=1+1"
    assert sheet["A5"].data_type == "s"  # text from an upload is no formula


def test_no_two_links_are_the_same():
    links = {
        address(downloads.excel(TABLE, name="a", title="A", about="nu", holder=TABLE))
        for _ in range(100)
    }
    assert len(links) == 100


def test_a_link_that_is_gone_or_guessed_says_what_to_do():
    status, _, content = asked("/downloads/geraden")
    assert status == 404
    assert "laad de pagina opnieuw" in content.decode()


class Page:
    """What keeps a link to draw it again."""


def test_a_link_works_for_as_long_as_what_it_was_drawn_in_is_kept():
    shelf, kept, gone = Shelf(), Page(), Page()
    made = [Download(str(number), "txt", "text/plain", lambda: b"") for number in range(2)]
    names = [shelf.put(made[0], kept), shelf.put(made[1], gone)]
    assert [shelf.get(name) for name in names] == made
    for _ in range(5000):  # however much others look at meanwhile
        shelf.put(made[1], gone)
    del gone
    gc.collect()
    assert [shelf.get(name) for name in names] == [made[0], None]


def test_a_file_name_holds_nothing_that_a_file_system_reads():
    name = downloads.file_name('overzicht-../nhn:01\\"<x>', "pdf")
    assert re.fullmatch(r"overzicht-nhn01x-\d{8}-\d{6}\.pdf", name)
