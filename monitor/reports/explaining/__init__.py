"""How a score is made, told from the model."""
