"""A monitor handed back on our template: all that was read, each finding marked at its cell."""

from monitor.files.annotated.write import annotated_book, write_annotated

__all__ = ["annotated_book", "write_annotated"]
