"""The log as a spreadsheet gets it."""

from __future__ import annotations

import msgspec

from recovery_app.domain.episode import PainScores
from recovery_app.domain.flag import Level
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import MoveDone, SessionLogged
from recovery_app.domain.log_tables import LogTable, log_tables
from recovery_app.domain.log_training import CheckIn, RunLogged
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from tests.domain.cases import NOON, TODAY, check, walk, withdrawn


def the_table(*log: LogEntry) -> LogTable:
    (table,) = log_tables(log)
    return table


def cells(table: LogTable, row: int = 0) -> dict[str, str]:
    return dict(zip(table.header, table.rows[row], strict=True))


def test_each_kind_has_a_table_of_its_own_in_the_order_of_the_log() -> None:
    tables = log_tables((walk(TODAY, 10), check(Level.CLEAR), walk(TODAY, 20)))
    assert [(table.kind, len(table.rows)) for table in tables] == [("walk", 2), ("red_flag_check", 1)]
    assert [cells(tables[0], row)["minutes"] for row in (0, 1)] == ["10", "20"]


def test_an_empty_log_has_no_table() -> None:
    assert log_tables(()) == ()


def test_an_entry_taken_back_stays_in_the_table_and_says_so() -> None:
    gone = walk(TODAY, 10)
    walks, back = log_tables((gone, walk(TODAY, 20), withdrawn(gone)))
    assert [row[0] for row in walks.rows] == ["no", "yes"]
    assert cells(back)["entry"] == gone.id


def test_taking_back_counts_until_it_is_itself_taken_back() -> None:
    gone = walk(TODAY, 10)
    back = withdrawn(gone)
    walks, backs = log_tables((gone, back))
    assert (cells(walks)["counts"], cells(backs)["counts"]) == ("no", "yes")
    walks, backs = log_tables((gone, back, withdrawn(back)))
    assert [row[0] for row in (*walks.rows, *backs.rows)] == ["yes", "no", "yes"]


def test_scores_take_a_column_each_and_what_was_not_answered_is_empty() -> None:
    found = cells(the_table(CheckIn("id", NOON, TODAY, PainScores(average=3, leg=0), sleep_broken=True)))
    assert found == {
        "counts": "yes",
        "id": "id",
        "at": "2025-03-12T12:00:00+01:00",
        "day": "2025-03-12",
        "pain_average": "3",
        "pain_now": "",
        "pain_worst": "",
        "pain_leg": "0",
        "sleep_broken": "yes",
        "told_at": "",
        "replaces": "",
    }


def test_lists_and_pairs_stand_in_one_cell() -> None:
    moves = (MoveDone("bridge", 60, 30, "part"), MoveDone("plank", 20, 0, "skipped"))
    session = SessionLogged("id", NOON, TODAY, "guided", "moves", NOON, 80, 30, 0, 0, "done", moves=moves)
    assert cells(the_table(session))["moves"] == (
        "exercise_id: bridge, planned_s: 60, done_s: 30, outcome: part; "
        "exercise_id: plank, planned_s: 20, done_s: 0, outcome: skipped"
    )
    told = WeekTold("id", NOON, TODAY, (GoalRating("run", 4),), {"fear": True, "mood": False})
    assert cells(the_table(told))["distress"] == "fear: yes; mood: no"
    answers = msgspec.structs.replace(check(Level.CLEAR), answers={"RF-1": "no", "RF-2": ("a", "b")})
    assert cells(the_table(answers))["answers"] == "RF-1: no; RF-2: a, b"


def test_a_text_that_a_spreadsheet_would_reckon_with_is_defused_and_a_number_is_not() -> None:
    for text in ("=1+1", "+1", "-1", "@x", "\t=1"):
        assert cells(the_table(GoalsNamed("id", NOON, TODAY, (text,))))["goals"] == f"'{text}"
    assert cells(the_table(GoalsNamed("=id", NOON, TODAY, ("run",))))["id"] == "'=id"
    assert cells(the_table(RunLogged("id", NOON, TODAY, 20, distance_km=3.5)))["distance_km"] == "3.5"


def test_no_text_is_reckoned_with_however_it_begins() -> None:
    for begin in ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20", " =", "\t", "\r", "\n"):
        table = the_table(GoalsNamed("id", NOON, TODAY, (f"{begin}1+1",)))
        assert cells(table)["goals"] == f"'{begin}1+1"
