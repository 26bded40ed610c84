"""Which tab holds which table."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import AND_READ_AGAIN, CLEAR_THERE, OR_CLEAR_THERE

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
        left_out=True,
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
)
