"""Tab goes round a page, a session and a form: nothing is skipped or held fast on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDateTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.dose_change import screen_medicines
from recovery_app.domain.dose_engine import dose_status
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.check.check_page import CheckPage
from recovery_app.ui.guided.guided_page import GuidedPage
from recovery_app.ui.heat_ice.heat_ice_page import HeatIcePage
from recovery_app.ui.heat_ice.screening_page import ScreeningPage
from recovery_app.ui.medicine.dose_dialog import DoseDialog
from recovery_app.ui.medicine.questions_page import MedicineQuestionsPage
from recovery_app.ui.progress.progress_page import ProgressPage
from recovery_app.ui.report.report_dialog import ReportDialog
from recovery_app.ui.services import PageServices
from recovery_app.ui.session.session_page import SessionPage
from recovery_app.ui.settings.settings_page import SettingsPage
from recovery_app.ui.stretch.stretch_page import StretchPage
from recovery_app.ui.what_if.what_if_page import WhatIfPage
from tests.domain.days import person
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import button, in_front

WIDTHS = (1180, 700)


def what_if(services: PageServices) -> QWidget:
    page = WhatIfPage(services)
    page.show_case()
    return page


def stretch(services: PageServices) -> QWidget:
    page = StretchPage(services)
    page.show_stretch("prone-press-up")
    return page


def planned_stretch(services: PageServices) -> QWidget:
    day = services.day.agenda()
    assert day is not None
    page = StretchPage(services)
    page.show_stretch(day.exercises[1].exercise.id)
    return page


def week(services: PageServices) -> QWidget:
    page = CheckPage(services)
    page.tell_week(())
    return page


def check(services: PageServices) -> QWidget:
    page = CheckPage(services)
    page.prepare("weekly")
    return page


def week_told(services: PageServices) -> QWidget:
    page = CheckPage(services)
    page.tell_week(())
    page.back.click()
    return page


def screening(services: PageServices) -> ScreeningPage:
    page = ScreeningPage(services)
    page.prepare("heat")
    return page


def screening_judged(services: PageServices) -> QWidget:
    page = screening(services)
    page.questions.first.click()
    page.next.click()
    return page


def medicine_judged(services: PageServices) -> QWidget:
    page = MedicineQuestionsPage(services)
    page.questions.none.click()
    page.next.click()
    return page


PAGES: dict[str, Callable[[PageServices], QWidget]] = {
    "what if": what_if,
    "settings": SettingsPage,
    "progress": ProgressPage,
    "heat and ice": HeatIcePage,
    "stretch": stretch,
    "planned stretch": planned_stretch,
    "week": week,
    "check": check,
    "week told": week_told,
    "skin questions": screening,
    "skin judged": screening_judged,
    "medicine questions": MedicineQuestionsPage,
    "medicine judged": medicine_judged,
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_tab_comes_to_each_stop_once_and_back_again(
    qtbot: QtBot, services: PageServices, name: str, width: int
) -> None:
    page = in_front(qtbot, PAGES[name](services), width)
    assert_tab_goes_round(qtbot, page)


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_goes_round_the_report(qtbot: QtBot, services: PageServices, width: int) -> None:
    dialog = ReportDialog(services)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.report is not None)
    assert_tab_goes_round(qtbot, in_front(qtbot, dialog, width))


@pytest.mark.parametrize("phase", ["ready", "runs", "floor", "overdue", "skin", "why", "over"])
def test_tab_goes_round_each_view_of_heat_and_ice(
    qtbot: QtBot, services: PageServices, clock: FakeClock, phase: str
) -> None:
    clock.advance(3 * 86_400)
    services.store.apply(lambda one: change.screen_skin(one, (), (), "skin", clock.now()))
    runner = SessionRunner(services.store, services.knowledge, clock, ManualTicker())
    page = in_front(qtbot, SessionPage(services, runner))
    page.prepare("ice")
    page.set_floor(on=phase == "floor")
    if phase != "ready":
        page.frame.foot.main.click()
    if phase in {"overdue", "skin", "over"}:
        clock.advance(600)
        runner.look()
    if phase in {"skin", "over"}:
        page.frame.overdue.done.click()
    if phase == "why":
        runner.stop()
    if phase in {"why", "over"}:
        page.frame.skin.buttons[0].click()
    frame = page.frame
    views = {"overdue": frame.overdue, "skin": frame.skin, "why": frame.why, "over": frame.end}
    assert page.is_floor if phase == "floor" else frame.shown() is views.get(phase, frame.run)
    assert_tab_goes_round(qtbot, page)


@pytest.mark.parametrize("phase", ["reads", "runs", "floor", "hurts", "hurt", "over"])
def test_tab_goes_round_each_view_of_a_guided_session(
    qtbot: QtBot, services: PageServices, clock: FakeClock, phase: str
) -> None:
    made = replace(services, new_ticker=ManualTicker)
    made.store.apply(lambda _: person(made.knowledge, days=10))
    runner = SessionRunner(made.store, made.knowledge, clock, ManualTicker())
    page = in_front(qtbot, GuidedPage(made, runner))
    assert runner.start_guided(("figure-4",)).state == "ready"
    page.open_session()
    frame = page.frame
    if phase != "reads":
        frame.foot.main.click()
    if phase == "floor":
        page.set_floor(on=True)
    if phase in {"hurts", "hurt"}:
        frame.foot.hurts.click()
    if phase == "hurt":
        frame.hurt.places.cards()[0].click()
        qtbot.keyClick(frame.hurt.slider, Qt.Key.Key_4)
        frame.hurt.next.click()
    if phase == "over":
        runner.stop("other")
    views = {"reads": frame.read, "runs": frame.run, "hurts": frame.hurt, "hurt": frame.hurt, "over": frame.end}
    assert phase == "floor" or frame.shown() is views[phase]
    assert_tab_goes_round(qtbot, page)


@pytest.mark.parametrize("how", ["", "I take it now", "I already took it"])
def test_tab_goes_round_a_dose(qtbot: QtBot, services: PageServices, how: str) -> None:
    rules, now = services.knowledge.medicines, services.clock.now()
    log = screen_medicines(services.store.profile, services.knowledge, (), "asked", now).log
    product = rules.product_by_id("ibu-200-uk")
    dialog = DoseDialog(
        services.theme, rules, "UK", lambda amount: dose_status(rules, log, product, "UK", now, amount), now
    )
    dialog.open()
    in_front(qtbot, dialog)
    if how:
        button(dialog, how).click()
    assert_tab_goes_round(qtbot, dialog)


@pytest.mark.parametrize("width", WIDTHS)
def test_tab_goes_round_what_if_after_another_answer_and_fewer_questions(
    qtbot: QtBot, services: PageServices, width: int
) -> None:
    page = in_front(qtbot, WhatIfPage(services), width)
    page.show_case()
    row = page.answers.rows["Q16"]
    next(action for action in row.menu.actions() if action.data() == "short").trigger()
    button(page.filter, "Would change it most").click()
    assert_tab_goes_round(qtbot, page)


def assert_tab_goes_round(qtbot: QtBot, page: QWidget) -> None:
    """Assert that Tab comes to each stop of the window once before it comes back, and Backtab in the other order."""
    window = page.window()
    with qtbot.waitActive(window):
        window.activateWindow()
    QApplication.sendPostedEvents()  # a new part of a layout is shown by an event
    QApplication.sendPostedEvents()
    page.setFocus()
    qtbot.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
    forward, back = _round(qtbot, Qt.Key.Key_Tab), _round(qtbot, Qt.Key.Key_Backtab)
    assert [one.accessibleName() for one in back[1:]] == [one.accessibleName() for one in reversed(forward[1:])]
    left_out = [one.accessibleName() for one in _stops(window) if one not in forward]
    assert not left_out


def _round(qtbot: QtBot, key: Qt.Key) -> list[QWidget]:
    first = focused = QApplication.focusWidget()
    assert first is not None
    reached: list[QWidget] = []
    while focused is not None and focused not in reached:
        reached.append(focused)
        inside = isinstance(focused, QDateTimeEdit)  # a date takes a Tab for each of its parts
        for _ in range(6 if inside else 1):
            qtbot.keyClick(focused, key)
            if QApplication.focusWidget() is not focused:
                break
        focused = QApplication.focusWidget()
    assert focused is first, f"it ends in a loop at {focused}"
    return reached


def _stops(window: QWidget) -> Iterator[QWidget]:
    """Return what Tab has to come to; of buttons that exclude each other one is enough."""
    for one in window.findChildren(QWidget):
        reached = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        if reached and one.isVisible() and one.isEnabled() and one.focusProxy() is None:
            yield one
