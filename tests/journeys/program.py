"""A whole program put together for a test: real pages, real file, a clock and a heartbeat in the test's hand."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from recovery_app.bootstrap import Parts, Program, build
from recovery_app.device.devices import NoDevices
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.domain.wizard import page_now
from recovery_app.storage.profile_file import ProfileFile
from recovery_app.tour.camera import settle
from recovery_app.tour.guide import press, type_key
from recovery_app.tour.walk import ANSWERS, PAIN
from recovery_app.ui.today.today_page import TodayPage
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.wizard.wizard_page import WizardPage
from tests.fakes import FakeClock, ManualTicker

Start = Callable[[], Program]


@contextmanager
def started(app: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge) -> Iterator[Program]:
    """Start the program on a folder, and close it at the end as a user does."""
    program = build(app, Parts(folder, "light", clock, NoDevices(), ManualTicker, knowledge))
    program.window.show()
    settle()
    yield program
    program.window.close()
    program.window.deleteLater()
    QApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete)


@contextmanager
def dropped(app: QApplication, folder: Path, clock: FakeClock, knowledge: Knowledge) -> Iterator[Program]:
    """Start the program, and let go of it as a kill does: nothing is closed, asked or saved at its end."""
    program = build(app, Parts(folder, "light", clock, NoDevices(), ManualTicker, knowledge))
    program.window.show()
    settle()
    yield program
    program.runner.blockSignals(True)
    program.window.hide()
    program.window.deleteLater()
    QApplication.sendPostedEvents(program.window, QEvent.Type.DeferredDelete)


def beat(program: Program) -> None:
    """Let the heart beat once, if it beats at all."""
    program.runner.look()
    settle()


def kept(folder: Path, clock: FakeClock, profile: Profile) -> None:
    """Leave a profile in a folder, as an earlier run of the program would have."""
    file = ProfileFile(folder, clock.now)
    file.load()
    assert file.save(profile) == ()


def words_shown(program: Program) -> str:
    """Return all text that the window shows."""
    return "\n".join(label.text() for label in program.window.findChildren(QLabel) if label.isVisible())


def today(program: Program) -> TodayPage:
    """Return the page of the day."""
    return program.window.shelf.page("today", TodayPage)


def wizard(program: Program) -> WizardPage:
    """Return the wizard."""
    return program.window.shelf.page("wizard", WizardPage)


def tell_age_and_region(program: Program, age: str = "34") -> None:
    """Fill the first page of the wizard."""
    field = next(one for one in program.window.findChildren(QLineEdit) if one.isVisible())
    for digit in age:
        type_key(field, Qt.Key(Qt.Key.Key_0 + int(digit)), digit)
    press(program.window, "United Kingdom")
    press(program.window, "Next")


def answer_the_rest(program: Program) -> None:
    """Answer every page after the safety screen as a runner with a pulled muscle does."""
    page = wizard(program)
    knowledge = program.window.services.knowledge
    for _ in range(60):
        draft = program.store.profile.draft
        if draft is None:
            return
        here = page_now(knowledge, draft)
        if here.kind == "pain":
            sliders = [one for one in program.window.findChildren(PainSlider) if one.isVisible()]
            for slider, number in zip(sliders, PAIN[here.id], strict=True):
                type_key(slider, Qt.Key(Qt.Key.Key_0 + number), str(number))
        elif here.kind == "tasks":
            type_key(page, Qt.Key.Key_2, "2")
        elif here.kind == "question":
            press(program.window, knowledge.patterns.by_id(here.id).choice(ANSWERS[here.id]).text)
        elif here.kind == "more":
            type_key(page, Qt.Key.Key_1, "1")
        page.foot.next.click()
        settle()
    message = "the wizard does not end"
    raise AssertionError(message)


def to_a_plan(program: Program) -> None:
    """Go from the first start to the first day of a plan."""
    press(program.window, "Start")
    tell_age_and_region(program)
    for _ in range(4):
        press(program.window, "None of these")
    answer_the_rest(program)
    press(program.window, "Start my plan")


def on_disk(folder: Path) -> dict[str, Any]:
    """Return what the profile file says."""
    found: dict[str, Any] = json.loads((folder / "profile.json").read_bytes())
    return found
