from __future__ import annotations

from datetime import date, timedelta

import msgspec

from recovery_app.domain import change, plan_change
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.domain.stored_data import ProfileSummary, summary_of
from recovery_app.domain.told_when import on_day
from tests.domain.cases import NOON, TODAY, checked_in, complete, walk, with_plan, withdrawn
from tests.domain.test_replacement import in_session


def test_a_new_profile_has_nothing_to_tell() -> None:
    assert summary_of(new_profile("p", NOON)) == ProfileSummary(0, None, None, 0)


def test_a_summary_tells_what_counts(knowledge: Knowledge) -> None:
    gone = walk(TODAY + timedelta(days=3))
    profile = with_plan(complete(knowledge), walk(TODAY), checked_in(TODAY, average=4), gone, withdrawn(gone))
    told = summary_of(profile)
    assert (told.entries, told.first_day, told.last_day, told.episodes) == (2, TODAY, TODAY, 1)
    assert told.pain is not None
    assert (told.pain.average, told.pain_day, told.plan_started_on) == (4, TODAY, TODAY)
    assert not told.has_session
    assert summary_of(in_session(profile)) == msgspec.structs.replace(told, has_session=True)


def test_a_summary_names_no_pain_that_was_not_told() -> None:
    told = summary_of(change.with_entry(new_profile("p", NOON), walk(TODAY)))
    assert (told.pain, told.pain_day, told.plan_started_on) == (None, None, None)


def test_a_check_in_told_late_does_not_look_newest() -> None:
    profile = with_evening(new_profile("p", NOON), TODAY, 3)
    told = summary_of(with_evening(profile, TODAY - timedelta(days=2), 8))
    assert (told.pain, told.pain_day) == (PainScores(average=3), TODAY)


def test_of_check_ins_told_late_the_last_day_counts() -> None:
    profile = with_evening(new_profile("p", NOON), TODAY - timedelta(days=2), 3)
    told = summary_of(with_evening(profile, TODAY - timedelta(days=5), 8))
    assert (told.pain, told.pain_day) == (PainScores(average=3), TODAY - timedelta(days=2))


def with_evening(profile: Profile, day: date, average: int) -> Profile:
    """Return the profile with a check-in of a day, told at noon of today."""
    pain, when = PainScores(average=average), on_day(day, NOON)
    return plan_change.check_in(profile, f"evening-{day}", NOON, pain=pain, sleep_broken=None, when=when)
