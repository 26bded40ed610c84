"""Answers that were struck through: people may have meant that they don't hold."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.findings import Subject
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet


def strike_again(sheets: Mapping[str, Sheet], struck: Iterable[Subject], spots: Spots) -> None:
    """Strike them through: else each would come back as any other answer."""
    for spot in filter(None, map(spots.of, struck)):
        value, style = sheets[spot.title].cells[spot.place]
        if value is not None:
            sheets[spot.title].cells[spot.place] = (value, replace(style, struck=True))
