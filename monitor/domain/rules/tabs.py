"""Which tab holds which table, and what is left of the others."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import (
    AND_READ_AGAIN,
    CLEAR_THERE,
    FOUND_THERE,
    OR_CLEAR_THERE,
)

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_SHARED = (
    'Op deze tab staan ook de koppen van de tabel "{tab}". Wij lezen uit onszelf één tabel per '
    "tab, en deze is het niet{cells}.",
    "Staan de twee tabellen onder elkaar? Wijs dan bij het inlezen aan in welke rij de koppen "
    "van deze staan. Staan ze naast elkaar? Zet deze dan op een eigen tab met de naam "
    '"{tab}".',
    f"Het makkelijkst: zet deze tabel in uw eigen bestand op een eigen tab {AND_READ_AGAIN} vul de "
    f'antwoorden in op de tab "{{tab}}". {CLEAR_THERE}',
)
"""What is said of a table on the tab of another, whether a monitor can do without it or not."""

_WITHOUT_HEADERS = (
    'Op de tab "{tab}" vinden wij de rij met koppen niet. Wij lezen hier niets '
    "({count:vak|vakken}).",
    "Zet de koppen terug zoals in het sjabloon, of wijs bij het inlezen aan in welke rij "
    "ze staan. U kunt ook een nieuw sjabloon invullen.",
    f"Het makkelijkst: zet de koppen in uw eigen bestand terug {AND_READ_AGAIN} de koppen staan er "
    f"weer, vul de antwoorden daaronder in. {CLEAR_THERE}",
)
"""The same of a tab on which the header row isn't found."""

_ALIKE = (
    'Deze tab lijkt op de tab "{read}". {likeness} Wij lezen die tab, en deze niet '
    "({count:vak|vakken}).",
    'Staan de goede antwoorden hier? Zet ze dan op de tab "{read}". Zo niet: u hoeft niets te '
    "doen.",
)
"""What is said of a copy of a tab that is read, whether it's likely to be of now or not."""

_IF_THEY_COUNT = (
    'Zijn dat de goede antwoorden? Zet ze dan op de tab "{tab}". Zo niet: u hoeft niets te doen.'
)
_WHICH_COUNT = f"{_IF_THEY_COUNT} {FOUND_THERE}"
_MOVED_ON_TEMPLATE = (
    'Het makkelijkst: zet wat op "{here}" staat in uw eigen bestand op de tab "{read}". Haal '
    '"{here}" daar weg en lees dat bestand opnieuw in. Of doe het hier: vul wat erbij hoort in op '
    f'de tab "{{tab}}". {CLEAR_THERE}'
)
_STILL_TRUE = (
    'Gelden die antwoorden nog? Vul ze dan in op de tab "{tab}". Zo niet: u hoeft niets te doen. '
    f"{FOUND_THERE}"
)
_IF_THEY_ARE = (
    'Zijn dat de antwoorden? Vul ze dan in op de tab "{tab}". Zo niet: u hoeft niets te doen. '
    f"{FOUND_THERE}"
)
_MAKE_VISIBLE = (
    'Maak de tab "{here}" zichtbaar: klik met rechts op een tabnaam en kies Zichtbaar maken. Staat '
    "hij daar niet bij? In het werkboek dat u hier downloadt, ziet u wel wat erop staat. "
)

RULES: tuple[Rule, ...] = (
    Rule(
        "TAB-ONTBREEKT",
        _ERROR,
        'Wij vinden de tab "{tab}" niet. Zonder die tab kunnen wij de monitor niet lezen.',
        'Zet de naam "{tab}" terug, of wijs bij het inlezen aan waar die tabel staat. U kunt '
        "ook een nieuw sjabloon invullen.",
        f"In dit werkboek staat die tab er weer. Vul de antwoorden daar in. {OR_CLEAR_THERE}",
    ),
    Rule(
        "TAB-ONTBREEKT-OPTIONEEL",
        _WARNING,
        'Wij vinden de tab "{tab}" niet. De rest lezen wij wel.',
        "Hebt u die tab weggehaald, dan is dat goed. Staat de tabel in uw bestand onder een "
        'andere naam? Wijs die dan op het scherm aan, of zet de naam "{tab}" terug.',
        "In dit werkboek staat die tab er weer. Vul in wat daar hoort, of laat de tab leeg.",
    ),
    Rule(
        "TAB-VREEMD-OF-ONZE",
        _ERROR,
        'Wij vinden de tab "{tab}" niet. Deze tab lijkt erop, maar wij weten het niet zeker. Wij '
        "lezen hem niet ({count:vak|vakken}).",
        'Is dit de tabel? Noem deze tab dan "{tab}", of wijs hem bij het inlezen aan. Zo niet: '
        'maak een lege tab met de naam "{tab}".',
        f'Is "{{here}}" de tabel? Het makkelijkst: noem die tab in uw eigen bestand "{{tab}}" '
        f'{AND_READ_AGAIN} vul in wat erbij hoort op de tab "{{tab}}". {CLEAR_THERE}',
    ),
    Rule("TAB-GEDEELD", _ERROR, *_SHARED),
    Rule("TAB-GEDEELD-OPTIONEEL", _WARNING, *_SHARED),
    Rule(
        "TABEL-OOK-HIER",
        _WARNING,
        'Op deze tab staat in rij {row} ook een tabel "{tab}". Wij lezen die op de tab "{read}", '
        "en hier niet ({count:vak|vakken}).",
        'Staan de goede antwoorden hier? Zet ze dan op de tab "{read}". Zo niet: u hoeft niets te '
        "doen.",
    ),
    Rule(
        "TAB-DUBBEL",
        _ERROR,
        'De tabs {names} zijn {both} de tab "{tab}". Wij lezen er geen van ({count:vak|vakken}).',
        "Wijs hier op het scherm aan welke telt, of haal de andere weg in Excel. Staat daar iets "
        "wat op de goede tab ontbreekt? Zet het dan eerst over.",
        "Het makkelijkst: haal in uw eigen bestand de tab weg die niet telt "
        f'{AND_READ_AGAIN} de tab "{{tab}}" is nog leeg, vul daar de goede antwoorden in. '
        f"{CLEAR_THERE}",
    ),
    Rule(
        "TAB-VERDEELD",
        _ERROR,
        'De tab "{tab}" is over {tabs} tabs verdeeld: {names}.{which} Wij lezen er geen van '
        "({count:vak|vakken}).",
        'Zet alle rijen met antwoorden op één tab "{tab}", onder één rij met koppen en elke rij '
        "één keer. Haal de andere tabs dan weg. Horen de rijen niet bij elkaar? Laat dan alleen de "
        "tab staan die telt.",
        'Het makkelijkst: zet in uw eigen bestand alle rijen op één tab "{tab}", haal de andere '
        f'tabs weg {AND_READ_AGAIN} de tab "{{tab}}" is nog leeg, vul daar alle antwoorden in. '
        f"{CLEAR_THERE}",
    ),
    Rule(
        "TAB-KOLOMMEN-VERDEELD",
        _ERROR,
        'De kolommen van de tab "{tab}" staan op {tabs} tabs: {names}. Op elke tab zijn andere '
        "kolommen ingevuld. Wij lezen er geen van ({count:vak|vakken}).",
        'Zet de kolommen naast elkaar op één tab "{tab}". Kijk of elke rij daar goed staat, en '
        "haal de andere tabs dan weg.",
        'Het makkelijkst: zet in uw eigen bestand alle kolommen op één tab "{tab}", haal de andere '
        f'tabs weg {AND_READ_AGAIN} de tab "{{tab}}" is nog leeg, vul daar alle antwoorden in. '
        f"{CLEAR_THERE}",
    ),
    Rule(
        "TAB-AAN-KOPPEN-HERKEND",
        _NOTICE,
        'Deze tab heet anders. Aan de inhoud zien wij dat dit "{tab}" is.',
        'Klopt dat, dan hoeft u niets te doen. Zo niet: geef de goede tab de naam "{tab}".',
    ),
    Rule(
        "TAB-NAAM-VAN-ANDERE",
        _WARNING,
        'Deze tab heet "{name}", maar heeft de inhoud van de tab "{tab}". Zo lezen wij hem ook.',
        'Geef deze tab de naam "{tab}" terug.',
        "In dit werkboek heten de tabs weer zoals wij ze noemen. Kijk of elk antwoord klopt.",
    ),
    Rule(
        "TABEL-AANGEWEZEN",
        _NOTICE,
        'Deze tab lezen wij als "{tab}". Zo is dat aangewezen op {on}.',
        "Klopt dat, dan hoeft u niets te doen. Zo niet: wijs de tabel opnieuw aan.",
    ),
    Rule(
        "AANWIJZING-PAST-NIET",
        _WARNING,
        'Op {on} is aangewezen dat de tabel "{tab}" op de tab "{sheet}" staat. In dit bestand '
        "is dat anders.",
        'Wijs de tabel "{tab}" opnieuw aan. Hebt u die niet ingevuld, dan hoeft dat niet.',
    ),
    Rule(
        "TAB-VERBORGEN",
        _WARNING,
        'De tab "{tab}" is verborgen. Wij lezen hem wel: wat erop staat, telt mee.',
        "Maak de tab zichtbaar (klik met rechts op een tabnaam, kies Zichtbaar maken) en kijk of "
        "alles klopt. Staat hij daar niet bij, zet uw antwoorden dan in een nieuw sjabloon.",
        "In dit werkboek ziet u die tab wel. Kijk of alles op de tab klopt.",
    ),
    Rule("TABEL-ONTBREEKT", _ERROR, *_WITHOUT_HEADERS),
    Rule("TABEL-ONTBREEKT-OPTIONEEL", _WARNING, *_WITHOUT_HEADERS),
    Rule("TAB-LIJKT-OP", _WARNING, *_ALIKE, _IF_THEY_COUNT),
    Rule("TAB-LIJKT-OP-MET-ANDERE", _WARNING, *_ALIKE, _WHICH_COUNT),
    Rule("TAB-LIJKT-OP-EERDER-OF-EIGEN", _NOTICE, *_ALIKE, _IF_THEY_COUNT),
    Rule(
        "TAB-LIJKT-OP-BIJNA-LEEG",
        _NOTICE,
        _ALIKE[0],
        "Hebt u deze tab niet meer nodig? Haal hem dan weg. U hoeft niets te doen.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "TAB-LIJKT-OP-VERBORGEN",
        _WARNING,
        'De verborgen tab "{here}" lijkt op de tab "{read}", en heeft meer antwoorden. '
        '{likeness} Wij lezen "{read}", en "{here}" niet ({count:vak|vakken}).',
        _MAKE_VISIBLE + 'Staan de goede antwoorden daar? Zet ze dan op de tab "{read}". Zo niet: '
        "u hoeft niets te doen.",
        _WHICH_COUNT,
    ),
    Rule(
        "TAB-MET-DE-REST",
        _ERROR,
        'De rijen van de tab "{tab}" staan op meer dan één tab: een deel op "{read}", een deel '
        'op "{here}".{twice} Wij lezen alleen "{read}", en "{here}" niet ({count:vak|vakken}).',
        'Zet alle rijen met antwoorden op de tab "{read}", elke rij één keer, en haal de tab '
        '"{here}" dan weg. Horen de rijen op "{here}" er niet bij? Haal die tab dan ook weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-DE-REST-VERBORGEN",
        _ERROR,
        'De rest van de tab "{tab}" lijkt op de verborgen tab "{here}" te staan.{twice} Wij lezen '
        'alleen "{read}", en "{here}" niet ({count:vak|vakken}).',
        _MAKE_VISIBLE + 'Horen de rijen erbij? Zet ze dan op "{read}", elke rij één keer. Haal de '
        'tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-KOLOMMEN",
        _ERROR,
        'De antwoorden bij {columns}{among} lijken op de tab "{here}" te staan. Op de tab "{read}" '
        'is daar niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        'Horen die antwoorden in de monitor? Zet ze dan op de tab "{read}", elk in de goede rij en '
        'onder de goede kop. Haal de tab "{here}" daarna weg. Horen ze er niet in? Haal die tab '
        "dan ook weg.",
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-KOLOMMEN-VERBORGEN",
        _ERROR,
        'De antwoorden bij {columns}{among} lijken op de verborgen tab "{here}" te staan. Op de '
        'tab "{read}" is daar niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        _MAKE_VISIBLE + 'Horen die antwoorden in de monitor? Zet ze dan op de tab "{read}", elk in '
        'de goede rij en onder de goede kop. Haal de tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MISSCHIEN-MET-KOLOMMEN",
        _WARNING,
        'Op de tab "{here}" staat in {theirs} iets{among}. Op de tab "{read}" is daar bij '
        '{columns} niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        'Zijn dat de antwoorden? Zet ze dan op de tab "{read}", elk in de goede rij. Zo niet: u '
        "hoeft niets te doen.",
        _IF_THEY_ARE,
    ),
    Rule(
        "TAB-MISSCHIEN-MET-KOLOMMEN-VERBORGEN",
        _WARNING,
        'Op de verborgen tab "{here}" staat in {theirs} iets{among}. Op de tab "{read}" is daar '
        'bij {columns} niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        _MAKE_VISIBLE + 'Zijn dat de antwoorden? Zet ze dan op de tab "{read}". Zo niet: u hoeft '
        "niets te doen.",
        _IF_THEY_ARE,
    ),
    Rule(
        "TAB-STAAT-ELDERS",
        _ERROR,
        'Op de tab "{read}" vinden wij geen antwoorden. Ze lijken op de tab "{here}" te staan, en '
        "die lezen wij niet ({count:vak|vakken}).",
        'Horen ze in de monitor? Zet ze dan op de tab "{read}", en haal de tab "{here}" weg. Horen '
        "ze er niet in? Haal die tab dan ook weg.",
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-STAAT-ELDERS-VERBORGEN",
        _ERROR,
        'Op de tab "{read}" vinden wij geen antwoorden. Ze lijken op de verborgen tab "{here}" te '
        "staan, en die lezen wij niet ({count:vak|vakken}).",
        _MAKE_VISIBLE + 'Horen de antwoorden in de monitor? Zet ze dan op de tab "{read}". Haal de '
        'tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-STAAT-ELDERS-EERDER",
        _WARNING,
        'Op de tab "{read}" vinden wij {few} antwoorden, en op de tab "{here}" {there}. Die lijkt '
        "van eerder te zijn. Wij lezen hem niet ({count:vak|vakken}).",
        'Gelden die antwoorden nog? Zet ze dan op de tab "{read}". Zo niet: u hoeft niets te doen.',
        _STILL_TRUE,
    ),
    Rule(
        "TAB-STAAT-ELDERS-EERDER-VERBORGEN",
        _WARNING,
        'Op de tab "{read}" vinden wij {few} antwoorden, en op de verborgen tab "{here}" {there}. '
        "Die lijkt van eerder te zijn. Wij lezen hem niet ({count:vak|vakken}).",
        _MAKE_VISIBLE + 'Gelden die antwoorden nog? Zet ze dan op de tab "{read}". Zo niet: u '
        "hoeft niets te doen.",
        _STILL_TRUE,
    ),
    Rule(
        "TAB-VREEMD",
        _NOTICE,
        "Deze tab hoort niet bij de monitor. Wij lezen hem niet ({count:vak|vakken}).",
        "Staan hier antwoorden? Zet ze dan in een tab van de monitor. Zo niet: u hoeft niets te "
        "doen.",
    ),
    Rule(
        "TAB-VREEMD-VERBORGEN",
        _NOTICE,
        "Deze tab is verborgen en hoort niet bij de monitor. Wij lezen hem niet "
        "({count:vak|vakken}).",
        "Staat hier iets dat u niet wilt delen? Verwijder de tab dan.",
    ),
    Rule(
        "TAB-OVERIG",
        _NOTICE,
        "Op deze tab staat wat in een eerder bestand buiten de monitor stond ({count:vak|vakken}). "
        "Wij lezen het niet.",
        "Dat is geen probleem. Hebt u het niet meer nodig, verwijder de tab dan.",
    ),
    Rule(
        "OVERIG-ZONDER-PLEK",
        _ERROR,
        'Op deze tab staan nog rijen waar u iets mee moet doen: {count}. De eerste is "{raw}".',
        "In de laatste kolom van die rijen staat wat u kunt doen. Is dat gedaan? Verwijder dan de "
        "rij.",
    ),
    Rule(
        "OVERIG-ANDERE-ANTWOORDEN",
        _WARNING,
        "Op deze tab staat wat in uw eerdere bestand op een kopie van een van onze tabs anders was "
        'ingevuld ({count:vak|vakken}). Het eerste is "{raw}".',
        "Zijn dat de goede antwoorden? Zet ze dan in het goede vak. Zo niet: u hoeft niets te "
        "doen.",
    ),
)
