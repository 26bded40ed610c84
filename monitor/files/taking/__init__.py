"""What is taken of the tables that were found, and what becomes of every other cell."""
