"""When a warning sign holds the plan, and what ends that (red_flags.md 1)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.flag import Level
from recovery_app.domain.hold import current_hold, last_check
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import NOON, check, clearance, walk

HOUR = timedelta(hours=1)


def test_nothing_holds_a_plan_before_the_first_check(knowledge: Knowledge) -> None:
    assert last_check(()) is None
    assert current_hold(knowledge.safety, (walk(NOON.date()),)) is None


@pytest.mark.parametrize(
    ("level", "flag"),
    [pytest.param(Level.EMERGENCY, "RF-CES-1", id="E"), pytest.param(Level.SAME_DAY, "RF-INF-1", id="S")],
)
def test_a_grave_flag_holds_and_says_when_to_check_again(knowledge: Knowledge, level: Level, flag: str) -> None:
    hold = current_hold(knowledge.safety, (check(level, flag, "RF-THOR-1"),))
    assert hold is not None
    assert (hold.level, hold.flags, hold.since) == (level, (flag,), NOON)
    assert hold.check_again_at == NOON + 24 * HOUR


@pytest.mark.parametrize(
    ("first", "flag"),
    [pytest.param(Level.EMERGENCY, "RF-CES-1", id="E"), pytest.param(Level.SAME_DAY, "RF-INF-1", id="S")],
)
@pytest.mark.parametrize(
    ("after_h", "released"),
    [pytest.param(1, False, id="1 h"), pytest.param(23.99, False, id="23.99 h"), pytest.param(24, True, id="24 h")],
)
def test_a_grave_flag_is_not_released_within_a_day(
    knowledge: Knowledge, first: Level, flag: str, after_h: float, released: bool
) -> None:
    """red_flags.md 1, rule 5."""
    log = (check(first, flag), check(Level.CLEAR, at_moment=NOON + after_h * HOUR, reason="again"))
    assert (current_hold(knowledge.safety, log) is None) is released


def test_time_alone_never_releases_a_grave_flag(knowledge: Knowledge) -> None:
    log = (check(Level.EMERGENCY, "RF-CES-1"), walk(NOON.date() + timedelta(days=30)))
    assert current_hold(knowledge.safety, log) is not None


def test_a_clinician_cannot_be_named_to_release_a_grave_flag(knowledge: Knowledge) -> None:
    log = (check(Level.EMERGENCY, "RF-CES-1"), clearance(NOON + HOUR, "RF-CES-1"))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert hold.level is Level.EMERGENCY


def test_a_graver_flag_counts_at_once(knowledge: Knowledge) -> None:
    log = (check(Level.SAME_DAY, "RF-INF-1"), check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + HOUR))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert (hold.level, hold.since) == (Level.EMERGENCY, NOON + HOUR)


def test_a_milder_grave_flag_does_not_replace_a_graver_one_within_a_day(knowledge: Knowledge) -> None:
    log = (check(Level.EMERGENCY, "RF-CES-1"), check(Level.SAME_DAY, "RF-INF-1", at_moment=NOON + HOUR))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert hold.level is Level.EMERGENCY


def test_the_same_flag_again_begins_the_day_anew(knowledge: Knowledge) -> None:
    log = (
        check(Level.EMERGENCY, "RF-CES-1"),
        check(Level.EMERGENCY, "RF-CES-1", at_moment=NOON + 20 * HOUR),
        check(Level.CLEAR, at_moment=NOON + 30 * HOUR, reason="again"),
    )
    assert current_hold(knowledge.safety, log) is not None


def test_an_answer_given_by_mistake_is_mended_at_once(knowledge: Knowledge) -> None:
    log = (
        check(Level.EMERGENCY, "RF-CES-1"),
        check(Level.CLEAR, at_moment=NOON + timedelta(minutes=1), reason="mistake"),
    )
    assert current_hold(knowledge.safety, log) is None


def test_a_clinician_first_flag_holds_until_it_is_cleared(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 5."""
    first = check(Level.CLINICIAN, "RF-THOR-1", "RF-BONE-1")
    hold = current_hold(knowledge.safety, (first,))
    assert hold is not None
    assert (hold.level, hold.flags, hold.check_again_at) == (Level.CLINICIAN, ("RF-THOR-1", "RF-BONE-1"), None)
    some = (first, clearance(NOON + HOUR, "RF-THOR-1"))
    hold = current_hold(knowledge.safety, some)
    assert hold is not None
    assert hold.flags == ("RF-BONE-1",)
    assert current_hold(knowledge.safety, (*some, clearance(NOON + HOUR, "RF-BONE-1"))) is None


def test_a_clearance_does_not_reach_a_later_check(knowledge: Knowledge) -> None:
    log = (
        check(Level.CLINICIAN, "RF-THOR-1"),
        clearance(NOON + HOUR, "RF-THOR-1"),
        check(Level.CLINICIAN, "RF-THOR-1", at_moment=NOON + 2 * HOUR, reason="again"),
    )
    assert current_hold(knowledge.safety, log) is not None


def test_nobody_can_clear_a_person_under_sixteen(knowledge: Knowledge) -> None:
    """red_flags.md 4, RF-AGE-1, and 6."""
    log = (check(Level.CLINICIAN, "RF-AGE-1"), clearance(NOON + HOUR, "RF-AGE-1"))
    hold = current_hold(knowledge.safety, log)
    assert hold is not None
    assert hold.flags == ("RF-AGE-1",)


def test_sixteen_and_seventeen_can_be_cleared(knowledge: Knowledge) -> None:
    """red_flags.md 4, RF-AGE-2."""
    log = (check(Level.CLINICIAN, "RF-AGE-2"), clearance(NOON + HOUR, "RF-AGE-2"))
    assert current_hold(knowledge.safety, log) is None


def test_a_caution_holds_nothing(knowledge: Knowledge) -> None:
    """red_flags.md 1: caution, plan allowed with named limits."""
    assert current_hold(knowledge.safety, (check(Level.CAUTION, "RF-SENS-1"),)) is None
    unsure = check(Level.CAUTION, "RF-THOR-1", cautions=("RF-THOR-1",))
    assert current_hold(knowledge.safety, (unsure,)) is None


def test_levels_are_ordered_from_the_gravest() -> None:
    ranks = [level.rank for level in (Level.EMERGENCY, Level.SAME_DAY, Level.CLINICIAN, Level.CAUTION, Level.CLEAR)]
    assert ranks == [0, 1, 2, 3, 4]
    assert [level for level in Level if level.stops_everything] == [Level.EMERGENCY, Level.SAME_DAY]
