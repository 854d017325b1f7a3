"""Buses that are closed after each test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.device.a_bus import ScriptedBus


@pytest.fixture
def new_bus() -> Iterator[Callable[[], ScriptedBus]]:
    """Yield what makes a bus whose answers are written down."""
    made: list[ScriptedBus] = []

    def make() -> ScriptedBus:
        made.append(ScriptedBus())
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def scripted(new_bus: Callable[[], ScriptedBus]) -> ScriptedBus:
    """Return a bus whose answers are written down."""
    return new_bus()
