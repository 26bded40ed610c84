"""Partnerships through their rounds: trends, and why a score changed."""
