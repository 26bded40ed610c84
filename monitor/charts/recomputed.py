"""Rounds that were computed again by a newer version of the model: open marks on a dotted line."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import HALO, line
from monitor.domain.colour import ACCENT
from monitor.reports import point_words
from monitor.reports.rounds.recomputed_words import drawn
from monitor.reports.rounds.trends import Path


def otherwise(path: Path) -> pd.Series:
    """The points of the rounds that got another number when computed again, by submission."""
    found = drawn(path).set_index("submission")["points"]
    own = path.rounds.set_index("submission")["points"].reindex(found.index)
    before = own.map(lambda value: point_words.points(value, path.snapshot.model))
    return found[found.map(lambda value: point_words.points(value, path.newest_model)) != before]


def draw_recomputed(
    chart: go.Figure, path: Path, above: list[bool], near: list[tuple[bool, bool]]
) -> None:
    """Draw older rounds as the newest version gives them, up to its first own round.

    Open marks and dots, so that nobody takes them for what was measured, and wider, so that one
    around the other is seen; a round that isn't comparable isn't drawn. ``above``: of each round
    whether its own number stands above its mark. The other number stands across, if it's another
    and the round is ``near`` none before or after it.
    """
    found = drawn(path)
    if found.empty:
        return
    rounds, model = path.rounds, path.newest_model
    own = rounds[(rounds["model_version"] == model.version) & rounds["points"].notna()]
    onwards = own[own["reference_date"] >= found["reference_date"].max()].head(1)
    joined = pd.concat([found, onwards])[["place", "points"]]
    chart.add_trace(line(joined["place"], joined["points"], color=ACCENT, width=2, dash="dot"))
    up = dict(zip(rounds["submission"], above, strict=True))
    free = dict(zip(rounds["submission"], [not any(sides) for sides in near], strict=True))
    numbered = {number for number in otherwise(path).index if free[number]}
    again = [point_words.points(value, model) for value in found["points"]]
    told = zip(found["submission"], again, strict=True)
    chart.add_trace(
        go.Scatter(
            x=found["place"],
            y=found["points"],
            mode="markers+text",
            marker={"color": "white", "size": 17, "line": {"color": ACCENT, "width": 2}},
            text=[text if number in numbered else "" for number, text in told],
            textposition=[
                "bottom center" if up[number] else "top center" for number in found["submission"]
            ],
            textfont={"color": ACCENT, "size": 14, "shadow": HALO},
            customdata=list(zip(found["model_version"], found["comparable"], again, strict=True)),
            hovertemplate=(
                f"opnieuw met {model.version}: %{{customdata[2]}} van 100<br>"
                "vergelijkbaar met %{customdata[0]}: %{customdata[1]}<extra></extra>"
            ),
            cliponaxis=False,
        )
    )
