"""What is wrong in a model file."""


class Fault(Exception):
    """A key of the model isn't right: says which, what is wrong with it and what to do."""

    def __init__(self, key: str, fault: str) -> None:
        super().__init__(f"{key}: {fault}")
