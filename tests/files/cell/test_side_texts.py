import pytest

from monitor.files.cell.side_texts import heads_a_group, is_a_footnote
from tests.files.filled_grid import MODEL


@pytest.mark.parametrize("text", ["* over de hele looptijd", " ** in natura", "¹ zie de brief"])
def test_a_footnote_begins_with_its_mark(text: str) -> None:
    assert is_a_footnote(text)


@pytest.mark.parametrize("text", ["Werkplaats*", "3D Werkplaats", ""])
def test_a_mark_behind_a_name_makes_none(text: str) -> None:
    assert not is_a_footnote(text)


@pytest.mark.parametrize(
    "text", ["Onderwijs", "BEDRIJVEN:", "Private partners", "O&O-fondsen", "Scholen en gemeenten"]
)
def test_a_group_is_headed_by_what_its_partners_are(text: str) -> None:
    assert heads_a_group(text)


def test_each_group_of_types_in_the_model_is_known() -> None:
    types = MODEL.options("partner_type").values()
    assert [item.group for item in types if not heads_a_group(item.group)] == []


@pytest.mark.parametrize("text", ["Onderwijs Duinstreek", "ROC", "Gemeente", "School", "2025", ""])
def test_one_partner_heads_no_group(text: str) -> None:
    assert not heads_a_group(text)
