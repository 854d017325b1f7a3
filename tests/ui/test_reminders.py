"""A reminder reaches its user, and not in a bad moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import msgspec
import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.settings import Reminder
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.message_slot import MessageSlot
from recovery_app.ui.reminders import Reminders
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock, FakeDevices, ManualTicker
from tests.ui.pages import services_for, with_plan

HOUR = 3_600


class Desk:
    """Hold a window whose user set a reminder of the exercises for ten o'clock; it is nine."""

    def __init__(self, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
        self.clock = clock
        self.devices = FakeDevices()
        self.ticker = ManualTicker()
        profile = change.screen_skin(with_plan(knowledge, clock), (), (), "skin", clock.now())
        settings = msgspec.structs.replace(profile.settings, reminders=(Reminder("exercises", time(10)),))
        profile = msgspec.structs.replace(profile, settings=settings)
        self.services = replace(
            services_for(theme, knowledge, clock, profile), devices=self.devices, new_ticker=lambda: self.ticker
        )
        self.runner = SessionRunner(self.services.store, knowledge, clock, ManualTicker())
        self.window = QWidget()
        self.messages = MessageSlot(theme, self.window)
        self.reminders = Reminders(self.services, self.runner, self.messages, self.window)
        self.reminders.look()

    def wait(self, hours: float) -> None:
        self.clock.advance(hours * HOUR)
        self.ticker.ticked.emit()

    def show(self, qtbot: QtBot) -> None:
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    @property
    def notes(self) -> list[str]:
        return [title for title, _ in self.devices.notifier.notes]


@pytest.fixture
def desk(theme: Theme, knowledge: Knowledge, clock: FakeClock, qtbot: QtBot) -> Desk:
    made = Desk(theme, knowledge, clock)
    qtbot.addWidget(made.window)
    return made


def test_a_window_in_front_says_it_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.show(qtbot)
    desk.wait(1)
    assert desk.messages.text.startswith("Your exercises. ")
    assert desk.messages.text.endswith("left today.")
    assert desk.notes == []


def test_a_window_out_of_sight_lets_the_desktop_say_it(desk: Desk, qtbot: QtBot) -> None:
    desk.wait(1)
    assert desk.notes == ["Your exercises"]
    assert desk.messages.text.startswith("Your exercises. ")
    desk.show(qtbot)
    desk.reminders.look()
    assert desk.devices.notifier.shown is None
    assert desk.messages.text.startswith("Your exercises. ")


def test_without_a_notification_service_it_stands_in_the_window(desk: Desk) -> None:
    desk.devices.notifier.works = False
    desk.wait(1)
    assert desk.messages.text.startswith("Your exercises. ")


def test_it_is_quiet_while_another_program_fills_the_screen_and_tells_afterwards(desk: Desk) -> None:
    desk.devices.filled = "yes"
    desk.wait(1)
    assert desk.notes == []
    assert desk.messages.text == ""
    desk.devices.filled = "no"
    desk.wait(0.5)
    assert desk.notes == ["Your exercises"]
    assert "It was set for 10:00." in desk.messages.text


def test_where_nobody_can_tell_whether_the_screen_is_filled_it_speaks(desk: Desk) -> None:
    desk.devices.filled = "unknown"
    desk.wait(1)
    assert desk.notes == ["Your exercises"]


def test_it_is_quiet_during_a_session_and_tells_after_it(desk: Desk) -> None:
    assert desk.runner.start("ice").state == "ready"
    desk.wait(1)
    assert desk.messages.text == ""
    desk.runner.take_off()
    desk.runner.answer_skin(desk.services.knowledge.heat_ice.skin_answer[0])
    assert desk.messages.text.startswith("Your exercises. ")


def test_it_waits_behind_what_else_the_window_has_to_say(desk: Desk, qtbot: QtBot) -> None:
    desk.show(qtbot)
    desk.messages.say("care", "Something first.", "")
    desk.wait(1)
    assert desk.messages.text == "Something first."
    desk.messages.clear()
    desk.wait(0.01)
    assert desk.messages.text.startswith("Your exercises. ")
