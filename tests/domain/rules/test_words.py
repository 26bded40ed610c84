"""The words of the rules: whole, short, and such that people understand them."""

import re

from monitor.domain.findings import Finding, Rule
from monitor.domain.rules import CATALOGUE

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
                assert text[-1] in ".?" or text.endswith(("{help}", "{otherwise}", '."')), rule.code

    def test_every_sentence_is_short(self):
        for rule in RULES:
            for sentence in re.split(r"(?<=[.?!:])\s", said(rule)):
                assert len(sentence.split()) <= 22, (rule.code, sentence)

    def test_an_apostrophe_is_a_curly_one(self):
        for rule in RULES:
            assert not re.search(r"\w'\w", said(rule)), rule.code

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
