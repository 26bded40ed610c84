"""What is said again: confirmed, or too old to take for granted."""

from datetime import date

import pytest

from monitor.domain.findings import Finding, Subject

OLD, DIFFERENT = "ANTWOORD-VEROUDERD", "BEVESTIGD-MAAR-ANDERS"


def of(findings: list[Finding], code: str) -> dict[str, Finding]:
    """The findings with this code, by the block that they're about."""
    return {item.subject.row: item for item in findings if item.code == code and item.subject}


def test_what_was_just_handed_in_is_not_old(workbook, stored):
    assert of(workbook.check(stored((date(2025, 10, 1), None))), OLD) == {}


def test_what_is_older_than_its_block_keeps_is_told_once_a_block(workbook, stored):
    found = of(workbook.check(stored((date(2025, 9, 30), None))), OLD)
    assert list(found) == ["finance_model", "kpi", "finance", "milestones"]
    kpi = found["kpi"]
    assert (kpi.severity, kpi.sheet, kpi.cell) == ("waarschuwing", "KPI", "D5")
    assert kpi.subject == Subject("confirmed", "kpi", "unchanged")
    assert kpi.message.startswith(
        'Bij "KPI" zijn 6 antwoorden ouder dan 12 maanden (Bereikte studenten, '
    )
    assert kpi.message.endswith(
        " en nog 3). Het oudste is voor het laatst veranderd of bevestigd op 30-9-2025."
    )


def test_a_block_with_one_old_answer_names_it(workbook, stored):
    def other(book):
        for indicator in book.model.of_dimension("finance_model")[1:]:
            book.put("indicators", indicator.id, answer=None)

    found = of(workbook.check(stored((date(2025, 9, 30), other))), OLD)["finance_model"]
    name = workbook.model.of_dimension("finance_model")[0].name
    assert found.message.endswith(
        f"is 1 antwoord ouder dan 12 maanden ({name}). Dat is voor het laatst veranderd of "
        "bevestigd op 30-9-2025."
    )


def test_a_block_with_other_answers_is_asked_whether_the_rest_holds(workbook, stored):
    def other(count):
        def change(book):
            for indicator in book.model.of_dimension("finance_model")[:count]:
                book.put("indicators", indicator.id, answer=None)

        return change

    untouched, one, two = (
        of(workbook.check(stored((date(2025, 9, 30), other(count)))), OLD)["finance_model"]
        for count in range(3)
    )
    assert untouched.on_template.startswith("Klopt dit onderdeel nog? Zet dan ja in dit vak. ")
    assert one.on_template == (
        "Vergeleken met 2025-jaarlijks is hier 1 antwoord anders. Klopt al het andere nog? "
        'Kies dan "de rest wel" in dit vak. Is er nog meer veranderd? Geef dan een nieuw antwoord.'
    )
    assert two.remedy.startswith(
        "Vergeleken met 2025-jaarlijks zijn hier 2 antwoorden anders. Klopt al het andere nog? "
        'Kies dan "de rest wel" bij Ongewijzigd, of zet bij het inlezen een vinkje bij '
    )


def test_a_tick_confirms_its_block_and_no_other(workbook, stored):
    workbook.put("confirmed", "kpi", unchanged=True)
    found = of(workbook.check(stored((date(2025, 9, 30), None))), OLD)
    assert list(found) == ["finance_model", "finance", "milestones"]


def test_a_tick_in_an_earlier_round_counts_from_there(workbook, stored):
    def ticked(book):
        book.put("confirmed", "kpi", unchanged=True)

    known = stored((date(2024, 1, 1), None), (date(2025, 12, 1), ticked))
    assert "kpi" not in of(workbook.check(known), OLD)
    assert "finance" in of(workbook.check(known), OLD)


def test_an_answer_that_changed_is_not_old(workbook, stored):
    def fewer(book):
        for row in ("M01", "M02", "M03"):
            book.put("milestones", row, planned=date(2024, 12, 24))

    assert "milestones" not in of(workbook.check(stored((date(2025, 9, 30), fewer))), OLD)


def test_the_version_before_it_in_this_round_tells_nothing_of_age(workbook, stored):
    known = stored((date(2024, 1, 1), None), label="2026-midterm")
    assert of(workbook.check(known), OLD) == {}


def test_a_round_that_came_later_tells_nothing_of_age(workbook, stored):
    assert of(workbook.check(stored((date(2027, 1, 1), None))), OLD) == {}


def test_without_a_reference_date_nothing_has_an_age(workbook, stored):
    workbook.fields(peildatum=None)
    assert of(workbook.check(stored((date(2020, 1, 1), None))), OLD) == {}


def test_a_tick_beside_other_answers_is_told_and_what_was_typed_counts(workbook, stored):
    workbook.put("confirmed", "governance", unchanged=True)
    workbook.put("indicators", "gov_pdca", answer=5)
    found = of(workbook.check(stored((date(2025, 10, 1), None))), DIFFERENT)
    (told,) = found.values()
    name = workbook.model.indicator["gov_pdca"].name
    assert told.severity == "waarschuwing"
    assert told.message == (
        f'U bevestigde "Indicatoren: Governance en organisatie", maar daarin is 1 '
        f"antwoord anders dan in 2025-jaarlijks ({name}). Wat u invulde, telt."
    )
    assert (
        "of veranderde u daar niets? Zet dan het antwoord uit 2025-jaarlijks terug" in told.remedy
    )
    assert (told.sheet, told.subject) == (
        "Ongewijzigd",
        Subject("confirmed", "governance", "unchanged"),
    )


def test_that_the_rest_holds_is_no_contradiction_and_confirms_it(workbook, stored):
    workbook.put("confirmed", "kpi", unchanged=2)
    workbook.put("kpi", "students_reached", realised=390)
    findings = workbook.check(stored((date(2025, 9, 30), None)))
    assert of(findings, DIFFERENT) == {}
    assert "kpi" not in of(findings, OLD)


def test_an_answer_that_went_is_other_than_before(workbook, stored):
    workbook.put("confirmed", "kpi", unchanged=True)
    workbook.put("kpi", "own_revenue", target=None, realised=None, counting=None)
    (told,) = of(workbook.check(stored((date(2025, 10, 1), None))), DIFFERENT).values()
    assert workbook.model.kpi["own_revenue"].name in told.message


def test_a_tick_is_held_against_this_round_as_it_was_stored(workbook, stored):
    def other(book):
        book.put("indicators", "gov_pdca", answer=5)

    workbook.put("confirmed", "governance", unchanged=True)
    known = stored((date(2026, 9, 1), other), label="2026-midterm")
    assert list(of(workbook.check(known), DIFFERENT)) == ["governance"]


def higher(book) -> None:
    """Another answer about governance."""
    book.put("indicators", "gov_pdca", answer=5)


def higher_and_ticked(book) -> None:
    """The same beside a tick."""
    higher(book)
    book.put("confirmed", "governance", unchanged=True)


def higher_and_the_rest(book) -> None:
    """The same beside the choice that the rest holds."""
    higher(book)
    book.put("confirmed", "governance", unchanged=2)


BEFORE, NOW = date(2025, 10, 1), date(2026, 9, 1)


def test_what_is_asked_of_the_rest_says_since_which_round_it_is_other(workbook, stored):
    def other(book):
        book.put("indicators", book.model.of_dimension("finance_model")[0].id, answer=None)

    known = stored((date(2025, 3, 31), None), (NOW, other), label="2026-midterm")
    asked = of(workbook.check(known), OLD)["finance_model"]
    assert asked.remedy.startswith(
        "Vergeleken met de vorige versie van deze ronde is hier 1 antwoord anders. "
    )


@pytest.mark.parametrize(
    ("as_stored", "now", "told"),
    [
        (higher_and_ticked, higher_and_ticked, ["governance"]),  # the same workbook again
        (higher_and_the_rest, higher_and_ticked, ["governance"]),  # put right only on screen
        (higher, higher_and_ticked, []),  # it may say that nothing changed since then
        (None, higher_and_ticked, ["governance"]),
        (higher, None, []),  # back to what it was the last time
    ],
)
def test_a_tick_in_a_round_read_again_is_held_against_both(workbook, stored, as_stored, now, told):
    workbook.put("confirmed", "governance", unchanged=True)
    if now:
        now(workbook)
    known = stored((BEFORE, None), (NOW, as_stored), label="2026-midterm")
    found = of(workbook.check(known), DIFFERENT)
    assert list(found) == told
    assert all("anders dan in 2025-jaarlijks" in item.message for item in found.values())


@pytest.mark.parametrize(("label", "told"), [("2027-midterm", False), ("2025-midterm", True)])
def test_a_tick_is_held_against_a_round_on_its_own_date_only_of_an_earlier_year(
    workbook, stored, label, told
):
    def ticked(book):
        book.put("confirmed", "governance", unchanged=True)

    ticked(workbook)
    known = stored((date(2026, 10, 1), higher), label=label)
    assert bool(of(workbook.check(known), DIFFERENT)) is told


def test_a_tick_beside_the_same_answers_says_nothing(workbook, stored):
    for block in ("governance", "kpi", "partners"):
        workbook.put("confirmed", block, unchanged=True)
    assert of(workbook.check(stored((date(2025, 10, 1), None))), DIFFERENT) == {}


def test_the_first_monitor_has_nothing_to_be_unchanged_from(workbook, found):
    workbook.put("confirmed", "governance", unchanged=True)
    assert not {OLD, DIFFERENT} & set(found(workbook))
