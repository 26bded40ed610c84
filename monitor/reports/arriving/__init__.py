"""What an uploaded monitor is, and what it changes."""
