"""What must hold in the safety screen."""

from __future__ import annotations

from msgspec.structs import replace

from recovery_app.content.checks import problems
from recovery_app.domain.flag import AgeRange, Combination, Criterion, Level, Requirement
from recovery_app.domain.knowledge import Knowledge
from tests.content.spoiled import Case, Spoil, cases, flag, safety, told


def recheck(**changes: object) -> Spoil:
    """Spoil fields of asking again."""
    return safety(recheck=lambda k: replace(k.safety.recheck, **changes))


COMBINATION = Combination((Requirement(("a",)),))
TICKS = (Criterion("a", "one"), Criterion("b", "two"))
SAFETY: dict[str, Case] = {
    "a flag twice": (safety(flag=lambda k: k.safety.flag + k.safety.flag[:1]), "flag RF-CES-1", "its own id"),
    "a region twice": (safety(region=lambda k: k.safety.region * 2), "region UK", "its own id"),
    "a level without advice": (safety(advice=lambda k: k.safety.advice[1:]), "advice for level E", "once"),
    "a level without title": (safety(screen_title=lambda k: {}), "level E", "Write both"),
    "a level without intro": (safety(screen_intro=lambda k: {}), "level E", "Write both"),
    "a statement that speaks to a clinician": (flag(statement="Your leg", on_paper=""), "RF-CES-1", "Give it on_paper"),
    "a topic that speaks to a clinician": (flag(topic="Your legs"), "RF-CES-1: its topic", "without the reader"),
    "a criterion that speaks to a clinician": (
        flag(criteria=(Criterion("a", "You limp"),), fires_when=(COMBINATION,)),
        "flag RF-CES-1: a",
        "Give it on_paper",
    ),
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
SAFETY |= {
    "a check without a title": (recheck(title={"mini": "Four"}), "recheck.title weekly", "once"),
    "a trigger without its sentence": (recheck(reason={}), "recheck.reason flare", "once"),
    "a place that nothing fills": (recheck(reason={"flare": "{pain} {when}"}), "recheck.reason flare", "{pain}"),
    "a week of no days": (recheck(weekly_after_days=0), "recheck", "Raise them"),
    "a rise of no points": (recheck(pain_rise_points=0), "recheck", "Raise them"),
    "a daily limit that no flag sets": (recheck(daily_limit="none_such"), "none_such", "that a flag sets"),
    "a mini check that asks nothing": (
        safety(flag=lambda k: tuple(replace(one, mini_check=False) for one in k.safety.flag)),
        "mini_check",
        "Mark the flags",
    ),
    "a mild flag in the mini check": (flag(level=Level.CAUTION), "flag RF-CES-1", "Take mini_check out"),
    "a flag with parts in the mini check": (
        flag(criteria=TICKS, fires_when=(COMBINATION,)),
        "flag RF-CES-1",
        "Take mini_check out",
    ),
}


@cases(SAFETY)
def test_a_broken_safety_screen_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "safety.toml", where, remedy)


def test_a_flag_without_criteria_needs_no_combination(knowledge: Knowledge) -> None:
    assert list(problems(flag(level=Level.CAUTION, by_age=AgeRange(16, 18), mini_check=False)(knowledge))) == []
