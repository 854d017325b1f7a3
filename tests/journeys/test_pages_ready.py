"""The pages of the rail stand ready before they are asked for, and are right all the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.bootstrap import Parts, Program, build
from recovery_app.device.devices import NoDevices
from recovery_app.domain import change
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import press
from recovery_app.ui.plan.plan_page import PlanPage
from tests.domain.cases import check
from tests.fakes import FakeClock, ManualTicker
from tests.journeys.program import kept, to_a_plan
from tests.ui.pages import assessed, runner_answers, with_plan

READY = ("plan", "heat_ice", "stretches", "progress", "settings")


@dataclass(frozen=True)
class Start:
    """Hold what a start needs."""

    app: QApplication
    folder: Path
    clock: FakeClock
    knowledge: Knowledge


@dataclass(frozen=True)
class Opened:
    """Hold a program and its timers."""

    program: Program
    timers: list[ManualTicker]

    def rest(self) -> None:
        """Let one quiet moment pass."""
        for timer in self.timers:
            if timer.is_running:
                timer.ticked.emit()

    def rest_long(self) -> None:
        """Let so many quiet moments pass that nothing is left to do."""
        for _ in range(60):
            self.rest()

    def ready(self) -> tuple[str, ...]:
        """Return the pages that were built, besides the one that every start shows."""
        return tuple(name for name in READY if self.program.window.shelf.has(name))


@contextmanager
def opened(start: Start, profile: Profile | None = None) -> Iterator[Opened]:
    timers: list[ManualTicker] = []

    def new_ticker() -> ManualTicker:
        timers.append(ManualTicker())
        return timers[-1]

    if profile is not None:
        kept(start.folder, start.clock, profile)
    parts = Parts(start.folder, None, start.clock, NoDevices(), new_ticker, start.knowledge)
    program = build(start.app, parts)
    program.window.show()
    settle()
    program.window.prepare_pages()
    yield Opened(program, timers)
    program.window.close()
    program.window.deleteLater()
    QApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete)


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path, clock: FakeClock, knowledge: Knowledge) -> Start:
    return Start(qapp, tmp_path, clock, knowledge)


def dark_and_large(profile: Profile) -> Profile:
    settings = msgspec.structs.replace(profile.settings, theme="dark", text_size_percent=130)
    return msgspec.structs.replace(profile, settings=settings)


def seen(opened: Opened) -> QImage:
    opened.program.window.services.pictures.finish()
    settle()
    return opened.program.window.grab().toImage()


def test_after_an_idle_moment_the_pages_stand_ready_and_no_timer_runs(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        assert here.ready() == ()
        here.rest_long()
        assert here.ready() == READY
        assert here.program.window.shelf.shown == "today"
        assert not any(timer.is_running for timer in here.timers)


def test_a_page_that_was_visited_before_is_not_built_twice(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        window = here.program.window
        window.show_page("plan")
        plan = window.shelf.currentWidget()
        here.rest_long()
        window.show_page("today")
        window.show_page("plan")
        assert window.shelf.currentWidget() is plan
        assert here.ready() == READY


def test_nothing_is_made_ready_before_a_plan_begins(qtbot: QtBot, start: Start) -> None:
    with opened(start, assessed(start.knowledge, start.clock, runner_answers(start.knowledge))) as here:
        here.rest_long()
        assert (here.ready(), here.program.window.shelf.shown) == ((), "result")
        assert not any(timer.is_running for timer in here.timers)


def test_the_plan_that_begins_is_made_ready_in_the_next_idle_moment(qtbot: QtBot, start: Start) -> None:
    with opened(start) as here:
        here.rest_long()
        assert here.ready() == ()
        to_a_plan(here.program)
        here.rest_long()
        assert here.ready() == READY


def test_nothing_is_made_ready_under_a_sign_of_an_emergency(qtbot: QtBot, start: Start) -> None:
    profile = with_plan(start.knowledge, start.clock)
    grave = check(Level.EMERGENCY, "RF-CES-1", at_moment=start.clock.now())
    with opened(start, change.with_entry(profile, grave)) as here:
        here.rest_long()
        assert (here.ready(), here.program.window.shelf.shown) == ((), "safety")


def test_a_sign_of_an_emergency_ends_what_was_begun(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        here.rest()
        grave = check(Level.EMERGENCY, "RF-CES-1", at_moment=start.clock.now())
        here.program.store.apply(lambda profile: change.with_entry(profile, grave))
        here.rest_long()
        assert here.ready() == ()
        here.program.window.show_page("plan")
        assert here.program.window.shelf.shown == "safety"


def test_nothing_is_made_ready_during_a_session(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        window = here.program.window
        window.start_session("heat")
        press(window, "None of these")
        press(window, "Next")
        press(window, "Start")
        before = here.ready()
        here.rest_long()
        assert window.shelf.shown == "session"
        window.show_page("today")
        here.rest_long()
        assert here.ready() == before


def test_nothing_is_made_ready_while_the_user_answers_questions(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        here.program.window.assessment.check_symptoms()
        here.rest_long()
        assert (here.ready(), here.program.window.shelf.shown) == ((), "wizard")


def test_nothing_is_made_ready_while_a_dialog_is_open(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        here.program.window.goals.name_goals()
        here.rest_long()
        assert here.ready() == ()


def test_a_page_that_was_ready_shows_what_was_told_since(qtbot: QtBot, start: Start) -> None:
    with opened(start, with_plan(start.knowledge, start.clock)) as here:
        here.rest_long()
        window, store = here.program.window, here.program.store
        plan = window.shelf.page("plan", PlanPage)
        assert plan.hold.isHidden()
        start.clock.advance(3600)
        sign = check(Level.CLINICIAN, "RF-THOR-1", at_moment=start.clock.now())
        store.apply(lambda profile: change.with_entry(profile, sign))
        window.show_page("plan")
        assert (window.shelf.currentWidget(), plan.hold.isVisible()) == (plan, True)


@pytest.mark.parametrize("page", READY)
def test_a_page_that_was_ready_looks_like_one_that_is_built_on_its_visit(
    qtbot: QtBot, start: Start, tmp_path: Path, page: str
) -> None:
    looks = []
    for folder, early in (("early", True), ("late", False)):
        one = Start(start.app, tmp_path / folder, start.clock, start.knowledge)
        one.folder.mkdir()
        with opened(one, with_plan(start.knowledge, start.clock)) as here:
            if early:
                here.rest_long()
            now = start.clock.now()
            here.program.store.apply(lambda profile: change.mark_exercise(profile, "cat-cow", "one", now, done=True))  # noqa: B023
            here.program.store.apply(dark_and_large)
            here.program.window.show_page(page)
            looks.append(seen(here))
    assert looks[0] == looks[1]
