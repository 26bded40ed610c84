"""What stands in one cell or text, and what it says."""
