"""The wizard asks one thing at a time and keeps every answer."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from recovery_app.domain.body_outline import REGION_IDS
from recovery_app.domain.episode import Answers, PainScores, RunningLoad
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import WizardDraft, new_profile
from recovery_app.domain.wizard import Moved, new_draft, page_now, pages
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.wizard.about_view import AboutView
from recovery_app.ui.wizard.flag_view import FlagView
from recovery_app.ui.wizard.flags_view import FlagsView
from recovery_app.ui.wizard.goals_view import GoalsView
from recovery_app.ui.wizard.load_view import LoadView
from recovery_app.ui.wizard.pain_view import PainView, in_words
from recovery_app.ui.wizard.question_view import QuestionView
from recovery_app.ui.wizard.where_view import BODY_QUESTION, WhereView, answer_of
from recovery_app.ui.wizard.wizard_page import WizardPage
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    runner_answers,
    services_for,
    tab_stops,
    words_of,
)

KEYS = {str(number): Qt.Key(Qt.Key.Key_0 + number) for number in range(10)}


class Wizard:
    """Open the wizard at a page, on a profile in memory."""

    def __init__(self, qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
        self._qtbot, self._clock = qtbot, clock
        self.knowledge = knowledge
        self.services = services_for(theme, knowledge, clock, new_profile("p", clock.now()))

    def at(
        self,
        page_id: str,
        answers: Answers | None = None,
        size: tuple[int, int] = (1180, 780),
        *,
        wants_more: bool | None = None,
    ) -> WizardPage:
        """Open the wizard with the pages before this one visited."""
        draft = new_draft(self._clock.now(), answers or runner_answers(self.knowledge))
        draft = msgspec.structs.replace(draft, wants_more=wants_more)
        order = [page.id for page in pages(self.knowledge, draft)]
        self.keep(msgspec.structs.replace(draft, visited=tuple(order[: order.index(page_id) + 1])))
        return self.open(size)

    def open(self, size: tuple[int, int] = (1180, 780)) -> WizardPage:
        """Open the wizard at what the profile holds."""
        page = self.page = WizardPage(self.services)
        self._qtbot.addWidget(page)
        page.setMinimumSize(720, 560)
        page.resize(*size)
        page.open()
        with self._qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.setFocus()
        return page

    def keep(self, draft: WizardDraft | None) -> None:
        self.services.store.apply(lambda profile: msgspec.structs.replace(profile, draft=draft))

    @property
    def draft(self) -> WizardDraft:
        draft = self.services.store.profile.draft
        assert draft is not None
        return draft

    @property
    def answers(self) -> Answers:
        return self.draft.answers

    @property
    def now(self) -> str:
        return page_now(self.knowledge, self.draft).id

    def press(self, *keys: Qt.Key) -> None:
        """Press keys where the keyboard is."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self._qtbot.keyClick(focused, key)

    def type(self, text: str) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        self._qtbot.keyClicks(focused, text)

    def tab_to(self, words: str) -> None:
        """Press Tab until the control with these words has the keyboard."""
        for _ in range(60):
            self.press(Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName() == words:
                return
        message = f"Tab never came to {words}"
        raise AssertionError(message)


@pytest.fixture
def wizard(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> Wizard:
    return Wizard(qtbot, theme, knowledge, clock)


def flags_without(knowledge: Knowledge, *levels: str) -> Answers:
    """Return answers in which the screens of these levels are still open."""
    answers = runner_answers(knowledge)
    left = {one: said for one, said in answers.flags.items() if knowledge.safety.by_id(one).level not in levels}
    return msgspec.structs.replace(answers, flags=left)


# The whole way.


@pytest.mark.parametrize("page_id", ["flags-E", "pain-back", "Q01", "goals"])
def test_tab_leads_from_the_answers_to_the_buttons_below(qtbot: QtBot, wizard: Wizard, page_id: str) -> None:
    page = wizard.at(page_id)
    stops = tab_stops(qtbot, page, "Save and close")
    quiet = ["Not sure"] if page.foot.unsure.isVisible() else []
    buttons = ["Back", *quiet, page.foot.next.text()]
    assert stops[-len(buttons) :] == buttons


def test_a_healthy_person_comes_through_with_the_keyboard_alone(qtbot: QtBot, wizard: Wizard) -> None:
    page = wizard.open()
    finished = QSignalSpy(page.finished)
    wizard.type("34")
    wizard.tab_to("United Kingdom")
    wizard.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    for level in ("E", "S", "C", "K"):
        assert wizard.now == f"flags-{level}"
        wizard.tab_to("None of these")
        wizard.press(Qt.Key.Key_Return)
    for scores in (("average", "now"), ("worst", "leg")):
        wizard.press(KEYS["4"], Qt.Key.Key_Tab, KEYS["1"], Qt.Key.Key_Return)
        assert [getattr(wizard.answers.pain, name) for name in scores] == [4, 1]
    wizard.press(KEYS["2"], Qt.Key.Key_Return)
    asked = 0
    while wizard.now != "more":
        if isinstance(page.view, QuestionView):
            wizard.press(KEYS["1"])
            asked += 1
        wizard.press(Qt.Key.Key_Return)
    wizard.press(KEYS["1"], Qt.Key.Key_Return)
    assert finished.count() == 1
    draft = finished.at(0)[0]
    assert draft == wizard.draft
    assert asked == sum(one.core for one in wizard.knowledge.patterns.question) - 1
    assert wizard.services.store.profile.settings.region == "UK"


def test_every_answer_is_in_the_profile_the_moment_it_is_given(wizard: Wizard) -> None:
    wizard.open()
    wizard.type("34")
    assert wizard.answers.age == 34
    wizard.press(KEYS["0"])
    assert wizard.answers.age is None
    wizard.at("flags-E", flags_without(wizard.knowledge, "E")).view.rows["RF-GI-1"].card.click()
    assert wizard.answers.flags["RF-GI-1"] == "yes"
    page = wizard.at("pain-back", Answers(age=34))
    page.view.sliders["now"].setFocus()
    wizard.press(KEYS["7"])
    assert wizard.answers.pain == PainScores(now=7)
    wizard.at("tasks")
    wizard.press(KEYS["3"])
    assert wizard.answers.tasks == "cannot"
    wizard.at("Q07")
    wizard.press(KEYS["2"])
    assert wizard.answers.questions["Q07"] == "slip"


def test_a_wizard_left_half_way_opens_where_it_was(qtbot: QtBot, wizard: Wizard) -> None:
    page = wizard.at("Q07")
    wizard.press(KEYS["2"])
    with qtbot.waitSignal(page.closed):
        button(page, "Save and close").click()
    again = wizard.open()
    assert again.view.page.id == "Q07"
    assert again.view.group.chosen() == ("slip",)


def test_back_shows_every_answer_as_it_was_given(wizard: Wizard) -> None:
    page = wizard.at("more", wants_more=False)
    before = wizard.answers
    seen = []
    while not page.foot.back.isHidden():
        seen.append(page.view.page.id)
        page.foot.back.click()
        assert wizard.answers == before
    assert wizard.now == "about"
    assert isinstance(page.view, AboutView)
    assert page.view.age.number() == 34
    assert len(seen) == len(pages(wizard.knowledge, wizard.draft)) - 1


def test_next_waits_for_an_answer_and_says_so(wizard: Wizard) -> None:
    page = wizard.at("Q07", msgspec.structs.replace(runner_answers(wizard.knowledge), questions={}))
    assert not page.foot.next.isEnabled()
    assert "Choose an answer, or Not sure" in words_of(page)
    wizard.press(Qt.Key.Key_Return)
    assert wizard.now == "Q07"
    wizard.press(KEYS["1"])
    assert page.foot.next.isEnabled()
    wizard.press(Qt.Key.Key_Return)
    assert wizard.now != "Q07"


def test_escape_leads_nowhere(wizard: Wizard) -> None:
    page = wizard.at("Q07")
    closed = QSignalSpy(page.closed)
    wizard.press(Qt.Key.Key_Escape)
    assert (wizard.now, closed.count(), page.isVisible()) == ("Q07", 0, True)


def test_the_bars_say_where_in_the_wizard_the_user_is(wizard: Wizard) -> None:
    page = wizard.at("Q02")
    assert page.head.step.text() == "Step 2 of 5: where it hurts"
    assert 1 < page.head.segments.done() < 2
    assert "Question 2 of " in words_of(page)
    assert "Step 2 of 5" in page.accessibleName()
    assert "Question" not in words_of(wizard.at("tasks"))


def test_every_page_says_why_it_asks(wizard: Wizard) -> None:
    order = [page.id for page in pages(wizard.knowledge, new_draft(wizard.services.clock.now(), Answers(age=34)))]
    for page_id in order:
        assert "Why we ask." in words_of(wizard.at(page_id))


# Age and region.


def test_an_age_that_cannot_be_is_told_and_not_kept(wizard: Wizard) -> None:
    page = wizard.open()
    wizard.type("121")
    assert "Use a whole number from 1 to 120." in words_of(page)
    assert wizard.answers.age is None
    assert not page.foot.next.isEnabled()
    assert page.view.age.edit.text() == "121"


def test_age_and_region_are_both_needed(wizard: Wizard) -> None:
    page = wizard.open()
    assert page.foot.hint.text() == "Enter your age"
    wizard.type("34")
    assert page.foot.hint.text() == "Choose a region"
    page.view.region.cards()[2].click()
    assert page.foot.next.isEnabled()


def test_digits_typed_into_the_age_choose_no_region(wizard: Wizard) -> None:
    page = wizard.open()
    wizard.type("12")
    assert page.view.region.chosen() == ()


# The safety screen.


def test_none_of_these_must_be_pressed_on_purpose(wizard: Wizard) -> None:
    page = wizard.at("flags-E", flags_without(wizard.knowledge, "E"))
    assert page.foot.next.text() == "None of these"
    wizard.press(Qt.Key.Key_Return)
    assert wizard.now == "flags-E"
    assert wizard.answers.flags.keys().isdisjoint(one.id for one in wizard.knowledge.safety.asked_at(Level.EMERGENCY))
    page.foot.next.click()
    assert wizard.now == "flags-S"
    assert {wizard.answers.flags[one.id] for one in wizard.knowledge.safety.asked_at(Level.EMERGENCY)} == {"no"}


def test_a_ticked_sign_stops_the_way_and_the_rest_becomes_no(wizard: Wizard) -> None:
    page = wizard.at("flags-E", flags_without(wizard.knowledge, "E"))
    stopped = QSignalSpy(page.stopped)
    page.view.rows["RF-CES-1"].card.click()
    assert page.foot.next.text() == "Go on"
    page.foot.next.click()
    moved = stopped.at(0)[0]
    assert isinstance(moved, Moved)
    assert moved.safety.level is Level.EMERGENCY
    assert moved.draft == wizard.draft
    assert (wizard.answers.flags["RF-CES-1"], wizard.answers.flags["RF-CES-2"]) == ("yes", "no")


def test_not_sure_and_prefer_not_to_say_are_kept_as_such(wizard: Wizard) -> None:
    view = wizard.at("flags-E", flags_without(wizard.knowledge, "E")).view
    view.rows["RF-CES-4"].withheld.click()
    assert wizard.answers.flags["RF-CES-4"] == "withheld"
    view.rows["RF-CES-4"].unsure.click()
    assert wizard.answers.flags["RF-CES-4"] == "unsure"
    view.rows["RF-CES-4"].unsure.click()
    assert "RF-CES-4" not in wizard.answers.flags


def test_a_sign_with_parts_counts_once_a_part_is_ticked(wizard: Wizard) -> None:
    page = wizard.at("flags-S", flags_without(wizard.knowledge, "S"))
    row = page.view.rows["RF-INF-2"]
    row.card.click()
    assert "RF-INF-2" not in wizard.answers.flags
    assert not page.foot.next.isEnabled()
    assert "Tick each part that fits" in page.foot.hint.text()
    row.criteria.cards()[0].click()
    assert wizard.answers.flags["RF-INF-2"] == ("constant",)
    assert page.foot.next.isEnabled()
    row.card.click()
    assert page.foot.next.text() == "None of these"
    assert "RF-INF-2" not in wizard.answers.flags


def test_statements_stand_under_their_topics(wizard: Wizard) -> None:
    page = wizard.at("flags-E")
    text = words_of(page)
    assert all(flag.topic in text for flag in wizard.knowledge.safety.asked_at(Level.EMERGENCY))
    assert isinstance(page.view, FlagsView)
    assert set(page.view.rows) == {flag.id for flag in wizard.knowledge.safety.asked_at(Level.EMERGENCY)}


def test_up_and_down_move_between_statements_and_space_ticks(wizard: Wizard) -> None:
    wizard.at("flags-E", flags_without(wizard.knowledge, "E"))
    wizard.press(Qt.Key.Key_Down, Qt.Key.Key_Space)
    assert wizard.answers.flags == {**wizard.answers.flags, "RF-CES-2": "yes"}
    wizard.press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert QApplication.focusWidget().text() == wizard.knowledge.safety.by_id("RF-MIND-1").statement


def test_a_little_weakness_brings_the_weakness_sign_up_again_unanswered(wizard: Wizard) -> None:
    page = wizard.at("Q05")
    wizard.press(KEYS["2"], Qt.Key.Key_Return)
    assert isinstance(page.view, FlagView)
    assert page.view.group.chosen() == ()
    assert not page.foot.next.isEnabled()
    assert wizard.knowledge.safety.by_id("RF-NEURO-1").statement in words_of(page)
    stopped = QSignalSpy(page.stopped)
    wizard.press(KEYS["1"], Qt.Key.Key_Return)
    assert stopped.at(0)[0].safety.level is Level.SAME_DAY


def test_none_of_these_and_the_parts_of_a_sign_shut_each_other_out(wizard: Wizard) -> None:
    page = wizard.at("Q14")
    wizard.press(KEYS["3"], Qt.Key.Key_Return)
    cards = page.view.group.cards()
    cards[0].click()
    cards[2].click()
    assert wizard.answers.flags["RF-BSI-1"] == ("a", "c")
    cards[-1].click()
    assert page.view.group.chosen() == ("no",)
    assert wizard.answers.flags["RF-BSI-1"] == "no"
    cards[1].click()
    assert page.view.group.chosen() == ("b",)
    cards[1].click()
    assert "RF-BSI-1" not in wizard.answers.flags


# Questions, pain, load and goals.


def test_not_sure_is_an_answer_that_shows_and_can_be_left_again(wizard: Wizard) -> None:
    page = wizard.at("Q07", msgspec.structs.replace(runner_answers(wizard.knowledge), questions={}))
    page.foot.unsure.click()
    assert wizard.answers.questions["Q07"] == "unsure"
    assert page.foot.unsure.isChecked()
    assert page.foot.next.isEnabled()
    wizard.press(KEYS["1"])
    assert not page.foot.unsure.isChecked()
    assert page.foot.next.isEnabled()


def test_not_sure_stands_only_under_questions(wizard: Wizard) -> None:
    assert wizard.at("tasks").foot.unsure.isHidden()
    assert wizard.at("flags-E").foot.unsure.isHidden()
    assert not wizard.at("Q01").foot.unsure.isHidden()


@pytest.mark.parametrize("region", REGION_IDS)
def test_every_region_of_the_body_is_an_answer_of_the_list(wizard: Wizard, region: str) -> None:
    view = wizard.at(BODY_QUESTION, msgspec.structs.replace(runner_answers(wizard.knowledge), questions={})).view
    assert isinstance(view, WhereView)
    view.map.region(region).click()
    assert view.map.chosen() == (region,)
    assert view.group.chosen() == (answer_of(region),)
    assert wizard.answers.questions[BODY_QUESTION] == answer_of(region)


def test_an_answer_of_the_list_shows_on_the_body(wizard: Wizard) -> None:
    view = wizard.at(BODY_QUESTION).view
    view.group.cards()[0].click()
    assert view.map.chosen() == ("beside-left", "beside-right")
    view.group.cards()[-1].click()
    assert (wizard.answers.questions[BODY_QUESTION], view.map.chosen()) == ("across", ())


def test_the_body_stands_beside_the_list_above_it_or_behind_a_button(wizard: Wizard, theme: Theme) -> None:
    page = wizard.at(BODY_QUESTION)
    view = page.view
    assert view.map.mapTo(page, view.map.rect().center()).x() < view.group.mapTo(page, view.group.rect().topLeft()).x()
    page.resize(900, 640)
    QApplication.sendPostedEvents()
    assert view.map.height() == 280
    assert view.map.geometry().bottom() < view.group.geometry().top()
    theme.change("light", 200)
    QApplication.sendPostedEvents()
    assert not view.map.isVisible()
    button(page, "Show on a body").click()
    QApplication.sendPostedEvents()
    assert view.map.isVisible()
    button(page, "Hide the body").click()
    assert not view.map.isVisible()


def test_pain_is_never_preset_and_is_told_in_words(wizard: Wizard) -> None:
    page = wizard.at("pain-worst", Answers(age=34))
    assert isinstance(page.view, PainView)
    assert [slider.pain() for slider in page.view.sliders.values()] == [None, None]
    assert page.foot.hint.text() == "Choose a number for both"
    wizard.press(KEYS["0"])
    assert "0 of 10, no pain" in words_of(page)
    assert not page.foot.next.isEnabled()
    wizard.press(Qt.Key.Key_Tab, KEYS["7"])
    assert "7 of 10, severe" in words_of(page)
    assert page.foot.next.isEnabled()


def test_pain_words_follow_the_severity_of_the_plan(knowledge: Knowledge) -> None:
    rule = knowledge.plan.severity
    assert in_words(rule, rule.moderate_from - 1).endswith("mild")
    assert in_words(rule, rule.moderate_from).endswith("moderate")
    assert in_words(rule, rule.severe_from).endswith("severe")


@pytest.mark.parametrize(
    ("key", "day"), [("1", date(2025, 3, 12)), ("2", date(2025, 3, 11)), ("3", date(2025, 3, 9)), ("5", None)]
)
def test_the_last_run_that_hurt_is_kept_as_a_day(wizard: Wizard, key: str, day: date | None) -> None:
    wizard.at("load")
    wizard.press(KEYS[key])
    assert wizard.answers.load.last_painful_run == day


def test_another_day_can_be_given_and_is_found_again(wizard: Wizard) -> None:
    page = wizard.at("load")
    assert isinstance(page.view, LoadView)
    assert not page.view.day.isVisible()
    wizard.press(KEYS["4"])
    page.view.day.edit.setDate(page.view.day.edit.date().addDays(-10))
    kept = wizard.answers.load.last_painful_run
    assert kept == page.view.day.day()
    again = wizard.open()
    assert again.view.when.chosen() == ("other",)
    assert again.view.day.day() == kept


def test_the_running_load_may_stay_open_but_a_number_must_be_one(wizard: Wizard) -> None:
    page = wizard.at("load", msgspec.structs.replace(runner_answers(wizard.knowledge), load=RunningLoad()))
    assert page.foot.next.isEnabled()
    page.view.runs.edit.setFocus()
    wizard.type("15")
    assert "Use a whole number from 0 to 14." in words_of(page)
    assert not page.foot.next.isEnabled()
    wizard.press(Qt.Key.Key_Backspace)
    assert wizard.answers.load == RunningLoad(runs_a_week=1)
    wizard.press(Qt.Key.Key_Return)
    assert wizard.now != "load"


def test_goals_are_kept_as_typed_and_taken_from_suggestions(wizard: Wizard) -> None:
    page = wizard.at("goals")
    assert isinstance(page.view, GoalsView)
    wizard.type(" Lift my daughter & son ")
    button(page, "Put on socks").click()
    assert wizard.answers.goals == ("Lift my daughter & son", "Put on socks")
    assert not button(page, "Put on socks").isEnabled()
    button(page, "Run 20 minutes").click()
    assert not button(page, "Sit at a desk").isEnabled()
    assert len(wizard.answers.goals) == 3


def test_a_goal_still_being_typed_is_kept_by_enter_and_by_closing(wizard: Wizard) -> None:
    page = wizard.at("goals")
    wizard.type("Garden")
    page.head.close.click()
    assert wizard.answers.goals == ("Garden",)
    wizard.type("ing")
    wizard.press(Qt.Key.Key_Return)
    assert (wizard.now, wizard.answers.goals) == ("more", ("Gardening",))


def test_the_extra_questions_come_only_when_asked_for(wizard: Wizard) -> None:
    page = wizard.at("more")
    finished = QSignalSpy(page.finished)
    wizard.press(KEYS["1"])
    assert page.foot.next.text() == "Show result"
    wizard.press(KEYS["2"])
    assert page.foot.next.text() == "Next"
    wizard.press(Qt.Key.Key_Return)
    assert finished.count() == 0
    assert wizard.now == "Q08"


# Reading.


PAGES = ("about", "flags-E", "flags-S", "pain-back", "tasks", "Q01", "Q03", "Q20", "load", "goals", "more")


@pytest.mark.parametrize(("size", "percent"), [((1180, 780), 200), ((900, 640), 100), ((720, 560), 100)])
@pytest.mark.parametrize("page_id", PAGES)
def test_nothing_is_clipped_and_everything_has_a_name(
    wizard: Wizard, theme: Theme, page_id: str, size: tuple[int, int], percent: int
) -> None:
    theme.change("light", percent)
    answers = msgspec.structs.replace(runner_answers(wizard.knowledge), questions={})
    page = wizard.at(page_id, answers, size)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    assert page.width() == size[0]


def test_the_page_that_comes_by_keyboard_shows_where_the_keyboard_is(wizard: Wizard) -> None:
    page = wizard.at("Q02")
    wizard.press(Qt.Key.Key_Return)
    assert page.view.page.id == "Q03"
    assert page.view.first().hasFocus()
    assert page.view.first().focus_ring.is_shown


def test_the_text_size_can_change_while_a_page_is_shown(wizard: Wizard, theme: Theme) -> None:
    page = wizard.at("Q20")
    theme.change("dark", 200)
    assert_nothing_is_clipped(page)
    assert page.view.page.id == "Q20"


def test_services_without_a_draft_begin_at_the_first_page(wizard: Wizard) -> None:
    services: PageServices = wizard.services
    page = wizard.open()
    assert services.store.profile.draft is None
    assert page.view.page.id == "about"
    assert page.foot.back.isHidden()


def test_in_a_small_window_the_heading_stays_in_sight_above_the_body(wizard: Wizard) -> None:
    nothing = msgspec.structs.replace(runner_answers(wizard.knowledge), questions={})
    page = wizard.at(BODY_QUESTION, nothing, size=(900, 640))
    for _ in range(4):
        QApplication.sendPostedEvents()
    QApplication.processEvents()  # the page follows the focus by a timer
    assert page.findChild(QScrollArea).verticalScrollBar().value() == 0
