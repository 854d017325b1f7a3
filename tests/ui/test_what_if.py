"""What if: other answers are tried out, the result follows, and nothing is saved."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.episode import Answers
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.state.profile_store import ProfileStore
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.what_if.answer_row import AnswerRow
from recovery_app.ui.what_if.what_if_page import NOTHING_CHANGED, WhatIfPage
from recovery_app.ui.widgets.note import Note
from tests.domain.cases import check
from tests.fakes import FakeClock, ManualTicker
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    assessed,
    button,
    runner_answers,
    services_for,
    tab_stops,
    words_of,
)


def shown(
    qtbot: QtBot,
    theme: Theme,
    knowledge: Knowledge,
    clock: FakeClock,
    answers: Answers | None = None,
    *,
    profile: Profile | None = None,
    size: tuple[int, int] = (1180, 780),
) -> WhatIfPage:
    case = profile or assessed(knowledge, clock, answers or runner_answers(knowledge))
    page = WhatIfPage(services_for(theme, knowledge, clock, case))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_case()
    page.show()
    return page


def choose(page: WhatIfPage, question: str, code: str) -> None:
    row = page.answers.rows[question]
    next(action for action in row.menu.actions() if action.data() == code).trigger()


def listed(page: WhatIfPage) -> set[str]:
    return {row.question.id for row in page.findChildren(AnswerRow) if row.isVisible()}


def test_every_question_stands_with_its_present_answer(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    assert listed(page) == {question.id for question in knowledge.patterns.question}
    assert page.answers.rows["Q02"].accessibleName().endswith("Into the buttock")
    assert page.answers.rows["Q25"].accessibleName().endswith("30 to 49")
    assert page.answers.rows["Q08"].accessibleName().endswith("No answer yet")
    assert page.outcome.headline.text() == "Your answers fit a pulled muscle best"
    text = words_of(page)
    assert "Nothing on this page is saved." in text
    assert "Up a little" not in text
    assert "%" not in text


def test_another_answer_changes_the_result_at_once_and_says_how_it_moved(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    for question, code in {"Q02": "belowknee", "Q03": "leg", "Q18": "electric", "Q20": "legpain"}.items():
        choose(page, question, code)
    lines = {line.name.text(): line.moved.text() for line in page.outcome.lines if line.moved.isVisible()}
    disc = next(moved for name, moved in lines.items() if "disc" in name)
    muscle = next(moved for name, moved in lines.items() if "muscle" in name)
    assert disc.startswith("Up")
    assert muscle.startswith("Down")
    text = words_of(page)
    assert "About 21 days without running." in text
    assert "14 days more than with your own answers." in text
    assert knowledge.patterns.leg_nerve.title["yes"] in text
    assert "Your own answer: Into the buttock" in page.answers.rows["Q02"].accessibleDescription()


def test_an_answer_that_shortens_the_rest_says_so(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    real = runner_answers(knowledge)
    real = msgspec.structs.replace(real, questions={**real.questions, "Q02": "belowknee", "Q06": "leg"})
    page = shown(qtbot, theme, knowledge, clock, real)
    choose(page, "Q02", "none")
    assert "14 days fewer than with your own answers." in words_of(page)


def test_nothing_is_saved(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    saved: list[Profile] = []
    before = assessed(knowledge, clock, runner_answers(knowledge))
    copy = msgspec.json.encode(before)

    def save(profile: Profile) -> tuple[str, ...]:
        saved.append(profile)
        return ()

    store = ProfileStore(before, save, ManualTicker())
    page = WhatIfPage(
        PageServices(theme, store, knowledge, clock, lambda: "id", Path("data"), PictureLoader(Path("no assets")))
    )
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(store.profile_changed):
        page.show_case()
        page.show()
        for question in knowledge.patterns.question:
            for choice in question.answers:
                choose(page, question.id, choice.code)
        page.start_over()
        page.show_case()
    assert store.profile is before
    assert msgspec.json.encode(store.profile) == copy
    assert saved == []


@pytest.mark.parametrize(
    ("question", "code", "title"),
    [
        ("Q02", "bothlegs", "Please get emergency care now"),
        ("Q05", "clear", "Please speak to a doctor today"),
        ("Q25", "u18", "Get this checked before you exercise"),
    ],
)
def test_an_answer_that_raises_a_flag_shows_no_pattern_and_no_plan(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock, question: str, code: str, title: str
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    choose(page, question, code)
    text = words_of(page)
    assert title in text
    assert "In the real check this would stop here." in text
    assert "without running" not in text
    assert not any(card.name in text for card in knowledge.patterns.pattern)
    assert not page.outcome.result.isVisible()
    with qtbot.waitSignal(page.check_requested):
        page.outcome.stop.check.click()
    page.start_over()
    assert page.outcome.result.isVisible()


def test_start_over_brings_the_real_answers_back(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    assert not page.over_button.isEnabled()
    assert page.over_button.toolTip() == NOTHING_CHANGED
    choose(page, "Q02", "bothlegs")
    assert page.over_button.isEnabled()
    page.over_button.click()
    assert page.answers.rows["Q02"].accessibleName().endswith("Into the buttock")
    assert page.outcome.headline.text() == "Your answers fit a pulled muscle best"
    assert not page.over_button.isEnabled()


def test_choosing_the_own_answer_again_is_no_change(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    choose(page, "Q02", "thigh")
    choose(page, "Q02", "buttock")
    assert not page.answers.rows["Q02"].is_changed
    assert not page.over_button.isEnabled()


def test_only_the_questions_that_would_change_it_most_and_those_changed(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    choose(page, "Q16", "short")
    button(page.filter, "Would change it most").click()
    few = listed(page)
    assert 1 < len(few) <= 7
    assert "Q16" in few
    button(page.filter, "All").click()
    assert len(listed(page)) == len(knowledge.patterns.question)


def test_contradictions_and_questions_to_come_are_said(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    assert not any(note.isVisible() for note in page.findChildren(Note))
    choose(page, "Q14", "footfall")
    choose(page, "Q02", "none")
    choose(page, "Q03", "leg")
    text = words_of(page)
    assert "more safety questions" in text
    assert knowledge.patterns.contradiction[0].text in text


def test_a_grave_hold_leaves_nothing_to_try(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    profile = assessed(knowledge, clock, runner_answers(knowledge))
    flag = knowledge.safety.by_id("RF-CES-1")
    profile = change.with_entry(profile, check(flag.level, flag.id, at_moment=clock.now()))
    page = shown(qtbot, theme, knowledge, clock, profile=profile)
    assert listed(page) == set()
    assert "Your plan is on hold." in words_of(page)
    assert not page.outcome.result.isVisible()


def test_a_hold_for_a_clinician_shows_no_days_of_rest(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge, age=16))
    text = words_of(page)
    assert "on hold" in text
    assert "without running" not in text


def test_without_an_episode_nothing_happens(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    page = shown(qtbot, theme, knowledge, clock, profile=new_profile("p", clock.now()))
    assert page.outcome.headline.text() == ""


def test_the_keyboard_alone_changes_an_answer(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    with qtbot.waitActive(page.window()):
        page.window().activateWindow()
    row = page.answers.rows["Q02"]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(row, Qt.Key.Key_Return)
    assert row.menu.isVisible()
    qtbot.keyClick(row.menu, Qt.Key.Key_Down)
    qtbot.keyClick(row.menu, Qt.Key.Key_Return)
    assert row.accessibleName().endswith("Into the thigh")
    assert not row.menu.isVisible()
    with qtbot.waitSignal(page.back_requested):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_tab_goes_from_the_filter_through_the_answers_to_the_buttons(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock)
    choose(page, "Q02", "thigh")
    stops = tab_stops(qtbot, page, "All")
    rows = [place for place, name in enumerate(stops) if name.endswith(("Into the thigh", "30 to 49"))]
    assert 0 < min(rows) < max(rows) < stops.index("Back")
    assert stops[-1] == "Start over"


def test_in_one_column_the_result_stays_in_sight(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, size=(720, 560))
    choose(page, "Q02", "bothlegs")
    assert page.live.isVisible()
    assert page.live.text() == "Please get emergency care now"
    page.resize(1180, 780)
    assert not page.live.isVisible()
    assert page.outcome.isVisible()


@pytest.mark.parametrize(("percent", "size"), [(100, (1180, 780)), (100, (900, 640)), (200, (1180, 780))])
@pytest.mark.parametrize("code", ["belowknee", "bothlegs"])
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot,
    theme: Theme,
    knowledge: Knowledge,
    clock: FakeClock,
    qapp: QApplication,
    percent: int,
    size: tuple[int, int],
    code: str,
) -> None:
    theme.apply(qapp, "dark", percent)
    page = shown(qtbot, theme, knowledge, clock, size=size)
    choose(page, "Q02", code)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    assert page.width() == size[0]


def test_in_one_column_tab_comes_to_the_safety_check_before_the_answers(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, size=(720, 560))
    choose(page, "Q02", "bothlegs")
    stops = tab_stops(qtbot, page, "All")
    assert stops[1] == "Check my symptoms"
    assert stops[-1] == "Start over"


def test_the_keyboard_scrolls_the_result_beside_the_answers(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, size=(900, 640))
    choose(page, "Q02", "belowknee")
    stops = tab_stops(qtbot, page, "All")
    assert stops.index("The result of these answers") == stops.index("Back") - 1
    page.columns.right.setFocus(Qt.FocusReason.TabFocusReason)
    bar = page.columns.right.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(page.columns.right, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_the_ring_around_the_result_has_room_in_the_window(
    theme: Theme, knowledge: Knowledge, clock: FakeClock, qtbot: QtBot
) -> None:
    page = shown(qtbot, theme, knowledge, clock, size=(1180, 780))
    with qtbot.waitActive(page):
        page.activateWindow()
    page.columns.right.setFocus(Qt.FocusReason.TabFocusReason)
    sheet = page.columns.right._ring._sheet
    assert sheet is not None
    host = sheet.parentWidget()
    assert host is not None
    assert host.rect().contains(sheet.geometry())
