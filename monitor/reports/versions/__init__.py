"""Versions of the model, side by side."""
