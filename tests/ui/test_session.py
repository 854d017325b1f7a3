"""A heat or ice session, phase by phase, on a clock that the test moves."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.heat_ice import ProtocolId, SkinAnswer
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import HeatIceLogged
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.session_page import SessionPage
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from tests.fakes import FakeClock, ManualTicker
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


class Bell:
    """Count how often it was rung."""

    def __init__(self) -> None:
        self.rings = 0

    def alert(self) -> None:
        self.rings += 1


class Desk:
    """Hold a page with everything around it."""

    def __init__(self, services: PageServices, clock: FakeClock) -> None:
        self.services = services
        self.clock = clock
        self.ticker = ManualTicker()
        self.bell = Bell()
        self.runner = SessionRunner(services.store, services.knowledge, clock, self.ticker)
        self.page = SessionPage(services, self.runner, self.bell)

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
    assert desk.bell.rings == 1


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
    assert desk.bell.rings == 10
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
    before = desk.bell.rings
    desk.wait(5 * MINUTE)
    assert desk.bell.rings == before + 1
    desk.wait(42)
    assert "0:42 over" in words_of(desk.page)
    assert desk.bell.rings == before + 1
    desk.wait(18)
    assert desk.bell.rings == before + 2
    assert desk.phase == "ice"
    desk.wait(120)
    assert "Take the pack off now" in words_of(desk.page)


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
    rings = desk.bell.rings
    desk.wait(10 * MINUTE)
    desk.wait(0)
    assert desk.bell.rings == rings + 1
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
    assert (desk.logged.outcome, desk.logged.heat_s) == ("stopped", 30)
    assert "Stopped" in words_of(desk.page)


def test_every_five_minutes_the_skin_is_to_be_looked_at(desk: Desk, knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    check = knowledge.heat_ice.advice_for("heat").check
    desk.start("heat")
    desk.wait(299)
    assert check not in words_of(desk.page)
    desk.wait(1)
    assert check in words_of(desk.page)
    desk.wait(1)
    assert desk.bell.rings == 1
    button(desk.page, "Looks fine").click()
    assert check not in words_of(desk.page)
    desk.wait(300)
    assert check in words_of(desk.page)
    assert desk.bell.rings == 2


def test_the_sound_can_be_switched_off_and_stays_so(desk: Desk) -> None:
    desk.start("heat")
    button(desk.page, "Sound on").click()
    assert not desk.services.store.profile.settings.sound
    assert button(desk.page, "Sound off")
    desk.wait(15 * MINUTE)
    assert desk.bell.rings == 0


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
    with qtbot.waitSignal(desk.page.attention_requested):
        desk.wait(10 * MINUTE)
    assert desk.bell.rings == 1


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
