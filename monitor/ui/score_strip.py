"""The score strip: a total that can't be taken for more than it is."""

from markupsafe import Markup

from monitor.reports.disclaimer import DISCLAIMER
from monitor.reports.partnership.certainty import Certainty
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.ui import markup
from monitor.ui.certainty_drawn import certainty_drawn


def score_strip(
    score: ScoreFacts,
    *,
    reference_date: str,
    model_version: str,
    sure: Certainty | None = None,
) -> Markup:
    """Number, word and symbol, with its bounds, coverage, course, date and model version.

    ``sure`` adds below these how sure it is, drawn on a scale with the bounds of the colours.
    """
    facts = [
        ("Zwakste schakel", _weakest(score, sure)),
        ("Beantwoord", score.coverage),
        ("Koers", score.course),
        ("Sinds het vorige meetmoment", score.change),
        ("Peildatum", reference_date),
        ("Model", model_version),
    ]
    return Markup('<section class="strook {}" aria-label="Score">{}{}{}{}{}{}{}</section>').format(
        score.total.colour.value,
        _number(score, "" if sure else score.bounds),
        markup.paragraph(score.cap, "rem") if score.cap else Markup(""),
        _missing(score),
        markup.paragraph(score.left_out, "marge") if score.left_out else Markup(""),
        markup.definition_list((name, said) for name, said in facts if said),
        certainty_drawn(score, sure) if sure else Markup(""),
        markup.paragraph(DISCLAIMER, "voorbehoud"),
    )


def _weakest(score: ScoreFacts, sure: Certainty | None) -> str:
    weakest = next((item for item in score.dimensions if item.weakest), None)
    if not weakest:
        return ""
    said = f"{weakest.short}: {weakest.score.said}"
    if sure:
        said = f"{said} ({sure.weakest})"
    elif score.weakest != weakest.short:
        said = f"{score.weakest}; het laagst is {said}"
    among = f"; zwakste{score.among}" if score.among else ""
    return f"{said}{among}"


def _number(score: ScoreFacts, said_bounds: str) -> Markup:
    look = score.total.colour.look
    word = Markup('<span class="oordeel"><span aria-hidden="true">{}</span> {}</span>').format(
        look.symbol, score.total.verdict
    )
    bounds = markup.paragraph(said_bounds, "marge") if said_bounds else Markup("")
    if score.total.points is None:
        return Markup('<p class="stand">{}</p>{}').format(word, bounds)
    return Markup(
        '<p class="stand"><span class="cijfer">{}</span> <span class="van">van 100</span> {}</p>{}'
    ).format(score.total.points, word, bounds)


def _missing(score: ScoreFacts) -> Markup:
    if not score.missing:
        return Markup("")
    items = markup.join(Markup("<li>{}</li>").format(item) for item in score.missing)
    return Markup('<p class="marge">Daarom nog geen totaal:</p><ul>{}</ul>').format(items)
