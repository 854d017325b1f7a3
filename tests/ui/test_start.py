"""The first page of all, and the page for a profile that was not opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.ui.start.first_page import FirstStartPage
from recovery_app.ui.start.notice_page import NoticePage
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    services_for,
    words_of,
)


@pytest.fixture
def first(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> FirstStartPage:
    page = FirstStartPage(services_for(theme, knowledge, clock, new_profile("p", clock.now())))
    qtbot.addWidget(page)
    page.resize(1180, 780)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_the_first_page_says_what_it_cannot_do_before_anything_is_asked(first: FirstStartPage) -> None:
    text = words_of(first)
    assert "What it cannot do" in text
    assert "diagnosis" in text
    assert "emergency" in text


def test_enter_starts_because_the_one_loud_button_has_the_keyboard(qtbot: QtBot, first: FirstStartPage) -> None:
    first.setFocus()
    assert QApplication.focusWidget() is first.start
    with qtbot.waitSignal(first.start_requested):
        qtbot.keyClick(first.start, Qt.Key.Key_Return)


def test_questions_left_half_way_are_gone_on_with(first: FirstStartPage) -> None:
    assert first.start.text() == "Start"
    first.set_draft(True)
    assert first.start.text() == "Go on"
    assert "kept" in words_of(first)


@pytest.mark.parametrize(("width", "height", "percent"), [(1180, 780, 200), (720, 560, 100)])
def test_the_first_page_shows_all_its_words(
    theme: Theme, first: FirstStartPage, width: int, height: int, percent: int
) -> None:
    theme.change("dark", percent)
    first.resize(width, height)
    assert_nothing_is_clipped(first)
    assert_everything_has_a_name(first)


def test_an_unreadable_profile_leads_to_its_folder_or_out(qtbot: QtBot, theme: Theme) -> None:
    page = NoticePage(theme, "Your data was not opened", "It comes from <b>a newer version</b>.")
    qtbot.addWidget(page)
    page.resize(900, 640)
    page.show()
    assert "<b>a newer version</b>" in words_of(page)
    with qtbot.waitSignal(page.open_folder_requested):
        button(page, "Open the folder").click()
    with qtbot.waitSignal(page.close_requested):
        button(page, "Close").click()
    theme.change("light", 200)
    assert_nothing_is_clipped(page)
