"""Words beside a number that make another number of it: thousands, per cent, hours, dollars.

It imports nothing: the parser's process looks at number formats, and has to start at once.
"""

_NAMES = {
    1: "tiental tientallen",
    2: "honderdtal honderdtallen honderden",
    3: "k keur keuro teur dz dzd duizend duizenden duizendtal duizendtallen tsd mille thousand "
    "thousands",
    5: "ton",
    6: "meur meuro mln mio miljoen miljoenen million millions",
    9: "mld mrd miljard miljarden",
}
ZEROS_OF_WORD = {word: zeros for zeros, words in _NAMES.items() for word in words.split()}
"""How many zeros a word adds, by the word in lower case."""
ZEROS_BESIDE_EURO = {"k": 3, "t": 3, "m": 6}
"""The same of a letter that says so only next to a euro sign: k€, T€, m€."""
PER_CENT = frozenset(["%", "procent", "procenten", "percent", "percentage", "percentages", "pct"])
"""What says that a number is per cent."""
TIME_SPENT = frozenset(
    [
        "uur",
        "uren",
        "manuren",
        "dag",
        "dagen",
        "dagdeel",
        "dagdelen",
        "fte",
        "wtf",
        "formatieplaats",
        "formatieplaatsen",
        "voltijds",
    ]
)
"""What says that a number is of time that somebody works."""
PERIODS = {
    "maand": "maand",
    "maanden": "maand",
    "mnd": "maand",
    "kwartaal": "kwartaal",
    "kwartalen": "kwartaal",
    "halfjaar": "halfjaar",
    "week": "week",
    "weken": "week",
}
"""Part of a year, by each word for it: a number beside it is by that, or a number of those."""
FOREIGN_MONEY = frozenset(
    ["$", "£", "¥", "₹", "zł", "kr", "usd", "gbp", "chf", "dollar", "dollars", "pond"]
)
"""Signs and words of other money than euros."""
