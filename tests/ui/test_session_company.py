"""What keeps a running session company: title, note, sound, and a machine that stays awake."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.knowledge import Knowledge
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.session_company import SessionCompany
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock, FakeDevices, ManualTicker
from tests.ui.pages import services_for, with_plan

MINUTE = 60
THREE_DAYS = 3 * 24 * 3_600


class Desk:
    """Hold a window without pages, and what a machine was asked for."""

    def __init__(self, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
        self.clock = clock
        self.devices = FakeDevices()
        self.knowledge = knowledge
        self.quiet_soon = ManualTicker()
        profile = with_plan(knowledge, clock)
        clock.advance(THREE_DAYS)
        profile = change.screen_skin(profile, (), (), "skin", clock.now())
        self.services = replace(
            services_for(theme, knowledge, clock, profile), devices=self.devices, new_ticker=lambda: self.quiet_soon
        )
        self.ticker = ManualTicker()
        self.runner = SessionRunner(self.services.store, knowledge, clock, self.ticker)
        self.window = QWidget()
        self.window.setWindowTitle("Recovery")
        self.badges: list[int] = []
        self.company = SessionCompany(self.services, self.runner, self.window, self.badges.append)

    def start(self, protocol: ProtocolId = "ice") -> None:
        assert self.runner.start(protocol).state == "ready"
        QApplication.processEvents()

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        if self.ticker.is_running:
            self.ticker.ticked.emit()

    def answer(self, code: str = "ok") -> None:
        self.runner.answer_skin(next(one for one in self.knowledge.heat_ice.skin_answer if one.code == code))

    @property
    def notes(self) -> list[str]:
        return [title for title, _ in self.devices.notifier.notes]


@pytest.fixture
def desk(theme: Theme, knowledge: Knowledge, clock: FakeClock, qtbot: QtBot) -> Desk:
    made = Desk(theme, knowledge, clock)
    qtbot.addWidget(made.window)
    return made


def show(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitActive(desk.window):
        desk.window.show()
        desk.window.activateWindow()


def test_the_title_and_the_badge_show_the_time_left_and_go_back(desk: Desk) -> None:
    assert desk.window.windowTitle() == "Recovery"
    desk.start()
    desk.wait(348)
    assert desk.window.windowTitle() == "4:12 left - Ice - Recovery"
    assert desk.badges[-1] == 5
    desk.wait(252)
    assert desk.window.windowTitle() == "Take it off, 0:00 over - Ice - Recovery"
    assert desk.badges[-1] == 0
    desk.runner.take_off()
    assert desk.window.windowTitle() == "Look at your skin - Recovery"
    desk.answer()
    assert desk.window.windowTitle() == "Recovery"


def test_the_machine_is_kept_awake_only_while_a_session_runs(desk: Desk) -> None:
    assert desk.devices.keep_awake.held is None
    desk.start()
    assert desk.devices.keep_awake.held == "Ice"
    desk.runner.pause()
    assert desk.devices.keep_awake.held is None
    desk.runner.resume()
    assert desk.devices.keep_awake.held == "Ice"
    desk.wait(11 * MINUTE)
    assert desk.devices.keep_awake.held == "Ice"
    desk.runner.take_off()
    desk.answer()
    assert desk.devices.keep_awake.held is None


def test_the_machine_may_sleep_after_a_stop(desk: Desk) -> None:
    desk.start()
    desk.runner.stop()
    assert desk.devices.keep_awake.held is None


def test_the_sound_device_is_taken_for_a_session_and_given_back_after_its_last_cue(desk: Desk) -> None:
    assert not desk.devices.cues.is_open
    desk.start()
    assert desk.devices.cues.is_open
    desk.wait(10 * MINUTE)
    desk.runner.take_off()
    desk.answer()
    assert desk.devices.cues.heard[-1] == "done"
    assert desk.devices.cues.is_open
    assert desk.quiet_soon.is_running
    desk.quiet_soon.ticked.emit()
    assert not desk.devices.cues.is_open
    assert not desk.quiet_soon.is_running


def test_with_the_sound_off_no_device_is_opened(desk: Desk) -> None:
    switch_sound_off(desk)
    desk.start()
    assert not desk.devices.cues.is_open
    assert desk.devices.cues.heard == []


def switch_sound_off(desk: Desk) -> None:
    store = desk.services.store
    silent = msgspec.structs.replace(store.profile.settings, sound=False)
    store.apply(lambda profile: msgspec.structs.replace(profile, settings=silent))


def test_a_pack_that_is_taken_off_silences_its_alarm(desk: Desk) -> None:
    desk.start()
    desk.wait(10 * MINUTE)
    before = desk.devices.cues.stops
    desk.runner.take_off()
    assert desk.devices.cues.stops > before


def test_a_hidden_window_lets_the_desktop_say_that_a_phase_ended(desk: Desk) -> None:
    desk.start()
    desk.wait(10 * MINUTE)
    assert desk.notes == ["Take it off now"]
    assert desk.devices.notifier.urgent == [True]
    desk.wait(59)
    assert len(desk.notes) == 1
    desk.wait(1)
    assert desk.notes[-1] == "Take it off now, 1:00 over"


def test_a_minimised_window_lets_the_desktop_say_it(desk: Desk, qtbot: QtBot) -> None:
    show(desk, qtbot)
    desk.start()
    desk.window.setWindowState(Qt.WindowState.WindowMinimized)
    desk.wait(10 * MINUTE)
    assert desk.notes == ["Take it off now"]


def test_a_window_in_front_says_it_itself(desk: Desk, qtbot: QtBot) -> None:
    show(desk, qtbot)
    desk.start()
    desk.wait(10 * MINUTE)
    assert desk.notes == []


def test_a_window_that_comes_to_the_front_takes_the_note_away(desk: Desk) -> None:
    desk.start()
    desk.wait(10 * MINUTE)
    assert desk.devices.notifier.shown is not None
    desk.company.came_to_front()
    assert desk.devices.notifier.shown is None


def test_without_a_notification_service_the_session_goes_on(desk: Desk) -> None:
    desk.devices.notifier.works = False
    desk.start()
    desk.wait(10 * MINUTE)
    assert desk.notes == []
    desk.runner.take_off()
    desk.answer()
    assert desk.services.store.profile.active_session is None


def test_a_pack_that_has_to_come_off_asks_for_attention_and_a_rest_does_not(desk: Desk, qtbot: QtBot) -> None:
    desk.start("ice_intermittent")
    with qtbot.waitSignal(desk.company.attention_requested):
        desk.wait(10 * MINUTE)
    desk.runner.take_off()
    desk.answer()
    with qtbot.assertNotEmitted(desk.company.attention_requested):
        desk.wait(10 * MINUTE)
    assert desk.notes[-1] == "Skin rest is over"


def test_after_nine_in_the_evening_an_alarm_sounds_though_the_session_began_before(desk: Desk) -> None:
    """heat_ice.md 5."""
    switch_sound_off(desk)
    desk.clock.advance((20 - desk.clock.now().hour) * 3_600 + 55 * MINUTE)
    desk.start("heat")
    desk.wait(15 * MINUTE)
    assert desk.devices.cues.heard == ["alarm 1"]


def test_a_guided_session_is_kept_company_too_but_its_page_makes_the_sounds(desk: Desk) -> None:
    allowed = desk.runner.start_guided()
    assert allowed.state == "ready"
    QApplication.processEvents()
    assert desk.window.windowTitle().startswith("Read first - ")
    assert desk.devices.keep_awake.held == "Read first"
    assert desk.notes[-1].startswith("Next: ")
    assert desk.devices.cues.is_open
    assert desk.devices.cues.heard == []
    desk.runner.next_step()
    desk.wait(2)
    assert "left - Get ready" in desk.window.windowTitle()
    desk.wait(30 * MINUTE)
    assert desk.window.windowTitle().startswith("Paused - ")
    assert desk.notes[-1] == "Paused"
    assert desk.devices.keep_awake.held is None
    desk.runner.stop("tired")
    assert desk.window.windowTitle() == "Recovery"
