"""Texts that stand among the names of partners and are none: footnotes, and headings of groups."""

import re

from monitor.files.cell.text import cleaned, folded

_WORD = re.compile(r"[^\W\d_]+")
_FOOTNOTE_MARKS = ("*", "¹", "²", "³")
_KINDS = (
    "onderwijs onderwijsinstellingen onderwijspartners beroepsonderwijs praktijkonderwijs "
    "voortgezet hoger bekostigd niet instellingen kennisinstellingen mbo vmbo hbo vo vso ho "
    "scholen hogescholen bedrijven bedrijfsleven bedrijfspartners ondernemingen werkgevers "
    "mkb georganiseerd arbeidsorganisaties brancheorganisaties fondsen o overheid overheden "
    "gemeenten provincies regionale private privaat publieke publiek overige overig andere "
    "anderen partners partijen organisaties en"
)
"""The types of partners, as people head a group of them: each in the plural, or a whole sector."""
_GROUPS = frozenset(_KINDS.split())


def is_a_footnote(text: str) -> bool:
    """Whether a text begins with the mark of one: ``* bedragen over de hele looptijd``."""
    return text.lstrip().startswith(_FOOTNOTE_MARKS)


def heads_a_group(text: str) -> bool:
    """Whether a text names only a kind of partner: ``Bedrijven``, ``Private partners:``.

    ``Onderwijs Duinstreek`` may be a partner.
    """
    words = [folded(word) for word in _WORD.findall(cleaned(text))]
    return bool(words) and _GROUPS.issuperset(words)
