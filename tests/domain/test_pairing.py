"""Which rows of a list are the same one in two monitors."""

from monitor.domain.cells import Cell
from monitor.domain.frames import State
from monitor.domain.layout import PARTNERS
from monitor.domain.model import Model
from monitor.domain.pairing import Rows, pairs


def partners(**names: str) -> Rows:
    """A list of partners: by row id the name."""
    return {
        row: {
            "organisation": Cell(
                PARTNERS.table,
                row,
                "organisation",
                None,
                None,
                name,
                State.ANSWERED,
                None,
                None,
                name,
            )
        }
        for row, name in names.items()
    }


OLD = partners(P01="Metaalhuis", P02="Zorgbad")


def test_a_row_is_the_same_by_its_name_wherever_it_moved(model: Model):
    assert pairs(PARTNERS, OLD, partners(P01="ZORGBAD"), model) == [("P01", "P02"), ("", "P01")]


def test_by_another_name_it_is_the_same_by_its_id(model: Model):
    new = partners(P01="Metaalhuis Oost", P02="Zorgbad", P03="Nieuwkomer")
    assert pairs(PARTNERS, OLD, new, model) == [("P01", "P01"), ("P02", "P02"), ("P03", "")]


def test_of_two_with_one_name_each_keeps_its_id(model: Model):
    twice = partners(P01="Metaalhuis", P02="Metaalhuis")
    assert pairs(PARTNERS, twice, twice, model) == [("P01", "P01"), ("P02", "P02")]
