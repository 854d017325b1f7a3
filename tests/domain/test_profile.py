from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.profile import new_profile
from recovery_app.domain.source import base_id
from tests.domain.cases import NOON, TODAY


def test_a_new_profile_is_empty() -> None:
    profile = new_profile("person", NOON)
    assert (profile.profile_id, profile.created_at, profile.episode) == ("person", NOON, None)
    assert (profile.log, profile.draft, profile.active_session) == ((), None, None)


def test_an_episode_that_ended_is_no_longer_going_on() -> None:
    episode = Episode("one", NOON, (Assessment(NOON, Answers()),))
    profile = msgspec.structs.replace(new_profile("person", NOON), episodes=(episode,))
    assert profile.episode is episode
    ended = msgspec.structs.replace(episode, ended_on=TODAY)
    assert msgspec.structs.replace(profile, episodes=(ended,)).episode is None


@pytest.mark.parametrize(("mark", "source"), [("S20", "S20"), ("S04m", "S04"), ("S107b", "S107b"), ("M", "M")])
def test_a_mark_from_memory_names_the_same_source(mark: str, source: str) -> None:
    assert base_id(mark) == source
