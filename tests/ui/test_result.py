"""The result says what the answers resemble, why, and how sure that is."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.episode import Answers
from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.result.pattern_card import PatternCardView
from recovery_app.ui.result.pattern_list import PatternRow
from recovery_app.ui.result.result_page import ResultPage
from recovery_app.ui.theme import Theme
from tests.domain.cases import STRAIN_OR_JOINT
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    assessed,
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
    answers: Answers,
    size: tuple[int, int] = (1180, 780),
) -> ResultPage:
    page = ResultPage(services_for(theme, knowledge, clock, assessed(knowledge, clock, answers)))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_result()
    page.show()
    return page


def test_a_clear_result_names_the_pattern_and_never_a_diagnosis(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    text = words_of(page)
    assert page.title.text() == "Your answers fit a pulled muscle best"
    assert "not a diagnosis" in text
    assert "you have" not in text.lower()
    assert "%" not in text


def test_three_patterns_stand_behind_the_open_one_and_open_in_place(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    rows = page.findChildren(PatternRow)
    assert len(rows) == 3
    before = words_of(page).count("What pointed here")
    rows[0].click()
    assert rows[0].isChecked()
    assert len(page.findChildren(PatternCardView)) == 1
    assert before <= words_of(page).count("What pointed here")


def test_tab_ends_at_the_button_that_starts_the_plan(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    stops = tab_stops(qtbot, page, "Save and close")
    assert stops.index("Change an answer") < stops.index("Back")
    assert stops[-1] == "Start my plan"


def test_two_patterns_that_cannot_be_told_apart_are_both_open(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    answers = runner_answers(
        knowledge, questions={question: code for question, code in STRAIN_OR_JOINT.items() if question != "Q25"}
    )
    page = shown(qtbot, theme, knowledge, clock, answers)
    assert page.title.text().startswith("Mixed")
    assert len(page.findChildren(PatternCardView)) == 2


def test_too_few_answers_say_so(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge, questions={"Q01": "beside"}))
    assert "Not enough" in page.title.text()


def test_what_would_change_it_leads_to_that_question(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    with qtbot.waitSignal(page.answer_requested) as asked:
        page.change.action.click()
    assert asked.args[0] in {question.id for question in knowledge.patterns.question}


def test_a_caution_names_its_limit(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    answers = runner_answers(knowledge)
    answers = msgspec.structs.replace(answers, flags={**answers.flags, "RF-SENS-1": "yes"})
    page = shown(qtbot, theme, knowledge, clock, answers)
    assert knowledge.safety.by_id("RF-SENS-1").limit in words_of(page)


def test_the_plan_begins_with_one_press(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    with qtbot.waitSignal(page.plan_requested):
        page.plan_button.click()
    assert "About 7 days without running" in words_of(page)


@pytest.mark.parametrize(("percent", "size"), [(100, (1180, 780)), (100, (720, 560)), (200, (1180, 780))])
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot,
    theme: Theme,
    knowledge: Knowledge,
    clock: FakeClock,
    qapp: QApplication,
    percent: int,
    size: tuple[int, int],
) -> None:
    theme.apply(qapp, "dark", percent)
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge), size)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
