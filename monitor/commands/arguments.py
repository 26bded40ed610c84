"""The command line's own words in Dutch: how a command is used, and what was wrong with it."""

import argparse
import re
from typing import Any, NoReturn

_LABELS = (
    (re.compile(r"^usage: ", re.MULTILINE), "gebruik: "),
    (re.compile(r"^positional arguments:$", re.MULTILINE), "wat u invult:"),
    (re.compile(r"^options:$", re.MULTILINE), "wat erbij kan:"),
)
_WRONG = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (r"the following arguments are required: COMMAND", "Noem een opdracht."),
        (r"the following arguments are required: (.+)", "Er ontbreekt nog: {}."),
        (r"unrecognized arguments: (.+)", "Dit hoort niet bij deze opdracht: {}."),
        (
            r"argument COMMAND: invalid choice: (.+?) \(choose from (.+)\)",
            "De opdracht {} bestaat niet. Kies uit: {}.",
        ),
        (r"argument (.+?): expected one argument", "Achter {} hoort nog een waarde."),
        (r"argument (.+?): invalid int value: (.+)", "Bij {} hoort een heel getal, niet {}."),
        (r"argument (.+?): not allowed with argument (.+)", "{} en {} gaan niet samen."),
        (r"argument (.+?): ignored explicit argument (.+)", "Bij {} hoort geen waarde {}."),
        (r"argument (.+?): (.+)", "Bij {}: {}."),  # what a type of ours says, in Dutch already
    )
)
"""What argparse says, and what we say in its place."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks Dutch. Its commands are parsers of this kind too."""

    def __init__(self, **settings: Any) -> None:
        # Of half a name nobody can tell later what it stood for.
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.add_argument("-h", "--help", action="help", help="laat deze uitleg zien")

    def format_usage(self) -> str:
        """How the command is used, in one line."""
        return _in_dutch(super().format_usage())

    def format_help(self) -> str:
        """How the command is used, with all that it takes."""
        return _in_dutch(super().format_help())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where to look, and end with status 2."""
        more = f"Meer uitleg: {self.prog} --help"
        self.exit(2, f"{self.format_usage()}{wrong(message)} {more}\n")


def wrong(message: str) -> str:
    """What argparse says that is wrong, in Dutch; a message that we don't know stays as it is."""
    for pattern, said in _WRONG:
        if found := pattern.fullmatch(message):
            return said.format(*found.groups())
    return message


def _in_dutch(text: str) -> str:
    for label, said in _LABELS:
        text = label.sub(said, text)
    return text
