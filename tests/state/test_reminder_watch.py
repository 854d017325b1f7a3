"""The watch over the day's reminders: it beats only while one is set, and queues what cannot be told."""

from __future__ import annotations

from datetime import time

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.reminders import DueReminder, with_reminder
from recovery_app.domain.settings import Reminder
from recovery_app.state.profile_store import ProfileStore
from recovery_app.state.reminder_watch import LOOK_EVERY_MS, WAIT_EVERY_MS, ReminderWatch
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import with_plan

HOUR = 3_600


class BeatCounter(ManualTicker):
    """Remember how often it is to beat, 0 for never."""

    def __init__(self) -> None:
        super().__init__()
        self.every_ms = 0

    def start(self, interval_ms: int) -> None:
        super().start(interval_ms)
        self.every_ms = interval_ms

    def stop(self) -> None:
        super().stop()
        self.every_ms = 0


class Day:
    """Hold a watch and what it told."""

    def __init__(self, knowledge: Knowledge, clock: FakeClock, *reminders: Reminder) -> None:
        profile = with_plan(knowledge, clock)
        settings = msgspec.structs.replace(profile.settings, reminders=reminders)
        self.clock = clock
        self.store = ProfileStore(
            msgspec.structs.replace(profile, settings=settings), lambda _profile: (), ManualTicker()
        )
        self.ticker = BeatCounter()
        self.is_quiet = False
        self.told: list[list[str]] = []
        self.watch = ReminderWatch(self.store, knowledge, clock, self.ticker, lambda: not self.is_quiet)
        self.watch.due.connect(self._note)
        self.watch.look()

    def wait(self, hours: float) -> None:
        self.clock.advance(hours * HOUR)
        if self.ticker.is_running:
            self.ticker.ticked.emit()

    def _note(self, due: tuple[DueReminder, ...]) -> None:
        self.told.append([one.item for one in due])


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Let there be an application, which timers belong to."""


def test_without_reminders_nothing_beats(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock)
    assert not day.ticker.is_running


def test_a_reminder_is_told_once_at_its_time(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock, Reminder("exercises", time(10)))
    assert day.ticker.every_ms == LOOK_EVERY_MS
    assert day.told == []
    day.wait(1)
    assert day.told == [["exercises"]]
    day.wait(1)
    assert day.told == [["exercises"]]


def test_what_is_set_for_quiet_hours_is_told_afterwards(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock, Reminder("exercises", time(10)), Reminder("walk", time(11)))
    day.is_quiet = True
    day.wait(1)
    day.wait(1)
    assert day.told == []
    assert day.ticker.every_ms == LOOK_EVERY_MS
    day.is_quiet = False
    day.watch.look()
    assert day.told == [["exercises", "walk"]]


def test_once_today_has_none_left_it_beats_slowly_until_tomorrow(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock, Reminder("exercises", time(10)))
    day.wait(1)
    assert day.ticker.every_ms == WAIT_EVERY_MS
    day.wait(18)
    assert day.ticker.every_ms == LOOK_EVERY_MS
    day.wait(6)
    assert day.told == [["exercises"], ["exercises"]]


def test_what_was_told_stays_told_after_a_restart(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock, Reminder("exercises", time(10)))
    day.wait(1)
    again = Day(knowledge, clock, *day.store.profile.settings.reminders)
    assert again.told == []


def test_what_nobody_heard_while_the_program_was_closed_is_told_at_the_start(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    clock.advance(9 * HOUR)
    day = Day(knowledge, clock, Reminder("exercises", time(10)))
    assert day.told == [["exercises"]]


def test_a_reminder_that_is_set_or_taken_back_changes_the_beat(knowledge: Knowledge, clock: FakeClock) -> None:
    day = Day(knowledge, clock)
    profile = day.store.profile
    made = with_reminder(profile.settings, "walk", time(18), clock.now())
    day.store.apply(lambda old: msgspec.structs.replace(old, settings=made))
    assert day.ticker.every_ms == LOOK_EVERY_MS
    none = with_reminder(made, "walk", None, clock.now())
    day.store.apply(lambda old: msgspec.structs.replace(old, settings=none))
    assert not day.ticker.is_running
