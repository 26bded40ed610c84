"""Rounds that were computed again by a newer version of the model: open marks on a dotted line."""

import pandas as pd
import plotly.graph_objects as go

from monitor.charts.style import HALO
from monitor.domain.colour import ACCENT
from monitor.reports import words
from monitor.reports.recomputed_words import drawn
from monitor.reports.trends import Path


def draw_recomputed(chart: go.Figure, path: Path) -> None:
    """Draw older rounds as the newest version gives them, up to its first own round.

    Open marks and dots, so that nobody takes them for what was measured; a round that isn't
    comparable isn't drawn.
    """
    found = drawn(path)
    if found.empty:
        return
    rounds, model = path.rounds, path.newest_model
    own = rounds.loc[(rounds["model_version"] == model.version) & rounds["points"].notna()]
    onwards = own.loc[own["reference_date"] >= found["reference_date"].max()].head(1)
    joined = pd.concat([found, onwards])[["reference_date", "points"]]
    chart.add_trace(
        go.Scatter(
            x=joined["reference_date"],
            y=joined["points"],
            mode="lines",
            line={"color": ACCENT, "width": 2, "dash": "dot"},
            hoverinfo="skip",
        )
    )
    measured = rounds.set_index("submission")["points"]
    higher = [row["points"] >= measured[row["submission"]] for row in found.to_dict("records")]
    chart.add_trace(
        go.Scatter(
            x=found["reference_date"],
            y=found["points"],
            mode="markers+text",
            marker={"color": "white", "size": 11, "line": {"color": ACCENT, "width": 2}},
            text=[words.points(value, model) for value in found["points"]],
            textposition=["top right" if up else "bottom right" for up in higher],
            textfont={"color": ACCENT, "size": 14, "shadow": HALO},
            customdata=list(zip(found["model_version"], found["comparable"], strict=True)),
            hovertemplate=(
                f"opnieuw met {model.version}: %{{text}} van 100<br>"
                "vergelijkbaar met %{customdata[0]}: %{customdata[1]}<extra></extra>"
            ),
            cliponaxis=False,
        )
    )
