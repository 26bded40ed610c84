"""Answers to indicators: n.v.t. with a reason, typed against computed."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "NVT-KERN",
        _ERROR,
        'Bij "{label}" staat n.v.t. Deze vraag hoort bij de kern en geldt voor elke PPS.',
        "Vul een antwoord in. Weet u het niet, laat het vak dan leeg.",
    ),
    Rule(
        "KERNVRAAG-VERVALLEN",
        _WARNING,
        'Bij "{label}" staat geen antwoord meer. In {round} was dat "{before}"{computed}. '
        "De score kan daardoor veranderen zonder dat er iets veranderd is.",
        "Vul het antwoord in{or_table}. Kan dat nu niet, schrijf dan bij Toelichting of bewijs "
        "waarom. Opslaan kan ook zo.",
    ),
    Rule(
        "NVT-TE-VEEL",
        _ERROR,
        'Bij "{label}" staat n.v.t. Bij "{dimension}" mag dat hoogstens {most} keer.',
        "Geef antwoord of laat het vak leeg: hier, of bij een eerdere vraag met n.v.t.",
    ),
    Rule(
        "NVT-ZONDER-REDEN",
        _WARNING,
        'Bij "{label}" staat n.v.t. zonder reden.',
        'Schrijf in "Reden n.v.t." waarom deze vraag voor uw PPS niet geldt.',
    ),
    Rule(
        "ANTWOORD-BIJ-TOELICHTING",
        _WARNING,
        'Bij "{label}" is geen antwoord ingevuld, maar hier staat "{raw}".',
        "Is dat uw antwoord? Zet het dan in {where}.",
    ),
    Rule(
        "ANTWOORDEN-VERSCHOVEN",
        _WARNING,
        "Uw antwoorden lijken in de verkeerde kolom te staan: in kolom {there} ({other}) in plaats "
        "van kolom {here} ({header}).",
        'Zijn dit uw antwoorden? Kopieer ze uit de kolom "{other}" en plak ze als waarden in de '
        'kolom "{header}". Wis ze daarna op de oude plek.',
    ),
    Rule(
        "ANTWOORD-IN-NOTITIE",
        _WARNING,
        'Bij "{label}" is geen antwoord ingevuld, maar in de notitie bij dit vak staat "{raw}".',
        "Is dat uw antwoord? Typ het dan in het vak zelf. Een notitie lezen wij niet.",
        left_out=True,
    ),
    Rule(
        "ANTWOORDEN-IN-NOTITIES",
        _WARNING,
        "Uw antwoorden lijken in notities van Excel te staan, bij vakken die leeg zijn. Notities "
        "lezen wij niet.",
        "Zijn dat uw antwoorden? Zet ze dan in de vakken zelf.",
    ),
    Rule(
        "REDEN-ZONDER-NVT",
        _WARNING,
        'Bij "{label}" staat een reden voor n.v.t., maar het antwoord is niet n.v.t.',
        "Geldt de vraag niet, vul dan n.v.t. in bij het antwoord. Haal anders de reden weg.",
    ),
    Rule(
        "REDENEN-ZONDER-NVT",
        _WARNING,
        'Onder "Reden n.v.t." staan teksten bij antwoorden die niet n.v.t. zijn.',
        'Horen die bij de antwoorden? Zet ze dan onder "Toelichting of bewijs". Zo niet: haal ze '
        "weg.",
    ),
    Rule(
        "NVT-BEREKEND",
        _WARNING,
        'Bij "{label}" staat n.v.t., maar uit tab {tab} volgt {computed} ({division}). '
        "Wij rekenen met {computed}.",
        "Klopt {computed}, haal n.v.t. dan weg. Klopt het niet, verbeter dan tab {tab}.",
    ),
    Rule(
        "BEREKEND-WIJKT-AF",
        _WARNING,
        'Bij "{label}" vulde u {typed} in, maar uit tab {tab} volgt {computed} ({division}). '
        "Wij rekenen met {computed}.",
        "Kijk welk van de twee klopt. Verbeter uw antwoord of tab {tab}.",
    ),
    Rule(
        "DOEL-NUL",
        _NOTICE,
        'Bij "{kpi}" is het doel 0. Daarmee valt "{label}" niet uit te rekenen.',
        "Vul het doel in, of vul het percentage zelf in bij {where}.",
    ),
    Rule(
        "NIET-BEREKEND",
        _NOTICE,
        "In dit vak staat {held}. Daardoor is niet berekend: {labels}.",
        "Verbeter dit vak. Tot die tijd {until}.",
    ),
)
