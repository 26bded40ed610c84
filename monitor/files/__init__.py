"""Workbooks and model files: what comes in from outside and goes out as a file."""
