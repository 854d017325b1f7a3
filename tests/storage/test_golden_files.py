"""Files as released versions wrote them; a golden file is never edited, a new schema adds one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest

from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.profile import SCHEMA_VERSION
from recovery_app.storage.profile_codec import decode, encode

GOLDEN = sorted((Path(__file__).parent / "golden").glob("profile_v*.json"))
NEWEST = Path(__file__).parent / "golden" / f"profile_v{SCHEMA_VERSION}.json"


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_every_released_schema_still_opens_whole(path: Path) -> None:
    decoded = decode(path.read_bytes())
    assert decoded.set_aside == ()
    assert decode(encode(decoded.profile)) == decoded


def test_the_present_schema_is_written_back_value_for_value() -> None:
    profile = decode(NEWEST.read_bytes()).profile
    assert json.loads(encode(profile)) == json.loads(NEWEST.read_bytes())


def test_the_golden_profile_holds_something_of_everything() -> None:
    profile = decode(NEWEST.read_bytes()).profile
    assert {type(entry) for entry in profile.log} == set(get_args(LogEntry))
    assert profile.draft is not None
    assert profile.active_session is not None
    assert profile.settings.equipment
    assert profile.episodes[0].assessments[0].answers.goals
