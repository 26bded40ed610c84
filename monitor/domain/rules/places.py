"""Where things stand on a tab: headers, rows and cells."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_COLUMNS: tuple[Rule, ...] = (
    Rule(
        "KOP-ANDERS",
        _WARNING,
        'De kop "{raw}" lezen wij als "{header}".',
        'Klopt dat niet? Zet dan boven de goede kolom de kop "{header}".',
        "Klopt dat niet? Vul dan hier onder deze kop de goede antwoorden in.",
    ),
    Rule(
        "KOP-OUDE-STAND",
        _WARNING,
        'De kop "{raw}" lezen wij als "{header}". Wat eronder staat, lijkt van {named} te zijn. De '
        "peildatum is {about}.",
        "Is het de stand van toen? Vul dan de stand van nu in. Is het die van nu? Noem de kolom "
        'dan "{header}".',
        "Is het de stand van toen? Vul dan hier onder deze kop de stand van nu in. Is het die van "
        "nu, dan hoeft u niets te doen.",
    ),
    Rule(
        "KOP-GERADEN",
        _WARNING,
        '{there} De kolom staat waar "{header}" hoort; zo lezen wij die.',
        'Klopt dat, zet dan de kop "{header}" terug. Zo niet: haal deze kolom weg.',
        'In dit werkboek staat de kop "{header}" al terug. Hoort wat eronder staat daar niet? '
        "Haal dat dan weg.",
    ),
    Rule(
        "KOP-DUBBEL",
        _ERROR,
        'De kop "{header}" staat boven {columns}. Wij weten niet welke telt, en lezen ze niet.',
        "Geef de kolom die niet telt een andere kop.",
        'In dit werkboek staat de kop "{header}" er één keer. Vul de goede antwoorden eronder in.',
    ),
    Rule(
        "KOLOM-ONTBREEKT",
        _WARNING,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. Wat daarin hoort, is niet gelezen '
        "(aantal rijen: {count}).",
        'Hebt u die kolom weggehaald, dan is dat goed. Zo niet: zet de kop "{header}" terug.',
        "In dit werkboek staat die kolom er weer. Vul in wat daar hoort, of laat de kolom leeg.",
    ),
    Rule(
        "KOLOM-JAAR-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Zonder die kolom tellen wij de bedragen verkeerd op.",
        'Zet de kop "{header}" boven de kolom met die bedragen. Is er niets, laat die leeg.',
        "In dit werkboek staat die kolom er weer. Vul de bedragen in. Is er niets, laat die leeg.",
    ),
    Rule(
        "KOLOM-JAREN-ONTBREKEN",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen enkele kolom met een jaar, zoals "Begroot 2026". '
        "De getallen op deze tab zijn niet gelezen ({count:vak|vakken}).",
        'Zet boven elke kolom in één vak wat het is en het jaar, zoals "Begroot 2026". Of wijs bij '
        "het inlezen aan welke kolom wat is.",
        "In dit werkboek staan die kolommen er weer. Vul de getallen daar in.",
    ),
    Rule(
        "KOLOM-ANTWOORD-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Van deze tab is geen antwoord gelezen (aantal rijen: {count}).",
        'Zet de kop "{header}" boven de kolom met de antwoorden, of wijs bij het inlezen aan '
        "welke kolom dat is.",
        "In dit werkboek staat die kolom er weer. Vul de antwoorden daar in.",
    ),
    Rule(
        "KOLOM-VREEMD-OF-ONZE",
        _ERROR,
        '{column} kennen wij niet, en de kolom "{header}" ontbreekt. Is dat dezelfde? Wij '
        "lezen die niet ({cells}).",
        'Zet de kop "{header}" boven de goede kolom. Is deze iets anders: haal die weg.',
        'In dit werkboek staat de kolom "{header}" er weer. Zet de antwoorden daar, als ze daarbij '
        "horen.",
    ),
    Rule(
        "KOLOM-NIEUW",
        _ERROR,
        "{column} stond er nog niet toen deze tabel werd aangewezen. Wij lezen die niet "
        "({cells}). Misschien staan hier de nieuwe antwoorden.",
        "Wijs de tabel opnieuw aan, met of zonder deze kolom. Of haal die weg.",
    ),
    Rule(
        "KOLOM-PROGNOSE-TE-VROEG",
        _WARNING,
        "{column} lezen wij niet ({cells}). Dat jaar hoort bij het project. Een prognose vragen "
        "wij alleen voor de jaren erna.",
        "Verwacht u iets anders dan begroot? Pas dan de begroting van dat jaar aan. Zo niet: u "
        "hoeft niets te doen.",
    ),
    Rule(
        "KOLOM-ANDERE-VERSIE",
        _WARNING,
        '{column} lezen wij niet ({cells}). Wij lezen wel kolom {letter}: "{header}".',
        'Gelden de antwoorden in deze kolom? Zet dan hierboven de kop "{header}" en haal de andere '
        "kolom weg. Zo niet: u hoeft niets te doen.",
        'Gelden die antwoorden? Zet ze dan in de kolom "{header}". Zo niet: u hoeft niets te doen.',
    ),
    Rule(
        "KOLOM-VREEMD",
        _NOTICE,
        "{column} lezen wij niet ({cells}).",
        "Dat is geen probleem. Staan hier antwoorden? Zet ze in een kolom van het sjabloon.",
    ),
)
_ROWS: tuple[Rule, ...] = (
    Rule(
        "RIJ-LIJKT-OP",
        _WARNING,
        'De rij "{raw}" lezen wij als "{label}", omdat die tekst er het meest op lijkt.',
        "Klopt dat niet? Zet het antwoord dan bij de goede vraag in een nieuw sjabloon.",
    ),
    Rule(
        "RIJ-TEGENSTRIJDIG",
        _ERROR,
        'Hier staat "{raw}". De rij begint als "{label}", maar een ander deel hoort bij een andere '
        "rij. Is een deel van de tabel gesorteerd?",
        "Maak het sorteren ongedaan, of zet de antwoorden in een nieuw sjabloon.",
    ),
    Rule(
        "RIJ-ONZEKER",
        _ERROR,
        'Hier staat "{raw}". Een deel van deze tabel is gesorteerd. Daardoor is niet zeker dat dit '
        'bij "{label}" hoort.',
        "Maak het sorteren ongedaan, of zet de antwoorden in een nieuw sjabloon.",
    ),
    Rule(
        "RIJ-LABELS-TEGENSTRIJDIG",
        _ERROR,
        'Hier staat "{raw}". De teksten in deze rij horen bij verschillende vragen. '
        "Is een deel van de tabel gesorteerd?",
        "Maak het sorteren ongedaan, of zet de antwoorden in een nieuw sjabloon.",
    ),
    Rule(
        "RIJ-DUBBEL",
        _ERROR,
        'Hier staat "{raw}". De rij "{label}" is vaker ingevuld, ook op rij {others}.',
        "Houd de rij met het goede antwoord en maak de andere leeg.",
    ),
    Rule(
        "TABEL-DUBBEL",
        _ERROR,
        "Rijen van deze tabel staan er vaker in: op {places}. Wij weten niet welke gelden, en "
        "lezen ze niet.",
        "Haal de tabel weg die niet meer geldt. Wilt u die bewaren? Zet die dan op een eigen tab.",
        'In dit werkboek staat "Klopt dit?" voor de antwoorden uit de bovenste tabel. Gelden die? '
        'Kies Zoeken en vervangen (Ctrl+H), zoek "Klopt dit?" en vervang dat door niets. Zo niet: '
        "typ de goede antwoorden.",
    ),
    Rule(
        "RIJ-DUBBEL-LEEG",
        _NOTICE,
        "Deze rij staat er ook ergens anders, en is hier leeg. Wij lezen de andere "
        "({count:vak|vakken} niet gelezen).",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJ-ONBEKEND",
        _WARNING,
        'Wij weten niet bij welke vraag deze rij hoort ("{raw}"). Wij lezen die niet '
        "({count:vak|vakken}).",
        "Staat hier een antwoord? Zet het bij de goede vraag. Zo niet: u hoeft niets te doen.",
    ),
    Rule(
        "POST-ONBEKEND",
        _ERROR,
        'De post "{raw}" kennen wij niet. De bedragen in deze rij tellen nu niet mee '
        "({count:vak|vakken}).",
        "Zet de bedragen bij een post van het sjabloon, met geld of natura. Of maak de rij leeg.",
    ),
    Rule(
        "RIJ-CODE-ONBEKEND",
        _NOTICE,
        'In de kolom id staat "{raw}". Zo\'n code kennen wij niet (aantal rijen: {count}). '
        "Wij lezen die rijen aan de tekst ernaast.",
        "Staat de tekst nog bij het goede antwoord, dan hoeft u niets te doen.",
    ),
    Rule(
        "RIJ-CODE-NIEUW",
        _NOTICE,
        'In de kolom id staat "{raw}". Die code kennen wij niet, of zij staat er al (aantal rijen: '
        "{count}). "
        "Die rijen lezen wij met een eigen code.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJ-TOTAAL",
        _NOTICE,
        'De rij "{raw}" is een totaal. Wij lezen die niet ({count:vak|vakken}).',
        "U hoeft niets te doen. Wij tellen zelf op.",
    ),
    Rule(
        "RIJ-TOTAAL-OF-ONZE",
        _ERROR,
        'Hier staat "{raw}". De rij van "{label}" heet nu "{there}". Een totaal of controle tellen '
        "wij niet mee.",
        "Is dit een totaal of controle? Maak dit vak dan leeg: wij tellen zelf op. Hoort dit bij "
        '"{label}"? Zet die naam dan terug.',
    ),
    Rule(
        "RIJ-MISSCHIEN-TOTAAL",
        _WARNING,
        'De rij "{raw}" kan een totaal zijn, of een partner die zo heet. Wij tellen de rij mee.',
        "Is het een totaal, maak de rij dan leeg: wij tellen zelf op. Is het een partner, dan "
        "hoeft u niets te doen.",
    ),
    Rule(
        "RIJ-CONTROLE",
        _NOTICE,
        'De rij "{raw}" is een eigen controle. Wij lezen die niet ({count:vak|vakken}).',
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJ-CONTROLE-NIET-NUL",
        _WARNING,
        'De rij "{raw}" lijkt een eigen controle. Er staat iets anders in dan 0. Wij lezen die '
        "niet ({count:vak|vakken}).",
        "Is het een controle? Kijk dan of de andere getallen kloppen. Moeten deze getallen "
        "meetellen? Zet ze dan in een rij van het sjabloon.",
    ),
    Rule(
        "RIJ-KOP-HERHAALD",
        _NOTICE,
        "In deze rij staan de koppen nog eens. Wij lezen die niet ({count:vak|vakken}).",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJEN-ONTBREKEN",
        _WARNING,
        "Op deze tab ontbreken rijen: {count}. Het gaat om: {rows}.",
        "Wilt u die ook invullen? Zet uw antwoorden dan in een nieuw sjabloon.",
    ),
)
_PLACES: tuple[Rule, ...] = (
    Rule(
        "VAK-SAMENGEVOEGD",
        _WARNING,
        'Het vak voor "{label}" is samengevoegd met {shown}. Hier is geen antwoord gelezen.',
        "Maak het samenvoegen ongedaan (Start > Samenvoegen en centreren) en vul dit vak in.",
    ),
    Rule(
        "WAARDE-ONDER-SAMENVOEGING",
        _WARNING,
        'Onder het samengevoegde vak {shown} staat nog "{raw}" (bij "{label}"). '
        "U ziet dat niet; wij tellen het niet mee.",
        "Maak het samenvoegen ongedaan (Start > Samenvoegen en centreren) en kijk welk antwoord "
        "hier hoort.",
    ),
    Rule(
        "VAK-LOS",
        _NOTICE,
        'Hier staat "{raw}". Dat is geen invulvak. Wij lezen het niet.',
        "Is het een antwoord of uitleg? Zet het in een invulvak. Zo niet: u hoeft niets te doen.",
    ),
    Rule(
        "GETALLEN-ANDERE-SCHAAL",
        _ERROR,
        "{there} Wij lezen elk getal zoals het er staat, en bedragen in hele euro's.",
        "Zijn de bedragen op deze tab in duizenden? Vul ze in met alle nullen. "
        "Zijn het hele euro's? Dan kunt u deze tekst weghalen.",
    ),
    Rule(
        "VAKKEN-LOS",
        _NOTICE,
        "Er staan nog {count} gevulde vakken buiten de invulvakken, in {range}. Wij lezen ze niet.",
        "Staan daar antwoorden of uitleg? Zet ze in een invulvak.",
    ),
    Rule(
        "FORMULE-BUITEN-INVULVAK",
        _NOTICE,
        "Op deze tab staan foutcodes of formules zonder uitkomst buiten de invulvakken ({count}): "
        "{cells}. Wij lezen ze niet.",
        "Staat er een antwoord dat moet meetellen? Zet het dan in een invulvak. Zo niet: u hoeft "
        "niets te doen.",
    ),
    Rule(
        "NOTITIES-BIJ-VAKKEN",
        _NOTICE,
        "Op deze tab hebben vakken een notitie of opmerking van Excel ({count}): {cells}. "
        "Wij lezen die niet.",
        "Hoort er iets bij een antwoord? Zet het in een invulvak, zoals Toelichting. Zo niet: u "
        "hoeft niets te doen.",
    ),
    Rule(
        "TEKENS-WEGGELATEN",
        _NOTICE,
        'Bij "{label}" stonden onzichtbare tekens. Die hebben wij weggelaten.',
        "Kijk of de tekst nog klopt.",
    ),
)

RULES: tuple[Rule, ...] = (*_COLUMNS, *_ROWS, *_PLACES)
