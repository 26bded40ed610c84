"""One partnership in full: what its page and its one-page sheet show of one monitor."""
