"""What a tab of the workbook tells of its columns."""

import pytest

from monitor.domain.tab import Column, Kind, Tab

TAB = Tab(
    "visits",
    "Bezoeken",
    (Column("id", "id", Kind.ID), Column("on", "Datum", Kind.DATE), Column("who", "Wie")),
    "Eén regel per bezoek.",
    by_year=(Column("hours", "Uren", Kind.NUMBER),),
)


def test_the_user_fills_in_all_but_ids_and_labels():
    assert [column.id for column in TAB.inputs] == ["on", "who"]


def test_a_free_row_is_called_by_its_first_text():
    assert TAB.naming == "who"


def test_a_column_is_found_by_its_id():
    assert TAB.column("on").header == "Datum"


def test_one_of_a_year_is_found_by_its_kind():
    assert TAB.column("hours_2026").header == "Uren"


def test_a_column_that_a_tab_has_not_is_a_bug():
    with pytest.raises(KeyError):
        TAB.column("hour_2026")


def test_there_is_one_tab_of_each_table():
    assert Tab("visits", "Visits", (), "") == TAB
    assert Tab("partners", "Bezoeken", TAB.columns, "") != TAB
