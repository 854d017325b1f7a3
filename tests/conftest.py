"""Fixtures that every room's tests may use."""

from __future__ import annotations

import os

import pytest

from recovery_app.domain.knowledge import Knowledge
from tests.fakes import FakeClock

# Tests need no display, and nobody's screen should flicker for them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """Return the content that ships with the program."""
    from recovery_app.content.location import find_assets
    from recovery_app.content.reader import read_knowledge

    return read_knowledge(find_assets())


@pytest.fixture
def clock() -> FakeClock:
    """Return a clock that stands still until a test moves it."""
    return FakeClock()
