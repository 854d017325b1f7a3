"""What tests of pages hold in their hands: services on a profile in memory, and people with a plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from typing import TypeVar

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.episode import Answers, PainScores, RunningLoad
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, WizardDraft, new_profile
from recovery_app.domain.wizard import safety_of
from recovery_app.state.profile_store import ProfileStore
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.domain.cases import WORKED_EXAMPLE
from tests.fakes import FakeClock, ManualTicker

Shown = TypeVar("Shown", bound=QWidget)


def healthy_flags(knowledge: Knowledge) -> dict[str, str]:
    """Return every asked flag answered with no."""
    return {flag.id: "no" for flag in knowledge.safety.flag if flag.by_age is None}


def runner_answers(knowledge: Knowledge, **changed: object) -> Answers:
    """Return the answers of a runner with a pulled muscle and no red flag."""
    answers = Answers(
        age=34,
        questions={question: code for question, code in WORKED_EXAMPLE.items() if question != "Q25"},
        flags=healthy_flags(knowledge),
        pain=PainScores(average=4, now=4, worst=6, leg=0),
        tasks="slowed",
        load=RunningLoad(last_painful_run=date(2025, 3, 11)),
    )
    return msgspec.structs.replace(answers, **changed)


def assessed(knowledge: Knowledge, clock: FakeClock, answers: Answers) -> Profile:
    """Return a profile whose wizard was finished with these answers."""
    draft = WizardDraft(clock.now(), answers, ())
    entry = change.safety_entry(safety_of(knowledge, answers), draft, "check", clock.now())
    profile = change.with_entry(new_profile("p", clock.now()), entry)
    return change.finish_wizard(profile, draft, "episode", clock.now())


def with_plan(knowledge: Knowledge, clock: FakeClock, answers: Answers | None = None) -> Profile:
    """Return a profile whose plan begins today."""
    profile = assessed(knowledge, clock, answers or runner_answers(knowledge))
    return change.start_plan(profile, knowledge, clock.now().date())


def services_for(theme: Theme, knowledge: Knowledge, clock: FakeClock, profile: Profile) -> PageServices:
    """Return the services of a page on a profile that lives in memory."""
    numbers = count(1)
    store = ProfileStore(profile, lambda _profile: (), ManualTicker())
    new_id, pictures = lambda: f"id-{next(numbers)}", PictureLoader(Path("no assets"))
    return PageServices(theme, store, knowledge, clock, new_id, Path("data"), pictures)


def in_front(qtbot: QtBot, page: Shown, width: int = 1076, height: int = 780) -> Shown:
    """Show a page as the active window, of this size in pixels."""
    qtbot.addWidget(page)
    page.resize(width, height)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def buttons(page: QWidget) -> Iterator[QAbstractButton]:
    """Return the buttons that are shown."""
    return (button for button in page.findChildren(QAbstractButton) if button.isVisible())


def button(page: QWidget, words: str) -> QAbstractButton:
    """Return the shown button whose text or spoken name begins with these words."""
    return next(one for one in buttons(page) if one.text().startswith(words) or one.accessibleName().startswith(words))


def tab_stops(qtbot: QtBot, page: QWidget, first: str) -> list[str]:
    """Press Tab all the way round and return the names of what it comes to, from the one named first."""
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    QApplication.sendPostedEvents()  # a new part of a layout is shown by an event
    page.setFocus()
    reached: list[QWidget] = []
    for _ in range(80):  # more than any page has; a date takes one for each of its parts
        qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and focused not in reached:
            reached.append(focused)
    names = [one.accessibleName() for one in reached]
    start = names.index(first)
    return names[start:] + names[:start]


def words_of(page: QWidget) -> str:
    """Return all text that is shown."""
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def assert_nothing_is_clipped(page: QWidget) -> None:
    """Assert that each shown label and button has the room its text needs."""
    for _ in range(4):  # a change of height travels up through the nested layouts
        QApplication.sendPostedEvents()
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width()) if label.hasHeightForWidth() else label.minimumSizeHint().height()
        assert label.height() >= needed, f"{label.text()!r} needs {needed} px and has {label.height()}"
    for one in buttons(page):
        least = one.minimumSizeHint()
        assert one.width() >= least.width(), f"{one.text()!r} needs {least.width()} px and has {one.width()}"


def assert_everything_has_a_name(page: QWidget) -> None:
    """Assert that each shown control tells screen readers what it is."""
    for one in buttons(page):
        assert one.accessibleName() or one.text(), one
