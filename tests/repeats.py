"""How often the tests that rest on chance repeat themselves.

A little in ``make test``; ``make faults`` and ``make fuzz`` set the variables to their full number.
"""

import os

MUTANTS = int(os.environ.get("MUTANTS", "48"))
"""Changed workbooks that are read."""
KILLS = int(os.environ.get("KILLS", "30"))
"""Processes killed while they store."""
IMPORTS_KILLED = int(os.environ.get("IMPORTS_KILLED", "30"))
"""Imports of many files by the command line that are killed."""
FULL_DISKS = int(os.environ.get("FULL_DISKS", "140"))
"""Attempts to store on a disk that fills up."""
WRITES = int(os.environ.get("WRITES", "8"))
"""Submissions that each of sixteen writers stores."""
FLIPS = int(os.environ.get("FLIPS", "60"))
"""Bits flipped in the file of a store, one at a time."""
