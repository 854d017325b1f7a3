"""The result says what the answers resemble, why, and how sure that is."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import WizardDraft
from recovery_app.ui.result.conflict_card import ConflictCard
from recovery_app.ui.result.nerve_card import NerveCard
from recovery_app.ui.result.pattern_card import PatternCardView
from recovery_app.ui.result.pattern_list import PatternRow
from recovery_app.ui.result.result_page import ResultPage
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.evidence_row import EvidenceRow
from tests.domain.cases import CLEAR_DISC, STRAIN_OR_JOINT, STRAIN_OR_SPRAIN
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


def test_what_if_is_one_quiet_press_away(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    with qtbot.waitSignal(page.what_if_requested):
        page.foot.what_if.click()


def test_a_leg_nerve_has_a_card_of_its_own(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    base = runner_answers(knowledge)
    assert not shown(qtbot, theme, knowledge, clock, base).findChildren(NerveCard)
    nerve = {**base.questions, "Q02": "belowknee", "Q06": "leg"}
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge, questions=nerve))
    (card,) = page.findChildren(NerveCard)
    text = words_of(card)
    assert knowledge.patterns.leg_nerve.title["yes"] in text
    assert "Coughing sends pain down the leg" in text
    assert "Get help at once." in text
    assert page.title.text().endswith("a pulled muscle")
    assert "because of your leg signs" in words_of(page)


def test_contradictions_lead_back_to_the_answer(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    questions = {**runner_answers(knowledge).questions, "Q02": "none", "Q03": "leg"}
    answers = runner_answers(knowledge, questions=questions, pain=PainScores(average=0), tasks="cannot")
    page = shown(qtbot, theme, knowledge, clock, answers)
    (card,) = page.findChildren(ConflictCard)
    assert "Please look at these answers again" in words_of(card)
    asked: list[str] = []
    page.answer_requested.connect(asked.append)
    for one in card.findChildren(Button):
        one.click()
    assert asked == ["Q02", "pain-back"]


def test_an_unusual_answer_is_only_noted(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    questions = {**runner_answers(knowledge).questions, "Q02": "belowknee"}
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge, questions=questions))
    (card,) = page.findChildren(ConflictCard)
    assert "An unusual answer" in words_of(card)
    assert not card.findChildren(Button)


def test_a_turn_to_the_disc_says_that_leg_signs_are_new(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    profile = assessed(knowledge, clock, runner_answers(knowledge))
    disc = {question: code for question, code in CLEAR_DISC.items() if question != "Q25"}
    draft = WizardDraft(clock.now(), runner_answers(knowledge, questions=disc), ())
    profile = change.finish_wizard(profile, draft, "episode", clock.now())
    page = ResultPage(services_for(theme, knowledge, clock, profile))
    qtbot.addWidget(page)
    page.show_result()
    page.show()
    assert knowledge.patterns.words["turned_to_disc"] in words_of(page)


def test_strain_or_sprain_says_that_one_plan_is_shared_and_why(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    twins = {question: code for question, code in STRAIN_OR_SPRAIN.items() if question != "Q25"}
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge, age=25, questions=twins))
    text = words_of(page)
    assert page.title.text() == "Your answers fit a soft-tissue strain or sprain"
    assert "one shared plan" in text
    assert "No proven test" in text


def test_a_reason_tells_its_weight_and_its_source(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, theme, knowledge, clock, runner_answers(knowledge))
    tips = [row.toolTip() for row in page.findChildren(EvidenceRow)]
    assert tips
    assert all("weight" in tip and "Source: " in tip for tip in tips)
