"""Many partnerships together: where they stand, campus by campus."""
