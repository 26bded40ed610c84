"""What the monitor means: model, frames, findings, checks and scores. Pandas and numpy; no input or output."""
