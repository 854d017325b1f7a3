"""The questions about the skin before heat and ice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.heat_ice import ProtocolId
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SkinScreened
from recovery_app.ui.heat_ice.screening_page import ScreeningPage
from recovery_app.ui.heat_ice.skin_row import SkinRow
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)

THREE_DAYS = 3 * 86_400


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    profile = with_plan(knowledge, clock)
    clock.advance(THREE_DAYS)
    return services_for(theme, knowledge, clock, profile)


def shown(qtbot: QtBot, services: PageServices, wanted: ProtocolId = "heat") -> ScreeningPage:
    page = ScreeningPage(services)
    qtbot.addWidget(page)
    page.prepare(wanted)
    page.resize(1180, 780)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.setFocus()
    return page


def row(page: ScreeningPage, question: str) -> SkinRow:
    return next(one for one in page.rows if one.question_id == question)


def saved(services: PageServices) -> SkinScreened:
    entry = services.store.profile.log[-1]
    assert isinstance(entry, SkinScreened)
    return entry


def test_nothing_is_taken_as_answered_before_none_is_pressed_on_purpose(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert not page.next.isEnabled()
    assert "Tick what is true for you" in words_of(page)
    page.questions.none.click()
    with qtbot.waitSignal(page.answered) as told:
        page.next.click()
    assert told.args == ["heat"]
    assert (saved(services).yes, saved(services).cleared) == ((), ())


def test_a_tick_and_none_of_these_exclude_each_other(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.questions.none.click()
    row(page, "HI-02").card.click()
    assert not page.questions.none.isChecked()
    page.questions.none.click()
    assert page.questions.yes() == ()


def test_heat_that_is_ruled_out_says_why_and_offers_ice(qtbot: QtBot, services: PageServices) -> None:
    """heat_ice.md 1, HI-13."""
    page = shown(qtbot, services)
    row(page, "HI-13").card.click()
    with qtbot.assertNotEmitted(page.answered):
        page.next.click()
    text = words_of(page)
    assert "Heat is not possible now" in text
    assert row(page, "HI-13").question.reason in text
    assert "Next one possible on Mon at 09:00." in text
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Go to ice").click()
    assert told.args == ["ice"]


def test_where_nothing_is_possible_the_page_closes(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    row(page, "HI-01").card.click()
    page.next.click()
    assert "Heat and ice wait for now" in words_of(page)
    with qtbot.waitSignal(page.closed):
        button(page, "Done").click()
    assert saved(services).yes == ("HI-01",)


def test_what_a_clinician_has_cleared_may_start_with_care(qtbot: QtBot, services: PageServices) -> None:
    """heat_ice.md 1, HI-08."""
    page = shown(qtbot, services)
    asked = row(page, "HI-08")
    assert not asked.clearance.isVisible()
    asked.card.click()
    assert asked.clearance.isVisible()
    asked.clearance.click()
    page.next.click()
    assert asked.question.heat_note in words_of(page)
    with qtbot.waitSignal(page.answered) as told:
        button(page, "Go on").click()
    assert told.args == ["heat"]
    assert saved(services).cleared == ("HI-08",)


def test_without_a_clinicians_word_what_has_to_be_asked_stays_out(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    asked = row(page, "HI-03")
    asked.card.click()
    page.next.click()
    assert asked.question.reason in words_of(page)
    assert asked.question.heat_note in words_of(page)


def test_a_tick_taken_back_takes_the_clinicians_word_with_it(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    asked = row(page, "HI-14")
    asked.card.click()
    asked.clearance.click()
    asked.card.click()
    asked.card.click()
    assert page.cleared() == ()


def test_what_ice_has_to_be_asked_for_is_said_with_ice(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "ice")
    row(page, "HI-05").card.click()
    page.next.click()
    assert row(page, "HI-05").question.ice_note in words_of(page)


def test_answers_given_by_mistake_can_be_changed(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    row(page, "HI-04").card.click()
    page.next.click()
    button(page, "Change my answers").click()
    assert page.next.text() == "Next"
    page.questions.none.click()
    with qtbot.waitSignal(page.answered):
        page.next.click()
    assert saved(services).yes == ()


def test_a_new_round_of_questions_begins_empty(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    row(page, "HI-04").card.click()
    page.next.click()
    page.prepare("ice")
    assert page.questions.yes() == ()
    assert (page.next.text(), page.next.isEnabled()) == ("Next", False)


def test_the_questions_work_by_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert QApplication.focusWidget() is page.questions.first
    QTest.keyClick(page.questions.first, Qt.Key.Key_Return)
    assert "Is any of these true for you?" in words_of(page)
    QTest.keyClick(page.questions.first, Qt.Key.Key_Space)
    QTest.keyClick(page.questions.first, Qt.Key.Key_Return)
    assert page.next.hasFocus()
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.next, Qt.Key.Key_Return)


def test_tab_leads_from_the_questions_to_the_button_below(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.questions.none.click()
    stops = tab_stops(qtbot, page, page.questions.first.accessibleName())
    assert stops[-3:] == ["None of these", "Next", "Close"]


def test_escape_closes_without_saving(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    before = services.store.profile
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page.questions.first, Qt.Key.Key_Escape)
    assert services.store.profile is before


@pytest.mark.parametrize(
    ("width", "height", "percent"), [(1180, 780, 100), (900, 640, 100), (720, 560, 100), (1180, 780, 200)]
)
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, theme: Theme, qapp: QApplication, width: int, height: int, percent: int
) -> None:
    theme.apply(qapp, "dark", percent)
    page = shown(qtbot, services)
    page.resize(width, height)
    row(page, "HI-08").card.click()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    page.next.click()
    assert_nothing_is_clipped(page)
