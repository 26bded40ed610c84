"""Write Excel files. The only package that knows openpyxl.

Text is always written as text: nothing that a user typed can turn into a formula, a date or an
error. The same book gives the same bytes.
"""

from monitor.files.xlsx.write import write_book, write_table

__all__ = ["write_book", "write_table"]
