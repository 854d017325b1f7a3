"""The plan of a log with more at its end is the plan of that log, whatever was derived before."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recovery_app.domain.hold import CLOCK_SLACK
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry, WalkLogged
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.memory import Memory
from recovery_app.domain.progress import Progress
from recovery_app.domain.progression import progression
from recovery_app.domain.question import PatternId
from recovery_app.domain.training_log import TrainingLog, training_log
from tests.domain.cases import at, checked_in, dose, morning, returned, run, undone, walk, withdrawn
from tests.domain.test_progress_properties import BEGAN, DAYS, PATTERNS, logs, noon

slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

Derived = tuple[TrainingLog, Progress]


def derived(
    knowledge: Knowledge,
    log: tuple[LogEntry, ...],
    number: int,
    pattern: PatternId = "MS",
    memory: Memory | None = None,
) -> Derived:
    """Return the plan's standing at noon of a day, counted from the first."""
    now = noon(number)
    told = training_log(knowledge.training.light, parts_of(log), BEGAN, now, memory)
    return told, progression(knowledge, pattern, told, now, memory)


@st.composite
def told_later(draw: st.DrawFn, log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return a log in which some walks were told days after they were done."""
    late = draw(st.sets(st.integers(0, max(len(log) - 1, 0)), max_size=5))
    return tuple(
        msgspec.structs.replace(one, told_at=one.at + timedelta(days=draw(st.integers(1, 14))))
        if place in late and isinstance(one, WalkLogged)
        else one
        for place, one in enumerate(log)
    )


stages = st.lists(st.tuples(st.integers(0, 99), st.integers(0, DAYS + 9)), min_size=2, max_size=8)


@slow
@given(logs().flatmap(told_later), stages, st.sampled_from(PATTERNS), st.booleans())
def test_a_plan_derived_as_the_log_grew_is_the_plan_derived_at_once(
    knowledge: Knowledge, log: tuple[LogEntry, ...], stages: list[tuple[int, int]], pattern: PatternId, grows: bool
) -> None:
    memory = Memory()
    for length, number in sorted(stages) if grows else stages:
        part = log[:length]
        before = derived(knowledge, part, number, pattern, memory)
        assert before == derived(knowledge, part, number, pattern)
        undoing = (*part, *(undone(one.id, BEGAN) for one in before[1].changes[:1] if one.can_undo))
        assert derived(knowledge, undoing, number, pattern, memory) == derived(knowledge, undoing, number, pattern)


def calm(days: int) -> tuple[LogEntry, ...]:
    return tuple(walk(BEGAN + timedelta(days=back), 30) for back in range(days))


def both(knowledge: Knowledge, *logs_in_turn: tuple[LogEntry, ...], number: int = 30) -> list[Derived]:
    """Return what is derived of logs one after the other; it must be what each of them says alone."""
    memory = Memory()
    found = [derived(knowledge, log, number, memory=memory) for log in logs_in_turn]
    assert found == [derived(knowledge, log, number) for log in logs_in_turn]
    return found


def test_a_bad_morning_told_later_makes_its_old_day_red(knowledge: Knowledge) -> None:
    day = BEGAN + timedelta(days=5)
    walks = calm(20)
    before, after = both(knowledge, walks, (*walks, morning(day, "worse")))
    assert day not in before[0].red_days
    assert day in after[0].red_days


def test_a_sore_walk_stops_its_day_and_what_is_told_of_that_day_after_it(knowledge: Knowledge) -> None:
    day = BEGAN + timedelta(days=20)
    sore, calm_walk = walk(day, 30, pain=8), walk(day, 30)
    walks = calm(20)
    _, red, both_walks = both(knowledge, walks, (*walks, sore), (*walks, sore, calm_walk))
    assert (day in red[0].red_days, red[0].last_stop_at) == (True, sore.at)
    assert both_walks[0].walks[-1].stopped_by is not None


def test_a_check_in_at_the_end_is_the_latest_and_moves_nothing(knowledge: Knowledge) -> None:
    told = checked_in(BEGAN + timedelta(days=20), average=1)
    walks = calm(20)
    before, after = both(knowledge, walks, (*walks, told))
    assert (after[0].check_ins, after[0].sessions) == ((told,), before[0].sessions)


def test_a_step_up_that_was_refused_stays_so_when_its_cause_is_corrected(knowledge: Knowledge) -> None:
    log = calm(20)
    step = next(one for one in derived(knowledge, log, 30)[1].changes if one.kind == "progress")
    cause = next(one for one in log if step.id.endswith(one.id))
    refused = (*log, undone(step.id, BEGAN))
    corrected = msgspec.structs.replace(walk(BEGAN + timedelta(days=21), 30), replaces=cause.id)
    before, after = both(knowledge, refused, (*refused, corrected))
    assert len(after[0].undone) == len(before[0].undone) + 1


def test_a_medicine_told_later_masks_the_old_walks_near_it(knowledge: Knowledge) -> None:
    day = BEGAN + timedelta(days=5)
    walks = calm(20)
    before, after = both(knowledge, walks, (*walks, dose(at(day, 9))))
    assert [one.judged.masked for one in before[0].sessions].count(True) == 0
    assert [one.judged.masked for one in after[0].sessions].count(True) == 1


def test_an_old_walk_that_is_taken_back_is_gone_and_comes_back(knowledge: Knowledge) -> None:
    walks = calm(20)
    back = withdrawn(walks[4])
    lengths = [len(one[0].walks) for one in both(knowledge, walks, (*walks, back), (*walks, back, withdrawn(back)))]
    assert lengths == [20, 19, 20]


def test_a_return_from_the_future_begins_once_its_day_has_come(knowledge: Knowledge) -> None:
    log = (*calm(20), returned(BEGAN + timedelta(days=25)))
    memory = Memory()
    early = 25 - CLOCK_SLACK.days - 2
    assert derived(knowledge, log, early, memory=memory)[1].run is None
    assert derived(knowledge, log, 26, memory=memory)[1].run is not None


def test_a_day_is_told_in_the_words_of_each_day_it_is_looked_at(knowledge: Knowledge) -> None:
    log = (*calm(9), walk(BEGAN + timedelta(days=9), 30, pain=8))
    memory = Memory()
    reasons = [derived(knowledge, log, number, memory=memory)[1].changes[0].because for number in (9, 10, 11, 12, 9)]
    assert reasons == [derived(knowledge, log, number)[1].changes[0].because for number in (9, 10, 11, 12, 9)]
    assert len(set(reasons)) == 3


def test_a_run_whose_morning_nobody_told_is_settled_once_it_is_asked_no_more(knowledge: Knowledge) -> None:
    back_on = BEGAN + timedelta(days=10)
    log = (*calm(10), returned(back_on), run(back_on + timedelta(days=1), 5, stage=1, pain=0))
    memory = Memory()
    for number in (11, 12, 13, 14, 15, 13):
        assert derived(knowledge, log, number, memory=memory) == derived(knowledge, log, number)
