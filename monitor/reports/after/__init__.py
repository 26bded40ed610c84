"""What comes after the subsidy, as tables and sentences."""
