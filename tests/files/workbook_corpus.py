"""Every file that is to be refused, by the module that refuses it."""

from tests.files.hostile.book import BOOK
from tests.files.hostile.container import CONTAINER
from tests.files.hostile.kinds import KINDS
from tests.files.hostile.reading import READING
from tests.files.hostile.sheet import SHEETS
from tests.files.hostile.xml import XML

HOSTILE = KINDS | CONTAINER | XML | BOOK | SHEETS
"""What the first check refuses."""
HOSTILE_TO_THE_PARSER = READING
"""What only shows when the cells are read."""
