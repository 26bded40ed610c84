"""The tables and texts that a screen, a file or a script shows: made from frames, shown elsewhere."""
