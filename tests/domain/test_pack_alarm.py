"""The alarm of heat_ice.md 5."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pack_alarm import alarm_level, alarm_number, is_late, is_louder, may_fall_asleep
from tests.domain.cases import NOON


@pytest.mark.parametrize(("over_s", "number"), [(0, 1), (59.9, 1), (60, 2), (1_800, 31)])
def test_the_alarm_sounds_at_once_and_every_minute(knowledge: Knowledge, over_s: float, number: int) -> None:
    assert alarm_number(knowledge.heat_ice, over_s) == number


@pytest.mark.parametrize(("over_s", "louder"), [(179.9, False), (180, True)])
def test_after_three_minutes_it_is_louder(knowledge: Knowledge, over_s: float, louder: bool) -> None:
    assert is_louder(knowledge.heat_ice, over_s) is louder


@pytest.mark.parametrize(("hour", "late"), [(20, False), (21, True), (23, True), (2, True), (3, False)])
def test_from_nine_in_the_evening_a_session_is_late(knowledge: Knowledge, hour: int, late: bool) -> None:
    assert is_late(knowledge.heat_ice, NOON.replace(hour=hour)) is late


@pytest.mark.parametrize(("over_s", "level"), [(0, 1), (59.9, 1), (60, 2), (179.9, 2), (180, 3), (7_200, 3)])
def test_the_alarm_grows_in_three_steps(knowledge: Knowledge, over_s: float, level: int) -> None:
    assert alarm_level(knowledge.heat_ice, over_s) == level


@pytest.mark.parametrize(("began", "now", "late"), [(19, 20, False), (20, 21, True), (23, 4, True)])
def test_a_session_that_lasts_into_the_late_evening_counts_as_late(
    knowledge: Knowledge, began: int, now: int, late: bool
) -> None:
    assert may_fall_asleep(knowledge.heat_ice, NOON.replace(hour=began), NOON.replace(hour=now)) is late
