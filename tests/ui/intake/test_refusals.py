"""Files that are no monitor: told with why and what to do, alike ones together, worst first."""

from hashlib import sha256

from streamlit.testing.v1 import AppTest

from monitor.domain.reference import of_content
from monitor.store.store import Store
from monitor.ui.intake.refusals import POINTED_AT, SHOWN
from tests.files.workbook_corpus import HOSTILE
from tests.files.workbook_parts import workbook
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put

PASSWORD = HOSTILE["encrypted"].make()


def page() -> None:

    from monitor.ui.intake import refusals
    from tests.ui.intake.conftest import read_all

    found = read_all()
    refusals.show(found, alone=len(found.no_monitors) == 1)


def shown(store: Store) -> str:
    return drawn(AppTest.from_function(page, default_timeout=60).run())


def test_one_has_a_heading_of_its_own(store: Store, put: Put):
    put(PASSWORD, "<b>geheim</b>.xlsx")
    text = shown(store)
    assert "&lt;b&gt;geheim&lt;/b&gt;.xlsx</h2>" in text
    assert "Haal het wachtwoord eraf" in text


def test_none_is_told_of_nothing(store: Store):
    assert shown(store) == ""


def test_several_stand_below_one_heading_and_alike_ones_are_told_once(store: Store, put: Put):
    put(PASSWORD, "geheim.xlsx", minutes=-3)
    put(b"Beste lezer,", "brief.txt", minutes=-2)
    put(b"Geachte lezer,", "<i>nota</i>.txt", minutes=-1)
    text = shown(store)
    assert text.count("<h2") == 1
    assert "3 bestanden konden niet worden gelezen" in text
    assert "<strong>&lt;i&gt;nota&lt;/i&gt;.txt en brief.txt</strong>" in text
    assert "<p>Voor elk bestand geldt: In dit bestand staat alleen tekst" in text
    assert text.count("download dan het sjabloon en neem de antwoorden daarin over") == 1
    # A monitor that can't be read is worse than a letter, though the letters came later.
    assert text.index("geheim.xlsx") < text.index("brief.txt")


def test_alike_ones_of_which_the_log_has_more_are_told_once_with_a_reference_each(
    store: Store, put: Put
):
    contents = [b"PK\3\4 kapot %d" % number for number in range(2)]
    for number, content in enumerate(contents):
        put(content, f"{number}.xlsx", minutes=-number)
    text = shown(store)
    assert text.count("Dit bestand is beschadigd of niet helemaal aangekomen.") == 1
    assert text.count("het kenmerk dat achter het bestand staat") == 1
    for number, content in enumerate(contents):
        own = of_content(sha256(content).hexdigest())
        assert f"{number}.xlsx (kenmerk {own})" in text


def test_of_very_many_the_rest_is_named_behind_a_click(store: Store, put: Put):
    count = SHOWN + 3
    for number in range(count):
        put(f"Beste {number},".encode(), f"brief {number}.txt")
    text = shown(store)
    assert f"{count} bestanden konden niet worden gelezen" in text
    assert "Nog 3 bestanden om deze reden</summary>" in text
    assert all(f"brief {number}.txt" in text for number in range(count))


def test_where_a_table_is_can_be_pointed_at_in_the_first_few(store: Store, put: Put):
    for number in range(POINTED_AT + 1):
        put(own_layout(number), f"eigen {number}.xlsx")
    page_ = AppTest.from_function(page, default_timeout=60).run()
    assert len(page_.expander) == POINTED_AT
    assert "Hebben nog meer bestanden een eigen indeling?" in drawn(page_)


def test_a_letter_is_not_to_be_pointed_at(store: Store, put: Put):
    put(b"Beste lezer,", "brief.txt", minutes=-2)
    put(own_layout(0), "eigen.xlsx", minutes=-1)
    page_ = AppTest.from_function(page, default_timeout=60).run()
    assert len(page_.expander) == 1
    assert "Hebben nog meer bestanden" not in drawn(page_)


def own_layout(number: int) -> bytes:
    return workbook(f'<c r="A1"><v>{number}</v></c>')
