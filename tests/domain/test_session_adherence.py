"""How much of the sessions was done (measures.md 6)."""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

import pytest

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_session import MoveDone, SessionLogged
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.session_adherence import SessionAdherence, session_adherence
from tests.domain.cases import NOON, TODAY, an_id, dose, morning, returned, run, walk
from tests.domain.days import DAY, back, person

MONTH = DateRange(back(29), TODAY)


def told(knowledge: Knowledge, *log: LogEntry, days: DateRange = MONTH) -> SessionAdherence:
    profile = person(knowledge, *log, days=40)
    bands = phase_bands(profile, knowledge, days, NOON)
    return session_adherence(progress_log(profile), knowledge, bands, days)


def guided(days_ago: int, *moves: tuple[int, int], is_done: bool = True) -> SessionLogged:
    """Return a guided session with the planned and the done seconds of its moves."""
    at = NOON - days_ago * DAY
    done = tuple(MoveDone("cat-cow", planned, seconds, "done") for planned, seconds in moves)
    outcome: Literal["done", "abandoned"] = "done" if is_done else "abandoned"
    return SessionLogged(an_id(), at, back(days_ago), "guided", "guided", at, 600, 600, 0, 0, outcome, moves=done)


def test_dose_adherence_is_what_was_done_of_what_was_planned(knowledge: Knowledge) -> None:
    found = told(knowledge, guided(3, (60, 60), (60, 15)), guided(2, (40, 90), is_done=False), guided(35, (60, 0)))
    assert (found.guided_done, found.guided, found.dose_percent) == (1, 2, 72)


def test_without_guided_sessions_there_is_no_dose(knowledge: Knowledge) -> None:
    found = told(knowledge, guided(3))
    assert (found.guided, found.dose_percent) == (1, None)


def test_runs_count_against_three_a_week_of_the_return(knowledge: Knowledge) -> None:
    """plan.md 6: 3 sessions a week; measures.md 6: sessions done of those planned in the phase."""
    log: list[LogEntry] = [returned(back(13)), run(back(20), 10)]
    for ago in (12, 9, 6, 3):
        log += [run(back(ago), 5), morning(back(ago))]
    found = told(knowledge, *log)
    assert (found.runs, found.runs_planned) == (4, 6)


def test_before_the_return_no_run_is_planned(knowledge: Knowledge) -> None:
    found = told(knowledge, run(back(3), 5))
    assert (found.runs, found.runs_planned) == (0, None)


def test_a_day_with_any_entry_is_told(knowledge: Knowledge) -> None:
    found = told(knowledge, walk(back(3)), walk(back(3)), run(back(1)), walk(back(35)))
    assert (found.days_told, found.days) == (2, 30)


@pytest.mark.parametrize(
    ("hours_before", "masked"),
    [
        pytest.param(1, 1, id="plan.md 3: within 8 hours"),
        pytest.param(7, 1, id="plan.md 3: still within 8 hours"),
        pytest.param(9, 0, id="plan.md 3: 8 hours are over"),
        pytest.param(-1, 0, id="taken after the session"),
    ],
)
def test_a_session_under_medicine_is_masked(knowledge: Knowledge, hours_before: int, masked: int) -> None:
    session = run(back(3), 5, hour=4)
    taken = dose(session.at - timedelta(hours=hours_before))
    assert told(knowledge, taken, session, walk(back(9))).masked == masked
