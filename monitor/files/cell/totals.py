"""Rows that somebody worked out of others: known by what they're called, and told from names.

A total is of others, and so is the check that it's right; a partner or a post may be called alike.
"""

import re

from monitor.files.cell.text import cleaned, folded, kept

_WORD = re.compile(r"[^\W\d_]+")
_CALLED = (
    "totaal totale totalen subtotaal subtotalen eindtotaal totaalbedrag totaalbijdrage "
    "totaaltelling total som saldo verschil σ"
)
_OF_WHAT = (
    "van de het alle en in per tot nu toe t m excl incl exclusief inclusief btw sub grand generaal "
    "algemeen aantal bedrag bedragen bijdrage bijdragen inbreng cofinanciering financiering geld "
    "natura cash kind begroot begroting gerealiseerd realisatie toegezegd euro eur jaar project "
    "partner partners bedrijf bedrijven bedrijfsleven organisatie organisaties arbeidsorganisaties "
    "werkgevers instellingen school scholen onderwijs overheid overheden gemeenten provincies mkb "
    "privaat private publiek publieke overig overige anderen baten lasten kosten uitgaven "
    "inkomsten opbrengsten subsidie subsidies loonkosten personeel personeelskosten materiaal"
)
_OF_FIRMS = (
    "bv nv vof cv bvba ltd gmbh holding groep group stichting vereniging cooperatie maatschap"
)
_OF_POSTS = (
    "baten lasten resultaat exploitatieresultaat overschot tekort restant balans cumulatief "
    "netto nettoresultaat bruto brutoresultaat "
    "en of van de het alle per jaar"
)
"""What a row that works out others is called, where the posts are known; alone it's no post."""
_OWN_CHECKS = (
    "controle controles controletelling controlesom controlegetal controleregel controlerij "
    "controletotaal controlebedrag telcontrole totaalcontrole kruiscontrole check checks checksum "
    "checksom restverschil"
)
_WHAT_IS_CHECKED = (
    "totaal totalen subtotaal som sommen saldo verschil telling optelling begroot begroting "
    "gerealiseerd realisatie baten lasten inkomsten uitgaven geld natura per jaar en van de het "
    "op met dit alles is zijn moet nul klopt euro"
)
_PART = {"waarvan", "wv"}
_COUNTED = frozenset({"aantal", "fte"})
_TOTALS = frozenset(_CALLED.split())
_BESIDE_TOTALS = frozenset(_OF_WHAT.split())
_ONLY_OF_POSTS = frozenset(_OF_POSTS.split())
_CHECKS = frozenset(_OWN_CHECKS.split())
_BESIDE_CHECKS = frozenset(_WHAT_IS_CHECKED.split())
_FIRMS = frozenset(_OF_FIRMS.split())
_FIRM_OR_TOTAL = {"total"}
"""What by itself is the name of a firm as well."""


def names_a_total(text: str) -> bool:
    """Whether a text begins as the label of a total: ``Totaal:``, ``Som van de kosten``."""
    first = _words(text)[:2]
    return bool(first) and (first[0] in _TOTALS or first == ("sub", "totaal"))


def is_worked_out(text: str) -> bool:
    """Whether a row among posts that are known bears the name of what somebody worked out of them.

    So do totals, and ``Netto resultaat``, ``Baten`` or ``w.v. privaat``; ``Overige baten``,
    ``Restant subsidie`` and ``waarvan nieuw: gift`` may be posts.
    """
    words = _words(text)
    if words and words[0] in _PART:
        return _BESIDE_TOTALS.issuperset(words[1:])
    is_of_posts = bool(words) and _ONLY_OF_POSTS.issuperset(words)
    return is_of_posts or names_a_total(text) or is_only_a_total(text)


def is_only_a_total(text: str) -> bool:
    """Whether a text is nothing but that: ``Totaal bedrijven``, but not ``Totaal Techniek``.

    Numbers and signs say nothing: ``Totaal 2022``, ``Totaal aantal partners: 17``.
    """
    words = set(_words(text))
    is_total = not words.isdisjoint(_TOTALS) and words <= _TOTALS | _BESIDE_TOTALS
    return is_total and words != _FIRM_OR_TOTAL


def is_an_own_check(text: str) -> bool:
    """Whether a text says only that something was checked: ``Controle``, ``Check (moet 0 zijn)``.

    ``Controle accountant`` may be a post, and ``Check Techniek`` a partner.
    """
    words = set(_words(text))
    return not words.isdisjoint(_CHECKS) and words <= _CHECKS | _BESIDE_CHECKS


def counts_no_money(text: str) -> bool:
    """Whether a row among amounts says that it counts something else: ``Aantal fte``."""
    return not _COUNTED.isdisjoint(_words(text)[:1])


def may_be_a_total(text: str) -> bool:
    """Whether a text begins so and goes on in words that may name a firm, and may not.

    ``Totaal Techniek`` may be either; ``Totaal Techniek bv`` is a firm.
    """
    return names_a_total(text) and not is_only_a_total(text) and _FIRMS.isdisjoint(_words(text))


@kept
def _words(text: str) -> tuple[str, ...]:
    plain = cleaned(text).replace(".", "").replace("\N{N-ARY SUMMATION}", "Σ")
    return tuple(folded(word) for word in _WORD.findall(plain))
