"""The guided session page: reading first, then the clock, the sides, a pause, an end, and what hurts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.device.devices import NoDevices
from recovery_app.domain.cues import Cue, Hearing
from recovery_app.domain.fit import standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.guided.guided_page import GuidedPage
from recovery_app.ui.guided.stop_dialog import LEAVE, StopDialog
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.floor_look import LOOKS, PAUSED
from recovery_app.ui.widgets.floor_view import PRESENTER
from tests.domain.days import person
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    services_for,
    words_of,
)

ONE = ("figure-4",)
"""Two holds of 25 s on each side, with 10 s between them."""
TWO = ("figure-4", "clamshell")


class HeardCues:
    """Write down what would be heard."""

    def __init__(self) -> None:
        self.heard: list[Cue] = []

    def play(self, cue: Cue, hearing: Hearing) -> None:
        """Write a cue down."""
        self.heard.append(cue)

    def prepare(self) -> None:
        """Have nothing to get ready."""

    def stop(self) -> None:
        """Be silent."""

    def release(self) -> None:
        """Hold nothing."""


class Desk:
    """Hold the page with its runner, clock and heartbeat."""

    def __init__(self, services: PageServices, clock: FakeClock) -> None:
        self.services, self.clock = services, clock
        self.ticker = ManualTicker()
        self.cues = HeardCues()
        assert isinstance(services.devices, NoDevices)
        services.devices.cues = self.cues
        self.runner = SessionRunner(services.store, services.knowledge, clock, self.ticker)
        self.page = GuidedPage(services, self.runner)
        self.frame, self.floor = self.page.frame, self.page.floor

    def begin(self, *ids: str) -> Desk:
        """Begin exercises and show them."""
        assert self.runner.start_guided(ids or ONE).state == "ready"
        self.page.open_session()
        return self

    def pass_time(self, seconds: float, every: float = 0.25) -> None:
        """Let time pass while the program beats."""
        for _ in range(round(seconds / every)):
            self.clock.advance(every)
            if self.ticker.is_running:
                self.ticker.ticked.emit()

    def until(self, kind: str, side: str = "") -> None:
        """Let time pass up to the next step of a kind, on a side if one is named."""
        for _ in range(4000):
            view = self.runner.view()
            assert view is not None
            if view.kind == kind and side in {"", view.side}:
                return
            if view.phase == "reading":
                self.runner.next_step()
            self.pass_time(0.5, 0.5)
        message = f"there is no {kind}"
        raise AssertionError(message)

    def settings(self, **changed: object) -> None:
        """Change the settings."""
        settings = msgspec.structs.replace(self.services.store.profile.settings, **changed)
        self.services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=settings))

    def phase(self) -> str:
        """Return the phase of the session, or "" where none runs."""
        state = self.runner.state()
        return "" if state is None else state.phase

    def kinds(self) -> list[str]:
        """Return the kinds of what was heard."""
        return [cue.kind for cue in self.cues.heard]

    def dialog(self) -> StopDialog:
        """Return the question why."""
        return next(one for one in self.page.findChildren(StopDialog) if one.isVisible())


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    made = services_for(theme, knowledge, clock, person(knowledge, days=10))
    return replace(made, new_ticker=ManualTicker, devices=NoDevices())


@pytest.fixture
def desk(qtbot: QtBot, services: PageServices, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(services, clock)
    qtbot.addWidget(made.page)
    made.page.resize(1180, 780)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    yield made
    made.page.hide()


def press(qtbot: QtBot, key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


# Reading, and the clock.


def test_reading_comes_first_and_costs_no_time(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    assert desk.frame.shown() is desk.frame.read
    assert "Stop if" in words_of(desk.page)
    assert desk.services.knowledge.exercise("figure-4").steps[0] in words_of(desk.page)
    desk.pass_time(60)
    assert desk.phase() == "reading"
    press(qtbot, Qt.Key.Key_Return)
    assert desk.phase() == "running"
    assert desk.frame.shown() is desk.frame.run
    assert desk.frame.run.side.ring.digits.text() == "5"


def test_the_dose_is_that_of_the_day(desk: Desk) -> None:
    desk.begin("clamshell")
    planned = desk.frame.read.dose.text()
    place = standing(desk.services.store.profile, desk.services.knowledge, desk.clock.now()).planned_as("clamshell")
    assert planned == (place.dose_text if place else desk.services.knowledge.exercise("clamshell").dose_text)


def test_a_hold_runs_down_beside_its_word_its_side_and_its_marks(desk: Desk) -> None:
    desk.begin(*TWO)
    desk.until("hold", "left")
    desk.pass_time(8)
    side = desk.frame.run.side
    assert (side.word.text(), side.ring.digits.text(), side.line.text()) == ("Hold, left side", "17", "Hold 1 of 2")
    assert [one.dots.accessibleName() for one in side.sides] == ["Left: 0 of 2 done", "Right: 0 of 2 done"]
    assert desk.frame.bar.title.text() == "Move 1 of 2"
    assert desk.frame.foot.next.name.text() == "Clamshell"


def test_a_change_of_sides_is_a_word_over_the_window_for_three_seconds(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("switch")
    assert desk.frame.shown() is desk.frame.word
    assert desk.frame.word.word.text() == "Change sides"
    assert desk.frame.word.line.text() == "Now the right side"
    desk.pass_time(3)
    assert desk.frame.shown() is desk.frame.run


def test_repetitions_are_counted(desk: Desk) -> None:
    desk.begin("clamshell")
    desk.until("work")
    ring = desk.frame.run.side.ring
    assert (ring.digits.text(), ring.caption.text()[:3]) == ("1", "of ")
    desk.pass_time(11)
    assert ring.digits.text() == "2"


def test_the_digits_change_once_a_second_and_not_at_each_look(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(0.25)
    before = desk.frame.run.side.ring.digits.text()
    left = desk.frame.run.side.ring.left()
    desk.pass_time(0.5)
    assert desk.frame.run.side.ring.digits.text() == before
    assert desk.frame.run.side.ring.left() < left


def test_with_reduced_motion_the_ring_steps_and_the_positions_stand_side_by_side(desk: Desk) -> None:
    desk.settings(reduced_motion=True)
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(0.25)
    left = desk.frame.run.side.ring.left()
    desk.pass_time(0.5)
    assert desk.frame.run.side.ring.left() == left
    assert desk.frame.figure.stage is None
    assert desk.frame.figure.positions is not None


# Keys and buttons.


def test_space_pauses_and_goes_on_and_the_arrows_lead_through_the_steps(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    press(qtbot, Qt.Key.Key_Space)
    assert desk.phase() == "paused"
    assert desk.frame.run.side.word.text() == "Paused"
    press(qtbot, Qt.Key.Key_Space)
    assert desk.phase() == "running"
    press(qtbot, Qt.Key.Key_Right)
    view = desk.runner.view()
    assert view is not None
    assert view.kind == "rest"
    press(qtbot, Qt.Key.Key_Left)
    view = desk.runner.view()
    assert view is not None
    assert view.kind == "hold"


def test_skip_while_reading_leaves_the_exercise_out(desk: Desk) -> None:
    desk.begin(*TWO)
    assert desk.frame.foot.skip.accessibleName() == "Leave this one out"
    desk.frame.foot.skip.click()
    view = desk.runner.view()
    assert view is not None
    assert (view.exercise_id, view.phase) == ("clamshell", "reading")


@pytest.mark.parametrize("kind", ["ready", "hold", "switch", "rest"])
def test_this_hurts_keeps_its_place_in_every_phase(desk: Desk, kind: str) -> None:
    desk.begin(*TWO)
    QApplication.sendPostedEvents()
    place = desk.frame.foot.hurts.mapTo(desk.page, desk.frame.foot.hurts.rect().topLeft())
    desk.until(kind)
    QApplication.sendPostedEvents()
    assert desk.frame.foot.hurts.mapTo(desk.page, desk.frame.foot.hurts.rect().topLeft()) == place


# What hurts.


def test_h_stops_at_once_and_asks_where_and_how_much(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(3)
    press(qtbot, Qt.Key.Key_H)
    assert desk.phase() == "paused"
    hurt = desk.frame.hurt
    assert desk.frame.shown() is hurt
    assert not hurt.next.isEnabled()
    press(qtbot, Qt.Key.Key_1)
    assert not hurt.next.isEnabled()
    hurt.slider.setFocus()
    press(qtbot, Qt.Key.Key_4)
    hurt.next.click()
    entry = desk.services.store.profile.log[-1]
    assert isinstance(entry, BlockRated)
    assert (entry.where, entry.pain_during, entry.sore_exercise) == ("back", 4, "figure-4")
    assert hurt.following.isVisible()
    assert "Sore" in hurt.following.meaning.text()


def test_pressed_by_mistake_it_goes_on_where_it_was(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(3)
    entries = len(desk.services.store.profile.log)
    desk.frame.foot.hurts.click()
    desk.frame.hurt.mistake.click()
    assert desk.frame.shown() is desk.frame.run
    assert desk.phase() == "paused"
    assert len(desk.services.store.profile.log) == entries


def test_what_hurts_may_be_left_out(desk: Desk) -> None:
    desk.begin(*TWO)
    desk.until("hold")
    tell_pain(desk, "back", 4)
    desk.frame.hurt.following.skip.click()
    assert desk.frame.shown() is desk.frame.read
    assert desk.frame.read.title.text() == "Clamshell"


def test_an_easier_exercise_is_offered_by_its_name_where_there_is_one(desk: Desk) -> None:
    name = desk.services.knowledge.exercise("clamshell").easier_id
    desk.begin("clamshell")
    desk.until("work")
    tell_pain(desk, "hip", 3)
    following = desk.frame.hurt.following
    assert following.easier.isVisible() == bool(name)


def test_pain_down_the_leg_ends_the_session_and_leads_to_the_questions(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(3)
    tell_pain(desk, "down_leg", 2)
    assert desk.phase() == ""
    assert desk.frame.shown() is desk.frame.end
    assert desk.frame.end.stop.isVisible()
    with qtbot.waitSignal(desk.page.check_requested):
        desk.frame.end.main.click()


def test_a_red_light_without_a_plan_offers_the_symptom_check(qtbot: QtBot, desk: Desk) -> None:
    store = desk.services.store
    waiting = msgspec.structs.replace(store.profile.episodes[-1], plan_started_on=None)
    store.apply(lambda profile: msgspec.structs.replace(profile, episodes=(*profile.episodes[:-1], waiting)))
    desk.begin("knee-to-chest-single")
    desk.until("hold")
    tell_pain(desk, "tingling", 2)
    end = desk.frame.end
    assert end.stop.isVisible()
    assert end.main.text() == "Check your symptoms"
    assert end.today.isVisible()
    with qtbot.waitSignal(desk.page.symptoms_requested):
        end.main.click()


def test_a_session_of_which_all_was_left_out_is_not_called_done(desk: Desk) -> None:
    desk.begin(*TWO)
    for _ in range(2):
        desk.runner.skip_exercise()
    end = desk.frame.end
    assert (end.title.text(), end.line.text()) == ("Nothing done", "No moving this time.")
    assert "done" not in desk.kinds()


def test_the_session_may_be_ended_because_of_pain(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    tell_pain(desk, "back", 4)
    desk.frame.hurt.following.end.click()
    entry = desk.services.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.outcome, entry.because) == ("abandoned", "pain")


# Away, stopped, done.


def test_after_a_gap_it_says_where_it_stopped_and_goes_on_there(desk: Desk) -> None:
    desk.begin(*TWO)
    desk.until("hold", "left")
    desk.pass_time(14)
    desk.pass_time(900, every=900)
    away = desk.frame.away
    assert desk.frame.shown() is away
    assert away.line.text() == "You stopped at move 1, hold 1, left side, 14 s in."
    away.go_on.click()
    assert desk.phase() == "running"
    assert desk.frame.shown() is desk.frame.run


def test_stopping_asks_why_and_nothing_runs_meanwhile(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.phase() == "paused"
    dialog = desk.dialog()
    assert not dialog.verb.isEnabled()
    dialog.reasons.cards()[2].click()
    dialog.verb.click()
    entry = desk.services.store.profile.log[-1]
    assert isinstance(entry, SessionLogged)
    assert (entry.outcome, entry.because) == ("abandoned", "tired")
    assert desk.frame.shown() is desk.frame.end


def test_going_on_after_the_question_goes_on(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.frame.bar.leave.click()
    desk.dialog().safe.click()
    assert desk.phase() == "running"


def test_it_may_wait(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.frame.bar.leave.click()
    with qtbot.waitSignal(desk.page.left):
        desk.dialog().done(LEAVE)
    assert desk.phase() == "paused"


def test_pain_as_the_reason_asks_where(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.frame.bar.leave.click()
    desk.dialog().reasons.cards()[1].click()
    desk.dialog().verb.click()
    assert desk.frame.shown() is desk.frame.hurt


def test_the_end_says_what_was_done(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(400)
    end = desk.frame.end
    assert desk.frame.shown() is end
    assert end.title.text() == "Done"
    assert "Figure four on your back" in words_of(end)
    assert desk.kinds()[-1] == "done"


# Cues.


def test_each_phase_is_heard_once_and_holds_tell_their_half(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(24)
    assert desk.kinds() == ["ready", "start", "half"]
    assert desk.cues.heard[1].side == "left"
    assert desk.cues.heard[1].seconds == pytest.approx(25)
    desk.pass_time(2)
    assert desk.kinds()[-1] == "rest"


def test_repetitions_and_breaths_are_counted_aloud(desk: Desk) -> None:
    desk.begin("clamshell")
    desk.until("work")
    desk.pass_time(21)
    assert [cue.count for cue in desk.cues.heard if cue.kind == "count"] == [2, 3]
    desk.runner.stop()
    desk.cues.heard.clear()
    desk.begin("breathing-90-90")
    desk.until("breathe_in")
    desk.pass_time(11)
    assert [cue.breath for cue in desk.cues.heard if cue.kind == "breath"] == ["out", "in"]


def test_silence_is_kept(desk: Desk) -> None:
    desk.settings(sound=False)
    desk.begin(*ONE)
    desk.until("hold")
    desk.pass_time(60)
    assert desk.cues.heard == []


# Floor mode.


def test_f11_leads_into_floor_mode_and_out_of_it(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    press(qtbot, Qt.Key.Key_F11)
    assert desk.floor.isVisible()
    press(qtbot, Qt.Key.Key_F11)
    assert desk.frame.isVisible()
    assert not desk.floor.isVisible()


def test_colour_word_and_shape_change_with_the_phase(desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.page.set_floor(on=True)
    assert (desk.floor.look, desk.floor.word.text()) == (LOOKS["hold"], "Hold, left side")
    desk.until("rest")
    assert (desk.floor.look, desk.floor.word.text()) == (LOOKS["rest"], "Rest")
    desk.until("switch")
    assert (desk.floor.look, desk.floor.word.text()) == (LOOKS["switch"], "Change sides")
    looks = [LOOKS[kind] for kind in ("ready", "hold", "rest", "switch")]
    looks.append(PAUSED)
    assert len({look.fill for look in looks}) == len({look.shape for look in looks}) == len(looks)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, *PRESENTER], ids=lambda key: key.name)
def test_space_enter_and_a_presenter_pause_and_go_on(qtbot: QtBot, desk: Desk, key: Qt.Key) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.page.set_floor(on=True)
    press(qtbot, key)
    assert desk.phase() == "paused"
    press(qtbot, key)
    assert desk.phase() == "running"


def test_any_click_pauses_and_there_are_three_controls(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.page.set_floor(on=True)
    qtbot.mouseClick(desk.floor, Qt.MouseButton.LeftButton)
    assert desk.phase() == "paused"
    qtbot.mouseClick(desk.floor.ring, Qt.MouseButton.LeftButton)
    assert desk.phase() == "running"
    qtbot.mouseClick(desk.floor.figure, Qt.MouseButton.LeftButton)
    assert desk.phase() == "paused"
    assert [one.isVisible() for one in (desk.floor.main, desk.floor.stop, desk.floor.leave)] == [True] * 3


def test_on_the_floor_h_asks_what_hurts_and_floor_mode_comes_back(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.page.set_floor(on=True)
    press(qtbot, Qt.Key.Key_H)
    assert desk.phase() == "paused"
    assert desk.frame.hurt.isVisible()
    desk.frame.hurt.mistake.click()
    assert desk.floor.isVisible()


def test_floor_mode_by_default_begins_after_the_first_reading(desk: Desk) -> None:
    desk.settings(floor_mode=True)
    desk.begin(*TWO)
    assert desk.frame.isVisible()
    desk.frame.foot.main.click()
    assert desk.floor.isVisible()
    assert desk.page.is_floor


def test_on_the_floor_the_end_waits_for_a_key(qtbot: QtBot, desk: Desk) -> None:
    desk.begin(*ONE)
    desk.until("hold")
    desk.page.set_floor(on=True)
    desk.pass_time(400)
    assert desk.floor.isVisible()
    assert (desk.floor.look, desk.floor.word.text()) == (LOOKS["done"], "Done")
    press(qtbot, Qt.Key.Key_Space)
    assert desk.frame.end.isVisible()


# Walks.


def test_a_walk_goes_on_past_its_minutes_until_the_user_is_back(qtbot: QtBot, desk: Desk) -> None:
    assert desk.runner.start_walk().state == "ready"
    desk.page.open_session()
    assert not desk.frame.run.stage.isVisible()
    session = desk.runner.session
    assert session is not None
    desk.pass_time(session.steps[0].planned_s + 70, every=5)
    assert (desk.frame.run.side.ring.digits.text(), desk.frame.run.side.ring.caption.text()) == ("1:10", "over")
    with qtbot.waitSignal(desk.page.telling_requested) as told:
        desk.frame.foot.main.click()
    entry = told.args[0] if told.args else None
    assert isinstance(entry, SessionLogged)
    assert entry.done_s == session.steps[0].planned_s + 70


def test_a_walk_goes_on_while_another_page_is_shown(qtbot: QtBot, desk: Desk) -> None:
    desk.runner.start_walk()
    desk.page.open_session()
    with qtbot.waitSignal(desk.page.left):
        desk.frame.bar.leave.click()
    assert desk.phase() == "running"


# How it looks.


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1180, 780, 100), (900, 640, 100), (720, 560, 100), (1180, 780, 200)]
)
def test_nothing_is_clipped_and_everything_has_a_name(
    qapp: QApplication, desk: Desk, width: int, height: int, percent: int
) -> None:
    desk.services.theme.apply(qapp, "light", percent)
    desk.page.resize(width, height)
    desk.begin(*TWO)
    for view in states(desk):
        for _ in range(8):
            QApplication.sendPostedEvents()
        assert (desk.page.width(), desk.page.height()) == (width, height), view
        assert_nothing_is_clipped(desk.page)
        assert_everything_has_a_name(desk.page)


def states(desk: Desk) -> Iterator[str]:
    """Lead the page through its states, and name each."""
    yield "reading"
    desk.until("hold")
    yield "hold"
    desk.page.set_floor(on=True)
    yield "floor"
    desk.page.set_floor(on=False)
    desk.until("switch")
    yield "switch"
    desk.until("hold")
    desk.frame.foot.hurts.click()
    yield "hurts"
    desk.frame.hurt.mistake.click()
    desk.runner.stop("tired")
    yield "end"


def tell_pain(desk: Desk, place: str, pain: int) -> None:
    """Press This hurts and answer both questions."""
    desk.frame.foot.hurts.click()
    hurt = desk.frame.hurt
    hurt.places.cards()[("back", "hip", "down_leg", "tingling", "elsewhere").index(place)].click()
    hurt.slider.set_pain(pain)
    hurt.slider.pain_changed.emit(pain)
    hurt.next.click()
