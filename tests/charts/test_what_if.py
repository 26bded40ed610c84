"""The chart of a simulation draws both scores, and says them."""

from monitor import settings
from monitor.charts.what_if import simulation_dots
from monitor.domain.colour import Colour
from monitor.files.model_file import load_model
from monitor.reports.partnership.simulation import Part

SCALE = load_model(settings.from_environment().model_path).scale
MOVED = Part("Governance", 61, 68, Colour.ORANGE, Colour.GREEN)
SAME = Part("<b>Regio</b>", 58, 58, Colour.ORANGE, Colour.ORANGE)
NEW = Part("Visie", None, 40, Colour.GREY, Colour.ORANGE)


def test_what_moves_is_a_dot_a_line_and_a_ring():
    chart = simulation_dots([MOVED], SCALE)
    line, ring, dot = chart.data
    assert (list(line.x), list(ring.x), list(dot.x)) == ([61, 68], [68], [61])
    assert ring.marker.symbol == "circle-open"
    assert chart.layout.annotations[-1].text == "Governance: van 61 naar <b>68</b> ✔ op orde"


def test_what_stays_says_so_and_its_name_is_text():
    chart = simulation_dots([SAME], SCALE)
    assert [list(trace.x) for trace in chart.data] == [[58], [58]]
    assert chart.layout.annotations[-1].text == "&lt;b&gt;Regio&lt;/b&gt;: 58, blijft gelijk"


def test_what_has_no_score_yet_has_no_dot():
    chart = simulation_dots([NEW], SCALE)
    assert [list(trace.x) for trace in chart.data] == [[40]]
    assert "van geen score naar <b>40</b>" in chart.layout.annotations[-1].text
