"""The overview: n of N, lines by campus, what needs attention; never what somebody kept private."""

from dataclasses import replace
from datetime import date
from math import nan

import pandas as pd
import pytest

from monitor import settings
from monitor.domain import frames
from monitor.domain.access import Role, Sight, Viewer
from monitor.domain.colour import Colour
from monitor.domain.groups import Display
from monitor.domain.robustness import bands
from monitor.domain.scores import score
from monitor.files.model_file import load_model
from monitor.reports.regional import tables
from monitor.reports.regional.attention import attention, who_needs_attention
from monitor.reports.regional.overview import Overview, newest_stand, stand_date
from monitor.reports.regional.stand_words import sentence
from monitor.reports.rounds.group_trend import group
from monitor.reports.snapshot import Snapshot, take
from monitor.store import open_store

MODEL = load_model(settings.from_environment().model_path)
ON = pd.Timestamp(2026, 11, 1)


def monitor(number: int, pps_id: str, day: str, level: int | None, **values: object) -> dict:
    """A submission with every level question at one level and every other question open."""
    return {
        "submission": number,
        "pps_id": pps_id,
        "round": f"{day[:4]}-jaarlijks",
        "reference_date": pd.Timestamp(day),
        "start_date": pd.Timestamp(2023, 9, 1),
        "subsidy_end": pd.Timestamp(2028, 8, 31),
        "scheme": "rif_2019",
        "visibility": "platform",
        "model_version": MODEL.version,
        "sight": int(Sight.NAMED),
        "opens": True,
        "level": level,
        **values,
    }


def answers(entry: dict) -> list[dict]:
    """Levels for every question: the highest points where level is 5, the lowest where 1."""
    rows = []
    for item in MODEL.indicators:
        row: dict = {"submission": entry["submission"], "indicator": item.id, "state": "empty"}
        level = entry["level"]
        if level is not None and item.id not in entry.get("open", ()):
            share = (level - 1) / 4
            row["state"] = "answered"
            if item.kind == "level":
                row["number"] = level
            elif item.kind in ("share", "number"):
                scale = 100 if item.kind == "share" else 1
                row["number"] = (item.zero_at + share * (item.full_at - item.zero_at)) / scale
            elif item.kind == "choice":
                row["text"] = {0: "nee", 0.5: "gedeeltelijk", 1: "ja"}.get(share)
                row["state"] = "answered" if row["text"] else "empty"
            else:
                row["state"] = "empty"
        if item.dimension == "finance_model" and entry.get("finance") == 1:
            row |= {"state": "answered", "number": 1 if item.kind == "level" else 0}
        rows.append(row)
    return rows


def overview(entries: list[dict], register: list[dict], on: pd.Timestamp = ON) -> Overview:
    schema = {"submission": "int64", **frames.HEADER, "sight": "int64", "opens": "bool"}
    known = [{name: entry.get(name) for name in schema} for entry in entries]
    submissions = frames.frame(schema, known)
    rows = [row for entry in entries for row in answers(entry)]
    answer_frame = frames.frame({"submission": "int64", **frames.ANSWERS}, rows)
    register_frame = frames.frame(frames.REGISTER, register)
    scores = score(submissions, answer_frame, MODEL)
    sure = bands(submissions, answer_frame, MODEL)
    snapshot = Snapshot(1, MODEL, submissions, register_frame, scores, bands=sure)
    return Overview(snapshot, register_frame, on, on)


def known(pps_id: str, campus: str = "Campus B", **values: object) -> dict:
    start = pd.Timestamp(2023, 9, 1)
    return {"pps_id": pps_id, "name": f"Huis {pps_id}", "campus": campus, "active_from": start} | (
        values
    )


def test_n_of_n_counts_who_was_active_and_handed_in_within_a_year():
    found = overview(
        [
            monitor(1, "A", "2026-10-01", 3),
            monitor(2, "B", "2025-09-01", 3),
            monitor(3, "C", "2026-10-01", 3),
        ],
        [known("A"), known("B"), known("C", active_to=pd.Timestamp(2026, 1, 31)), known("D")],
    )
    assert (found.n, found.of) == (1, 3)
    assert "van 1 van de 3 PPS’en" in sentence(found)


def test_lines_go_by_campus_and_name_and_show_who_is_missing():
    found = overview(
        [monitor(1, "A", "2026-10-01", 3)],
        [known("B"), known("A"), known("C", campus="Campus A")],
    )
    assert [(line.campus, line.pps_id) for line in found.lines] == [
        ("Campus A", "C"),
        ("Campus B", "A"),
        ("Campus B", "B"),
    ]
    silent, present, _ = found.lines
    assert silent.submission is None
    assert present.submission == 1
    assert present.colours[0] is Colour.ORANGE
    assert present.points[0] == pytest.approx(50)


@pytest.mark.parametrize("day", ["2026-10-01", "2025-03-01"])
@pytest.mark.parametrize("begun", ["2023-09-01", "2026-03-01"])
def test_who_keeps_its_monitor_to_itself_stands_there_as_who_never_handed_in(day: str, begun: str):
    """Whatever is missing, or said otherwise, of the one and not of the other tells which it is."""
    private = monitor(1, "A", day, 5, visibility="alleen_wij", sight=int(Sight.NOTHING))
    shared = monitor(2, "B", "2026-10-01", 1)
    register = [known("A", active_from=pd.Timestamp(begun)), known("B")]
    keeps, silent = overview([private, shared], register), overview([shared], register)
    assert [(line.pps_id, line.submission) for line in keeps.lines] == [("A", None), ("B", 2)]
    assert attention(keeps) == attention(silent)
    assert sentence(keeps) == sentence(silent)
    assert tables.lines(keeps).equals(tables.lines(silent))
    assert keeps.handed_in.equals(silent.handed_in)
    assert (keeps.n, keeps.of) == (1, 2)
    assert set(keeps.dimension_points["pps_id"]) == {"B"}


def test_a_private_monitor_hides_none_that_was_shared_before_it():
    """As for who can't know that it is there: else the one who may would see it by the gap."""
    shared = monitor(1, "A", "2026-02-01", 5)
    private = monitor(2, "A", "2026-10-01", 1, visibility="alleen_wij", sight=int(Sight.NOTHING))
    knows, does_not = overview([shared, private], [known("A")]), overview([shared], [known("A")])
    assert knows.lines == does_not.lines
    assert [line.submission for line in knows.lines] == [1]
    assert (knows.n, knows.of) == (1, 1)
    assert sentence(knows) == sentence(does_not)


def test_a_private_monitor_sets_no_date_and_no_year():
    private = monitor(1, "A", "2019-10-01", 5, visibility="alleen_wij", sight=int(Sight.NOTHING))
    latest = monitor(2, "A", "2021-10-01", 5, visibility="alleen_wij", sight=int(Sight.NOTHING))
    found = overview([private, monitor(3, "B", "2020-10-01", 3), latest], [known("A"), known("B")])
    assert stand_date(found.snapshot, date(2026, 11, 1)) == pd.Timestamp(2020, 10, 1)
    assert list(found.handed_in["jaar"])[-1] == "2020"


def test_who_is_not_known_by_name_counts_without_a_line():
    nameless = {"active_from": pd.Timestamp(2023, 9, 1)}
    found = overview([monitor(1, "A", "2026-10-01", 3)], [known("A"), nameless, nameless])
    assert [line.pps_id for line in found.lines] == ["A"]
    assert (found.n, found.of) == (1, 3)


def test_attention_first_for_a_subsidy_that_ends_without_money():
    weak = monitor(1, "A", "2026-10-01", 4, finance=1, subsidy_end=pd.Timestamp(2027, 1, 31))
    later = monitor(2, "B", "2026-10-01", 4, finance=1)
    found = overview([weak, later], [known("A"), known("B")])
    assert [(item.pps_id, "31 januari 2027" in item.reason) for item in attention(found)] == [
        ("A", True)
    ]


def test_attention_for_who_has_been_silent_for_over_a_year():
    fresh = pd.Timestamp(2026, 6, 1)
    found = overview(
        [monitor(1, "A", "2025-01-15", 3)],
        [known("A"), known("B"), known("C", active_from=fresh)],
    )
    reasons = {item.pps_id: item.reason for item in attention(found)}
    assert reasons == {
        "A": "De laatste monitor die te zien is, is van 15 januari 2025.",
        "B": "Er is nog geen monitor te zien.",
    }
    assert set(tables.lines(found)["Kleur"]) == {"geen monitor te zien van de laatste 12 maanden"}


def test_what_lies_near_a_bound_is_said_in_the_line_the_sentence_and_the_table():
    near = monitor(1, "A", "2026-10-01", 3.55)  # 63,75 of 100: some variants reach 65
    found = overview([near, monitor(2, "B", "2026-10-01", 3)], [known("A"), known("B")])
    shaky, firm = found.lines
    assert "total" in shaky.near
    assert not firm.near
    assert found.near_a_bound == 1
    assert "2 in ontwikkeling; 1 ligt rond de grens van een kleur." in sentence(found)
    told = tables.lines(found)["Rond de grens"]
    assert told.iloc[0].startswith("Totaal, Visie, ")  # short, as on screen
    assert told.iloc[1] == ""


def test_what_open_questions_may_still_change_is_said_in_the_line_and_the_table():
    """At the highest levels all is 100 points, but for the two dates that stay open here."""
    found = overview([monitor(1, "A", "2026-10-01", 5)], [known("A"), known("B")])
    line, silent = found.lines
    assert line.open == {
        "total": (97, 100),
        "governance": (86, 100),
        "regional_embedding": (83, 100),
    }
    assert (line.answered, line.applicable) == (35, 37)
    assert not silent.open
    told = tables.lines(found)
    assert list(told["Beantwoord"]) == ["35 van 37", ""]
    assert list(told["Laagste door open vragen"].dropna()) == [97]
    assert list(told["Hoogste door open vragen"].dropna()) == [100]


def test_a_total_that_cannot_be_green_is_not_near_the_bound_of_green():
    held = monitor(1, "A", "2026-10-01", 4.4, finance=1)
    found = overview([held], [known("A")])
    band = found.snapshot.bands.totals.iloc[0]
    assert band["near"] == 65
    assert band["held"]
    assert "total" not in found.lines[0].near
    assert "rond de grens" not in sentence(found)


def test_no_median_under_five_partnerships():
    four = [monitor(n, chr(65 + n), "2026-10-01", 3) for n in range(4)]
    register = [known(chr(65 + n)) for n in range(5)]
    assert not overview(four, register).comparable
    assert overview(four, register).dimensions["median"].isna().all()
    five = [*four, monitor(4, "E", "2026-10-01", 5)]
    assert overview(five, register).comparable


def test_the_median_and_the_weakest_dimension():
    entries = [
        monitor(n, chr(65 + n), "2026-10-01", level) for n, level in enumerate((1, 3, 3, 5, 5))
    ]
    entries = [{**entry, "finance": 1} for entry in entries]
    found = overview(entries, [known(chr(65 + n)) for n in range(5)])
    assert tables.spread_title(found.dimensions, MODEL) == "Financiën is het zwakste onderdeel"
    vision = found.dimensions.set_index("name").loc["Visie"]
    assert (vision["n"], vision["median"], vision["low"], vision["high"]) == (5, 50, 0, 100)
    assert tables.spread_sentence(found.dimensions, found.n, found.snapshot.model) == (
        "De helft van de PPS’en scoort op Financiën 0 of lager; op 6 onderdelen is dat 50."
    )


def test_equal_lowest_and_highest_medians_are_named_together():
    entries = [monitor(n, chr(65 + n), "2026-10-01", 3) for n in range(6)]
    dimensions = overview(entries, [known(chr(65 + n)) for n in range(6)]).dimensions
    low = dimensions["name"].isin(["Governance", "Regio"])
    dimensions = dimensions.assign(median=dimensions["median"].mask(low, 25))
    assert tables.spread_title(dimensions, MODEL) == "Governance en Regio zijn het zwakst"
    assert tables.spread_sentence(dimensions, 6, MODEL) == (
        "De helft van de PPS’en scoort op Governance en Regio 25 of lager; op 5 onderdelen is dat "
        "50."
    )


def test_equal_medians_are_told_as_one():
    entries = [monitor(n, chr(65 + n), "2026-10-01", 3) for n in range(6)]
    dimensions = overview(entries, [known(chr(65 + n)) for n in range(6)]).dimensions
    said = "Op elk onderdeel scoort de helft van de PPS’en 50 of lager."
    assert tables.spread_sentence(dimensions, 6, MODEL) == said
    # As they're shown: 50 and 50,2 are the same number to who reads them.
    hardly = dimensions.assign(median=[*dimensions["median"][:-1], 50.2])
    assert tables.spread_sentence(hardly, 6, MODEL) == said

    hidden = dimensions["display"].where(dimensions["name"] != "Visie", Display.PARTNERSHIPS)
    some = tables.spread_sentence(dimensions.assign(display=hidden), 6, MODEL)
    assert some.startswith("Op elk onderdeel met een mediaan scoort de helft van de PPS’en 50 of")
    hidden = dimensions["display"].where(dimensions["name"] == "Visie", Display.PARTNERSHIPS)
    one = tables.spread_sentence(dimensions.assign(display=hidden), 6, MODEL)
    assert one == "Op Visie scoort de helft van de PPS’en 50 of lager."


def test_a_dimension_that_not_everybody_has_points_for_is_told_with_its_number():
    entries = [monitor(n, chr(65 + n), "2026-10-01", 3) for n in range(6)]
    unasked = [item.id for item in MODEL.indicators if item.dimension == "innovation_llo"]
    entries[0] |= {"open": unasked}
    found = overview(entries, [known(chr(65 + n)) for n in range(6)])
    said = tables.spread_sentence(found.dimensions, found.n, found.snapshot.model)
    assert said.endswith(" Niet alle 6 PPS’en hebben op elk onderdeel een score: bij Innovatie 5.")


def test_handed_in_looks_at_each_year_as_it_was():
    found = overview(
        [monitor(1, "A", "2024-10-01", 3), monitor(2, "A", "2026-10-01", 3)], [known("A")]
    )
    rows = found.handed_in.set_index("jaar")
    assert list(rows.index) == ["2026", "2025", "2024"]
    assert rows["ingeleverd"].to_dict() == {"2026": 1, "2025": 0, "2024": 1}
    assert rows["van"].to_dict() == {"2026": 1, "2025": 1, "2024": 1}


def test_missing_points_stay_missing_in_the_table():
    found = overview([monitor(1, "A", "2026-10-01", None)], [known("A"), known("B")])
    table = tables.lines(found)
    assert table["Totaal"].isna().all()
    assert list(table["Kleur"]) == [
        "te weinig antwoorden",
        "geen monitor te zien van de laatste 12 maanden",
    ]


def test_whole_points_round_as_people_do():
    found = overview([monitor(1, "A", "2026-10-01", 3)], [known("A")])
    found.__dict__["lines"] = [found.lines[0]._replace(total=62.5, points=(nan,) * 7)]
    assert tables.lines(found)["Totaal"].to_list() == [63.0]


class TestWhereEveryMonitorIsOverAYearOld:
    TODAY = date(2026, 11, 26)

    @pytest.fixture
    def found(self) -> Overview:
        entries = [
            monitor(1, "A", "2025-10-01", 3),
            monitor(2, "B", "2025-06-01", 4, finance=1, subsidy_end=pd.Timestamp(2026, 8, 31)),
            monitor(3, "C", "2025-02-01", 4, finance=1, subsidy_end=pd.Timestamp(2027, 3, 31)),
            monitor(4, "D", "2023-10-01", 3),
        ]
        given = overview(entries, [known(item) for item in "ABCD"])
        return newest_stand(given.snapshot, given.register, self.TODAY)

    def test_the_stand_of_the_newest_is_shown_and_said_to_be_of_then(self, found: Overview):
        assert (found.on, found.today) == (pd.Timestamp(2025, 10, 1), pd.Timestamp(self.TODAY))
        assert [line.submission for line in found.lines] == [1, 2, 3, None]
        assert sentence(found) == (
            "De nieuwste monitor die te zien is, is van 1 oktober 2025, 13 maanden geleden: u ziet "
            "de stand van toen. Toen was er van 3 van de 4 PPS’en een monitor van de 12 maanden "
            "ervoor. Daarvan: 3 in ontwikkeling. Wie toen geen recente monitor had, of die alleen "
            "voor zichzelf houdt, telt hier niet mee."
        )
        assert tables.lines(found)["Kleur"].iloc[-1] == (
            "geen monitor te zien van de 12 maanden tot 1 oktober 2025"
        )

    def test_what_asks_for_attention_is_asked_of_today(self, found: Overview):
        """Nobody's subsidy still ends that has ended; and everybody has been silent too long."""
        assert [(item.pps_id, item.reason) for item in attention(found)] == [
            ("A", "De laatste monitor die te zien is, is van 1 oktober 2025."),
            ("B", "De laatste monitor die te zien is, is van 1 juni 2025."),
            ("C", "De laatste monitor die te zien is, is van 1 februari 2025."),
            ("D", "De laatste monitor die te zien is, is van 1 oktober 2023."),
        ]

    def test_the_years_run_to_today(self, found: Overview):
        rows = found.handed_in.set_index("jaar")
        assert rows["ingeleverd"].to_dict() == {"2026": 0, "2025": 3, "2024": 0, "2023": 1}
        assert rows["stand op"].iloc[0] == pd.Timestamp(self.TODAY)

    def test_who_began_since_is_no_part_of_the_stand_but_may_ask_for_attention(
        self, found: Overview
    ):
        began = {**known("E", active_from=pd.Timestamp(2025, 11, 1))}
        register = frames.frame(frames.REGISTER, [known("A"), began])
        later = newest_stand(found.snapshot, register, self.TODAY)
        assert [line.pps_id for line in later.lines] == ["A"]
        assert [item.pps_id for item in attention(later)] == ["A", "E"]


def test_with_one_recent_monitor_the_stand_is_that_of_today():
    given = overview([monitor(1, "A", "2025-11-26", 3)], [known("A")])
    found = newest_stand(given.snapshot, given.register, date(2026, 11, 1))
    assert found.on == found.today == pd.Timestamp(2026, 11, 1)


@pytest.mark.parametrize("role", [Role.PROVINCE, Role.COORDINATOR])
def test_no_group_holds_anybody_whom_the_viewer_does_not_see_by_name(
    demo_store_url: str, role: Role
) -> None:
    """So from no two groups on Overzicht or Trends can more be derived than stands there."""
    store = open_store(demo_store_url)
    now = take(store, Viewer("v", role, frozenset({"MRA-ENT-02"})), MODEL)
    store.close()
    assert (now.submissions["sight"] == int(Sight.ANONYMOUS)).any()
    shown = newest_stand(now, now.register, date(2026, 11, 26)).shown
    assert len(shown) > 5
    for monitors in (shown, group(now, now.register).submissions):
        assert (monitors["sight"] == int(Sight.NAMED)).all()


def test_texts_tell_the_months_of_the_model():
    """The norm is the model's: told otherwise, a sentence would contradict what was counted."""
    groups = replace(MODEL.groups, stand_months=18)
    model = replace(
        MODEL, groups=groups, coverage_cap=replace(MODEL.coverage_cap, months_before_end=6)
    )
    found = overview([monitor(1, "A", "2026-10-01", 3)], [known("A"), known("B")])
    found = replace(found, snapshot=replace(found.snapshot, model=model))
    assert "een monitor van de laatste 18 maanden." in sentence(found)
    assert tables.handed_in(found.handed_in, model).columns[-1].endswith("de 18 maanden ervoor")
    assert "binnen 6 maanden" in who_needs_attention(found)
    assert "laatste 18 maanden" in who_needs_attention(found)
