"""What a check of only some safety questions does to a hold, and what a wrong clock does (red_flags.md 1)."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.hold import current_hold, last_check
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from tests.domain.cases import NOON, all_no, check, clearance, walk

HOUR = timedelta(hours=1)
YEARS = timedelta(days=4 * 365)
HELD_BY = {Level.EMERGENCY: "RF-CES-1", Level.SAME_DAY: "RF-INF-1", Level.CLINICIAN: "RF-THOR-1"}


def again(hours: float, level: Level = Level.CLEAR, *fired: str, reason: str = "again") -> SafetyChecked:
    """Return a later check."""
    return check(level, *fired, at_moment=NOON + hours * HOUR, reason=reason)


def with_answers(entry: SafetyChecked, answers: dict[str, FlagAnswer]) -> SafetyChecked:
    return msgspec.structs.replace(entry, answers=answers)


@pytest.mark.parametrize("reason", ["mini", "weekly"])
@pytest.mark.parametrize(
    "after_h", [pytest.param(1, id="1 h"), pytest.param(24, id="24 h"), pytest.param(240, id="10 d")]
)
@pytest.mark.parametrize("level", [pytest.param(level, id=f"{level} hold") for level in HELD_BY])
def test_a_clear_check_of_some_flags_releases_nothing(
    knowledge: Knowledge, level: Level, after_h: float, reason: str
) -> None:
    """red_flags.md 1, rule 4: it asked only a part, so it says nothing about the rest."""
    log = (check(level, HELD_BY[level]), again(after_h, reason=reason))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert (hold.level, hold.flags, hold.since) == (level, (HELD_BY[level],), NOON)
    assert last_check((walk(NOON.date()), *log)) is log[0]


@pytest.mark.parametrize(
    ("reason", "level", "flag"),
    [
        pytest.param("mini", Level.EMERGENCY, "RF-CES-2", id="mini E, red_flags.md 2"),
        pytest.param("mini", Level.SAME_DAY, "RF-NEURO-1", id="mini S, red_flags.md 3"),
        pytest.param("weekly", Level.EMERGENCY, "RF-CHEST-1", id="weekly E, red_flags.md 2"),
    ],
)
@pytest.mark.parametrize("before", [(), ("wizard",)], ids=["nothing before", "after a clear check"])
def test_a_check_of_some_flags_that_fires_holds_like_a_full_one(
    knowledge: Knowledge, reason: str, level: Level, flag: str, before: tuple[str, ...]
) -> None:
    log = (*(check(Level.CLEAR, reason=one) for one in before), again(1, level, flag, reason=reason))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert (hold.level, hold.flags, hold.check_again_at) == (level, (flag,), NOON + 25 * HOUR)


def test_a_clear_check_of_some_flags_alone_says_nothing(knowledge: Knowledge) -> None:
    log = (again(0, reason="mini"),)
    assert last_check(log) is None
    assert current_hold(knowledge.safety, log) is None


@pytest.mark.parametrize("after_h", [1, 30])
def test_a_milder_finding_of_some_flags_never_replaces_a_graver_one(knowledge: Knowledge, after_h: float) -> None:
    log = (check(Level.EMERGENCY, "RF-CES-1"), again(after_h, Level.SAME_DAY, "RF-NEURO-1", reason="mini"))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert (hold.level, hold.since) == (Level.EMERGENCY, NOON)


def test_a_graver_finding_of_some_flags_counts_at_once(knowledge: Knowledge) -> None:
    log = (check(Level.SAME_DAY, "RF-INF-1"), again(1, Level.EMERGENCY, "RF-CES-1", reason="weekly"))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert hold.level is Level.EMERGENCY


@pytest.mark.parametrize(("after_h", "held"), [pytest.param(1, True, id="1 h"), pytest.param(24, False, id="24 h")])
def test_only_a_full_check_ends_what_some_flags_found_and_not_within_a_day(
    knowledge: Knowledge, after_h: float, held: bool
) -> None:
    found = check(Level.EMERGENCY, "RF-CES-1", reason="mini")
    partial, full = (found, again(after_h, reason="mini")), (found, again(after_h))
    assert current_hold(knowledge.safety, partial) is not None
    assert (current_hold(knowledge.safety, full) is not None) is held


def test_a_clinician_first_flag_outlives_a_grave_one(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 5: only who cleared it and when releases it."""
    log: tuple[LogEntry, ...] = (
        check(Level.CLINICIAN, "RF-THOR-1"),
        again(1, Level.EMERGENCY, "RF-CES-1", reason="mini"),
        again(30),
    )
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert (hold.level, hold.flags) == (Level.CLINICIAN, ("RF-THOR-1",))
    assert current_hold(knowledge.safety, (*log, clearance(NOON + 31 * HOUR, "RF-THOR-1"))) is None


def test_answering_no_later_is_no_clearance(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 5."""
    log = (check(Level.CLINICIAN, "RF-THOR-1"), with_answers(again(200), all_no(knowledge)))
    assert current_hold(knowledge.safety, log) is not None


def test_the_first_check_of_a_new_episode_asks_about_another_pain(knowledge: Knowledge) -> None:
    old = check(Level.CLINICIAN, "RF-THOR-1", "RF-AGE-2")
    anew = with_answers(again(9000, reason="wizard"), all_no(knowledge))
    assert current_hold(knowledge.safety, (old, anew)) is None


def test_a_check_that_stopped_at_the_emergency_page_asked_no_milder_question(knowledge: Knowledge) -> None:
    asked: dict[str, FlagAnswer] = {flag.id: "no" for flag in knowledge.safety.asked_at(Level.EMERGENCY)}
    stopped = with_answers(again(1, Level.EMERGENCY, "RF-CES-1", reason="wizard"), {**asked, "RF-CES-1": "yes"})
    log = (check(Level.CLINICIAN, "RF-THOR-1"), stopped, again(30))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert hold.flags == ("RF-THOR-1",)


def test_a_mistake_in_some_flags_is_mended_and_takes_back_no_more(knowledge: Knowledge) -> None:
    held = check(Level.CLINICIAN, "RF-THOR-1")
    wrong = with_answers(again(1, Level.EMERGENCY, "RF-CES-1", reason="mini"), {"RF-CES-1": "yes"})
    mended = with_answers(again(1.1, reason="mistake"), {"RF-CES-1": "no"})
    hold = current_hold(knowledge.safety, (held, wrong, mended))
    assert hold is not None
    assert hold.flags == ("RF-THOR-1",)
    assert current_hold(knowledge.safety, (check(Level.CLEAR), wrong, mended)) is None


def test_a_whole_screen_that_mends_a_mistake_counts_as_a_whole_one(knowledge: Knowledge) -> None:
    held = check(Level.CLINICIAN, "RF-THOR-1")
    wrong = with_answers(again(1, Level.EMERGENCY, "RF-CES-1", reason="mini"), {"RF-CES-1": "yes"})
    mended = with_answers(again(1.1, reason="mistake"), all_no(knowledge))
    assert current_hold(knowledge.safety, (held, wrong, mended)) is None


# A clock that was set years ahead and back again.


def test_a_grave_check_from_the_future_holds_and_may_be_answered_again_today(knowledge: Knowledge) -> None:
    log = (check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + YEARS),)
    hold = current_hold(knowledge.safety, log, NOON)
    assert hold is not None
    assert (hold.level, hold.flags) == (Level.EMERGENCY, ("RF-CES-1",))
    assert (hold.since, hold.check_again_at) == (NOON, NOON)


def test_after_a_check_from_the_future_the_day_counts_from_the_next_check(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 5: still not within 24 h."""
    ahead = check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + YEARS)
    first = (ahead, again(0))
    hold = current_hold(knowledge.safety, first, NOON)
    assert hold is not None
    assert (hold.since, hold.check_again_at) == (NOON, NOON + 24 * HOUR)
    too_soon, in_time = (*first, again(23)), (*first, again(24))
    assert current_hold(knowledge.safety, too_soon, NOON + 23 * HOUR) is not None
    assert current_hold(knowledge.safety, in_time, NOON + 24 * HOUR) is None


def test_a_clock_that_is_a_little_ahead_changes_nothing(knowledge: Knowledge) -> None:
    hold = current_hold(knowledge.safety, (check(Level.EMERGENCY, "RF-CES-1"),), NOON - 20 * HOUR)
    assert hold is not None
    assert (hold.since, hold.check_again_at) == (NOON, NOON + 24 * HOUR)


def test_a_clearance_counts_by_its_place_in_the_log(knowledge: Knowledge) -> None:
    ahead = check(Level.CLINICIAN, "RF-THOR-1", at_moment=NOON + YEARS)
    log = (ahead, walk(NOON.date()), clearance(NOON, "RF-THOR-1"))
    assert current_hold(knowledge.safety, log, NOON) is None
