"""What must hold in the tables by which the plan adapts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import asdict, replace

from recovery_app.content.checks import problems
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.training_rules import StrengthMove
from recovery_app.domain.walk_climb import DAYS_EACH_ROW
from tests.content.spoiled import Case, Spoil, cases, first, told


def training(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the training rules."""
    return lambda k: replace(k, training=replace(k.training, **{name: one(k) for name, one in changes.items()}))


def part(name: str, **changes: object) -> Spoil:
    """Spoil fields of one part of the training rules."""
    return training(**{name: lambda k: replace(getattr(k.training, name), **changes)})


def level(**changes: object) -> Spoil:
    """Spoil the first level of strength."""
    return training(strength=lambda k: replace(k.training.strength, level=first(k.training.strength.level, **changes)))


def word(name: str, text: str) -> Spoil:
    """Spoil one sentence, or add one."""
    return training(words=lambda k: {**k.training.words, name: text})


def paper_word(name: str, text: str) -> Spoil:
    """Spoil one sentence of a clinician's paper, or add one."""
    return training(on_paper=lambda k: {**k.training.on_paper, name: text})


def help_rule(reason: str, **changes: int) -> Spoil:
    """Spoil one reason to seek help."""
    return training(
        seek_help=lambda k: tuple(replace(one, **changes) if one.id == reason else one for one in k.training.seek_help)
    )


TRAINING: dict[str, Case] = {
    "a green of nothing": (part("light", green_most=0), "light: green_most is below 1", "Set it"),
    "an amber below green": (part("light", amber_most=2), "light: green_most", "Order them"),
    "an amber up to the worst pain": (part("light", amber_most=10), "light: green_most", "Order them"),
    "medicine that masks nothing": (part("light", masked_h=0), "light: masked_h", "above 0"),
    "a red without a rest": (part("light", rest_after_red_h=0), "light: rest_after_red_h", "above 0"),
    "reds that change nothing": (part("light", walking_only_days=0), "light: walking_only_days", "above 0"),
    "a light without a name": (part("light", names={"green": "Calm", "amber": "Sore"}), "light names red", "once"),
    "a light without a meaning": (part("light", meaning={}), "light meaning green", "once"),
    "runs without hours apart": (part("run", hours_apart=0), "run: hours_apart", "above 0"),
    "no spike limit": (part("run", spike_percent=0), "run: spike_percent", "above 0"),
    "missed days out of order": (part("run", back_one_after_days=4), "run: the days of missed time", "Order them"),
    "missed days that fall": (part("run", back_three_after_days=7), "run: the days of missed time", "Order them"),
    "no calm blocks": (part("exercise", calm_blocks_after_amber=0), "exercise: calm_blocks_after_amber", "above 0"),
    "a stop that is over first": (part("exercise", calm_blocks_after_amber=3), "exercise: calm", "Lower it"),
    "better by nothing": (training(better_by_points=lambda k: 0), "better_by_points", "above 0"),
    "strength on no day": (part("strength", sessions_a_week=0), "strength: sessions_a_week", "above 0"),
    "no strength levels": (part("strength", level=()), "strength levels", "in order"),
    "a level left out": (level(level=2), "strength levels", "in order"),
    "levels that begin late": (level(from_week=2), "from_week", "Order the levels"),
    "levels out of order": (level(from_week=3), "from_week", "Order the levels"),
    "a level without a trunk": (level(trunk=()), "strength level 1 has no trunk", "Add one"),
    "an exercise that is not there": (
        level(trunk=(StrengthMove("none-such", "2 x 8"),)),
        "strength level 1: none-such",
        "Name another",
    ),
    "a stretch among the strength": (
        level(trunk=(StrengthMove("cat-cow", "2 x 8"),)),
        "strength level 1: cat-cow",
        "Name another",
    ),
    "an exercise twice at a level": (
        level(trunk=(StrengthMove("glute-bridge", "2 x 8"),)),
        "strength level 1: exercise glute-bridge",
        "2 times",
    ),
    "a lever twice": (training(lever=lambda k: k.training.lever * 2), "lever frequency", "its own id"),
    "a course missing": (training(course=lambda k: k.training.course[1:]), "course MS", "once"),
    "a course that goes back": (
        training(course=lambda k: first(k.training.course, from_weeks=4)),
        "course MS",
        "Order them",
    ),
    "a course from nothing": (training(course=lambda k: first(k.training.course, from_weeks=0)), "course MS", "Order"),
    "a reason to seek help missing": (
        training(seek_help=lambda k: k.training.seek_help[1:]),
        "seek_help weakness",
        "once",
    ),
    "no days until help": (help_rule("no_better", after_days=0), "seek_help no_better: after_days", "above 0"),
    "nothing counted for help": (help_rule("red_days", count=0), "seek_help red_days: count", "above 0"),
    "an easy day missing": (training(easy_day=lambda k: k.training.easy_day[1:]), "easy_day off", "once"),
    "a run on a day without exercises": (
        training(easy_day=lambda k: first(k.training.easy_day, exercises="none")),
        "easy_day off",
        "Take the run out",
    ),
    "a sentence missing": (
        training(words=lambda k: {name: one for name, one in k.training.words.items() if name != "run_first"}),
        "words run_first",
        "once",
    ),
    "a sentence that is never said": (word("run_fast", "Run."), "words run_fast", "never said"),
    "a place that nothing fills": (word("because_flare", "On {day}."), "words because_flare", "'day'"),
    "a place without a name": (word("because_flare", "On {}."), "words because_flare", "nothing fills"),
    "an odd brace": (word("because_flare", "On {when."), "words because_flare", "odd brace"),
    "a sentence missing on paper": (
        training(on_paper=lambda k: {name: one for name, one in k.training.on_paper.items() if name != "run_hold"}),
        "on_paper run_hold",
        "once",
    ),
    "a sentence that no paper says": (paper_word("run_first", "Run."), "on_paper run_first", "never said"),
    "a place that nothing fills on paper": (paper_word("because_flare", "On {day}."), "on_paper because_fl", "'day'"),
    "a paper that speaks to its reader": (
        paper_word("because_flare", "Because you had a flare-up {when}."),
        "on_paper because_flare",
        "Tell it of the patient",
    ),
    "a light without a grade": (part("light", grade=""), "light: ''", "no grade"),
    "a run without a grade": (part("run", grade="E"), "run: 'E'", "no grade"),
    "a lever without a grade": (training(lever=lambda k: first(k.training.lever, grade="")), "lever frequency", "no g"),
    "a fact without a grade": (
        training(course_fact=lambda k: first(k.training.course_fact, grade="")),
        "course_fact 1",
        "no grade",
    ),
    "a lever without a source": (
        training(lever=lambda k: first(k.training.lever, sources=())),
        "lever frequency",
        "names no source",
    ),
    "a source that is not there": (part("run", sources=("S999",)), "run", "S999"),
}


@cases(TRAINING)
def test_broken_training_rules_are_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "training.toml", where, remedy)


def test_a_sentence_may_leave_a_place_out(knowledge: Knowledge) -> None:
    assert list(problems(word("because_flare", "Because of the flare-up.")(knowledge))) == []


# --- The numbers that ship, each held against its source


def numbers(rule: object) -> dict[str, int]:
    """Return the whole numbers of a rule."""
    return {name: value for name, value in asdict(rule).items() if isinstance(value, int)}  # type: ignore[arg-type]


def test_the_traffic_light_keeps_the_numbers_of_its_source(knowledge: Knowledge) -> None:
    """plan.md 2 and 3."""
    assert numbers(knowledge.training.light) == {
        "green_most": 2,
        "amber_most": 5,
        "masked_h": 8,
        "ambers_to_step_back": 2,
        "steps_back_after_red": 2,
        "rest_after_red_h": 48,
        "walking_only_reds": 2,
        "walking_only_within_days": 7,
        "walking_only_days": 4,
        "extra_rest_days": 2,
        "extra_rest_within_days": 7,
        "settling_days_after_red_run": 2,
    }


def test_the_ladder_keeps_the_numbers_of_its_source(knowledge: Knowledge) -> None:
    """plan.md 6: missed time of 4-7, 8-14 and over 14 days, and the spike rule."""
    assert numbers(knowledge.training.run) == {
        "hours_apart": 48,
        "a_week": 3,
        "warm_up_min": 5,
        "first_session_repeats": 5,
        "first_session_run_min": 1,
        "first_session_walk_min": 4,
        "spike_percent": 10,
        "spike_within_days": 30,
        "repeat_after_days": 4,
        "back_one_after_days": 8,
        "back_three_after_days": 15,
    }


def test_strength_keeps_the_numbers_of_its_source(knowledge: Knowledge) -> None:
    """plan.md 8."""
    rule = knowledge.training.strength
    assert numbers(rule) == {
        "sessions_a_week": 3,
        "sessions_a_week_later": 2,
        "days_apart": 2,
        "green_sessions": 2,
    }
    assert [(one.level, one.from_week) for one in rule.level] == [(1, 1), (2, 3), (3, 5), (4, 7), (5, 9)]
    trunk = [{move.exercise for move in one.trunk} for one in rule.level]
    legs = [{move.exercise for move in one.hip_and_leg} for one in rule.level]
    assert trunk[:4] == [
        {"dead-bug", "bird-dog", "side-plank"},
        {"dead-bug", "bird-dog", "front-plank"},
        {"side-plank", "front-plank"},
        {"side-plank", "superman"},
    ]
    assert legs[:4] == [
        {"glute-bridge", "clamshell"},
        {"glute-bridge", "hip-hike", "wall-sit"},
        {"single-leg-bridge", "wall-sit"},
        {"single-leg-bridge"},
    ]
    assert len(trunk[4]) == 2


def test_better_is_two_points_or_thirty_percent(knowledge: Knowledge) -> None:
    """measures.md 1, S102 and S103."""
    assert (knowledge.training.better_by_points, knowledge.training.better_by_percent) == (2, 30)


@pytest.mark.parametrize(
    ("pattern", "weeks", "open_end"),
    [
        pytest.param("MS", (1, 3), False, id="plan.md 9 MS"),
        pytest.param("JI", (1, 6), False, id="plan.md 9 JI"),
        pytest.param("LS", (2, 6), False, id="plan.md 9 LS"),
        pytest.param("DH", (6, 12), True, id="plan.md 9 DH or more"),
    ],
)
def test_the_course_keeps_the_weeks_of_its_source(
    knowledge: Knowledge, pattern: str, weeks: tuple[int, int], open_end: bool
) -> None:
    band = next(one for one in knowledge.training.course if one.pattern == pattern)
    assert ((band.from_weeks, band.to_weeks), band.open_end) == (weeks, open_end)


@pytest.mark.parametrize(
    ("reason", "after_days", "count"),
    [
        pytest.param("no_better", 14, 0, id="plan.md 10: no improvement after 2 weeks"),
        pytest.param("still_limiting", 42, 0, id="plan.md 10: still limiting at 6 weeks"),
        pytest.param("leg_below_knee", 28, 0, id="plan.md 10: 4-6 weeks, the earlier"),
        pytest.param("red_days", 14, 3, id="plan.md 10: 3 red days in 14"),
        pytest.param("third_episode", 365, 3, id="plan.md 10: third episode in 12 months"),
        pytest.param("daily_medicine", 14, 10, id="plan.md 10: more than 10 days"),
    ],
)
def test_help_is_named_at_the_times_of_its_source(
    knowledge: Knowledge, reason: str, after_days: int, count: int
) -> None:
    rule = next(one for one in knowledge.training.seek_help if one.id == reason)
    assert (rule.after_days, rule.count) == (after_days, count)


def test_the_levers_come_in_the_order_of_their_source(knowledge: Knowledge) -> None:
    """plan.md 7: one change at a time, in this order."""
    assert [one.id for one in knowledge.training.lever] == [
        "frequency", "duration", "intensity", "terrain", "step-rate", "shoes", "time-of-day", "swap",
    ]  # fmt: skip


def test_the_rules_in_words_name_the_numbers_that_are_in_force(knowledge: Knowledge) -> None:
    training = knowledge.training
    light, run = training.light, training.run
    many_reds = next(one for one in training.seek_help if one.id == "red_days")
    told = " ".join(training.rules_in_words)
    for phrase in (
        f"after {DAYS_EACH_ROW} calm days",
        f"{light.rest_after_red_h} hours without running",
        f"within {light.walking_only_within_days} days: only walks for {light.walking_only_days} days",
        f"within {many_reds.after_days} days: see a clinician",
        f"{light.extra_rest_days} days longer",
        f"in the {light.masked_h} hours before",
        f"{run.hours_apart} hours between them",
        f"After {run.repeat_after_days} days without a run",
        f"After {run.back_one_after_days} you go one back",
        f"After {run.back_three_after_days} days you go three back",
    ):
        assert phrase in told, phrase
