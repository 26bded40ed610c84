"""The validation of an input cell. Numbers and dates are asked about, not refused."""

from datetime import date

from monitor.domain.tab import Kind
from monitor.files.book import Check
from monitor.files.template.asked import Asked
from monitor.files.template.lists import REST, YES, Lists, list_range

_DAY_ZERO = date(1899, 12, 30)
_FIRST_DAY = float((date(2000, 1, 1) - _DAY_ZERO).days)
_LAST_DAY = float((date(2100, 12, 31) - _DAY_ZERO).days)

_ERROR = {
    Kind.NUMBER: "Hier hoort een getal",
    Kind.SHARE: "Hier hoort een percentage, bijvoorbeeld 45%",
    Kind.MONEY: "Hier hoort een bedrag in hele euro's, bijvoorbeeld 12500",
    Kind.DATE: "Hier hoort een datum, bijvoorbeeld 1-9-2026",
}
_EMPTY = "Weet u het niet? Laat het vak dan leeg."
_NOT_APPLICABLE = "Is dit niet van toepassing? Typ n.v.t. en ga door."
_CHOOSE = f"Kies een antwoord uit de lijst. {_EMPTY}"


def check_of(asked: Asked, lists: Lists) -> Check | None:
    """The check of a cell; None for free text of which nothing is to be said."""
    match asked.kind:
        case Kind.CHOICE | Kind.BOOL | Kind.SCALE:
            source = list_range(lists, asked.list_name)
            return Check("list", asked.title, asked.help, _CHOOSE, source, strict=True)
        case Kind.TICK:
            # Few and short: they need no column on Lijsten, which an empty template shares. Another
            # sign may be a tick as well, so nothing that is typed is refused.
            return Check("list", asked.title, asked.help, source=f'"{YES},{REST}"')
        case Kind.MANY:
            # Several choices in one cell are not in the list, so nothing that is typed is refused.
            return Check("list", asked.title, asked.help, source=list_range(lists, asked.list_name))
        case Kind.DATE:
            low, high = _FIRST_DAY, _LAST_DAY
            return Check("date", asked.title, asked.help, _error(asked), low=low, high=high)
        case Kind.NUMBER | Kind.SHARE | Kind.MONEY:
            low_number, high_number = asked.low or 0.0, asked.high
            return Check(
                "decimal",
                asked.title,
                asked.help,
                _error(asked),
                low=low_number,
                high=high_number,
            )
        case _:
            return Check("any", asked.title, asked.help) if asked.help else None


def _error(asked: Asked) -> str:
    wanted = _ERROR[asked.kind]
    if asked.high is not None and asked.kind is Kind.NUMBER:
        wanted += f" van {asked.low or 0:g} tot en met {asked.high:g}"
    rest = f" {_NOT_APPLICABLE}" if asked.may_be_not_applicable else ""
    return f"{wanted}. {_EMPTY}{rest}"
