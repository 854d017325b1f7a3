from __future__ import annotations

from typing import Any

import pytest

from recovery_app.domain.profile import SCHEMA_VERSION
from recovery_app.storage.decoded import BrokenProfileError
from recovery_app.storage.migrations import MIGRATIONS, MigrationGapError, migrate
from recovery_app.storage.profile_codec import decode

OLD = b'{"schema_version":0,"name":"runner","created_at":"2030-01-01T08:00:00Z"}'


def rename(document: dict[str, Any]) -> dict[str, Any]:
    return {"profile_id" if key == "name" else key: value for key, value in document.items()}


def test_every_schema_since_the_first_has_a_step() -> None:
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA_VERSION))


def test_the_steps_run_in_order_and_count_the_version() -> None:
    steps = {
        1: lambda document: {**document, "seen": [1]},
        2: lambda document: {**document, "seen": [*document["seen"], 2]},
    }
    assert migrate({"schema_version": 1}, 3, steps) == {"schema_version": 3, "seen": [1, 2]}


def test_a_present_document_is_left_alone() -> None:
    assert migrate({"schema_version": 3, "kept": True}, 3, {}) == {"schema_version": 3, "kept": True}


def test_a_missing_step_is_an_error() -> None:
    with pytest.raises(MigrationGapError, match="version 2"):
        migrate({"schema_version": 1}, 3, {1: dict})


def test_an_old_file_is_brought_up_to_date_when_it_is_read() -> None:
    decoded = decode(OLD, {0: rename})
    assert decoded.profile.profile_id == "runner"
    assert decoded.profile.schema_version == SCHEMA_VERSION


@pytest.mark.parametrize("steps", [{}, {0: lambda document: document["absent"]}, {0: lambda document: document + 1}])
def test_an_old_file_that_cannot_be_brought_up_to_date_is_broken(steps: dict[int, Any]) -> None:
    with pytest.raises(BrokenProfileError, match="too old"):
        decode(OLD, steps)
