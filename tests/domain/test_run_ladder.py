"""The walk-run ladder: climbed by calm runs, descended after sore ones and after time off (plan.md 3 and 6)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.question import PatternId
from tests.domain.cases import TODAY, at, dose, easy, flare, morning, returned, run, undone, walk, withdrawn
from tests.domain.days import calm_runs
from tests.domain.standing import back, changes_of, kinds, run_state, standing

MINUTES = {1: 7, 2: 12, 3: 18, 4: 24, 5: 24, 6: 26, 7: 30, 8: 30}


def calm(days_ago: int, stage: int = 1, minutes: int | None = None) -> tuple[LogEntry, ...]:
    """Return a calm run of a stage and its good morning."""
    day = back(days_ago)
    return (run(day, minutes or MINUTES[stage], stage=stage), morning(day))


def at_stage(stage: int, last: int) -> tuple[LogEntry, ...]:
    """Return how somebody with a strain came to a stage; the last run was so many days ago."""
    count = 2 * (stage - 1)
    first = last + 2 * (count - 1)
    log: list[LogEntry] = [returned(back(max(first, last)))]
    for number in range(count):
        minutes = 5 if number == 0 else None
        log += calm(first - 2 * number, 1 + number // 2, minutes)
    return tuple(log)


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        pytest.param("MS", 2, id="plan.md 6: MS 2"),
        pytest.param("JI", 3, id="plan.md 6: JI 3"),
        pytest.param("LS", 3, id="plan.md 6: LS 3"),
        pytest.param("DH", 4, id="plan.md 6: DH 4"),
    ],
)
def test_a_stage_needs_as_many_calm_runs_as_the_pattern_asks(
    knowledge: Knowledge, pattern: PatternId, needed: int
) -> None:
    runs = calm_runs(knowledge, back(2 * needed - 1), needed, each_stage=needed)
    log = (returned(back(2 * needed)), *runs)
    before = run_state(knowledge, *log[:-2], pattern=pattern)
    assert (before.stage, before.green, before.needed) == (1, needed - 1, needed)
    after = run_state(knowledge, *log, pattern=pattern)
    assert (after.stage, after.green, after.sessions_at_stage) == (2, 0, 0)


def test_the_whole_ladder_takes_sixteen_calm_runs_with_a_strain(knowledge: Knowledge) -> None:
    """plan.md 6: stages 1 to 8, two green sessions each."""
    log = (returned(back(32)), *calm_runs(knowledge, back(31), 16))
    found = standing(knowledge, *log, days=60)
    assert found.run is not None
    assert (found.run.stage, found.run.sessions_at_stage) == (9, 0)
    assert kinds(found, "run") == ["progress"] * 8
    assert changes_of(found, "run")[-1].what == "You finished the ladder. Runs are free, up to the limit."


def test_there_is_no_ladder_before_the_return(knowledge: Knowledge) -> None:
    found = standing(knowledge, *calm(4), run(back(2), pain=9), walk(back(1), 30, brisk=True), days=20)
    assert (found.run, kinds(found, "run")) == (None, [])


def test_the_return_begins_at_the_first_stage_and_a_second_one_begins_nothing_again(knowledge: Knowledge) -> None:
    assert run_state(knowledge, returned(back(1))).stage == 1
    log = at_stage(3, last=3)
    assert run_state(knowledge, *log, returned(back(1))).stage == 3


@pytest.mark.parametrize(
    ("last", "stage", "green", "told_kinds"),
    [
        pytest.param(
            (run(back(1), 12, stage=2, pain=3), morning(back(1))), 2, 0, ["hold"], id="plan.md 3: amber repeats"
        ),
        pytest.param(
            (run(back(3), 12, stage=2, pain=3), run(back(1), 12, stage=2, pain=4)),
            1,
            0,
            ["hold", "step_back"],
            id="plan.md 3: two ambers in a row, one back",
        ),
        pytest.param(
            (run(back(5), 12, stage=2, pain=3), *calm(3, 2), run(back(1), 12, stage=2, pain=4)),
            2,
            1,
            ["hold", "hold"],
            id="plan.md 3: a calm run between two ambers",
        ),
        pytest.param(
            (
                run(back(5), 12, stage=2, pain=3),
                *calm(3, 2),
                dose(at(back(3), 8)),
                run(back(1), 12, stage=2, pain=4),
            ),
            1,
            0,
            ["hold", "hold", "step_back"],
            id="plan.md 3: a masked calm run does not part two ambers",
        ),
        pytest.param((run(back(1), 12, stage=2, pain=6),), 0, 0, ["stop"], id="plan.md 3: red, two back to walking"),
        pytest.param(
            (run(back(1), 12, stage=2), morning(back(1), "worse")),
            0,
            0,
            ["stop"],
            id="plan.md 3: worse the next morning",
        ),
        pytest.param(
            (run(back(1), 12, stage=2, pain=None), morning(back(1))), 2, 0, [], id="nothing told, nothing counted"
        ),
        pytest.param((run(back(1), 12, stage=2),), 2, 0, [], id="training.toml: calm only once the morning was told"),
        pytest.param((*calm(1, 2), dose(at(back(1), 9))), 2, 0, ["hold"], id="plan.md 3: masked"),
        pytest.param((*calm(1, 2), easy(back(1), "off")), 2, 0, ["hold"], id="training.toml: not on an easy day"),
        pytest.param((*calm(1, 2), flare(back(1))), 2, 0, ["hold"], id="training.toml: not on a red day"),
        pytest.param(calm(1, 2, 13), 2, 0, ["hold"], id="longer than the stage holds"),
        pytest.param((run(back(1), 12, stage=None), morning(back(1))), 2, 0, [], id="a run of one's own is no session"),
        pytest.param((run(back(1), 7, stage=1), morning(back(1))), 2, 0, [], id="a session of the stage before"),
        pytest.param((run(back(1), 9, stage=3), morning(back(1))), 2, 0, [], id="a session of a later stage"),
        pytest.param(calm(1, 2), 2, 1, [], id="plan.md 6: one of two"),
    ],
)
def test_a_run_at_stage_two_is_judged_by_its_light(
    knowledge: Knowledge, last: tuple[LogEntry, ...], stage: int, green: int, told_kinds: list[str]
) -> None:
    log = (*at_stage(2, last=7), *last)
    found = standing(knowledge, *log, days=60)
    assert found.run is not None
    assert (found.run.stage, found.run.green) == (stage, green)
    assert kinds(found, "run") == ["progress", *told_kinds]


def test_a_stop_high_on_the_ladder_goes_two_stages_back(knowledge: Knowledge) -> None:
    log = (*at_stage(5, last=3), run(back(1), 24, stage=5, signs=("limp",)))
    found = standing(knowledge, *log, days=60)
    assert found.run is not None
    assert found.run.stage == 3
    stop = changes_of(found, "run")[-1]
    assert (stop.what, stop.because) == ("You go back to stage 3.", "Because you limped with running yesterday.")
    assert not stop.can_undo
    assert run_state(knowledge, *log, undone(stop.id)).stage == 3


def test_a_stop_in_a_run_settles_for_two_days(knowledge: Knowledge) -> None:
    """plan.md 2: a red day after a test run returns to P2 for at least 2 days."""
    found = standing(knowledge, *at_stage(3, last=3), run(back(1), 18, stage=3, pain=7), days=60)
    assert found.settling_until == back(-1)


def test_a_sore_run_of_ones_own_steps_back_too(knowledge: Knowledge) -> None:
    assert run_state(knowledge, *at_stage(4, last=3), run(back(1), 60, stage=None, pain=7)).stage == 2


def test_a_run_of_ones_own_is_not_the_first_session_of_a_stage(knowledge: Knowledge) -> None:
    """plan.md 6: the first session has only 5 minutes of running."""
    log = (returned(back(9)), run(back(5), 3, stage=None), morning(back(5)))
    assert run_state(knowledge, *log).sessions_at_stage == 0
    assert run_state(knowledge, *log, *calm(2, 1, 5)).sessions_at_stage == 1


def test_a_longer_run_than_planned_tells_the_limit(knowledge: Knowledge) -> None:
    found = standing(knowledge, returned(back(3)), *calm(1, 1, 7), days=60)
    assert changes_of(found, "run")[-1].because == "Because you ran 7 min yesterday, more than the plan's 5."


@pytest.mark.parametrize(("days_ago", "told_kinds"), [(1, []), (2, []), (3, ["hold"])], ids=str)
def test_a_run_whose_morning_was_never_told_says_so_once_it_is_no_longer_asked_about(
    knowledge: Knowledge, days_ago: int, told_kinds: list[str]
) -> None:
    """plan.md 3: calm needs the next morning too."""
    found = standing(knowledge, returned(back(5)), run(back(days_ago), 5, stage=1), days=60)
    assert found.run is not None
    assert found.run.green == 0
    assert kinds(found, "run") == told_kinds


def test_a_progress_and_a_step_back_can_be_undone(knowledge: Knowledge) -> None:
    log = at_stage(3, last=3)
    up = changes_of(standing(knowledge, *log, days=60), "run")[-1]
    kept = run_state(knowledge, *log, undone(up.id))
    assert (kept.stage, kept.green) == (2, 0)
    sore = (*log, run(back(2), 18, stage=3, pain=4), run(back(1), 18, stage=3, pain=4))
    down = changes_of(standing(knowledge, *sore, days=60), "run")[-1]
    assert run_state(knowledge, *sore).stage == 2
    assert run_state(knowledge, *sore, undone(down.id)).stage == 3


# --- Stage 0: brisk walks

ON_FOOT = (*at_stage(2, last=10), run(back(8), 12, stage=2, pain=7))


@pytest.mark.parametrize(
    ("walks", "stage"),
    [
        pytest.param((), 0, id="plan.md 6: stage 0 needs its walks"),
        pytest.param((walk(back(4), 30, brisk=True),), 0, id="plan.md 6: one is not two"),
        pytest.param(
            (walk(back(4), 30, brisk=True), walk(back(3), 30, brisk=True)), 1, id="plan.md 6: brisk 30 min, twice"
        ),
        pytest.param((walk(back(4), 30, brisk=True), walk(back(4), 30, brisk=True)), 0, id="two walks of one day"),
        pytest.param((walk(back(4), 30, brisk=True), walk(back(3), 29, brisk=True)), 0, id="one too short"),
        pytest.param((walk(back(4), 30, brisk=True), walk(back(3), 30)), 0, id="one not brisk"),
        pytest.param((walk(back(4), 30, brisk=True), walk(back(3), 30, brisk=True, pain=3)), 0, id="one amber"),
        pytest.param((walk(back(4), 30, brisk=True), walk(back(3), 30, brisk=True, pain=None)), 0, id="one untold"),
        pytest.param(
            (walk(back(4), 30, brisk=True), walk(back(3), 30, brisk=True), dose(at(back(3), 7))), 0, id="one masked"
        ),
        pytest.param(
            (walk(back(5), 30, brisk=True), run(back(4), 5, stage=None, pain=7), walk(back(3), 30, brisk=True)),
            0,
            id="a stop between them",
        ),
    ],
)
def test_calm_brisk_walks_lead_from_stage_0_to_stage_1(
    knowledge: Knowledge, walks: tuple[LogEntry, ...], stage: int
) -> None:
    state = run_state(knowledge, *ON_FOOT, *walks)
    assert (state.stage, state.green, state.sessions_at_stage) == (stage, 0, 0)


def test_the_step_from_walks_to_runs_can_be_undone(knowledge: Knowledge) -> None:
    walks = tuple(walk(back(day), 30, brisk=True) for day in (4, 3))
    step = changes_of(standing(knowledge, *ON_FOOT, *walks, days=60), "run")[-1]
    assert step.because == "Because 2 walking days stayed calm."
    assert run_state(knowledge, *ON_FOOT, *walks, undone(step.id)).stage == 0
    more = tuple(walk(back(day), 30, brisk=True) for day in (2, 1))
    assert run_state(knowledge, *ON_FOOT, *walks, undone(step.id), *more).stage == 1


def test_sore_runs_at_stage_0_lead_no_lower(knowledge: Knowledge) -> None:
    sore = (run(back(4), 5, stage=None, pain=4), run(back(2), 5, stage=None, pain=4))
    found = standing(knowledge, *ON_FOOT, *sore, days=60)
    assert found.run is not None
    assert found.run.stage == 0
    assert kinds(found, "run")[-2:] == ["hold", "hold"]
    assert run_state(knowledge, *ON_FOOT, run(back(2), 5, stage=None, pain=8)).stage == 0


# --- Missed time


@pytest.mark.parametrize(
    ("days", "stage", "green", "gate_again", "told_kinds"),
    [
        pytest.param(3, 5, 1, False, [], id="plan.md 6: 3 days off cost nothing"),
        pytest.param(4, 5, 0, False, ["hold"], id="plan.md 6: 4 days off, the stage is repeated"),
        pytest.param(7, 5, 0, False, ["hold"], id="plan.md 6: 7 days off, the stage is repeated"),
        pytest.param(8, 4, 0, False, ["hold", "step_back"], id="plan.md 6: 8 days off, one back"),
        pytest.param(14, 4, 0, False, ["hold", "step_back"], id="plan.md 6: 14 days off, one back"),
        pytest.param(15, 2, 0, True, ["hold", "step_back", "stop"], id="plan.md 6: over 14, three back and gate again"),
        pytest.param(40, 2, 0, True, ["hold", "step_back", "stop"], id="plan.md 6: it costs no more later"),
    ],
)
def test_time_off_costs_what_the_plan_says(
    knowledge: Knowledge, days: int, stage: int, green: int, gate_again: bool, told_kinds: list[str]
) -> None:
    log = (*at_stage(5, last=days + 2), *calm(days, 5))
    found = standing(knowledge, *log, days=80)
    assert found.run is not None
    assert (found.run.stage, found.run.green, found.run.gate_again) == (stage, green, gate_again)
    assert kinds(found, "run")[4:] == told_kinds
    walked = tuple(walk(back(day)) for day in range(days - 1, 0, -1))
    assert run_state(knowledge, *log, *walked, days=80) == found.run


@pytest.mark.parametrize(
    ("stage", "days", "expected"),
    [
        pytest.param(1, 8, 0, id="plan.md 6: one back from stage 1 is walking"),
        pytest.param(1, 15, 0, id="plan.md 6: over 14 days never lead up"),
        pytest.param(2, 15, 1, id="plan.md 6: three back, but not below the first stage"),
        pytest.param(3, 15, 1, id="plan.md 6: three back from stage 3"),
        pytest.param(8, 15, 5, id="plan.md 6: three back from stage 8"),
    ],
)
def test_time_off_low_on_the_ladder(knowledge: Knowledge, stage: int, days: int, expected: int) -> None:
    log = at_stage(stage, last=days)
    assert run_state(knowledge, *log, days=80).stage == expected


def test_time_off_counts_from_the_return_where_no_run_followed(knowledge: Knowledge) -> None:
    found = standing(knowledge, returned(back(9)), days=60)
    assert changes_of(found, "run")[-1].because == "Because 8 days went by without a run."
    assert changes_of(found, "run")[-1].day == back(1)


def test_walks_go_on_at_stage_0_after_time_off(knowledge: Knowledge) -> None:
    walks = tuple(walk(back(day), 30, brisk=True) for day in (2, 1))
    assert run_state(knowledge, returned(back(11)), *walks).stage == 1


def test_at_stage_0_any_walk_ends_the_time_off_and_none_for_over_two_weeks_asks_for_the_signs(
    knowledge: Knowledge,
) -> None:
    on_foot = (*at_stage(2, last=32), run(back(30), 12, stage=2, pain=7))
    assert run_state(knowledge, *on_foot, days=80).gate_again
    walked = tuple(walk(back(day)) for day in (20, 10, 5))
    assert not run_state(knowledge, *on_foot, *walked, days=80).gate_again
    late = run_state(knowledge, *on_foot, *(walk(back(day), 30, brisk=True) for day in (2, 1)), days=80)
    assert (late.stage, late.gate_again) == (0, True)


def test_time_off_that_was_undone_costs_nothing_but_the_longest_cannot_be(knowledge: Knowledge) -> None:
    log = (*at_stage(5, last=10), *calm(8, 5))
    hold, down = changes_of(standing(knowledge, *log, days=80), "run")[-2:]
    assert run_state(knowledge, *log, undone(hold.id), days=80, now=at(back(4))).green == 1
    assert run_state(knowledge, *log, undone(down.id), days=80).stage == 5
    long = (*at_stage(5, last=17), *calm(15, 5))
    stop = changes_of(standing(knowledge, *long, days=80), "run")[-1]
    assert (stop.what, stop.can_undo) == ("The signs are checked again before you run.", False)
    assert run_state(knowledge, *long, undone(stop.id), days=80).gate_again


def test_a_run_after_time_off_is_judged_at_the_stage_that_is_left(knowledge: Knowledge) -> None:
    log = (*at_stage(5, last=12), *calm(2, 4))
    state = run_state(knowledge, *log, days=80)
    assert (state.stage, state.green, state.sessions_at_stage) == (4, 1, 1)


def test_the_signs_made_again_begin_the_ladder_where_the_time_off_led(knowledge: Knowledge) -> None:
    log = (*at_stage(6, last=20), returned(back(1)))
    found = standing(knowledge, *log, days=80)
    assert found.run is not None
    assert (found.run.stage, found.run.gate_again, found.run.sessions_at_stage) == (3, False, 0)
    assert found.gate_from == back(5)
    assert run_state(knowledge, *at_stage(1, last=20), returned(back(1)), days=80).stage == 1


def test_no_run_counts_while_the_signs_are_made_again(knowledge: Knowledge) -> None:
    log = (*at_stage(6, last=20), *calm(4, 3), *calm(2, 3))
    state = run_state(knowledge, *log, days=80)
    assert (state.stage, state.green, state.gate_again) == (3, 0, True)
    assert run_state(knowledge, *log, run(back(1), 5, stage=None, pain=8), days=80).stage == 1


def test_a_clock_set_back_costs_nothing(knowledge: Knowledge) -> None:
    log = at_stage(4, last=1)
    assert run_state(knowledge, *log, now=at(back(30))).stage == 4


def test_a_run_taken_back_was_never_run(knowledge: Knowledge) -> None:
    log = at_stage(4, last=3)
    sore = run(back(1), 24, stage=4, pain=8)
    assert standing(knowledge, *log, sore, withdrawn(sore), days=60) == standing(knowledge, *log, days=60)


# --- Beyond the ladder


def free(last: int) -> tuple[LogEntry, ...]:
    """Return how somebody came to the end of the ladder; the last run was so many days ago."""
    return at_stage(9, last)


def test_beyond_the_ladder_every_calm_run_within_the_limit_raises_the_next_one(knowledge: Knowledge) -> None:
    """plan.md 6 and S67."""
    assert run_state(knowledge, *free(10), days=80, now=at(back(8))).ceiling_min == 33
    grown = (*free(12), run(back(9), 33, stage=None), morning(back(9)))
    assert run_state(knowledge, *grown, days=80, now=at(back(7))).ceiling_min == 33
    later = run_state(knowledge, *grown, run(back(6), 30, stage=None), morning(back(6)), days=80, now=at(back(2)))
    assert later.ceiling_min == 36


@pytest.mark.parametrize(
    "last",
    [
        pytest.param((run(back(8), 33, stage=None, pain=4), morning(back(8))), id="plan.md 3: amber repeats"),
        pytest.param((run(back(8), 33, stage=None, pain=None), morning(back(8))), id="nothing told"),
        pytest.param((run(back(8), 33, stage=None),), id="no morning told"),
        pytest.param((run(back(8), 33, stage=None), morning(back(8)), dose(at(back(8), 9))), id="masked"),
        pytest.param((run(back(8), 60, stage=None), morning(back(8))), id="longer than the limit"),
    ],
)
def test_a_run_that_does_not_count_does_not_raise_the_limit(knowledge: Knowledge, last: tuple[LogEntry, ...]) -> None:
    state = run_state(knowledge, *free(12), *last, days=80, now=at(back(1)))
    assert state.ceiling_min <= 33


def test_a_longer_run_than_the_limit_holds(knowledge: Knowledge) -> None:
    found = standing(knowledge, *free(4), run(back(1), 60, stage=None), morning(back(1)), days=80)
    assert changes_of(found, "run")[-1].what == "Your longest run stays as it is."


def test_a_stop_beyond_the_ladder_leads_back_onto_it(knowledge: Knowledge) -> None:
    assert run_state(knowledge, *free(4), run(back(1), 30, stage=None, pain=7), days=80).stage == 7


def test_a_few_days_off_cost_nothing_beyond_the_ladder(knowledge: Knowledge) -> None:
    log = (*free(9), run(back(7), 30, stage=None), morning(back(7)))
    found = standing(knowledge, *log, days=80)
    assert kinds(found, "run") == ["progress"] * 8
    assert TODAY not in found.red_days
