"""The command line: ``python -m monitor``. For administrators, batches and scripts.

Texts for people are Dutch and go to standard error when ``--json`` is asked; then exactly one JSON
document goes to standard output, whatever goes wrong: a list of what could be told. Exit status:
0 done; 1 a file has a fout; 2 wrong usage, an unusable store or a failure of the program itself.
"""

import argparse
import logging
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from monitor.collecting import collect_seldom
from monitor.commands import ground, printing, stored, storing, workbooks
from monitor.commands.arguments import Parser
from monitor.domain import reference
from monitor.domain.round_names import as_label, round_year
from monitor.files.model_file.fault import FileFault
from monitor.logs import log_to_stderr
from monitor.reports.trouble import said
from monitor.store import StoreFault

FAILURE = (
    "Hier ging iets mis, en dat ligt niet aan u. Probeer het opnieuw. Blijft het misgaan, meld dan "
    "wat hierboven staat, met dit kenmerk: {reference}."
)

_DETAIL = "Voor wie het uitzoekt: {detail}"

_LOG = logging.getLogger("monitor")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status."""
    chosen = _parsed(sys.argv[1:] if arguments is None else arguments)
    try:
        return int(chosen.run(chosen))
    except ground.Unusable as fault:
        print(fault, file=sys.stderr)
        return 2
    except (StoreFault, FileFault) as fault:
        print(said(fault), file=sys.stderr)
        if isinstance(fault, StoreFault) and fault.detail:
            print(_DETAIL.format(detail=fault.detail), file=sys.stderr)
        return 2
    except BrokenPipeError:
        # Whoever reads our output has seen enough; what was to be stored is stored.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # noqa: BLE001  whatever it is, the log has it and a person is told
        number = reference.new()
        _LOG.error("Command failed: %s", number, exc_info=error)
        print(FAILURE.format(reference=number), file=sys.stderr)
        return 2


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """What was asked. Wrong usage ends the program, with an empty document for ``--json``."""
    try:
        return _parser().parse_args(arguments)
    except SystemExit as ended:
        asked = any(word.partition("=")[0] == "--json" for word in arguments)
        with printing.document(asked=asked and bool(ended.code)):
            raise


def _parser() -> Parser:
    parser = Parser(
        prog="python -m monitor", description="De PPS-monitor, voor beheerders en scripts."
    )
    command = parser.add_subparsers(required=True, metavar="COMMAND")

    add = command.add_parser(
        "template",
        help="schrijft een leeg of een vooraf ingevuld sjabloon",
        usage="%(prog)s [-h] [--years 2023-2027] [--model VERSIE | --pps ID --round MEETMOMENT] "
        "OUT.xlsx",
    )
    add.add_argument("out", type=_workbook, metavar="OUT.xlsx")
    add.add_argument("--years", type=_years, metavar="2023-2027")
    add.add_argument("--model", metavar="VERSIE", help="leeg, met een andere versie van de vragen")
    add.add_argument("--pps", metavar="ID", help="met wat deze PPS het laatst invulde")
    add.add_argument("--round", type=_round, metavar="MEETMOMENT", help="waarvoor; bij --pps")
    add.set_defaults(run=lambda a: workbooks.template(a.out, a.years, a.model, a.pps, a.round))

    add = command.add_parser("check", help="leest, controleert en scoort bestanden; slaat niets op")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument("--json", action="store_true")
    add.set_defaults(run=lambda a: workbooks.check(a.files, as_json=a.json))

    add = command.add_parser(
        "annotate", help="zet een bestand terug op het sjabloon, met elke bevinding bij haar vak"
    )
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("out", type=_workbook, metavar="OUT.xlsx")
    add.set_defaults(run=lambda a: workbooks.annotate(a.file, a.out))

    add = command.add_parser(
        "import", help="slaat elk bestand zonder fout op; mappen en zips mogen ook"
    )
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    add.add_argument("--json", action="store_true")
    add.add_argument(
        "--report",
        type=_workbook,
        metavar="OUT.xlsx",
        help="schrijft ook een verslag, een rij per bestand",
    )
    add.set_defaults(run=lambda a: storing.import_(a.paths, a.report, as_json=a.json))

    add = command.add_parser("scores", help="de scores, een regel per PPS en meetmoment")
    form = add.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")
    add.add_argument("--all", action="store_true", help="ook de oudere versies")
    add.set_defaults(run=lambda a: stored.scores(as_json=a.json, as_csv=a.csv, every_version=a.all))

    add = command.add_parser("submissions", help="alles wat is ingelezen")
    add.add_argument("--json", action="store_true")
    add.set_defaults(run=lambda a: stored.submissions(as_json=a.json))

    add = command.add_parser("original", help="geeft het ingelezen bestand terug, onveranderd")
    add.add_argument("id", type=_submission, metavar="ID")
    add.add_argument("out", type=_workbook, metavar="OUT.xlsx")
    add.set_defaults(run=lambda a: stored.original(a.id, a.out))

    add = command.add_parser("demo", help="vult een lege opslag met verzonnen PPS'en")
    add.set_defaults(run=lambda a: storing.demo())

    add = command.add_parser("withdraw", help="laat een inzending niet meer tellen")
    add.add_argument("id", type=_submission, metavar="ID")
    add.add_argument("--reason", required=True, metavar="TEXT")
    add.set_defaults(run=lambda a: stored.withdraw(a.id, a.reason))

    add = command.add_parser(
        "verify", help="legt alles wat is opgeslagen naast de controlegetallen"
    )
    add.set_defaults(run=lambda a: stored.verify())

    add = command.add_parser("backup", help="maakt een reservekopie, ook terwijl de monitor draait")
    add.add_argument("out", type=Path, metavar="OUT")
    add.set_defaults(run=lambda a: stored.backup(a.out))

    add = command.add_parser(
        "rebuild", help="maakt alle tabellen opnieuw uit de bewaarde bestanden"
    )
    add.set_defaults(run=lambda a: stored.rebuild())
    return parser


def _submission(text: str) -> int:
    if not re.fullmatch(r"\d{1,18}", text):  # what any database can take for a number
        raise argparse.ArgumentTypeError(
            f"{text} is geen nummer van een inzending; de opdracht submissions noemt ze alle"
        )
    return int(text)


def _workbook(text: str) -> Path:
    if not text.lower().endswith(".xlsx"):
        raise argparse.ArgumentTypeError(
            f"{text} wordt een werkmap van Excel; laat de naam eindigen op .xlsx"
        )
    return Path(text)


def _years(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(20\d\d)-(20\d\d)", text.strip())
    if not found or not 0 <= int(found[2]) - int(found[1]) <= 9:
        raise argparse.ArgumentTypeError("schrijf twee jaren, hoogstens tien jaar: 2023-2027")
    return int(found[1]), int(found[2])


def _round(text: str) -> str:
    if round_year(text) is None:
        raise argparse.ArgumentTypeError(
            f"{text!r} is geen meetmoment. Schrijf het jaar, een streepje en de soort meting, "
            "bijvoorbeeld 2026-midterm"
        )
    return as_label(text)


if __name__ == "__main__":
    collect_seldom()
    log_to_stderr(logging.WARNING)
    # What the database refuses is told by the command: first in Dutch, then as the database said.
    logging.getLogger("monitor.store.connecting").setLevel(logging.ERROR)
    sys.exit(main())
