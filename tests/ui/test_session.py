"""A heat or ice session, phase by phase, on a clock that the test moves."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.cues import LEAST_ALARM_PERCENT
from recovery_app.domain.heat_ice import ProtocolId, SkinAnswer
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.session_page import SessionPage
from recovery_app.ui.session.words import WHY_STOPPED
from recovery_app.ui.session_company import SessionCompany
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from tests.fakes import FakeClock, FakeDevices, ManualTicker
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    with_plan,
    words_of,
)

MINUTE = 60
HOUR = 3_600
THREE_DAYS = 3 * 24 * HOUR
KEY = Qt.Key


class Desk:
    """Hold a page with everything around it."""

    def __init__(self, made: PageServices, clock: FakeClock) -> None:
        self.devices = FakeDevices()
        self.services = services = replace(made, devices=self.devices, new_ticker=ManualTicker)
        self.clock = clock
        self.ticker = ManualTicker()
        self.runner = SessionRunner(services.store, services.knowledge, clock, self.ticker)
        self.page = SessionPage(services, self.runner)
        self.company = SessionCompany(services, self.runner, self.page)

    def start(self, protocol: ProtocolId) -> None:
        self.page.prepare(protocol)
        self.page.frame.foot.main.click()

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        if self.ticker.is_running:
            self.ticker.ticked.emit()

    def answer(self, code: str = "ok") -> None:
        wanted = next(one for one in self.services.knowledge.heat_ice.skin_answer if one.code == code)
        button(self.page, wanted.text).click()

    def key(self, key: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)

    @property
    def heard(self) -> list[str]:
        return self.devices.cues.heard

    @property
    def word(self) -> str:
        return self.page.frame.run.ring.word.text()

    @property
    def digits(self) -> str:
        return self.page.frame.run.ring.digits.text()

    @property
    def phase(self) -> str:
        return str(self.page.frame.property("phase"))

    @property
    def logged(self) -> HeatIceLogged:
        entry = self.services.store.profile.log[-1]
        assert isinstance(entry, HeatIceLogged)
        return entry


@pytest.fixture
def desk(theme: Theme, knowledge: Knowledge, clock: FakeClock, qtbot: QtBot) -> Desk:
    profile = with_plan(knowledge, clock)
    clock.advance(THREE_DAYS)
    profile = change.screen_skin(profile, (), (), "skin", clock.now())
    made = Desk(services_for(theme, knowledge, clock, profile), clock)
    qtbot.addWidget(made.page)
    made.page.resize(1180, 780)
    with qtbot.waitExposed(made.page):
        made.page.show()
    made.page.activateWindow()
    return made


def test_before_the_start_a_checklist_stands_beside_a_full_ring(desk: Desk, knowledge: Knowledge) -> None:
    desk.page.prepare("ice")
    QApplication.sendPostedEvents()
    text = words_of(desk.page)
    for line in knowledge.heat_ice.advice_for("ice").checklist:
        assert line in text
    assert knowledge.heat_ice.sleep_warning not in text
    assert (desk.word, desk.digits, desk.page.frame.run.ring.left()) == ("Ice", "10:00", 1.0)
    assert desk.services.store.profile.active_session is None
    assert not desk.page.frame.foot.stop.isVisible()


def test_late_in_the_evening_sleep_is_named_and_the_alarm_cannot_be_muted(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    desk.clock.advance(12.5 * HOUR)
    desk.page.prepare("heat")
    assert knowledge.heat_ice.sleep_warning in words_of(desk.page)
    desk.page.frame.bar.sound.click()
    desk.start("heat")
    desk.wait(15 * MINUTE)
    assert desk.heard == ["alarm 1"]
    assert desk.devices.cues.played[0][1].volume_percent >= LEAST_ALARM_PERCENT


def test_a_session_that_lasts_into_the_evening_warns_of_sleep_from_nine_on(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    sleep = knowledge.heat_ice.sleep_warning
    desk.clock.advance(12 * HOUR - 60)
    desk.start("heat")
    desk.wait(1)
    assert sleep not in words_of(desk.page)
    desk.wait(60)
    assert sleep in words_of(desk.page)
    desk.key(KEY.Key_F11)
    desk.wait(1)
    assert desk.page.floor.advice.text() == sleep


def test_an_alternation_warns_for_both_packs_before_its_start(desk: Desk, knowledge: Knowledge) -> None:
    desk.page.prepare("contrast_long")
    QApplication.sendPostedEvents()
    text = words_of(desk.page)
    for medium in ("heat", "ice"):
        for line in knowledge.heat_ice.advice_for(medium).checklist:
            assert text.count(line) == 1
        assert knowledge.heat_ice.advice_for(medium).get_ready in text


def test_the_long_alternation_rests_the_skin_before_its_heat(desk: Desk) -> None:
    """heat_ice.md 2."""
    desk.start("contrast_long")
    assert (desk.word, desk.digits) == ("Ice", "10:00")
    desk.wait(10 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer()
    assert (desk.word, desk.digits) == ("Skin rest", "20:00")
    desk.wait(20 * MINUTE)
    button(desk.page, "The warm pack is on").click()
    assert (desk.word, desk.digits) == ("Heat", "15:00")
    desk.wait(15 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer()
    assert (desk.logged.ice_s, desk.logged.heat_s, desk.logged.outcome) == (600, 900, "done")
    assert "Next one possible" in words_of(desk.page)


def test_a_wrap_counts_its_hours_is_checked_once_and_stops_at_eight(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 2 and 5."""
    check = knowledge.heat_ice.advice_for("heat").check
    desk.start("wrap")
    desk.wait(301)
    assert desk.digits == "3:54:59"
    assert check in words_of(desk.page)
    button(desk.page, "Looks fine").click()
    for _ in range(12):
        desk.wait(5 * MINUTE)
        assert check not in words_of(desk.page)
    desk.wait(8 * HOUR)
    assert "Take the pack off now" in words_of(desk.page)


def test_what_the_answers_ask_to_keep_to_stands_before_the_start(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 1, HI-08."""
    store, now = desk.services.store, desk.clock.now()
    store.apply(lambda profile: change.screen_skin(profile, ("HI-08",), ("HI-08",), "again", now))
    desk.page.prepare("heat")
    asked = next(one for one in knowledge.heat_ice.question if one.id == "HI-08")
    assert asked.heat_note in words_of(desk.page)


def test_alternating_goes_round_by_round_to_its_end(desk: Desk, knowledge: Knowledge) -> None:
    desk.start("contrast_short")
    for turn in range(10):
        heat = turn % 2 == 0
        assert desk.phase == ("heat" if heat else "ice")
        assert desk.word == ("Heat" if heat else "Ice")
        assert desk.digits == ("3:00" if heat else "1:00")
        assert desk.page.frame.bar.title.text() == f"Heat and ice, round {turn // 2 + 1} of 5"
        desk.wait(180 if heat else 60)
        assert "Take it off now" in words_of(desk.page)
        button(desk.page, "It is off").click()
        assert knowledge.heat_ice.skin_question in words_of(desk.page)
        pack = "cold pack" if heat else "warm pack"
        assert (f"put the {pack} on" in words_of(desk.page)) is (turn < 9)
        desk.answer()
    assert (desk.logged.heat_s, desk.logged.ice_s, desk.logged.outcome) == (900, 300, "done")
    text = words_of(desk.page)
    assert "Heat for 15 minutes. Ice for 5 minutes." in text
    assert "Next one possible at 11:20" in text
    assert desk.heard == [*["start", "alarm 1"] * 10, "done"]
    assert not desk.ticker.is_running


def test_the_present_step_is_shown_with_the_whole_and_what_comes_next(desk: Desk) -> None:
    desk.start("contrast_short")
    desk.wait(46.3)
    text = words_of(desk.page)
    assert desk.digits == "2:14"
    assert "of 3 minutes" in text
    assert "20 minutes in all" in text
    assert "19:14 left" in text
    assert "Ice, 1 minute" in text


def test_eight_minutes_asleep_leave_two_of_ten(desk: Desk) -> None:
    desk.start("ice")
    desk.wait(8 * MINUTE)
    assert desk.digits == "2:00"


def test_forty_minutes_asleep_are_thirty_too_long(desk: Desk) -> None:
    desk.start("ice")
    desk.wait(40 * MINUTE)
    text = words_of(desk.page)
    assert "Take the pack off now" in text
    assert "30 min over" in text
    assert desk.phase == "alarm"
    button(desk.page, "It is off").click()
    desk.answer()
    assert (desk.logged.ice_s, desk.logged.overrun_s) == (2_400, 1_800)
    assert "A pack was on 30 minutes too long." in words_of(desk.page)


def test_the_alarm_repeats_and_gets_louder_while_the_pack_stays_on(desk: Desk) -> None:
    """heat_ice.md 5."""
    desk.start("ice")
    desk.wait(5 * MINUTE)
    button(desk.page, "Looks fine").click()
    before = len(desk.heard)
    desk.wait(5 * MINUTE)
    assert desk.heard[before:] == ["alarm 1"]
    desk.wait(42)
    assert "0:42 over" in words_of(desk.page)
    assert desk.heard[before:] == ["alarm 1"]
    desk.wait(18)
    assert desk.heard[before:] == ["alarm 1", "alarm 2"]
    assert desk.phase == "ice"
    desk.wait(120)
    assert "Take the pack off now" in words_of(desk.page)
    for _ in range(3):
        desk.wait(60)
    assert desk.heard[before:] == ["alarm 1", "alarm 2", *["alarm 3"] * 4]


def test_a_pause_stops_the_clock_and_says_to_take_the_pack_off(desk: Desk) -> None:
    desk.start("heat")
    desk.wait(60)
    button(desk.page, "Pause").click()
    assert not desk.ticker.is_running
    assert "Paused. Take the pack off." in words_of(desk.page)
    desk.wait(600)
    button(desk.page, "Resume").click()
    assert desk.digits == "14:00"
    assert desk.word == "Heat"


def test_minutes_can_be_added_up_to_the_limit_and_the_reason_is_said(desk: Desk) -> None:
    """heat_ice.md 2."""
    desk.start("heat")
    for minutes in range(16, 21):
        button(desk.page, "1 minute").click()
        assert f"of {minutes} minutes" in words_of(desk.page)
    minute = desk.page.frame.foot.minute
    assert not minute.isEnabled()
    assert "20 minutes is the limit" in words_of(desk.page)
    assert minute.accessibleDescription() == "20 minutes is the limit"


def test_alternating_is_held_to_its_time_in_all(desk: Desk) -> None:
    """heat_ice.md 2."""
    desk.start("contrast_short")
    for step in range(8):
        button(desk.page, "1 minute").click()
        desk.wait((240 if step % 2 == 0 else 120) if step < 5 else (180 if step % 2 == 0 else 60))
        button(desk.page, "It is off").click()
        desk.answer()
        if not desk.page.frame.foot.minute.isEnabled() and step > 3:
            break
    assert "25 minutes in all is the limit" in words_of(desk.page)


def test_a_skip_asks_about_the_skin_first(desk: Desk, knowledge: Knowledge) -> None:
    desk.start("contrast_short")
    desk.wait(60)
    button(desk.page, "Skip").click()
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.answer()
    assert (desk.word, desk.digits) == ("Ice", "1:00")


def test_the_rest_of_the_skin_can_neither_be_skipped_nor_cut(desk: Desk) -> None:
    desk.start("ice_intermittent")
    desk.wait(10 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer()
    assert (desk.word, desk.phase) == ("Skin rest", "skin_rest")
    assert not desk.page.frame.foot.skip.isEnabled()
    assert "Your skin needs the whole rest" in words_of(desk.page)
    desk.page.setFocus()
    desk.key(KEY.Key_Right)
    assert desk.word == "Skin rest"
    before = len(desk.heard)
    desk.wait(10 * MINUTE)
    desk.wait(0)
    assert desk.heard[before:] == ["ready"]
    assert "Rest is over" in words_of(desk.page)
    button(desk.page, "The cold pack is on").click()
    assert (desk.word, desk.digits) == ("Ice", "10:00")


def test_a_pack_that_took_the_whole_time_leaves_none_for_another(desk: Desk) -> None:
    desk.start("ice_intermittent")
    desk.wait(25 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer()
    desk.wait(2 * HOUR)
    assert "The time for this session is over." in words_of(desk.page)
    button(desk.page, "End the session").click()
    assert (desk.logged.outcome, desk.logged.ice_s) == ("done", 25 * MINUTE)


def test_skin_that_is_not_normal_after_a_rest_ends_the_session(desk: Desk) -> None:
    desk.start("ice_intermittent")
    desk.wait(10 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer()
    desk.wait(10 * MINUTE)
    button(desk.page, "My skin is not normal").click()
    desk.answer("numb_stinging")
    assert (desk.logged.outcome, desk.logged.skin) == ("skin", "numb_stinging")


@pytest.mark.parametrize(("protocol", "burn"), [("heat", True), ("ice", False)])
def test_skin_that_is_not_normal_ends_the_session_with_what_to_do(
    desk: Desk, knowledge: Knowledge, protocol: ProtocolId, burn: bool
) -> None:
    desk.start(protocol)
    desk.wait(30 * MINUTE)
    button(desk.page, "It is off").click()
    desk.answer("very_red")
    assert (desk.logged.outcome, desk.logged.skin) == ("skin", "very_red")
    text = words_of(desk.page)
    answer = next(one for one in knowledge.heat_ice.skin_answer if one.code == "very_red")
    assert answer.advice in text
    assert ("First aid for a burn" in text) is burn
    assert "once your skin is back to normal" in text


def test_stop_ends_at_once_and_still_asks_about_the_skin(desk: Desk, knowledge: Knowledge) -> None:
    desk.start("contrast_short")
    desk.wait(30)
    button(desk.page, "Stop").click()
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.wait(300)
    desk.answer()
    assert WHY_STOPPED in words_of(desk.page)
    button(desk.page, "I was tired").click()
    assert (desk.logged.outcome, desk.logged.heat_s, desk.logged.because) == ("stopped", 30, "tired")
    assert "Stopped" in words_of(desk.page)


@pytest.mark.parametrize(("key", "because"), [(KEY.Key_1, "pain"), (KEY.Key_3, "other"), (KEY.Key_4, "")])
def test_why_a_session_was_stopped_is_told_with_one_key_or_not_at_all(desk: Desk, key: Qt.Key, because: str) -> None:
    desk.start("heat")
    button(desk.page, "Stop").click()
    desk.key(KEY.Key_1)
    desk.key(KEY.Key_Return)
    assert desk.services.store.profile.active_session is not None
    desk.key(key)
    assert (desk.logged.outcome, desk.logged.because) == ("stopped", because)


def test_skin_that_is_not_normal_is_reason_enough_for_a_stop(desk: Desk) -> None:
    desk.start("heat")
    button(desk.page, "Stop").click()
    desk.answer("very_red")
    assert (desk.logged.outcome, desk.logged.because) == ("skin", "")


def test_every_five_minutes_the_skin_is_to_be_looked_at(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    check = knowledge.heat_ice.advice_for("heat").check
    desk.start("heat")
    desk.wait(299)
    assert check not in words_of(desk.page)
    desk.wait(1)
    assert check in words_of(desk.page)
    desk.wait(1)
    assert desk.heard == ["start", "check"]
    button(desk.page, "Looks fine").click()
    assert check not in words_of(desk.page)
    desk.wait(300)
    assert check in words_of(desk.page)
    assert desk.heard == ["start", "check", "check"]


def test_the_sound_can_be_switched_off_and_stays_so(desk: Desk) -> None:
    desk.start("heat")
    before = len(desk.heard)
    button(desk.page, "Sound on").click()
    assert not desk.services.store.profile.settings.sound
    assert button(desk.page, "Sound off")
    desk.wait(15 * MINUTE)
    assert len(desk.heard) == before


def test_a_start_that_is_not_allowed_any_more_says_why(desk: Desk) -> None:
    desk.page.prepare("heat")
    desk.clock.advance(8 * 24 * HOUR)
    desk.page.frame.foot.main.click()
    assert desk.services.store.profile.active_session is None
    assert "A few questions about your skin come first." in words_of(desk.page)


def test_leaving_lets_the_session_go_on_and_its_end_calls_back(desk: Desk, qtbot: QtBot) -> None:
    desk.start("ice")
    with qtbot.waitSignal(desk.page.left):
        button(desk.page, "Leave").click()
    desk.page.hide()
    with qtbot.waitSignal(desk.company.attention_requested):
        desk.wait(10 * MINUTE)
    assert desk.heard[-1] == "alarm 1"


def test_after_a_restart_the_session_is_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.start("contrast_short")
    desk.wait(180)
    button(desk.page, "It is off").click()
    desk.answer()
    later = Desk(desk.services, desk.clock)
    qtbot.addWidget(later.page)
    later.page.resize(1180, 780)
    later.page.resume_open()
    later.page.show()
    later.wait(22)
    assert (later.word, later.digits, later.phase) == ("Ice", "0:38", "ice")


def test_a_session_that_was_stopped_before_a_restart_still_asks_about_the_skin(desk: Desk, qtbot: QtBot) -> None:
    desk.start("ice")
    button(desk.page, "Stop").click()
    later = Desk(desk.services, desk.clock)
    qtbot.addWidget(later.page)
    later.page.resume_open()
    later.page.show()
    later.answer()
    button(later.page, "Rather not say").click()
    assert later.logged.outcome == "stopped"


def test_with_no_session_to_resume_the_page_is_left(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.left):
        desk.page.resume_open()


def test_the_whole_session_works_by_keyboard(desk: Desk, knowledge: Knowledge, qtbot: QtBot) -> None:
    desk.page.prepare("contrast_short")
    desk.key(KEY.Key_Return)
    assert desk.word == "Heat"
    desk.key(KEY.Key_Space)
    assert desk.word == "Paused"
    desk.key(KEY.Key_Space)
    desk.key(KEY.Key_Plus)
    assert "of 4 minutes" in words_of(desk.page)
    desk.key(KEY.Key_Right)
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.key(KEY.Key_Return)
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.key(KEY.Key_1)
    assert desk.word == "Ice"
    desk.wait(60)
    desk.key(KEY.Key_Return)
    desk.key(KEY.Key_2)
    assert desk.logged.skin == "very_red"
    with qtbot.waitSignal(desk.page.left):
        desk.key(KEY.Key_Return)


def test_space_pauses_after_a_click_on_another_button(desk: Desk, qtbot: QtBot) -> None:
    desk.start("heat")
    qtbot.mouseClick(desk.page.frame.foot.minute, Qt.MouseButton.LeftButton)
    desk.key(KEY.Key_Space)
    assert desk.word == "Paused"


def test_escape_asks_before_it_stops_and_going_on_is_the_default(desk: Desk, knowledge: Knowledge) -> None:
    desk.start("heat")
    desk.key(KEY.Key_Escape)
    dialog = desk.page.findChild(Dialog)
    assert dialog is not None
    assert dialog.safe.text() == "Go on"
    dialog.safe.click()
    assert desk.word == "Heat"
    desk.key(KEY.Key_Escape)
    dialog = next(one for one in desk.page.findChildren(Dialog) if one.isVisible())
    assert dialog.verb.text() == "Stop session"
    dialog.verb.click()
    assert knowledge.heat_ice.skin_question in words_of(desk.page)


def test_a_step_that_ends_takes_the_question_away(desk: Desk) -> None:
    desk.start("ice")
    desk.key(KEY.Key_Escape)
    desk.wait(10 * MINUTE)
    assert not [one for one in desk.page.findChildren(Dialog) if one.isVisible()]
    assert "Take it off now" in words_of(desk.page)


def test_escape_before_the_start_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.page.prepare("heat")
    with qtbot.waitSignal(desk.page.left):
        desk.key(KEY.Key_Escape)


def test_with_less_motion_the_ring_moves_once_a_second(desk: Desk) -> None:
    store = desk.services.store
    calm = msgspec.structs.replace(store.profile.settings, reduced_motion=True)
    store.apply(lambda profile: msgspec.structs.replace(profile, settings=calm))
    desk.start("heat")
    desk.wait(0.5)
    assert desk.page.frame.run.ring.left() == 1.0
    desk.wait(1.5)
    assert desk.page.frame.run.ring.left() < 1.0


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1180, 780, 100), (900, 640, 100), (720, 560, 100), (1180, 780, 200)]
)
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_word_the_digits_pause_and_stop_always_stay(
    desk: Desk, theme: Theme, qapp: QApplication, width: int, height: int, percent: int, choice: str
) -> None:
    theme.apply(qapp, "dark" if choice == "dark" else "light", percent)
    page = desk.page
    page.resize(width, height)
    page.prepare("contrast_short")
    assert_nothing_is_clipped(page)
    desk.start("contrast_short")
    desk.wait(20)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    run, foot = page.frame.run, page.frame.foot
    for part in (run.ring.word, run.ring.digits, foot.main, foot.stop):
        assert part.isVisible()
    assert page.size().width() == width
    button(page, "Pause").click()
    assert_nothing_is_clipped(page)
    button(page, "Resume").click()
    desk.wait(400)
    assert_nothing_is_clipped(page)
    button(page, "It is off").click()
    assert_nothing_is_clipped(page)
    desk.answer("very_red")
    assert_nothing_is_clipped(page)


def test_the_ring_is_large_where_the_window_allows(desk: Desk) -> None:
    desk.start("heat")
    ring = desk.page.frame.run.ring
    QApplication.sendPostedEvents()
    assert ring.diameter() >= 540
    for size in ((900, 640), (720, 560)):
        desk.page.resize(*size)
        for _ in range(4):
            QApplication.sendPostedEvents()
        assert ring.diameter() >= 300


def test_an_answer_can_be_reached_with_tab(desk: Desk, qtbot: QtBot) -> None:
    desk.start("ice")
    button(desk.page, "Stop").click()
    told: list[SkinAnswer] = []
    desk.page.frame.skin.answered.connect(told.append)
    desk.key(KEY.Key_Tab)
    desk.key(KEY.Key_Return)
    assert [one.code for one in told] == ["ok"]


def floor_by_default(desk: Desk) -> None:
    store = desk.services.store
    chosen = msgspec.structs.replace(store.profile.settings, floor_mode=True)
    store.apply(lambda profile: msgspec.structs.replace(profile, settings=chosen))


def test_f11_goes_into_floor_mode_and_out_of_it(desk: Desk) -> None:
    desk.start("heat")
    desk.key(KEY.Key_F11)
    assert desk.page.is_floor
    assert desk.page.floor.word.text() == "Heat"
    assert len([one for one in desk.page.floor.findChildren(QAbstractButton) if one.isVisible()]) == 3
    desk.wait(46)
    assert desk.page.floor.ring.digits.text() == "14:14"
    desk.key(KEY.Key_F11)
    assert not desk.page.is_floor
    button(desk.page, "Floor mode").click()
    assert desk.page.is_floor
    desk.key(KEY.Key_Escape)
    assert not desk.page.is_floor
    assert desk.services.store.profile.active_session is not None


def test_the_checklist_is_read_before_the_floor_begins(desk: Desk) -> None:
    floor_by_default(desk)
    desk.page.prepare("ice")
    assert not desk.page.is_floor
    assert not desk.page.frame.bar.floor.isVisible()
    desk.key(KEY.Key_F11)
    assert not desk.page.is_floor
    desk.page.frame.foot.main.click()
    assert desk.page.is_floor


@pytest.mark.parametrize("key", [KEY.Key_Space, KEY.Key_Return, KEY.Key_PageDown, KEY.Key_Right])
def test_on_the_floor_any_of_its_keys_pauses_and_goes_on(desk: Desk, key: Qt.Key) -> None:
    floor_by_default(desk)
    desk.start("heat")
    desk.wait(60)
    desk.key(key)
    assert desk.page.floor.word.text() == "Paused"
    assert "Take the pack off." in words_of(desk.page)
    desk.wait(600)
    desk.key(key)
    assert desk.page.floor.word.text() == "Heat"
    assert desk.page.floor.ring.digits.text() == "14:00"


def test_on_the_floor_any_click_pauses(desk: Desk, qtbot: QtBot) -> None:
    floor_by_default(desk)
    desk.start("heat")
    qtbot.mouseClick(desk.page.floor, Qt.MouseButton.LeftButton)
    assert desk.page.floor.word.text() == "Paused"


def test_on_the_floor_a_skin_check_says_what_to_look_for_and_is_answered_with_one_press(
    desk: Desk, knowledge: Knowledge
) -> None:
    """heat_ice.md 5."""
    floor_by_default(desk)
    desk.start("heat")
    desk.wait(300)
    assert desk.page.floor.word.text() == "Look at your skin"
    assert knowledge.heat_ice.advice_for("heat").check in words_of(desk.page)
    desk.key(KEY.Key_Space)
    assert desk.page.floor.word.text() == "Heat"
    assert desk.services.store.profile.active_session is not None
    desk.wait(1)
    assert desk.page.floor.word.text() == "Heat"


def test_on_the_floor_a_pack_comes_off_with_one_press_and_the_question_is_asked_on_the_page(
    desk: Desk, knowledge: Knowledge
) -> None:
    floor_by_default(desk)
    desk.start("contrast_short")
    desk.wait(190)
    floor = desk.page.floor
    assert (floor.word.text(), floor.ring.digits.text(), floor.look.shape) == ("Take it off now", "0:10", "stop")
    desk.key(KEY.Key_Space)
    assert not desk.page.is_floor
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.key(KEY.Key_1)
    assert desk.page.is_floor
    assert (floor.word.text(), floor.look.shape) == ("Ice", "snowflake")


def test_on_the_floor_a_rest_that_is_over_begins_the_next_pack(desk: Desk) -> None:
    floor_by_default(desk)
    desk.start("ice_intermittent")
    desk.wait(10 * MINUTE)
    desk.key(KEY.Key_Space)
    desk.key(KEY.Key_1)
    assert desk.page.floor.word.text() == "Skin rest"
    desk.wait(10 * MINUTE)
    assert desk.page.floor.word.text() == "Rest is over"
    desk.key(KEY.Key_Space)
    assert desk.page.floor.word.text() == "Ice"


def test_on_the_floor_h_stops_at_once(desk: Desk, knowledge: Knowledge) -> None:
    floor_by_default(desk)
    desk.start("heat")
    desk.wait(30)
    desk.key(KEY.Key_H)
    assert knowledge.heat_ice.skin_question in words_of(desk.page)
    desk.answer()
    button(desk.page, "It hurt").click()
    assert (desk.logged.outcome, desk.logged.because) == ("stopped", "pain")
    assert not desk.page.is_floor


@pytest.mark.parametrize(("width", "height", "percent"), [(1180, 780, 100), (720, 560, 100), (1180, 780, 200)])
def test_on_the_floor_nothing_is_clipped(
    desk: Desk, theme: Theme, qapp: QApplication, width: int, height: int, percent: int
) -> None:
    theme.apply(qapp, "light", percent)
    desk.page.resize(width, height)
    floor_by_default(desk)
    desk.start("heat")
    for seconds in (20, 290, 0, 700):
        desk.wait(seconds)
        assert_nothing_is_clipped(desk.page)
        assert desk.page.size().width() == width
        assert_everything_has_a_name(desk.page)


def test_a_pack_that_came_off_in_time_can_be_told_once_it_is_late(desk: Desk) -> None:
    desk.start("ice")
    desk.wait(10 * MINUTE + 59)
    assert not desk.page.frame.overdue.in_time.isVisible()
    desk.wait(1)
    button(desk.page, "It came off in time").click()
    desk.answer()
    assert (desk.logged.ice_s, desk.logged.overrun_s) == (10 * MINUTE, 0)
