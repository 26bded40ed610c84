"""Many monitors at once: read side by side on all cores, stored one by one in a fixed order."""
