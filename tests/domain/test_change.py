from __future__ import annotations

from datetime import timedelta
from typing import Literal

import msgspec
import pytest

from recovery_app.domain import change
from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.hold import NotReleasableError, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import Cleared, ExerciseMarked, SafetyChecked, SignMarked, SkinScreened, WalkLogged
from recovery_app.domain.profile import WizardDraft, new_profile
from recovery_app.domain.timed_session import Step, begin
from recovery_app.domain.wizard import new_draft, safety_of
from tests.domain.cases import NOON, TODAY, all_no, an_id, at, check, complete, pack, walk
from tests.fakes import FakeClock

EMPTY = new_profile("person", NOON)
AFTER_MIDNIGHT = at(TODAY, 1)


def draft_of(answers: Answers) -> WizardDraft:
    return new_draft(NOON, answers)


def test_an_entry_is_added_at_the_end() -> None:
    first, second = walk(TODAY), walk(TODAY)
    assert change.with_entry(change.with_entry(EMPTY, first), second).log == (first, second)


@pytest.mark.parametrize("reason", ["wizard", "mistake", "again"])
def test_a_safety_check_is_logged_with_all_that_counts(
    knowledge: Knowledge, reason: Literal["wizard", "mistake", "again"]
) -> None:
    answers = Answers(age=35, flags={**all_no(knowledge), "RF-THOR-1": "yes", "RF-BONE-1": "unsure"})
    entry = change.safety_entry(safety_of(knowledge, answers), draft_of(answers), "one", AFTER_MIDNIGHT, reason)
    assert (entry.level, entry.fired, entry.cautions) == (Level.CLINICIAN, ("RF-THOR-1", "RF-BONE-1"), ("RF-BONE-1",))
    assert (entry.answers, entry.reason, entry.day) == (answers.flags, reason, TODAY - timedelta(days=1))


def test_the_first_assessment_opens_an_episode(knowledge: Knowledge) -> None:
    draft = draft_of(complete(knowledge))
    profile = change.finish_wizard(msgspec.structs.replace(EMPTY, draft=draft), draft, "one", NOON)
    assert profile.draft is None
    assert profile.episode is not None
    assert (profile.episode.id, profile.episode.started_at) == ("one", NOON)
    assert [one.answers for one in profile.episode.assessments] == [draft.answers]


def test_a_later_assessment_belongs_to_the_episode_that_goes_on(knowledge: Knowledge) -> None:
    profile = change.finish_wizard(EMPTY, draft_of(Answers(age=30)), "one", NOON)
    profile = change.finish_wizard(profile, draft_of(complete(knowledge)), "two", NOON + timedelta(days=3))
    assert [(one.id, len(one.assessments)) for one in profile.episodes] == [("one", 2)]


def test_an_assessment_after_the_end_opens_a_new_episode(knowledge: Knowledge) -> None:
    profile = change.finish_wizard(EMPTY, draft_of(Answers(age=30)), "one", NOON)
    profile = change.end_episode(profile, TODAY)
    profile = change.finish_wizard(profile, draft_of(complete(knowledge)), "two", NOON)
    assert [one.id for one in profile.episodes] == ["one", "two"]
    assert profile.episodes[0].ended_on == TODAY


def test_a_new_episode_does_not_begin_with_a_check_left_open_in_the_old_one(knowledge: Knowledge) -> None:
    profile = change.finish_wizard(EMPTY, draft_of(complete(knowledge)), "one", NOON)
    profile = msgspec.structs.replace(profile, draft=draft_of(complete(knowledge)))
    assert change.end_episode(profile, TODAY).draft is None


def test_nothing_ends_where_nothing_goes_on() -> None:
    assert change.end_episode(EMPTY, TODAY) is EMPTY


def test_a_plan_begins_once(knowledge: Knowledge) -> None:
    profile = change.finish_wizard(EMPTY, draft_of(complete(knowledge)), "one", NOON)
    begun = change.start_plan(profile, knowledge, TODAY)
    assert begun.episode is not None
    assert begun.episode.plan_started_on == TODAY
    assert change.start_plan(begun, knowledge, TODAY + timedelta(days=1)) is begun


def test_no_plan_begins_without_an_episode(knowledge: Knowledge) -> None:
    assert change.start_plan(EMPTY, knowledge, TODAY) is EMPTY


@pytest.mark.parametrize(("level", "flag"), [(Level.EMERGENCY, "RF-CES-1"), (Level.SAME_DAY, "RF-INF-1")])
def test_no_plan_begins_past_a_grave_flag(knowledge: Knowledge, level: Level, flag: str) -> None:
    """red_flags.md 1: stop wizard, no plan."""
    profile = change.finish_wizard(EMPTY, draft_of(complete(knowledge)), "one", NOON)
    profile = change.with_entry(profile, check(level, flag))
    with pytest.raises(change.PlanOnHoldError, match=flag):
        change.start_plan(profile, knowledge, TODAY)


@pytest.mark.parametrize(("level", "flag"), [(Level.EMERGENCY, "RF-CES-1"), (Level.SAME_DAY, "RF-INF-1")])
def test_no_plan_begins_past_a_grave_answer_that_was_never_logged(
    knowledge: Knowledge, level: Level, flag: str
) -> None:
    answers = msgspec.structs.replace(complete(knowledge), flags={**all_no(knowledge), flag: "yes"})
    assert safety_of(knowledge, answers).level is level
    profile = change.finish_wizard(EMPTY, draft_of(answers), "one", NOON)
    with pytest.raises(change.PlanOnHoldError, match=flag):
        change.start_plan(profile, knowledge, TODAY)


def test_a_plan_may_begin_behind_a_clinician_first_flag(knowledge: Knowledge) -> None:
    """red_flags.md 1: walking as comfortable until it is cleared."""
    profile = change.finish_wizard(EMPTY, draft_of(complete(knowledge)), "one", NOON)
    profile = change.with_entry(profile, check(Level.CLINICIAN, "RF-THOR-1"))
    begun = change.start_plan(profile, knowledge, TODAY)
    assert begun.episode is not None
    assert begun.episode.plan_started_on == TODAY


def test_what_happens_after_midnight_belongs_to_the_day_before() -> None:
    yesterday = TODAY - timedelta(days=1)
    profile = change.mark_exercise(EMPTY, "bridge", "1", AFTER_MIDNIGHT, done=True)
    profile = change.mark_sign(profile, "G2", "2", AFTER_MIDNIGHT, met=True)
    profile = change.log_walk(profile, "3", AFTER_MIDNIGHT, minutes=20, brisk=True, pain_during=1)
    profile = change.screen_skin(profile, ("HI-05",), ("HI-05",), "4", AFTER_MIDNIGHT)
    assert profile.log == (
        ExerciseMarked("1", AFTER_MIDNIGHT, yesterday, "bridge", done=True),
        SignMarked("2", AFTER_MIDNIGHT, yesterday, "G2", met=True),
        WalkLogged("3", AFTER_MIDNIGHT, yesterday, 20, brisk=True, pain_during=1),
        SkinScreened("4", AFTER_MIDNIGHT, yesterday, ("HI-05",), ("HI-05",)),
    )


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_walk_takes_at_least_a_minute_and_at_most_a_day(minutes: int) -> None:
    with pytest.raises(ValueError, match="at least one minute"):
        change.log_walk(EMPTY, an_id(), NOON, minutes=minutes, brisk=False, pain_during=None)


@pytest.mark.parametrize("pain", [-1, 11])
def test_pain_goes_from_none_to_the_worst(pain: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        change.log_walk(EMPTY, an_id(), NOON, minutes=10, brisk=False, pain_during=pain)


def test_a_clearance_names_who_and_when_and_releases_the_plan(knowledge: Knowledge) -> None:
    """red_flags.md 1, rule 5."""
    profile = change.with_entry(EMPTY, check(Level.CLINICIAN, "RF-THOR-1"))
    later = NOON + timedelta(hours=1)
    profile = change.clear_flags(profile, knowledge.safety, ("RF-THOR-1",), "  Dr Who ", TODAY, "two", later)
    entry = profile.log[-1]
    assert isinstance(entry, Cleared)
    assert (entry.who, entry.cleared_on, entry.flags) == ("Dr Who", TODAY, ("RF-THOR-1",))
    assert current_hold(knowledge.safety, profile.log) is None


@pytest.mark.parametrize(
    ("who", "days_ahead", "message"),
    [
        pytest.param("", 0, "who cleared you", id="nobody"),
        pytest.param("   ", 0, "who cleared you", id="blanks"),
        pytest.param("My GP", 1, "in the future", id="tomorrow"),
    ],
)
def test_a_clearance_needs_a_name_and_a_day_that_has_been(
    knowledge: Knowledge, who: str, days_ahead: int, message: str
) -> None:
    day = TODAY + timedelta(days=days_ahead)
    with pytest.raises(ValueError, match=message):
        change.clear_flags(EMPTY, knowledge.safety, ("RF-THOR-1",), who, day, an_id(), NOON)


@pytest.mark.parametrize(
    "flag",
    [
        pytest.param("RF-CES-1", id="E"),
        pytest.param("RF-INF-1", id="S"),
        pytest.param("RF-AGE-1", id="never ends"),
        pytest.param("RF-FROM-ANOTHER-VERSION", id="unknown"),
    ],
)
def test_a_clinicians_word_releases_only_what_a_clinician_comes_first_for(knowledge: Knowledge, flag: str) -> None:
    """red_flags.md 1, rule 5, and 4, RF-AGE-1."""
    with pytest.raises(NotReleasableError, match=f"cannot release {flag} here"):
        change.clear_flags(EMPTY, knowledge.safety, ("RF-THOR-1", flag), "My GP", TODAY, an_id(), NOON)


def test_a_running_session_is_kept_and_then_logged(clock: FakeClock) -> None:
    session = begin("one", "ice", (Step("ice", 600, 900, 1, waits_for_user=True),), 1200, clock.instant())
    running = change.keep_session(EMPTY, session)
    assert running.active_session is session
    entry = pack("ice", NOON)
    ended = change.end_session(running, entry)
    assert (ended.active_session, ended.log) == (None, (entry,))


def test_the_log_of_a_check_names_every_answer(knowledge: Knowledge) -> None:
    answers = complete(knowledge)
    entry = change.safety_entry(safety_of(knowledge, answers), draft_of(answers), "one", NOON)
    assert isinstance(entry, SafetyChecked)
    assert (entry.level, entry.fired, entry.answers) == (Level.CLEAR, (), answers.flags)


def test_a_walk_keeps_what_was_noticed_besides_pain() -> None:
    profile = change.log_walk(EMPTY, "1", NOON, minutes=20, brisk=True, pain_during=1, signs=("limp", "toward_spine"))
    assert profile.log == (WalkLogged("1", NOON, TODAY, 20, True, 1, ("limp", "toward_spine")),)
