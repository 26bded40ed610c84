"""What came of an action, in words."""

from monitor.ui.intake.outcome import Outcome


def test_files_that_were_left_for_one_reason_are_told_together():
    outcome = Outcome()
    outcome.leave("een.xlsx", "Herstel de fouten.")
    outcome.leave("twee.txt", "Dit is geen werkmap.")
    outcome.leave("drie.xlsx", "Herstel de fouten.")
    outcome.say("De opslag is vol.")
    outcome.done.append("1 antwoord overgenomen.")
    assert outcome.told == [
        "1 antwoord overgenomen.",
        "De opslag is vol.",
        "Niet opgeslagen: een.xlsx en drie.xlsx. Voor elk bestand geldt: Herstel de fouten.",
        "Niet opgeslagen: twee.txt. Dit is geen werkmap.",
    ]


def test_what_another_action_came_to_is_told_besides():
    first, other = Outcome(saved=[3]), Outcome(saved=[4], done=["1 antwoord overgenomen."])
    first.leave("een.xlsx", "Herstel de fouten.")
    other.leave("twee.xlsx", "Herstel de fouten.")
    other.say("De opslag is vol.")
    first.take(other)
    assert first.saved == [3, 4]
    assert first.told == [
        "1 antwoord overgenomen.",
        "De opslag is vol.",
        "Niet opgeslagen: een.xlsx en twee.xlsx. Voor elk bestand geldt: Herstel de fouten.",
    ]
    assert other.not_stored == ["Niet opgeslagen: twee.xlsx. Herstel de fouten."]


def test_of_what_is_cleared_nothing_is_told_any_more():
    outcome = Outcome(saved=[3])
    outcome.leave("een.xlsx", "Herstel de fouten.")
    outcome.say("De opslag is vol.")
    outcome.done.append("1 antwoord overgenomen.")
    outcome.clear()
    assert (outcome.saved, outcome.told) == ([], [])
