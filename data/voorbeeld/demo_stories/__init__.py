"""Invented partnerships with a story over their rounds, as filled-in monitor workbooks.

``load_stories`` reads them; ``round_cells`` turns one round into the cells of a monitor and
``round_workbook`` into a workbook. All chance hangs on the ``pps_id``: a story copied under another
id (``dataclasses.replace``) is another partnership with the same course.
"""

from data.voorbeeld.demo_stories.story import STORIES_PATH, Round, Story, load_stories
from data.voorbeeld.demo_stories.workbook import round_cells, round_workbook

__all__ = ["STORIES_PATH", "Round", "Story", "load_stories", "round_cells", "round_workbook"]
