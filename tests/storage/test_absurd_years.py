"""A day at the ends of the calendar is a damaged one: no reckoning with it can be trusted to work."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import msgspec
import pytest

from recovery_app.domain.instant import FIRST_YEAR, LAST_YEAR, refuse_absurd_years
from recovery_app.domain.profile import new_profile
from recovery_app.storage.profile_codec import decode
from tests.domain.cases import NOON

LATE, EARLY = "9999-12-31", "0001-01-01"
EPISODE = {"id": "e", "started_at": NOON.isoformat(), "assessments": [{"at": NOON.isoformat(), "answers": {}}]}
ENTRY = {"id": "1", "at": NOON.isoformat(), "day": "2025-03-12"}


def at_noon(day: str) -> str:
    return f"{day}T12:00:00+14:00"


@pytest.mark.parametrize("day", [LATE, EARLY])
@pytest.mark.parametrize(
    ("place", "part", "field"),
    [
        ("log", {**ENTRY, "kind": "walk", "minutes": 5}, "day"),
        ("log", {**ENTRY, "kind": "walk", "minutes": 5}, "at"),
        ("log", {**ENTRY, "kind": "clearance", "flags": [], "who": "GP"}, "cleared_on"),
        ("episodes", EPISODE, "plan_started_on"),
        ("episodes", EPISODE, "started_at"),
    ],
)
def test_a_part_with_an_absurd_day_is_set_aside(place: str, part: dict[str, Any], field: str, day: str) -> None:
    spoilt = {**part, field: at_noon(day) if field.endswith("at") else day}
    document = msgspec.to_builtins(new_profile("p", NOON))
    decoded = decode(msgspec.json.encode({**document, place: [spoilt]}))
    assert getattr(decoded.profile, place) == ()
    assert len(decoded.set_aside) == 1
    assert "year" in decoded.set_aside[0].reason
    assert msgspec.json.decode(decoded.set_aside[0].raw) == spoilt


def test_an_episode_without_answers_is_set_aside() -> None:
    document = msgspec.to_builtins(new_profile("p", NOON))
    decoded = decode(msgspec.json.encode({**document, "episodes": [{**EPISODE, "assessments": []}]}))
    assert decoded.profile.episode is None
    assert len(decoded.set_aside) == 1


def test_the_years_a_user_may_see_pass() -> None:
    refuse_absurd_years(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31), None, NOON)
    with pytest.raises(ValueError, match="1899"):
        refuse_absurd_years(datetime(1899, 12, 31, tzinfo=NOON.tzinfo))
