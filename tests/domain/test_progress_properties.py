"""Whatever is told, taken back, undone or set, the plan never moves faster than it may (plan.md 3, 5 and 6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_app.domain.day import day_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import ReturnStarted, Withdrawn
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_training import (
    BlockRated,
    BodySign,
    DayEased,
    FlareMarked,
    MorningFeel,
    MorningRated,
    RunLogged,
)
from recovery_app.domain.plan_change import CannotUndoError, undo_change
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress import Progress
from recovery_app.domain.progression import progression
from recovery_app.domain.question import PatternId
from recovery_app.domain.run_goal import run_goal
from recovery_app.domain.training_log import TrainingLog, training_log
from recovery_app.domain.walk import walk_table
from tests.domain.cases import NOON, an_id, at, dose, returned, undone

DAYS = 45
BEGAN = NOON.date()
PATTERNS: tuple[PatternId, ...] = ("MS", "JI", "LS", "DH")

slow = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
modest = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])

# Mostly calm, or else nothing would ever climb.
pains = st.sampled_from((0, 0, 0, 0, 0, 1, 2, 2, 3, 5, 6, None))
signs: st.SearchStrategy[tuple[BodySign, ...]] = st.sampled_from(
    ((), (), (), (), (), (), (), ("toward_spine",), ("limp",), ("down_leg",))
)
days = st.integers(0, DAYS - 1).map(lambda number: BEGAN + timedelta(days=number))
hours = st.integers(4, 22)


@st.composite
def walks(draw: st.DrawFn) -> LogEntry:
    day, minutes = draw(days), draw(st.sampled_from((10, 30, 40)))
    return WalkLogged(an_id(), at(day, draw(hours)), day, minutes, draw(st.booleans()), draw(pains), draw(signs))


@st.composite
def runs(draw: st.DrawFn) -> LogEntry:
    day, stage = draw(days), draw(st.sampled_from((None, 1, 1, 2, 3)))
    minutes = draw(st.sampled_from((5, 5, 7, 12, 18, 40)))
    return RunLogged(an_id(), at(day, draw(hours)), day, minutes, stage, draw(pains), draw(signs))


@st.composite
def blocks(draw: st.DrawFn) -> LogEntry:
    day = draw(days)
    kind: Literal["stretch", "strength"] = draw(st.sampled_from(("stretch", "strength")))
    sore, clean = draw(st.sampled_from(("", "glute-bridge", "gone"))), draw(st.sampled_from((True, True, False, None)))
    return BlockRated(an_id(), at(day, draw(hours)), day, kind, draw(pains), draw(signs), sore, clean)


@st.composite
def mornings(draw: st.DrawFn) -> LogEntry:
    about = draw(days) - timedelta(days=draw(st.sampled_from((0, 0, 1))))
    told_on = about + timedelta(days=1)
    feel: MorningFeel = draw(st.sampled_from(("same", "same", "same", "better", "worse")))
    night_pain = draw(st.sampled_from((False, False, False, True)))
    return MorningRated(an_id(), at(told_on, 8), told_on, about, feel, night_pain)


single = st.one_of(
    walks(),
    walks(),
    runs(),
    blocks(),
    mornings(),
    days.map(lambda day: FlareMarked(an_id(), at(day, 11), day, None)),
    st.builds(
        lambda day, reason: DayEased(an_id(), at(day, 8), day, reason), days, st.sampled_from(("off", "tired", "ill"))
    ),
    st.builds(lambda day, hour: dose(at(day, hour)), days, hours),
    days.map(returned),
)


MINUTES = (0, 7, 12, 18, 24, 24, 26, 30, 30, 30)


@st.composite
def calm_lives(draw: st.DrawFn) -> list[LogEntry]:
    """Return days on which all went well: walks, strength, and from the return on a run every other day."""
    length, back_on, each = draw(st.integers(2, DAYS)), draw(st.integers(1, 20)), draw(st.integers(2, 4))
    log: list[LogEntry] = []
    for number in range(length):
        day, since_return = BEGAN + timedelta(days=number), number - back_on
        log.append(WalkLogged(an_id(), at(day, 10), day, 30, True, 0))
        if number % 2:
            log.append(BlockRated(an_id(), at(day, 12), day, "strength", 0, (), "", True))
        if since_return == 0:
            log.append(returned(day))
        elif since_return > 0 and since_return % 2:
            stage = 1 + since_return // 2 // each
            minutes = 5 if since_return == 1 else MINUTES[min(stage, 9)]
            log.append(RunLogged(an_id(), at(day, 16), day, minutes, stage, 0))
            log.append(MorningRated(an_id(), at(day + timedelta(days=1), 8), day + timedelta(days=1), day, "same"))
    return log


@st.composite
def logs(draw: st.DrawFn) -> tuple[LogEntry, ...]:
    """Return a log in the order of time, with some entries taken back and a few put out of order by a clock."""
    log = draw(st.lists(single, max_size=6)) + draw(calm_lives()) if draw(st.booleans()) else draw(st.lists(single))
    log.sort(key=lambda entry: entry.at)
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 3)))):
        if log:
            log.append(log.pop(draw(st.integers(0, len(log) - 1))))
    for place in draw(st.lists(st.integers(0, 99), max_size=3)):
        if log:
            gone = log[place % len(log)]
            log.append(Withdrawn(an_id(), gone.at, gone.day, gone.id))
    return tuple(log)


def told(knowledge: Knowledge, log: tuple[LogEntry, ...]) -> TrainingLog:
    return training_log(knowledge.training.light, parts_of(log), BEGAN)


def stand(knowledge: Knowledge, log: tuple[LogEntry, ...], now: datetime, pattern: PatternId = "MS") -> Progress:
    return progression(knowledge, pattern, told(knowledge, log), now)


def noon(number: int) -> datetime:
    return NOON + timedelta(days=number)


def undo_some(knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int]) -> tuple[LogEntry, ...]:
    """Return the log with some changes undone, of safety or not, one after the other."""
    for place in which:
        changes = stand(knowledge, log, noon(DAYS)).changes
        if changes:
            log = (*log, undone(changes[place % len(changes)].id, day_of(noon(DAYS))))
    return log


undos = st.lists(st.integers(0, 99), max_size=4)


@slow
@given(logs(), undos, st.sampled_from(PATTERNS))
def test_the_walk_never_passes_the_calendar_and_rises_by_one_row_a_day_at_most(
    knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int], pattern: PatternId
) -> None:
    log = undo_some(knowledge, log, which)
    steps, before = walk_table(knowledge.plan, pattern).steps, 0
    for number in range(-3, DAYS + 5):
        found = stand(knowledge, log, noon(number), pattern)
        calendar = sum(step.from_day <= number + 1 for step in steps[1:])
        assert 0 <= found.walk_row <= min(calendar, before + 1)
        assert found.walk_held_back is (found.walk_row < calendar)
        before = found.walk_row


@slow
@given(logs(), undos, st.sampled_from(PATTERNS))
def test_the_ladder_rises_by_one_stage_for_each_session_at_most(
    knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int], pattern: PatternId
) -> None:
    """Entries come in one by one in the order of time; a session's morning is told with it."""
    log = undo_some(knowledge, log, which)
    parts = parts_of(log)
    moments = sorted(
        {one.at for one in (*parts.felt, *parts.choices) if isinstance(one, WalkLogged | RunLogged | ReturnStarted)}
    )
    before: int | None = None
    for moment in moments:
        known = tuple(
            one for one in log if not isinstance(one, WalkLogged | RunLogged | ReturnStarted) or one.at <= moment
        )
        state = stand(knowledge, known, moment, pattern).run
        stage = None if state is None else state.stage
        sessions = sum(
            one.at == moment
            for one in (*parts.felt, *parts.choices)
            if isinstance(one, WalkLogged | RunLogged | ReturnStarted)
        )
        if stage is not None and before is not None:
            assert stage <= before + sessions
        before = stage
    assert before is None or 0 <= before <= len(knowledge.plan.stage)


@slow
@given(logs(), undos)
def test_no_run_is_for_today_within_two_days_of_a_stop(
    knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int]
) -> None:
    """plan.md 3: red means 48 h without running, counted from when it was told."""
    log = undo_some(knowledge, log, which)
    for stop in [one for one in live(log) if is_stop(one)]:
        for later_h in (0, 12, 24, 36, 44, 47.9):
            now = stop.at + timedelta(hours=later_h)
            known = tuple(one for one in log if one.at <= now or isinstance(one, Withdrawn))
            story = told(knowledge, known)
            goal = run_goal(knowledge, progression(knowledge, "MS", story, now), story, now)
            assert goal is None or goal.state != "today"


def is_stop(entry: LogEntry) -> bool:
    """Tell by plan.md 3 once more, so that the program is not held against itself."""
    match entry:
        case WalkLogged() | RunLogged() | BlockRated():
            return (entry.pain_during or 0) > 5 or bool({"limp", "down_leg", "tingling"} & set(entry.signs))
        case MorningRated():
            return entry.about >= BEGAN and (entry.feel == "worse" or entry.night_pain)
        case _:
            return isinstance(entry, FlareMarked)


@modest
@given(logs(), st.sampled_from(("masked", "unrated", "easy", "flare")), st.sampled_from(PATTERNS))
def test_a_session_that_is_masked_or_unrated_or_of_an_easy_or_red_day_moves_nothing_on(
    knowledge: Knowledge, log: tuple[LogEntry, ...], how: str, pattern: PatternId
) -> None:
    spoilt: list[LogEntry] = []
    for entry in live(log):
        if not isinstance(entry, WalkLogged | RunLogged | BlockRated):
            spoilt.append(entry)
        elif how == "unrated":
            spoilt.append(msgspec.structs.replace(entry, pain_during=None))
        elif how == "masked":
            spoilt += [entry, dose(entry.at - timedelta(hours=3))]
        elif how == "easy":
            spoilt += [entry, DayEased(an_id(), entry.at, entry.day, "off")]
        else:
            spoilt += [entry, FlareMarked(an_id(), entry.at, entry.day, None)]
    found = stand(knowledge, tuple(spoilt), noon(DAYS), pattern)
    assert not [one for one in found.changes if one.kind == "progress"]
    assert (found.walk_row, found.strength_level) == (0, 1)
    assert found.run is None or found.run.stage <= 1
    assert found.run is None or found.run.green == 0


@modest
@given(logs(), undos)
def test_undoing_never_applies_to_a_change_for_safety(
    knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int]
) -> None:
    log = undo_some(knowledge, log, which)
    found = stand(knowledge, log, noon(DAYS))
    profile = new_profile("person", NOON)
    for change in found.changes:
        assert not change.undone or change.can_undo
        assert change.can_undo or change.kind in {"stop", "hold"}
        assert change.kind != "stop" or not change.can_undo
        assert change.track not in {"rest", "day"} or not change.can_undo
        try:
            undo_change(profile, change, "id", NOON)
        except CannotUndoError:
            assert not change.can_undo
        else:
            assert change.can_undo
    forced = tuple(undone(one.id) for one in found.changes if not one.can_undo)
    assert stand(knowledge, (*log, *forced), noon(DAYS)) == found


@modest
@given(logs(), single, st.integers(0, 200), st.integers(0, DAYS), st.sampled_from(PATTERNS))
def test_an_entry_taken_back_leaves_the_standing_as_if_it_had_never_been_there(
    knowledge: Knowledge, log: tuple[LogEntry, ...], entry: LogEntry, place: int, number: int, pattern: PatternId
) -> None:
    place %= len(log) + 1
    with_it = (*log[:place], entry, *log[place:], Withdrawn(an_id(), entry.at, entry.day, entry.id))
    assert stand(knowledge, with_it, noon(number), pattern) == stand(knowledge, log, noon(number), pattern)


@modest
@given(logs(), undos, st.integers(-5, DAYS + 40), st.sampled_from(PATTERNS))
def test_the_same_log_gives_the_same_standing_with_an_id_for_each_change(
    knowledge: Knowledge, log: tuple[LogEntry, ...], which: list[int], number: int, pattern: PatternId
) -> None:
    log = undo_some(knowledge, log, which)
    found = stand(knowledge, log, noon(number), pattern)
    assert stand(knowledge, log, noon(number), pattern) == found
    assert len({one.id for one in found.changes}) == len(found.changes)
    days_told = [one.day for one in found.changes]
    assert days_told == sorted(days_told, reverse=True)
