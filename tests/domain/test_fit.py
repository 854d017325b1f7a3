from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain import change
from recovery_app.domain.choices import Choices
from recovery_app.domain.exercise import AvoidRule, Exercise
from recovery_app.domain.fit import Standing, avoid_rules, fit, on_the_shelf, standing, usual_pattern
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moving_access import LEFT_OUT, guided_access
from recovery_app.domain.planner import PlannedExercise, Situation
from recovery_app.domain.profile import new_profile
from recovery_app.domain.question import PATTERN_IDS
from recovery_app.domain.settings import Settings
from tests.domain.cases import NOON, TODAY, block, check, complete, override, ticked, with_plan
from tests.domain.days import asked, back, person

EARLY = Situation("P1", 2, ("MS",), {}, frozenset())


@pytest.fixture
def move(knowledge: Knowledge) -> Exercise:
    return msgspec.structs.replace(knowledge.exercise("cat-cow"), suits=("MS",), phases=("P1", "P2"), avoid_if=())


def planned_as_usual(exercise: Exercise) -> PlannedExercise:
    return PlannedExercise(exercise, done=False, dose_text=exercise.dose_text)


def test_without_an_assessment_nothing_is_judged(knowledge: Knowledge) -> None:
    place = standing(new_profile("p", NOON), knowledge, NOON)
    assert place == Standing()
    assert {fit(one, place).kind for one in knowledge.exercises} == {"free"}


def test_the_plan_of_today_is_what_the_agenda_holds(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), ticked(TODAY, "pelvic-tilt"))
    place = standing(profile, knowledge, NOON)
    assert place.planned
    assert all(fit(one.exercise, place).kind == "planned" for one in place.planned)
    planned = place.planned_as(place.planned[0].exercise.id)
    assert planned is place.planned[0]
    assert place.planned_as("walking") is None


def test_an_assessment_without_a_plan_is_judged_but_nothing_is_planned(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge))
    waiting = msgspec.structs.replace(
        profile, episodes=(msgspec.structs.replace(profile.episodes[0], plan_started_on=None),)
    )
    place = standing(waiting, knowledge, NOON)
    assert place.planned == ()
    assert not place.can_choose
    assert place.situation is not None
    assert place.situation.phase == "P1"


def test_a_hold_empties_the_plan_and_is_told(knowledge: Knowledge) -> None:
    flag = next(one.id for one in knowledge.safety.flag if one.level is Level.CLINICIAN and one.by_age is None)
    profile = with_plan(complete(knowledge), check(Level.CLINICIAN, flag))
    place = standing(profile, knowledge, NOON + timedelta(hours=1))
    assert place.hold is not None
    assert place.planned == ()


def test_a_hold_before_any_episode_is_told_too(knowledge: Knowledge) -> None:
    flag = next(one.id for one in knowledge.safety.flag if one.level is Level.EMERGENCY)
    profile = msgspec.structs.replace(new_profile("p", NOON), log=(check(Level.EMERGENCY, flag),))
    assert standing(profile, knowledge, NOON).hold is not None


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [(("JI",), "JI"), (("LS", "MS"), "LS"), (PATTERN_IDS, None)],
)
def test_the_library_is_looked_at_by_the_users_pattern(patterns: tuple[str, ...], expected: str | None) -> None:
    assert usual_pattern(msgspec.structs.replace(EARLY, patterns=patterns)) == expected


def test_without_an_assessment_no_pattern_is_taken() -> None:
    assert usual_pattern(None) is None


def test_a_rule_against_a_stretch_counts_before_all_else(move: Exercise) -> None:
    rule = AvoidRule("In the first three weeks.", patterns=("MS",), before_day=22)
    forbidden = msgspec.structs.replace(move, avoid_if=(rule,))
    place = Standing((planned_as_usual(forbidden),), None, EARLY)
    assert (fit(forbidden, place).kind, fit(forbidden, place).text) == ("avoid", rule.text)


def test_a_stretch_for_another_pattern_is_unsuited(move: Exercise) -> None:
    assert fit(msgspec.structs.replace(move, suits=("DH",)), Standing(situation=EARLY)).kind == "unsuited"


def test_a_stretch_of_a_later_phase_says_which(move: Exercise) -> None:
    later = fit(msgspec.structs.replace(move, phases=("P4", "P3")), Standing(situation=EARLY))
    assert (later.kind, later.phase) == ("later", "P3")


def test_a_stretch_of_this_or_an_earlier_phase_is_free(move: Exercise) -> None:
    grown = Standing(situation=msgspec.structs.replace(EARLY, phase="P3"))
    assert fit(move, Standing(situation=EARLY)).kind == "free"
    assert fit(move, grown).kind == "free"


def test_a_stretch_against_the_direction_that_eases_says_so(move: Exercise) -> None:
    bent = Standing(situation=msgspec.structs.replace(EARLY, ease="bend", against="arch"))
    assert fit(msgspec.structs.replace(move, direction="arch"), bent).kind == "against"
    assert fit(msgspec.structs.replace(move, direction="bend"), bent).kind == "free"


def test_a_stretch_for_which_a_thing_is_missing_says_which(move: Exercise) -> None:
    rolling = msgspec.structs.replace(move, needs=("foam_roller",))
    bare = fit(rolling, Standing(situation=msgspec.structs.replace(EARLY, equipment=frozenset())))
    assert (bare.kind, bare.lacks) == ("missing", "foam_roller")
    assert fit(rolling, Standing(situation=EARLY)).kind == "free"


def test_every_thing_that_an_exercise_needs_has_a_name(knowledge: Knowledge) -> None:
    needed = {thing for exercise in knowledge.exercises for thing in exercise.needs}
    assert needed
    assert {knowledge.plan.thing_named(one).id for one in needed} == needed


def test_what_the_user_chose_is_told(move: Exercise) -> None:
    pinned, dropped, swapped = override("pin", "cat-cow"), override("drop", "cat-cow"), override("swap", "cat-cow", "x")
    assert fit(move, Standing(situation=EARLY, choices=Choices(dropped={"cat-cow": dropped}))).kind == "dropped"
    assert fit(move, Standing(situation=EARLY, choices=Choices(swaps={"cat-cow": swapped}))).kind == "swapped"
    chosen = Choices(pinned={"cat-cow": pinned})
    waiting = fit(move, Standing(situation=EARLY, choices=chosen))
    planned = fit(move, Standing((planned_as_usual(move),), None, EARLY, chosen))
    assert (waiting.kind, waiting.pinned) == ("free", True)
    assert (planned.kind, planned.pinned) == ("planned", True)


def test_the_standing_knows_the_choices_and_the_things_at_home(knowledge: Knowledge) -> None:
    profile = with_plan(complete(knowledge), override("drop", "pelvic-tilt", at=NOON))
    at_home = msgspec.structs.replace(profile, settings=Settings(equipment=("step",)))
    place = standing(at_home, knowledge, NOON)
    assert place.can_choose
    assert list(place.choices.dropped) == ["pelvic-tilt"]
    assert place.situation is not None
    assert place.situation.equipment == frozenset({"step"})


def test_the_plan_comes_first_in_its_order_and_what_to_avoid_last(move: Exercise) -> None:
    def named(name: str, **changed: object) -> Exercise:
        return msgspec.structs.replace(move, id=name, **changed)

    avoid = named("avoid", avoid_if=(AvoidRule("Never.", phases=("P1",)),))
    unsuited, later = named("unsuited", suits=("DH",)), named("later", phases=("P3",))
    free, first, second = named("free"), named("first"), named("second")
    planned = (planned_as_usual(first), planned_as_usual(second))
    shelf = on_the_shelf((avoid, unsuited, later, free, second, first), Standing(planned, None, EARLY))
    assert [one.exercise.id for one in shelf] == ["first", "second", "free", "later", "unsuited", "avoid"]


def test_avoid_rules_that_hold_for_the_user_come_first(move: Exercise) -> None:
    advice = AvoidRule("A sore wrist.", advice_only=True)
    other = AvoidRule("Disc pattern.", patterns=("DH",))
    advice_for_them = AvoidRule("Keep it small in the first days.", phases=("P1",), advice_only=True)
    always = AvoidRule("Never in this program.")
    rules = msgspec.structs.replace(move, avoid_if=(advice, other, advice_for_them, always))
    assert avoid_rules(rules, EARLY) == ((advice_for_them, True), (always, True), (advice, False), (other, False))


def test_nothing_is_marked_while_the_user_is_not_known(move: Exercise) -> None:
    rules = msgspec.structs.replace(move, avoid_if=(AvoidRule("Disc pattern.", patterns=("DH",)),))
    assert [theirs for _, theirs in avoid_rules(rules, None)] == [False]


def test_what_hurt_is_left_out_and_says_why_and_until_when(knowledge: Knowledge) -> None:
    profile = person(knowledge, block(back(4), pain=8, sore="figure-4"), asked(days_ago=0), days=12)
    found = fit(knowledge.exercise("figure-4"), standing(profile, knowledge, NOON))
    assert found.kind == "sore"
    assert found.text.endswith("It comes back after 2 calm rounds of your exercises.")
    calm = change.with_entry(profile, block(back(1), pain=0))
    assert fit(knowledge.exercise("figure-4"), standing(calm, knowledge, NOON)).text.endswith(
        "It comes back after one more calm round of your exercises."
    )
    refused = guided_access(calm, knowledge, ("figure-4",), NOON)
    assert (refused.state, refused.reason.startswith(LEFT_OUT)) == ("blocked", True)
