"""How this works: every part opens, says what the content says, and leads back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.qtbot import QtBot

from recovery_app.ui.how.how_page import HowPage
from recovery_app.ui.how.source_text import SourceText
from recovery_app.ui.result.result_page import ResultPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.settings.settings_page import SettingsPage
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    tab_stops,
    words_of,
)

SIZES = [(1180, 780, 100), (900, 640, 100), (720, 560, 100), (1180, 780, 200), (900, 640, 200)]
PARTS = [
    "What it is for",
    "From your answers to a result",
    "The safety check",
    "How your plan is made",
    "How your plan changes",
    "Rest from running",
    "Heat and ice",
    "Gentle stretching",
    "Pain medicine",
    "Other things people ask about",
    "Sources",
]


def shown(qtbot: QtBot, services: PageServices, width: int = 1180, height: int = 780) -> HowPage:
    return in_front(qtbot, HowPage(services), width, height)


def opened(qtbot: QtBot, services: PageServices, *parts: str) -> HowPage:
    """Return the page with these parts open."""
    page = shown(qtbot, services)
    for part in parts:
        button(page, part).click()
    return page


def test_it_begins_with_what_the_program_is_for_and_what_it_is_not(qtbot: QtBot, services: PageServices) -> None:
    words = words_of(shown(qtbot, services))
    for said in ("for adults", "not a diagnosis", "not a medical device"):
        assert said in words
    assert services.knowledge.evidence.treatment[0].summary not in words


def test_a_part_opens_and_closes_in_place(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services, "Rest from running")
    summary = services.knowledge.evidence.treatment[0].summary
    assert summary in words_of(page)
    button(page, "Rest from running").click()
    assert summary not in words_of(page)


def test_the_start_of_each_pattern_is_told_with_its_reason(qtbot: QtBot, services: PageServices) -> None:
    """causes.md 2."""
    words = words_of(opened(qtbot, services, "From your answers"))
    for card, share in zip(services.knowledge.patterns.pattern, (42, 26, 20, 12), strict=True):
        assert f"{card.name}: {share} of 100." in words
        assert card.prior_reason in words
    assert services.knowledge.patterns.words["limits_of_list"] in words


def test_the_safety_levels_are_told_without_sounding_an_alarm(qtbot: QtBot, services: PageServices) -> None:
    knowledge = services.knowledge
    words = words_of(opened(qtbot, services, "The safety check"))
    assert all(f"{one.name}. {one.text}" in words for one in knowledge.evidence.level)
    assert not any(advice.summary in words for advice in knowledge.safety.advice)


def test_the_plan_tells_its_truths_its_days_and_its_signs(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 0, 2 and 4."""
    rules = services.knowledge.plan
    words = words_of(opened(qtbot, services, "How your plan is made"))
    assert all(truth in words for truth in rules.plain_truths)
    assert "Pulled muscle: mild 5, moderate 7, severe 14 days. Look again by day 21." in words
    assert "average pain of 4 or more" in words
    assert all(sign.text in words for sign in rules.sign)


def test_every_finding_has_its_grade_and_its_source(qtbot: QtBot, services: PageServices) -> None:
    titles = [one.title for one in services.knowledge.evidence.treatment]
    words = words_of(opened(qtbot, services, *titles))
    for treatment in services.knowledge.evidence.treatment:
        for found in treatment.finding:
            assert f"{found.lead}. {found.text}" in words
    assert "Grade A. From: Efficacy of paracetamol" in words
    assert "Grade D. From: general clinical knowledge." in words
    assert "Grade C to D. From: " in words


def test_what_people_ask_about_is_answered_honestly(qtbot: QtBot, services: PageServices) -> None:
    """plan.md 11."""
    words = words_of(opened(qtbot, services, "Other things"))
    assert all(extra.text in words for extra in services.knowledge.plan.extra)


def test_each_source_can_be_selected_with_its_title_publisher_year_and_address(
    qtbot: QtBot, services: PageServices
) -> None:
    page = opened(qtbot, services, "Sources")
    text = page.findChild(SourceText)
    assert text is not None
    listed = text.toPlainText()
    for source in services.knowledge.sources:
        assert all(part in listed for part in (source.title, source.publisher, source.year, source.address))
    assert text.isReadOnly()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert text.textCursor().selectedText()


def test_tab_leads_out_of_the_sources(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services, "Sources")
    text = page.findChild(SourceText)
    assert text is not None
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not text


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_keyboard_lands_on_back_and_leads_back(qtbot: QtBot, services: PageServices, key: Qt.Key) -> None:
    page = shown(qtbot, services)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_tab_goes_from_back_through_the_parts_in_order(qtbot: QtBot, services: PageServices) -> None:
    assert tab_stops(qtbot, shown(qtbot, services), "Back") == ["Back", *PARTS]


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped_with_everything_open(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    page = shown(qtbot, services, width, height)
    for fold in page.folds:
        fold.open()
    assert_nothing_is_clipped(page)
    assert page.column.horizontalScrollBar().maximum() == 0


def test_everything_has_a_name(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert page.accessibleName() == "How this works"
    assert_everything_has_a_name(page)


def test_settings_and_result_ask_for_it(qtbot: QtBot, services: PageServices) -> None:
    settings, result = SettingsPage(services), ResultPage(services)
    for page, asked in ((settings, settings.how), (result, result.foot.how)):
        qtbot.addWidget(page)
        with qtbot.waitSignal(page.how_requested):
            asked.click()


@pytest.mark.parametrize(("width", "percent"), [(1180, 200), (900, 200), (900, 100), (720, 100)])
def test_the_way_from_the_result_is_never_cut_off(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    window, page = QMainWindow(), ResultPage(services)
    qtbot.addWidget(window)
    window.setMinimumSize(720, 560)
    window.setCentralWidget(page)
    page.show_result()
    window.resize(width, 640)
    window.show()
    stops = tab_stops(qtbot, page, "Save and close")
    assert set(stops[-4:]) == {"Back", "What if...", "How this works", "Start my plan"}
    assert stops[-1] == "Start my plan"
    assert page.width() == width
    assert_nothing_is_clipped(page)
