"""The parts of a monitor that can be confirmed at once."""

import pytest

from monitor.domain.blocks import block_of, blocks
from monitor.domain.model import Model


def test_a_block_is_a_tab_and_with_the_questions_a_dimension(model: Model):
    assert list(blocks(model)) == [
        "fields",
        *(item.id for item in model.dimensions),
        *("kpi", "finance", "partners", "milestones", "swot"),
    ]


def test_each_keeps_for_as_long_as_the_model_says(model: Model):
    assert {name: block.months for name, block in blocks(model).items()} == dict(
        model.shelf_life.months
    )


def test_a_row_is_in_one_of_them(model: Model):
    assert block_of("partners", "P07", model) == "partners"
    assert block_of("indicators", "gov_pdca", model) == "governance"
    with pytest.raises(KeyError):
        block_of("indicators", "gone", model)
