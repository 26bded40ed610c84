"""From uploaded bytes to cells: checked, then parsed where it does no harm."""
