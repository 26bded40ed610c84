"""The names of cells, as A1: from a name to row and column, and back."""

from monitor.files.parser.limits import unsafe

Address = tuple[int, int]
"""Row and column, counted from 1."""

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


class _Columns(dict[str, int]):
    """Column letters -> number, each worked out once. Holds nothing but real columns."""

    def __missing__(self, letters: str) -> int:
        if not (1 <= len(letters) <= 3 and letters.isascii() and letters.isalpha()):
            raise unsafe("impossible cell reference")
        number = 0
        for letter in letters.upper():
            number = number * 26 + ord(letter) - 64
        if number > _LAST_COLUMN:
            raise unsafe("impossible cell reference")
        self[letters] = number
        return number


_COLUMNS = _Columns()


def column_letter(column: int) -> str:
    """The letters of a column: 1 is A, 27 is AA."""
    return _LETTERS[column]


def a1(row: int, column: int) -> str:
    """The address of a cell as people write it: row 12, column 5 is E12."""
    return f"{_LETTERS[column]}{row}"


def row_number(digits: str) -> int:
    """The row of these digits. Raises Refused when there can be no such row."""
    return _ROWS[digits]


class _Letters(dict[int, str]):
    """Column number -> letters, each worked out once."""

    def __missing__(self, column: int) -> str:
        letters, rest = "", column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            letters = chr(65 + letter) + letters
        self[column] = letters
        return letters


_LETTERS = _Letters()


def split_reference(reference: str) -> Address:
    """Row and column of an A1 reference. Raises Refused when there can be no such cell."""
    letters = reference.rstrip("0123456789")
    return _ROWS[reference[len(letters) :]], _COLUMNS[letters]


class _Rows(dict[str, int]):
    """Digits -> row, each worked out once. Holds nothing but real rows."""

    def __missing__(self, digits: str) -> int:
        if not (1 <= len(digits) <= 7 and digits.isascii() and digits.isdigit()):
            raise unsafe("impossible cell reference")
        row = int(digits)
        if not 1 <= row <= _LAST_ROW:
            raise unsafe("impossible cell reference")
        self[digits] = row
        return row


_ROWS = _Rows()
