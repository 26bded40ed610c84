"""Tables that somebody points at, or that an older template has elsewhere."""
