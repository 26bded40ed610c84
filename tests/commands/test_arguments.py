"""What argparse says, in Dutch."""

import pytest

from monitor.commands.arguments import Parser, wrong


@pytest.fixture
def parser() -> Parser:
    parser = Parser(prog="proef")
    command = parser.add_subparsers(required=True, metavar="COMMAND")
    one = command.add_parser("een", help="doet iets")
    one.add_argument("getal", type=int)
    one.add_argument("--tekst")
    one.add_argument("--teken")
    two = one.add_mutually_exclusive_group()
    two.add_argument("--ja", action="store_true")
    two.add_argument("--nee", action="store_true")
    return parser


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Noem een opdracht."),
        (["twee"], "De opdracht 'twee' bestaat niet. Kies uit: 'een'."),
        (["twee woorden"], "De opdracht 'twee woorden' bestaat niet. Kies uit: 'een'."),
        (["een"], "Er ontbreekt nog: getal."),
        (["een", "x"], "Bij getal hoort een heel getal, niet 'x'."),
        (["een", "1", "2"], "Dit hoort niet bij deze opdracht: 2."),
        (["een", "1", "--tekst"], "Achter --tekst hoort nog een waarde."),
        (["een", "1", "--ja", "--nee"], "--nee en --ja gaan niet samen."),
        (["een", "1", "--ja=1"], "Bij --ja hoort geen waarde '1'."),
        (["een", "1", "--tek"], "Dit hoort niet bij deze opdracht: --tek."),
    ],
)
def test_what_is_wrong_is_said_in_dutch_with_where_to_look(parser, capsys, arguments, said):
    with pytest.raises(SystemExit) as end:
        parser.parse_args(arguments)
    assert end.value.code == 2
    shown = capsys.readouterr().err
    assert shown.startswith("gebruik: proef")
    assert said in shown
    assert shown.rstrip().endswith("--help")


def test_help_is_in_dutch(parser, capsys):
    with pytest.raises(SystemExit) as end:
        parser.parse_args(["een", "--help"])
    assert end.value.code == 0
    shown = capsys.readouterr().out
    for part in ("gebruik: proef een", "wat u invult:", "wat erbij kan:", "laat deze uitleg zien"):
        assert part in shown


def test_a_message_that_is_not_known_is_not_lost():
    assert wrong("something new") == "something new"
