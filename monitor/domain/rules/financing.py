"""The financing rules of the project's own regulation: signals to talk about, never a ruling."""

from monitor.domain.findings import Rule, Severity

_NOTICE = Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "FINANCIEEL-SIGNAAL",
        _NOTICE,
        "Signaal {check}: {text} Bij u is het {numbers}; de grens is {bounds}. Bron: {article}.",
        "Controleer de gegevens. Kloppen ze, bespreek dit dan met uw adviseur van het Platform. "
        "Een signaal is geen oordeel.",
    ),
    Rule(
        "FINANCIEEL-ADVIES",
        _NOTICE,
        "Signaal {check}: {text} Bij u is het {numbers}; het advies is {bounds}. Bron: {article}.",
        "U hoeft hier niets mee te doen. Bespreek in de stuurgroep of het u zou helpen.",
    ),
)
