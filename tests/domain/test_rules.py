"""The catalogue of rules, as a whole: used, complete, and in words that people understand."""

import re
from pathlib import Path

import pytest

from monitor.domain import checks, rules
from monitor.domain.findings import Finding, Rule, Severity
from monitor.domain.rules import (
    CATALOGUE,
    answers,
    archive,
    between,
    file,
    financing,
    lists,
    register,
    sums,
)

PACKAGE = Path(rules.__file__).parents[2]
CODE = re.compile(r'"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"')
BEGIN_OF_CODE = re.compile(r'f"([A-Z]+(?:-[A-Z]+)+)\{')
NOT_A_CODE = {"UTF-8", "SHA-256", "US-ASCII", "PDF-UA", "ISO-8859-1", "DD-MM-YYYY"}
JARGON = {
    "array",
    "blanco",
    "bug",
    "cell",
    "cellwaarde",
    "content",
    "database",
    "dataset",
    "default",
    "dropdown",
    "entry",
    "error",
    "exception",
    "fallback",
    "file",
    "filename",
    "float",
    "format",
    "hash",
    "header",
    "headers",
    "ID",
    "integer",
    "invalid",
    "invalide",
    "json",
    "match",
    "null",
    "object",
    "parse",
    "parsen",
    "parser",
    "parseren",
    "placeholder",
    "query",
    "record",
    "regex",
    "sheet",
    "sheets",
    "string",
    "syntax",
    "tag",
    "token",
    "upload",
    "uploaden",
    "validatie",
    "valideren",
    "value",
    "whitespace",
    "worksheet",
    "XML",
}
OTHER_WORDS = {
    "tabblad": "tab",
    "tabbladen": "tabs",
    "werkblad": "tab",
    "cel": "vak",
    "cellen": "vakken",
    "foutwaarde": "foutcode",
}
ACCUSING = ("u bent vergeten", "u heeft niet", "u hebt niet", "fout gemaakt", "verkeerd ingevuld")
RULES = list(CATALOGUE.values())


def _sources() -> list[str]:
    """The program but for the catalogue itself."""
    catalogue = PACKAGE / "domain" / "rules"
    paths = [path for path in PACKAGE.rglob("*.py") if catalogue not in path.parents]
    return [path.read_text(encoding="utf-8") for path in paths]


def _used() -> set[str]:
    """The codes in quotes in the program, and those that are made by adding to a beginning."""
    texts = _sources()
    begins = tuple(begin for text in texts for begin in BEGIN_OF_CODE.findall(text))
    whole = {code for text in texts for code in CODE.findall(text)} - NOT_A_CODE
    return whole | {code for code in CATALOGUE if begins and code.startswith(begins)}


def test_every_rule_is_used():
    assert set(CATALOGUE) - _used() == set()


def test_every_code_in_use_is_in_the_catalogue():
    assert _used() - set(CATALOGUE) == set()


def test_no_code_stands_in_the_catalogue_twice():
    modules = [value for value in vars(rules).values() if hasattr(value, "RULES")]
    codes = [item.code for module in modules for item in module.RULES]
    assert len(codes) == len(CATALOGUE)


def test_an_unknown_code_is_a_bug():
    with pytest.raises(KeyError):
        rules.rule("BESTAAT-NIET")


def said(it: Rule | Finding) -> str:
    """All texts of a rule or a finding."""
    return f"{it.message} {it.remedy} {it.on_template}"


def words_of(it: Rule) -> set[str]:
    """The words of a rule's texts, in small letters."""
    return set(re.findall(r"\w+", said(it).casefold()))


class TestWords:
    """Of all rules at once: thousands of tests of their own take seconds to be begun and told."""

    def test_message_and_remedy_are_whole_sentences(self):
        for rule in RULES:
            for text in filter(None, (rule.message, rule.remedy, rule.on_template)):
                assert text == " ".join(text.split()), rule.code
                assert text[0].isupper() or text[0] in '"{', rule.code
                assert text[-1] in ".?" or text.endswith(("{help}", '."')), rule.code

    def test_every_sentence_is_short(self):
        for rule in RULES:
            for sentence in re.split(r"(?<=[.?!:])\s", said(rule)):
                assert len(sentence.split()) <= 22, (rule.code, sentence)

    def test_there_is_no_jargon(self):
        for rule in RULES:
            words = set(re.findall(r"[\w-]+", re.sub(r"\{\w+\}", "", said(rule))))
            assert words & JARGON == set(), rule.code

    def test_one_thing_has_one_word(self):
        for rule in RULES:
            assert words_of(rule) & set(OTHER_WORDS) == set(), rule.code

    def test_nobody_is_blamed(self):
        for rule in RULES:
            text = said(rule).casefold()
            assert [phrase for phrase in ACCUSING if phrase in text] == [], rule.code

    def test_the_reader_is_addressed_formally(self):
        for rule in RULES:
            assert words_of(rule) & {"je", "jij", "jou", "jouw", "jullie"} == set(), rule.code

    def test_a_finding_can_be_made_with_its_facts(self):
        for rule in RULES:
            counts = re.findall(r"\{(\w+):", said(rule))
            facts = dict.fromkeys(rule.facts, "feit") | dict.fromkeys(counts, 2)
            finding = rule.at("PPS", "C5", raw="ruw", **facts)
            assert "{" not in said(finding), rule.code

    def test_the_code_is_in_capitals(self):
        for rule in RULES:
            assert CODE.fullmatch(f'"{rule.code}"'), rule.code


OF_THE_FORM = re.compile(
    r"\b(rij|rijen|kolom|kolommen|kop|koppen|tab|tabs|sorteren|sjabloon)\b", re.IGNORECASE
)
"""What stands fast in a workbook handed back: our own rows, columns, headers and tabs."""
FOUND_BEFORE_READING = {item.code for module in (file, archive) for item in module.RULES}
FOUND_ON_OUR_TEMPLATE = {"OVERIG-ZONDER-PLEK"}


@pytest.mark.parametrize(
    "rule",
    [
        rule
        for rule in RULES
        if rule.severity is Severity.ERROR
        and rule.code not in FOUND_BEFORE_READING | FOUND_ON_OUR_TEMPLATE
        and OF_THE_FORM.search(rule.remedy)
    ],
    ids=lambda rule: rule.code,
)
def test_a_fout_in_the_form_of_a_workbook_has_a_remedy_for_one_in_our_form(rule):
    """Or it sends to the user's own workbook, which has still the form that it had."""
    assert rule.on_template or "uw eigen bestand" in rule.remedy


def test_who_has_a_workbook_in_our_form_is_sent_to_no_other():
    for rule in RULES:
        if rule.code not in FOUND_BEFORE_READING:
            assert "in een nieuw sjabloon" not in (rule.on_template or rule.remedy), rule.code


def test_only_what_makes_a_monitor_useless_blocks_it():
    """Between cells only what the record can't do without; money, register and rows never."""
    blocking = {
        item.code
        for module in (answers, between, lists, sums, financing, register)
        for item in module.RULES
        if item.severity is Severity.ERROR
    }
    own = {check.__name__.upper().replace("_", "-") for check in checks.CHECKS}
    assert blocking & own == {"VERPLICHT-LEEG", "EINDE-VOOR-START", "PEILDATUM-TE-VER"}


def test_a_financing_signal_is_a_notice_that_never_speaks_of_paying_back():
    for rule in financing.RULES:
        assert rule.severity is Severity.NOTICE
        assert rule.message.startswith("Signaal")
        assert "terugvorder" not in said(rule)
