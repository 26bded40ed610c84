"""What is said of the questions of two versions of the model: sentences and tables. Dutch."""

from collections.abc import Callable, Mapping

import pandas as pd

from monitor.domain.answer_text import asked_for
from monitor.domain.model import Indicator, Model
from monitor.domain.model_change import (
    Aspect,
    Comparable,
    QuestionChange,
    Turn,
    carried_share,
    comparable,
    norms,
    questions,
    weights,
)
from monitor.reports import words

_MEANS = {
    Comparable.YES: "mogen ze naast elkaar staan",
    Comparable.PARTLY: "mogen ze alleen met deze uitleg naast elkaar staan",
    Comparable.NO: "mogen ze toch niet naast elkaar staan",
}
"""What the badge says of scores of both versions, once the older are computed again."""
_NORMS = {
    "scale": "punten en kleuren",
    "completeness": "hoeveel antwoorden nodig zijn",
    "aggregation": "hoe onderdelen samen het totaal maken",
    "robustness": "hoe wij berekenen hoe zeker een score is",
    "coverage_cap": "de grens zonder dekking",
    "expected_path": "de verwachting na verloop van tijd",
    "groups": "groepen en de stand op een datum",
    "kpi_status": "kleuren van KPI’s",
    "suggestions": "suggesties voor de SWOT",
    "signals": "speling bij de financieringsregels",
    "plausibility": "wanneer een bedrag of datum niet aannemelijk is",
    "shelf_life": "hoe lang een antwoord geldig blijft",
    "after": "wanneer een PPS klaar is voor het einde van de subsidie",
    "similar": "welke PPS’en op elkaar lijken",
    "comparability": "wanneer versies vergelijkbaar zijn",
}
"""What the bounds of a model are called, each of ``domain.model.norms.NORMS``."""


def lead(before: Model, after: Model) -> str:
    """What came, went and changed, in numbers, and what that means for comparing."""
    found = questions(before, after)
    if not found and _shares(before) == _shares(after):
        return f"De versies {before.version} en {after.version} stellen en wegen dezelfde vragen."
    counts = {turn: sum(item.turn is turn for item in found) for turn in Turn}
    badge = comparable(before, after)
    return (
        f"Van versie {before.version} naar {after.version}: {_came(counts[Turn.CAME])}, "
        f"{_went(counts[Turn.WENT])} en {_changed(counts[Turn.CHANGED])}. "
        f"Vergelijkbaar: {badge.value}."
    )


def _came(count: int) -> str:
    return f"{words.amount(count, 'vraag komt', 'vragen komen')} erbij"


def _went(count: int) -> str:
    return words.amount(count, "vervalt", "vervallen")


def _changed(count: int) -> str:
    return words.amount(count, "verandert", "veranderen")


def explained(before: Model, after: Model) -> str:
    """How the badge comes about, what it asks of the reader, and what else differs."""
    norm, badge = after.comparability, comparable(before, after)
    part = words.percent(carried_share(before, after), norm.partly_from, norm.yes_from)
    said = [
        f"Wie {before.version} invulde, beantwoordde daarmee vragen die samen voor {part} van "
        f"{after.version} tellen. Vanaf {words.percent(norm.yes_from)} noemen we versies "
        f"vergelijkbaar, vanaf {words.percent(norm.partly_from)} deels. Zijn scores van "
        f"{before.version} opnieuw berekend met {after.version}, dan {_MEANS[badge]}."
    ]
    if moved := _reweighed(before, after):
        said.append(f"Onderdelen met een ander gewicht: {words.listing(moved)}.")
    if other := norms(before, after):
        named = words.listing([_NORMS[name] for name in other])
        said.append(f"Ook anders: {named}.")
    return " ".join(said)


def _reweighed(before: Model, after: Model) -> list[str]:
    """The dimensions whose share of the total is shown otherwise, with both."""
    old, new = (
        {item: words.percent(share) for item, share in _shares(model).items()}
        for model in (before, after)
    )
    names = {item.id: item.short for model in (before, after) for item in model.dimensions}
    return [
        f"{name} ({old.get(item, words.MISSING)} wordt {new.get(item, words.MISSING)})"
        for item, name in names.items()
        if old.get(item) != new.get(item)
    ]


def _shares(model: Model) -> Mapping[str, float]:
    whole = sum(item.weight for item in model.dimensions)
    return {item.id: item.weight / whole for item in model.dimensions}


def question_table(before: Model, after: Model) -> pd.DataFrame:
    """Every question that came, went or changed: in what, and whether old answers count."""
    old, new = weights(before), weights(after)
    rows = [_row(change, old, new, before, after) for change in questions(before, after)]
    columns = ["Onderdeel", "Vraag", "Wat", "Wat er anders is", "Oud antwoord telt"]
    return pd.DataFrame(rows, columns=columns)


def _row(
    change: QuestionChange,
    old: Mapping[str, float],
    new: Mapping[str, float],
    before: Model,
    after: Model,
) -> tuple[str, str, str, str, str]:
    if change.after is None:
        item = change.before
        assert item is not None  # a question that went was there
        told = f"telde voor {_percent(old[item.id])} van het totaal"
        return before.dimension[item.dimension].short, item.name, change.turn.value, told, "nee"
    item = change.after
    where = after.dimension[item.dimension].short
    if change.before is None:
        told = f"telt voor {_percent(new[item.id])} van het totaal: {item.question}"
        return where, item.name, change.turn.value, told, "was er niet"
    told = "; ".join(_TOLD[aspect](change.before, item) for aspect in change.aspects)
    return where, item.name, change.turn.value, told, "ja" if change.keeps else "nee"


def _percent(share: float) -> str:
    return f"{words.number(share * 100)}%"


def _bounds(item: Indicator) -> str:
    return f"{words.number(item.zero_at)} tot {words.number(item.full_at)}"


def _answer(item: Indicator) -> str:
    """Between which bounds an answer lies."""
    if item.kind == "share":
        return f"0% tot {words.percent(item.top)}"
    told = [] if item.low is None else [f"minstens {words.number(item.low)}"]
    if item.high is not None:
        told.append(f"hoogstens {words.number(item.high)}")
    return words.listing(told) or "geen"


def _levels(old: Indicator, new: Indicator) -> str:
    changed = [
        str(level)
        for level, (one, other) in enumerate(zip(old.levels, new.levels, strict=False), 1)
        if one != other
    ]
    return f"andere tekst bij niveau {words.listing(changed)}"


_TOLD: Mapping[Aspect, Callable[[Indicator, Indicator], str]] = {
    Aspect.NAME: lambda old, new: f"heette eerst ‘{old.name}’",
    Aspect.TEXT: lambda old, new: f"de vraag is nu: {new.question}",
    Aspect.KIND: lambda old, new: f"gevraagd werd {asked_for(old)}, nu {asked_for(new)}",
    Aspect.LEVELS: _levels,
    Aspect.OPTIONS: lambda old, new: "andere keuzes of punten per keuze",
    Aspect.BOUNDS: lambda old, new: (
        f"de punten lopen nu van {_bounds(new)}, eerst van {_bounds(old)}"
    ),
    Aspect.SCALE: lambda old, new: (
        "elke verdubbeling van het antwoord geeft nu evenveel punten erbij"
        if new.scale == "log"
        else "elke stap van het antwoord geeft nu evenveel punten erbij"
    ),
    Aspect.ANSWER: lambda old, new: (
        f"grenzen van het antwoord: eerst {_answer(old)}, nu {_answer(new)}"
    ),
    Aspect.WEIGHT: lambda old, new: (
        f"telt {words.number(new.weight)} keer in plaats van {words.number(old.weight)} keer"
    ),
    Aspect.CORE: lambda old, new: "is nu een kernvraag" if new.core else "is geen kernvraag meer",
    Aspect.DIMENSION: lambda old, new: "hoort bij een ander onderdeel",
}


def dimension_table(before: Model, after: Model) -> pd.DataFrame:
    """The dimensions of both: their share of the total, and how many questions each asks."""
    old, new = _shares(before), _shares(after)
    names = {item.id: item.name for model in (before, after) for item in model.dimensions}
    return pd.DataFrame(
        {
            "Onderdeel": list(names.values()),
            f"Gewicht in {before.version}": [words.percent(old.get(item)) for item in names],
            f"Gewicht in {after.version}": [words.percent(new.get(item)) for item in names],
            f"Vragen in {before.version}": [len(before.of_dimension(item)) for item in names],
            f"Vragen in {after.version}": [len(after.of_dimension(item)) for item in names],
        }
    )
