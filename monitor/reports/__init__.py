"""The tables and texts that a screen or file shows: made from frames, shown elsewhere."""
