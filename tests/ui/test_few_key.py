"""The key of a trend by name: a shape, a letter and a name each, in order of name."""

from monitor.reports.rounds.few_trend import few
from monitor.ui.few_key import few_key
from tests.reports.invented_rounds import round_, snapshot


def test_each_has_its_shape_in_its_shade_its_letter_and_its_name_as_plain_text():
    now = snapshot([round_("A", "2025-05-01", 40, name="<i>"), round_("B", "2025-05-01", 40)])
    first, second = few_key(few(now, now.register)).split("<li>")[1:]
    assert "●" in first
    assert "<b>A</b> &lt;i&gt;" in first
    assert "■" in second
    assert "<b>B</b> Huis B" in second
    assert first.split('"')[1] != second.split('"')[1]
