"""What must hold in the content: each case spoils one thing of the shipped content and expects to be told of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.exercise import AvoidRule
from recovery_app.domain.flag import AgeRange, Combination, Criterion, Level, Requirement
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.plan_rules import WalkStep

Spoil = Callable[[Knowledge], Knowledge]
Case = tuple[Spoil, str, str]


def first(items: tuple[Any, ...], **changes: object) -> tuple[Any, ...]:
    """Return the items with fields of the first one changed."""
    return (replace(items[0], **changes), *items[1:])


def by_id(items: tuple[Any, ...], wanted: str, **changes: object) -> tuple[Any, ...]:
    """Return the items with fields of the one with this id changed."""
    assert any(item.id == wanted for item in items)
    return tuple(replace(item, **changes) if item.id == wanted else item for item in items)


def safety(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the safety screen."""
    return lambda k: replace(k, safety=replace(k.safety, **{name: change(k) for name, change in changes.items()}))


def flag(**changes: object) -> Spoil:
    """Spoil the flag RF-CES-1."""
    return safety(flag=lambda k: by_id(k.safety.flag, "RF-CES-1", **changes))


def patterns(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the pattern model."""
    return lambda k: replace(k, patterns=replace(k.patterns, **{name: change(k) for name, change in changes.items()}))


def question(**changes: object) -> Spoil:
    """Spoil the question Q01."""
    return patterns(question=lambda k: by_id(k.patterns.question, "Q01", **changes))


def answer(**changes: object) -> Spoil:
    """Spoil the first answer of the question Q01."""
    return patterns(
        question=lambda k: by_id(k.patterns.question, "Q01", answers=first(k.patterns.by_id("Q01").answers, **changes))
    )


def exercise(**changes: object) -> Spoil:
    """Spoil the exercise cat-cow."""
    return lambda k: replace(k, exercises=by_id(k.exercises, "cat-cow", **changes))


def dose(**changes: int) -> Spoil:
    """Spoil the dose of the exercise cat-cow."""
    return lambda k: exercise(dose=replace(k.exercise("cat-cow").dose, **changes))(k)


def avoid(**parts: object) -> Spoil:
    """Give the exercise cat-cow one avoid rule."""
    return exercise(avoid_if=(AvoidRule("when it hurts", **parts),))


def heat_ice(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of heat and ice."""
    return lambda k: replace(k, heat_ice=replace(k.heat_ice, **{name: change(k) for name, change in changes.items()}))


def protocol(wanted: str, **changes: object) -> Spoil:
    """Spoil one protocol."""
    return heat_ice(protocol=lambda k: by_id(k.heat_ice.protocol, wanted, **changes))


def phase_of(wanted: str, **changes: int) -> Spoil:
    """Spoil the first phase of one protocol's round."""
    return lambda k: protocol(wanted, round=first(k.heat_ice.by_id(wanted).round, **changes))(k)


def plan(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the plan."""
    return lambda k: replace(k, plan=replace(k.plan, **{name: change(k) for name, change in changes.items()}))


def phase(**changes: object) -> Spoil:
    """Spoil the phase P1."""
    return plan(phase=lambda k: by_id(k.plan.phase, "P1", **changes))


COMBINATION = Combination((Requirement(("a",)),))
TICKS = (Criterion("a", "one"), Criterion("b", "two"))

SAFETY: dict[str, Case] = {
    "a flag twice": (safety(flag=lambda k: k.safety.flag + k.safety.flag[:1]), "flag RF-CES-1", "its own id"),
    "a region twice": (safety(region=lambda k: k.safety.region * 2), "region UK", "its own id"),
    "a level without advice": (safety(advice=lambda k: k.safety.advice[1:]), "advice for level E", "once"),
    "a level without title": (safety(screen_title=lambda k: {}), "level E", "Write both"),
    "a level without intro": (safety(screen_intro=lambda k: {}), "level E", "Write both"),
    "a criterion twice": (
        flag(criteria=TICKS + TICKS, fires_when=(COMBINATION,)),
        "flag RF-CES-1: criterion a",
        "its own id",
    ),
    "criteria that never fire": (flag(criteria=TICKS), "flag RF-CES-1", "Add fires_when"),
    "a caution without words": (
        flag(criteria=TICKS, fires_when=(COMBINATION,), cautions_when=(COMBINATION,)),
        "RF-CES-1",
        "Add caution_note",
    ),
    "ages that run backwards": (flag(by_age=AgeRange(18, 16)), "flag RF-CES-1", "Swap"),
    "a combination of nothing": (flag(criteria=TICKS, fires_when=(Combination(()),)), "RF-CES-1", "Add a requirement"),
    "a criterion that is not there": (
        flag(criteria=TICKS, fires_when=(Combination((Requirement(("z",)),)),)),
        "flag RF-CES-1: z",
        "criterion's code",
    ),
    "more ticks than criteria": (
        flag(criteria=TICKS, fires_when=(Combination((Requirement(("a",), 2),)),)),
        "flag RF-CES-1: at_least 2",
        "Lower",
    ),
    "no tick at all": (
        flag(criteria=TICKS, fires_when=(Combination((Requirement(("a",), 0),)),)),
        "flag RF-CES-1: at_least 0",
        "Lower",
    ),
    "a combination with a flag that is not there": (
        flag(criteria=TICKS, fires_when=(replace(COMBINATION, with_flag=("RF-NONE",)),)),
        "RF-CES-1",
        "RF-NONE",
    ),
}

PATTERNS: dict[str, Case] = {
    "a pattern missing": (patterns(pattern=lambda k: k.patterns.pattern[1:]), "pattern MS", "once"),
    "two patterns of one care rank": (
        patterns(pattern=lambda k: first(k.patterns.pattern, care_rank=k.patterns.pattern[1].care_rank)),
        "care_rank",
        "its own id",
    ),
    "priors that are no whole": (patterns(pattern=lambda k: first(k.patterns.pattern, prior=0.5)), "priors", "be 1"),
    "a prior of nothing": (
        patterns(
            pattern=lambda k: first(
                (k.patterns.pattern[0], replace(k.patterns.pattern[1], prior=0.68), *k.patterns.pattern[2:]), prior=0.0
            )
        ),
        "priors",
        "above 0",
    ),
    "a question twice": (patterns(question=lambda k: k.patterns.question * 2), "question Q01", "its own id"),
    "an answer twice": (
        lambda k: question(answers=k.patterns.by_id("Q01").answers * 2)(k),
        "question Q01: answer",
        "its own id",
    ),
    "a question without answers": (question(answers=()), "question Q01", "Add some"),
    "a question without a grade": (question(grade="good"), "question Q01", "no grade"),
    "an unsure that asks a flag that is not there": (question(unsure_asks_flag="RF-NONE"), "question Q01", "RF-NONE"),
    "a weight that is too big": (answer(weights=(2.1, 0.0, 0.0, 0.0)), "question Q01, answer", "-2 to 2"),
    "an answer that raises a flag that is not there": (answer(raises=("RF-NONE",)), "question Q01, answer", "RF-NONE"),
    "an answer that asks a flag that is not there": (answer(asks_flag="RF-NONE"), "question Q01, answer", "RF-NONE"),
    "a cap on a group that is not there": (
        patterns(cap=lambda k: first(k.patterns.cap, groups=("nowhere",))),
        "nowhere",
        "Name another",
    ),
    "more core answers than questions": (patterns(fewest_core_answers=lambda k: 99), "fewest_core_answers", "Choose"),
    "a share above 1": (patterns(clear_from_share=lambda k: 1.2), "clear_from_share", "at most 1"),
    "one pattern as twins": (patterns(twins=lambda k: ("MS", "MS")), "twins names MS", "Name two"),
}

LIBRARY: dict[str, Case] = {
    "an exercise twice": (lambda k: replace(k, exercises=k.exercises * 2), "exercise cat-cow", "its own id"),
    "an easier one that is not there": (exercise(easier_id="none-such"), "cat-cow: easier_id", "none-such"),
    "a harder one that is not there": (exercise(harder_id="none-such"), "cat-cow: harder_id", "none-such"),
    "an exercise harder than itself": (exercise(harder_id="cat-cow"), "cat-cow: harder_id", "no other exercise"),
    "no steps": (exercise(steps=()), "exercise cat-cow", "Fill it"),
    "no stop sign": (exercise(stop_if=()), "exercise cat-cow", "Fill it"),
    "a grade that is none": (exercise(grade="E"), "exercise cat-cow", "no grade"),
    "an avoid rule on a question that is not there": (avoid(if_answers={"Q99": ("yes",)}), "cat-cow", "Q99"),
    "an avoid rule on an answer that is not there": (avoid(if_answers={"Q01": ("elbow",)}), "cat-cow", "elbow"),
    "an exception on an answer that is not there": (
        avoid(patterns=("DH",), unless_answers={"Q01": ("elbow",)}),
        "exercise cat-cow",
        "elbow",
    ),
    "an avoid rule on a limit that is not there": (avoid(if_limits=("no_fun",)), "exercise cat-cow", "no_fun"),
    "an avoid rule that always holds": (avoid(), "exercise cat-cow", "advice_only"),
}

HEAT_ICE: dict[str, Case] = {
    "a protocol missing": (heat_ice(protocol=lambda k: k.heat_ice.protocol[1:]), "protocol heat", "once"),
    "a skin question twice": (heat_ice(question=lambda k: k.heat_ice.question * 2), "question HI-01", "its own id"),
    "no advice for a pack": (heat_ice(advice=lambda k: k.heat_ice.advice[1:]), "advice for heat", "once"),
    "a skin answer twice": (heat_ice(skin_answer=lambda k: k.heat_ice.skin_answer * 2), "skin_answer ok", "its own id"),
    "ice in a heat protocol": (phase_of("heat", medium="ice"), "protocol heat", "kind heat"),
    "alternation without heat": (phase_of("contrast_short", medium="ice"), "protocol contrast_short", "kind contrast"),
    "a protocol without a round": (protocol("heat", round=()), "protocol heat", "kind heat"),
    "a default above the longest": (phase_of("heat", default_s=1201), "protocol heat", "Order them"),
    "a default below the shortest": (phase_of("heat", default_s=599), "protocol heat", "Order them"),
    "a pack on for too long": (phase_of("heat", longest_s=1201), "protocol heat", "longest_on_s"),
    "rounds out of order": (protocol("contrast_short", rounds_default=6), "protocol contrast_short", "Order them"),
    "a default past the hard stop": (protocol("ice_intermittent", hard_stop_s=1799), "ice_intermittent", "hard stop"),
    "a longest time past the hard stop": (protocol("heat", hard_stop_s=1199), "protocol heat", "hard stop"),
    "no gap": (protocol("ice", gap_s=0), "protocol ice", "gap_s"),
    "no use a day": (protocol("ice", most_a_day=0), "protocol ice", "most_a_day"),
    "a lock below nothing": (protocol("contrast_long", locked_first_hours=-1), "contrast_long", "Use 0"),
    "a run of days below nothing": (protocol("wrap", most_days_running=-1), "protocol wrap", "Use 0"),
    "a skin question that changes nothing": (
        heat_ice(question=lambda k: first(k.heat_ice.question, heat="ok", ice="ok", contrast="ok")),
        "HI-01",
        "effect",
    ),
    "a block that lifts before it began": (
        heat_ice(question=lambda k: first(k.heat_ice.question, lifts_after_h=-1)),
        "question HI-01",
        "lifts_after_h",
    ),
    "bad skin without advice": (
        heat_ice(skin_answer=lambda k: first(k.heat_ice.skin_answer, good=False)),
        "skin_answer ok",
        "advice",
    ),
    "a number of nothing": (heat_ice(skin_check_every_s=lambda k: 0), "skin_check_every_s", "above 0"),
    "a louder alarm that comes first": (heat_ice(louder_alarm_s=lambda k: 60), "louder_alarm_s", "Make it longer"),
    "an hour that no clock shows": (heat_ice(warn_sleep_from_hour=lambda k: 24), "warn_sleep_from_hour", "0 to 23"),
    "heat without a grade": (heat_ice(evidence_grades=lambda k: {}), "grade for heat", "Use A"),
    "no first aid": (heat_ice(burn_first_aid=lambda k: ()), "burn_first_aid", "Write"),
    "a hole between windows": (
        heat_ice(window=lambda k: first(k.heat_ice.window, to_h=47)),
        "window MS from 48 h",
        "47 h",
    ),
    "a window that ends before it begins": (
        heat_ice(window=lambda k: first(k.heat_ice.window, to_h=0)),
        "window MS from 0 h",
        "later",
    ),
    "a last window that ends": (
        heat_ice(window=lambda k: k.heat_ice.window[:-1]),
        "window DH ends at 72 h",
        "100000",
    ),
    "an offer that is locked": (
        heat_ice(window=lambda k: first(k.heat_ice.window, offer="contrast_short")),
        "window MS from 0 h",
        "locked",
    ),
}

PLAN: dict[str, Case] = {
    "a phase missing": (plan(phase=lambda k: k.plan.phase[1:]), "phase P1", "once"),
    "a core move that is not there": (phase(core_moves=("none-such",), moves_a_day=1), "phase P1", "none-such"),
    "a core move of another phase": (phase(core_moves=("superman",), moves_a_day=1), "phase P1", "superman"),
    "a core move twice": (phase(core_moves=("pelvic-tilt",) * 4), "phase P1: core move pelvic-tilt", "its own id"),
    "more moves a day than there are": (phase(moves_a_day=9), "phase P1: moves_a_day", "Lower it"),
    "no rest for a pattern": (plan(rest=lambda k: k.plan.rest[1:]), "rest MS", "once"),
    "rest that falls with the pain": (plan(rest=lambda k: first(k.plan.rest, severe=6)), "rest MS", "Order them"),
    "rest without a review": (plan(rest=lambda k: first(k.plan.rest, review_by_day=0)), "rest MS", "review_by_day"),
    "a sign twice": (plan(sign=lambda k: k.plan.sign * 2), "sign G1", "its own id"),
    "no walks for a pattern": (plan(walk=lambda k: k.plan.walk[1:]), "walk of MS", "once"),
    "walks that begin late": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(2, (10,), "easy"),))),
        "walk of MS, JI",
        "from 1",
    ),
    "walks out of order": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (10,), "easy"),) * 2)),
        "walk of MS, JI",
        "from 1",
    ),
    "a day without a walk": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (), "easy"),))),
        "walk of MS, JI, day 1",
        "60 min",
    ),
    "a walk that is too long": (
        plan(walk=lambda k: first(k.plan.walk, steps=(WalkStep(1, (61,), "easy"),))),
        "walk of MS, JI, day 1",
        "60 min",
    ),
    "a stage left out": (plan(stage=lambda k: k.plan.stage[1:]), "stages", "in order"),
    "no stages": (plan(stage=lambda k: ()), "stages", "in order"),
    "a stage of no minutes": (plan(stage=lambda k: first(k.plan.stage, walk_min=0)), "stage 0", "no session"),
    "no green sessions for a pattern": (plan(green_sessions=lambda k: {"MS": 2, "JI": 3, "LS": 3}), "DH", "Set it"),
    "severity upside down": (
        plan(severity=lambda k: replace(k.plan.severity, moderate_from=8)),
        "severity",
        "Correct it",
    ),
    "a brisk walk of nothing": (plan(brisk_walk_min=lambda k: 0), "brisk_walk_min", "Correct it"),
    "an extra twice": (plan(extra=lambda k: k.plan.extra * 2), "extra posture", "its own id"),
    "an extra without a grade": (plan(extra=lambda k: first(k.plan.extra, grade="")), "extra posture", "no grade"),
}

CITATIONS: dict[str, tuple[Spoil, str, str, str]] = {
    "a source twice": (lambda k: replace(k, sources=k.sources * 2), "sources.toml", "source S01", "its own id"),
    "a flag without a source": (flag(sources=()), "safety.toml", "flag RF-CES-1", "names no source"),
    "a question's source that is not there": (question(sources=("S999",)), "patterns.toml", "question Q01", "S999"),
    "an exercise's source that is not there": (exercise(sources=("S999m",)), "stretches.toml", "cat-cow", "S999m"),
    "a protocol without a source": (protocol("ice", sources=()), "heat_ice.toml", "protocol ice", "names no source"),
    "a phase without a source": (phase(sources=()), "plan.toml", "phase P1", "names no source"),
}


def told(knowledge: Knowledge, file: str, *words: str) -> bool:
    """Tell whether a one-line problem names this file and all the words."""
    lines = [str(problem) for problem in problems(knowledge)]
    assert all("\n" not in line for line in lines)
    return any(line.startswith(f"{file}: ") and all(word in line for word in words) for line in lines)


def cases(table: dict[str, Case]) -> pytest.MarkDecorator:
    """Return the rows of a table as test cases named by what is spoiled."""
    return pytest.mark.parametrize(
        ("spoil", "where", "remedy"), [pytest.param(*row, id=name) for name, row in table.items()]
    )


def test_the_shipped_content_holds_together(knowledge: Knowledge) -> None:
    assert [str(problem) for problem in problems(knowledge)] == []


@cases(SAFETY)
def test_a_broken_safety_screen_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "safety.toml", where, remedy)


@cases(PATTERNS)
def test_a_broken_pattern_model_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "patterns.toml", where, remedy)


@cases(LIBRARY)
def test_a_broken_library_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "stretches.toml", where, remedy)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("hold_s", 0), ("hold_s", 601), ("reps", 0), ("reps", 31), ("sides", 0), ("sides", 3), ("sets", 0), ("sets", 6),
        ("rest_s", -1), ("rest_s", 121), ("times_per_day", 0), ("times_per_day", 7), ("days_per_week", 0),
        ("days_per_week", 8),
    ],
)  # fmt: skip
def test_a_dose_out_of_range_is_told(knowledge: Knowledge, name: str, value: int) -> None:
    assert told(dose(**{name: value})(knowledge), "stretches.toml", f"exercise cat-cow: {name} is {value}", "Choose")


@cases(HEAT_ICE)
def test_broken_heat_and_ice_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "heat_ice.toml", where, remedy)


@cases(PLAN)
def test_a_broken_plan_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "plan.toml", where, remedy)


@pytest.mark.parametrize(
    ("spoil", "file", "where", "problem"), [pytest.param(*row, id=name) for name, row in CITATIONS.items()]
)
def test_a_statement_without_a_known_source_is_told(
    knowledge: Knowledge, spoil: Spoil, file: str, where: str, problem: str
) -> None:
    assert told(spoil(knowledge), file, where, problem)


def test_a_rest_of_the_skin_at_the_end_does_not_count_toward_the_hard_stop(knowledge: Knowledge) -> None:
    """heat_ice.md 2: 10 on, 10 off, 10 on."""
    assert knowledge.heat_ice.by_id("ice_intermittent").hard_stop_s == 1800
    assert list(problems(protocol("ice_intermittent", hard_stop_s=1800)(knowledge))) == []


def test_an_avoid_rule_may_name_unsure_of_any_question(knowledge: Knowledge) -> None:
    assert list(problems(avoid(if_answers={"Q01": ("unsure",)})(knowledge))) == []


def test_a_mark_from_memory_leads_to_its_source(knowledge: Knowledge) -> None:
    assert list(problems(flag(sources=("S04m", "M"))(knowledge))) == []


def test_a_flag_without_criteria_needs_no_combination(knowledge: Knowledge) -> None:
    assert list(problems(flag(level=Level.CAUTION, by_age=AgeRange(16, 18))(knowledge))) == []
