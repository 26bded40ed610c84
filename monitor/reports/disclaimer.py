"""What goes with every score. Apart, so that the server starts without what reports stand on."""

DISCLAIMER = (
    "Een gespreksstarter op basis van zelfrapportage; geen oordeel en geen subsidiebeoordeling."
)
"""On every page, and in every file that leaves."""
