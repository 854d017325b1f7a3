from __future__ import annotations

from datetime import timedelta

import msgspec

from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.domain.stored_data import ProfileSummary, summary_of
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
