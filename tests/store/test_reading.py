"""What comes back out of the store is what went in, as far as the viewer may see it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain import access, frames
from monitor.domain.access import LOCAL_ADMIN, Role, Sight, Viewer, Visibility
from monitor.domain.answers import Counted
from monitor.domain.cells import TOO_LARGE, CellRow
from monitor.domain.frames import State
from monitor.store import NotFound, open_store, reading
from monitor.store.store import Store
from tests.store.invented import NOW, WARNING, WENT_ON, submission

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
value = {
    "str": st.none() | text,
    "float64": st.none() | st.floats(-TOO_LARGE, TOO_LARGE, exclude_min=True, exclude_max=True),
    "datetime64[us]": st.none() | st.dates(date(1900, 1, 1), date(2200, 1, 1)),
}


def rows(schema: frames.Schema, **other: st.SearchStrategy) -> st.SearchStrategy:
    of_row = (other.get(name, value[dtype]) for name, dtype in schema.items())
    return st.lists(st.tuples(*of_row), max_size=5).map(tuple)


@settings(max_examples=12, deadline=None)
@given(
    answers=rows(frames.ANSWERS),
    cells=rows(
        frames.CELLS,
        state=st.sampled_from(list(State)),
        # No reader takes a larger one: the store reads it as one that it can't.
        number=st.none() | st.floats(-TOO_LARGE, TOO_LARGE, exclude_min=True, exclude_max=True),
    ),
)
def test_every_value_comes_back_as_it_went_in(
    answers: tuple[Counted, ...], cells: tuple[CellRow, ...]
) -> None:
    new = replace(submission(), counted=answers, rows=cells)
    with TemporaryDirectory() as folder:
        store = open_store(f"sqlite:///{Path(folder) / 'm.sqlite3'}")
        try:
            saved = store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
            for name, found in (
                ("answers", store.answers(LOCAL_ADMIN)),
                ("cells", store.cells(LOCAL_ADMIN, [saved.id])),
            ):
                assert list(found.pop("submission")) == [saved.id] * len(found)
                handed_in = getattr(new, name).drop(columns="submission")
                pd.testing.assert_frame_equal(found, handed_in)
            assert store.verify(LOCAL_ADMIN) == []
        finally:
            store.close()


def _fields(new) -> dict:
    return {name: getattr(new, name) for name in new.__slots__}


def test_what_was_answered_comes_back_as_the_cells_say_by_submission(store: Store) -> None:
    day = date(2026, 3, 1)
    rows = tuple(
        (table, row, column, "S", "A1", "x", state, number, when, text)
        for table, row, column, state, number, when, text in (
            ("kpi", "own_revenue", "target", "answered", 12.5, None, None),
            ("kpi", "own_revenue", "realised", "empty", None, None, None),
            ("fields", "startdatum", "answer", "answered", None, day, None),
            ("fields", "naam", "answer", "answered", None, None, "Huis"),
            ("indicators", "gov_pdca", "answer", "not_applicable", None, None, None),
            ("indicators", "gov_pdca", "reason", "unknown", None, None, None),
            ("partners", "P01", "size", "invalid", None, None, None),
        )
    )
    first = store.save(LOCAL_ADMIN, replace(submission(), rows=rows), draft_id=None, now=NOW).id
    second = store.save(LOCAL_ADMIN, submission(meetmoment="2027-x"), draft_id=None, now=NOW).id
    found = store.answered(LOCAL_ADMIN, [first])
    assert list(found) == [first]
    assert [(*cell[:3], *cell[7:]) for cell in found[first].listed] == [
        ("kpi", "own_revenue", "target", 12.5, None, ""),
        ("fields", "startdatum", "answer", None, day, ""),
        ("fields", "naam", "answer", None, None, "Huis"),
        ("indicators", "gov_pdca", "answer", None, None, ""),
    ]
    assert set(store.answered(LOCAL_ADMIN, [first, second])) == {first, second}
    assert store.answered(LOCAL_ADMIN, []) == {}


def test_of_two_rounds_on_one_date_that_of_the_later_year_comes_last(store: Store) -> None:
    """The newest round tells when the subsidy ends, too."""
    for name, end in (("2026-jaarlijks", date(2025, 8, 31)), ("2025-midterm", date(2029, 8, 31))):
        new = submission(meetmoment=name, subsidy_end=end)
        store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    found = store.submissions(LOCAL_ADMIN)
    assert found["round"].tolist() == ["2025-midterm", "2026-jaarlijks"]
    became = replace(WENT_ON, established=date(2026, 10, 1))
    assert store.put_outcome(LOCAL_ADMIN, became, NOW)


def test_a_new_version_of_the_first_of_two_rounds_on_one_date_stays_before_the_other(
    store: Store,
) -> None:
    """Also when the version by which it was first handed in is withdrawn."""
    save = partial(store.save, LOCAL_ADMIN, draft_id=None, now=NOW)
    first = save(submission(meetmoment="2026-midterm"))
    review = save(submission(meetmoment="2026-review", subsidy_end=date(2025, 8, 31)))
    again = save(submission(content=b"2", meetmoment="2026-midterm", subsidy_end=date(2029, 8, 31)))
    numbers = [item.round_number for item in (first, review, again)]
    assert numbers == [first.id, review.id, first.id]
    for _ in range(2):
        found = store.submissions(LOCAL_ADMIN)
        assert found["submission"].tolist() == [again.id, review.id]
        assert found["round_number"].tolist() == [first.id, review.id]
        store.withdraw(LOCAL_ADMIN, first.id, "proef", NOW)
    became = replace(WENT_ON, established=date(2026, 10, 1))
    assert store.put_outcome(LOCAL_ADMIN, became, NOW)


def test_the_header_findings_and_bytes_come_back(store: Store) -> None:
    new = submission(content=b"PK\x03\x04\x00")
    saved = store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    found = store.submissions(LOCAL_ADMIN)
    assert found.dtypes.astype(str).to_dict() == dict(reading.SUBMISSIONS)
    handed_in = new.header.drop(columns="submission")
    pd.testing.assert_frame_equal(found[list(frames.HEADER)], handed_in)
    assert found["sha256"].item() == new.sha256
    assert found["size"].item() == 5
    assert (found["sight"].item(), found["opens"].item()) == (Sight.NAMED, True)
    assert store.findings(LOCAL_ADMIN, saved.id) == (WARNING,)
    assert store.original(LOCAL_ADMIN, saved.id) == ("2026-midterm.xlsx", b"PK\x03\x04\x00")


def test_an_empty_store_gives_empty_frames_with_their_columns(store: Store) -> None:
    assert store.submissions(LOCAL_ADMIN).dtypes.astype(str).to_dict() == dict(reading.SUBMISSIONS)
    for found, schema in (
        (store.answers(LOCAL_ADMIN), frames.ANSWERS),
        (store.cells(LOCAL_ADMIN, [1]), frames.CELLS),
    ):
        assert found.dtypes.astype(str).to_dict() == {"submission": "int64", **schema}
    with pytest.raises(NotFound):
        store.original(LOCAL_ADMIN, 1)


def test_older_versions_are_read_by_their_ids(store: Store) -> None:
    first = store.save(LOCAL_ADMIN, submission(content=b"a", level=1.0), draft_id=None, now=NOW)
    store.save(LOCAL_ADMIN, submission(content=b"b", level=5.0), draft_id=None, now=NOW)
    old = store.answers(LOCAL_ADMIN, [first.id])
    assert set(old["number"].dropna()) == {1.0}
    assert set(store.answers(LOCAL_ADMIN)["number"].dropna()) == {5.0}
    assert len(store.submissions(LOCAL_ADMIN, every_version=True)) == 2


def test_one_table_of_the_cells(store: Store) -> None:
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    found = store.cells(LOCAL_ADMIN, [saved.id], "finance")
    assert list(found["number"]) == [-1200.5]


# --- borders: every role against every visibility, own and others', as access says

VIEWERS = {
    "beheerder": LOCAL_ADMIN,
    "adviseur": Viewer("a", Role.ADVISER),
    "coördinator": Viewer("c", Role.COORDINATOR, frozenset({"own - platform", "OWN-ALLEEN_WIJ"})),
    "zonder PPS": Viewer("z", Role.COORDINATOR),
    "provincie": Viewer("p", Role.PROVINCE),
}
LEVELS = (*Visibility, "openbaar")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = open_store(f"sqlite:///{tmp_path_factory.mktemp('borders') / 'm.sqlite3'}")
    for whose in ("OWN", "THEIR"):
        for level in LEVELS:
            new = submission(
                f"{whose}-{level.upper()}", name=f"{whose} {level}", visibility=level, indicators=2
            )
            store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    yield store
    store.close()


@pytest.mark.parametrize("who", VIEWERS)
def test_the_database_draws_the_borders_that_access_draws(filled: Store, who: str) -> None:
    viewer = VIEWERS[who]
    everything = filled.submissions(LOCAL_ADMIN).set_index("submission")
    found = filled.submissions(viewer).set_index("submission")
    opened = set(filled.cells(viewer, everything.index)["submission"])
    answered = set(filled.answers(viewer)["submission"])
    for number, row in everything.iterrows():
        opens = access.may_open(viewer, row["pps_id"], row["visibility"])
        seen = access.sight(viewer, row["pps_id"], row["visibility"])
        expected = opens or seen > Sight.NOTHING
        assert (number in found.index) == expected
        assert (number in answered) == expected
        assert (number in opened) == opens
        if expected:
            assert (found.loc[number, "opens"], found.loc[number, "sight"]) == (opens, seen)
        if opens:
            assert filled.findings(viewer, number)
            assert filled.original(viewer, number)[1]
        else:
            with pytest.raises(NotFound):
                filled.findings(viewer, number)
            with pytest.raises(NotFound):
                filled.original(viewer, number)


@pytest.mark.parametrize("who", ["zonder PPS", "provincie"])
def test_an_anonymous_monitor_gives_no_name_and_no_free_text(filled: Store, who: str) -> None:
    found = filled.submissions(VIEWERS[who])
    hidden = found[found["sight"] == Sight.ANONYMOUS]
    assert sorted(hidden["pps_id"]) == ["anoniem 1", "anoniem 2"]
    unnamed = ["name", "campus", "sha256", "filename", "uploaded_by"]
    assert hidden[unnamed].isna().all().all()

    answers = filled.answers(VIEWERS[who], hidden["submission"])
    assert len(answers) == 4
    assert answers["number"].notna().sum() == 0  # the two first indicators: n.v.t. and a date
    assert answers["date"].notna().sum() == 2
    assert answers[["reason", "evidence", "raw", "sheet", "cell"]].isna().all().all()


def test_an_anonymous_partnership_is_one_through_its_rounds(store: Store) -> None:
    for pps_id in ("ZZ", "AA"):
        for year in (2024, 2025):
            new = submission(pps_id, f"{year}-nulmeting", visibility="anoniem")
            store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    found = store.submissions(VIEWERS["provincie"])
    assert list(found["pps_id"]) == ["anoniem 1"] * 2 + ["anoniem 2"] * 2
    assert not found["pps_id"].str.contains("ZZ|AA").any()


def test_the_number_of_an_anonymous_partnership_is_nobodys_own_pps_id(store: Store) -> None:
    for pps_id, level in {
        "ZZ": "anoniem",
        "Anoniem  1": "provincie",
        "anoniem3": "anoniem",
    }.items():
        store.save(LOCAL_ADMIN, submission(pps_id, visibility=level), draft_id=None, now=NOW)
    found = store.submissions(VIEWERS["provincie"])
    assert list(found["pps_id"]) == ["Anoniem  1", "anoniem 2", "anoniem 4"]
    assert list(found["sight"]) == [Sight.NAMED, Sight.ANONYMOUS, Sight.ANONYMOUS]


@pytest.mark.parametrize("levels", [("provincie", "anoniem"), ("anoniem", "provincie")])
def test_a_partnership_with_a_named_and_an_anonymous_round_is_one_and_has_no_name(
    store: Store, levels: tuple[str, str]
) -> None:
    for pps_id, (first, last) in {"ZZ": levels, "AA": ("provincie", "provincie")}.items():
        for year, level in ((2024, first), (2025, last)):
            new = submission(pps_id, f"{year}-nulmeting", visibility=level)
            store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    found = store.submissions(VIEWERS["provincie"])
    assert list(found["pps_id"]) == ["AA"] * 2 + ["anoniem 1"] * 2
    assert list(found["sight"]) == [Sight.NAMED] * 2 + [Sight.ANONYMOUS] * 2
    assert found.loc[2:, ["name", "campus", "sha256", "filename", "uploaded_by"]].isna().all().all()
    assert store.register(VIEWERS["provincie"])["pps_id"].dropna().to_list() == ["AA"]
    for who in ("beheerder", "adviseur"):
        assert sorted(store.submissions(VIEWERS[who])["pps_id"]) == ["AA"] * 2 + ["ZZ"] * 2


def test_an_anonymous_version_that_was_replaced_takes_no_name_away(store: Store) -> None:
    for level in ("anoniem", "provincie"):
        new = submission("ZZ", "2024-nulmeting", level.encode(), visibility=level)
        store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    province = VIEWERS["provincie"]
    assert list(store.submissions(province)["pps_id"]) == ["ZZ"]
    assert list(store.register(province)["pps_id"]) == ["ZZ"]
    assert list(store.submissions(province, every_version=True)["pps_id"]) == ["ZZ", "anoniem 1"]


def test_an_adviser_reads_the_evidence_but_not_of_what_stays_inside(filled: Store) -> None:
    answers = filled.answers(VIEWERS["adviseur"])
    assert answers["evidence"].notna().all()
    found = filled.submissions(VIEWERS["adviseur"])
    assert "alleen_wij" not in set(found["visibility"])


def test_partners_are_counted_besides_those_that_stopped(store: Store) -> None:
    rows = [
        ("partners", row, column, "Partners", "C5", text, "answered", None, None, text)
        for row, cells in {
            "P01": {"organisation": "Bakkerij", "status": "actief"},
            "P02": {"organisation": "Smederij", "status": "gestopt"},
            "P03": {"organisation": "Garage"},
        }.items()
        for column, text in cells.items()
    ]
    new = submission()
    saved = store.save(LOCAL_ADMIN, replace(new, rows=(*new.rows, *rows)), draft_id=None, now=NOW)
    without = store.save(LOCAL_ADMIN, submission("NHN-02"), draft_id=None, now=NOW)
    counts = store.partner_counts(LOCAL_ADMIN, [saved.id, without.id], ["gestopt"])
    assert counts == {saved.id: 2}
    assert store.partner_counts(LOCAL_ADMIN, [without.id], []) == {}
