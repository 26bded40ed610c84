"""What the monitor means: model, frames, findings, checks and scores. No input or output."""
