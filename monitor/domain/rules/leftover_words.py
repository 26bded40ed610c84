"""What remedies say of the tab of a workbook handed back with what had no place in the template."""

from monitor.domain.layout import LEFTOVERS_TITLE

ON_LEFTOVERS = f"op de tab {LEFTOVERS_TITLE}"
FOUND_THERE = f"Wat er stond, vindt u {ON_LEFTOVERS}."
CLEAR_THERE = f"{FOUND_THERE} Verwijder daar elke rij waarmee u klaar bent."
"""Where rows of that tab keep a monitor from being stored as long as they stand there."""
AND_READ_AGAIN = "en lees dat bestand opnieuw in. Of doe het hier:"
"""Where answers are to be put back by the dozen, and one move in their own file does it."""
OR_CLEAR_THERE = f"Is er niets? Verwijder dan wat daarover staat {ON_LEFTOVERS}."
"""Where what was missing is back, and the row that tells so goes by itself once it's filled in."""
