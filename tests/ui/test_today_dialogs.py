"""Whatever Today asks fits one screen, needs only the keyboard, and presumes no answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain import change, plan_change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.log_medicine import DoseTaken
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import BlockRated, CheckIn, DayEased, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import RunGoal
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.check_in_dialog import CheckInDialog
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.day_lines import day_lines
from recovery_app.ui.telling.morning_dialog import MorningDialog
from recovery_app.ui.telling.run_dialog import RunDialog
from recovery_app.ui.telling.run_line_dialog import RunLineDialog
from recovery_app.ui.telling.walk_dialog import WalkDialog
from recovery_app.ui.today.asks import Asks
from recovery_app.ui.today.easy_day_dialog import EasyDayDialog
from recovery_app.ui.today.felt_dialog import FeltDialog
from recovery_app.ui.today.flare_dialog import FlareDialog
from recovery_app.ui.today.today_page import TodayPage
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.pain_slider import PainSlider
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    words_of,
)

AnyDialog = TypeVar("AnyDialog", bound=Dialog)


@pytest.fixture
def page(qtbot: QtBot, services: PageServices) -> TodayPage:
    made = TodayPage(services)
    qtbot.addWidget(made)
    made.resize(1180, 780)
    made.show()
    return made


@pytest.fixture
def asks(page: TodayPage) -> Asks:
    return page._asks


def day_of(page: TodayPage) -> Agenda:
    assert page._day is not None
    return page._day


def opened(qtbot: QtBot, page: TodayPage, kind: type[AnyDialog]) -> AnyDialog:
    dialog = page.findChild(kind)
    assert dialog is not None
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.first)
    return dialog


def press(qtbot: QtBot, dialog: Dialog, *keys: Qt.Key) -> None:
    """Press keys on whatever has the keyboard."""
    for key in keys:
        qtbot.keyClick(dialog.focusWidget() or dialog, key)


def last(services: PageServices) -> object:
    return services.store.profile.log[-1]


def session(knowledge: Knowledge, state: str = "today") -> RunGoal:
    stage = next(one for one in knowledge.plan.stage if one.stage == 2)
    return RunGoal(state, stage, 2, 6, 2, 3, 5, 1, 2, None, None, "A reason.")  # type: ignore[arg-type]


def test_a_walk_is_logged_with_the_keyboard_alone(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    asks.walk(day_of(page))
    dialog = opened(qtbot, page, WalkDialog)
    assert dialog.focusWidget() is dialog.minutes
    press(qtbot, dialog, Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.felt.slider
    press(qtbot, dialog, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_Up)
    assert dialog.focusWidget() is dialog.felt.choices.cards["none"]
    press(qtbot, dialog, Qt.Key.Key_Space, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, WalkLogged)
    assert (entry.minutes, entry.pain_during, entry.brisk, entry.signs) == (14, 2, False, ())
    assert "14 of 20 min today" in words_of(page)


def test_nothing_is_saved_while_an_answer_is_missing_and_the_form_says_which(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    before = services.store.profile
    asks.walk(day_of(page))
    dialog = opened(qtbot, page, WalkDialog)
    assert dialog.felt.pain() is None
    assert "pain" in dialog.foot.text()
    press(qtbot, dialog, Qt.Key.Key_Return, Qt.Key.Key_3)
    assert "None of these" in dialog.foot.text()
    assert not dialog.verb.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert services.store.profile is before


def test_a_digit_chooses_the_pain_from_wherever_the_keyboard_is(qtbot: QtBot, page: TodayPage, asks: Asks) -> None:
    asks.walk(day_of(page))
    dialog = opened(qtbot, page, WalkDialog)
    dialog.felt.choices.focus_first()
    press(qtbot, dialog, Qt.Key.Key_1, Qt.Key.Key_0)
    assert dialog.felt.pain() == 10


def test_none_of_these_and_a_sign_exclude_each_other(qtbot: QtBot, page: TodayPage, asks: Asks) -> None:
    asks.walk(day_of(page))
    choices = opened(qtbot, page, WalkDialog).felt.choices
    choices.cards["limp"].click()
    choices.cards["tingling"].click()
    assert choices.chosen() == ("limp", "tingling")
    choices.cards["none"].click()
    assert (choices.chosen(), choices.answered()) == ((), True)
    choices.cards["down_leg"].click()
    assert choices.chosen() == ("down_leg",)
    assert not choices.cards["none"].isChecked()


@pytest.mark.parametrize(
    ("pain", "sign", "light"),
    [
        (1, "none", "green"),
        (4, "none", "amber"),
        (7, "none", "red"),
        (1, "down_leg", "red"),
        (3, "toward_spine", "green"),
    ],
)
def test_the_light_shows_as_the_answers_are_given(
    qtbot: QtBot, page: TodayPage, asks: Asks, knowledge: Knowledge, pain: int, sign: str, light: str
) -> None:
    """plan.md 3: the spread beats the number."""
    asks.walk(day_of(page))
    felt = opened(qtbot, page, WalkDialog).felt
    assert felt.light_line.mark.light() is None
    qtbot.keyClick(felt.slider, Qt.Key(Qt.Key.Key_0 + pain))
    felt.choices.cards[sign].click()
    assert felt.light_line.mark.light() == light
    rule = knowledge.training.light
    assert felt.light_line.text.text() == f"{rule.names[light]}. {rule.meaning[light]}"


def felt_calm(qtbot: QtBot, dialog: WalkDialog | RunDialog | FeltDialog) -> None:
    qtbot.keyClick(dialog.felt.slider, Qt.Key.Key_0)
    dialog.felt.choices.cards["none"].click()


def test_a_run_as_planned_is_logged_with_its_stage(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    asks.run(msgspec.structs.replace(day_of(page), run=session(knowledge)), planned=True)
    dialog = opened(qtbot, page, RunDialog)
    assert dialog.choices.cards["planned"].detail == "Walk 5 min. 6 times: run 2 min, walk 3 min. Walk 5 min."
    press(qtbot, dialog, Qt.Key.Key_Space)
    felt_calm(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, RunLogged)
    assert (entry.run_min, entry.stage, entry.pain_during) == (12, 2, 0)


def timed_run(services: PageServices, run_s: int) -> SessionLogged:
    """Return a run against the clock that has just ended, as it stands in the log."""
    now = services.clock.now()
    began = now - timedelta(minutes=40)
    made = SessionLogged("s", now, now.date(), "run", "walk_run", began, 2_400, 2_400, 0, 0, "done", run_s=run_s)
    services.store.apply(lambda profile: change.with_entry(profile, made))
    return made


def test_a_run_by_the_clock_comes_filled_in_as_planned(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    day = msgspec.structs.replace(day_of(page), run=session(knowledge))
    asks.timed(day, timed_run(services, 720))
    dialog = opened(qtbot, page, RunDialog)
    felt_calm(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, RunLogged)
    assert (entry.run_min, entry.stage, entry.pain_during) == (12, 2, 0)


def test_a_run_by_the_clock_counts_with_its_minutes_when_the_question_is_skipped(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    made = timed_run(services, 720)
    day = msgspec.structs.replace(day_of(page), run=session(knowledge))
    asks.timed(day, made)
    dialog = opened(qtbot, page, RunDialog)
    dialog.choices.cards["other"].click()
    dialog.minutes.setValue(50)
    dialog.reject()
    entry = last(services)
    assert isinstance(entry, RunLogged)
    assert (entry.run_min, entry.pain_during, entry.at) == (12, None, made.at)


def test_other_minutes_belong_to_no_stage(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    asks.run(msgspec.structs.replace(day_of(page), run=session(knowledge)), planned=True)
    dialog = opened(qtbot, page, RunDialog)
    assert not dialog.minutes.isVisible()
    dialog.choices.cards["other"].click()
    felt_calm(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.minutes
    press(qtbot, dialog, Qt.Key.Key_9, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, RunLogged)
    assert (entry.run_min, entry.stage) == (9, None)


def test_other_minutes_that_are_many_more_are_said_to_be_and_planned_ones_never(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    before = services.clock.now() - timedelta(days=5)
    services.store.apply(lambda one: plan_change.log_run(one, "r", before, run_min=10, stage=None, pain_during=0))
    asks.run(msgspec.structs.replace(day_of(page), run=session(knowledge)), planned=True)
    dialog = opened(qtbot, page, RunDialog)
    dialog.choices.cards["planned"].click()
    assert not dialog.spike.isVisible()
    dialog.choices.cards["other"].click()
    dialog.minutes.setValue(12)
    assert dialog.spike.isVisible()
    dialog.minutes.setValue(11)
    assert not dialog.spike.isVisible()
    dialog.minutes.setValue(12)
    dialog.choices.cards["planned"].click()
    assert not dialog.spike.isVisible()


@pytest.mark.parametrize("state", ["wait", "none"])
def test_a_run_that_was_not_asked_for_can_be_told_in_one_line(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge, state: str
) -> None:
    run = None if state == "none" else session(knowledge, state)
    asks.run(msgspec.structs.replace(day_of(page), run=run), planned=False)
    dialog = opened(qtbot, page, RunLineDialog)
    press(qtbot, dialog, Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, RunLogged)
    assert (entry.run_min, entry.stage, entry.pain_during, entry.told_at) == (20, None, None, None)


def test_stretches_that_did_not_hurt_need_two_answers(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    asks.rate(msgspec.structs.replace(day_of(page), rating_due="stretch"))
    dialog = opened(qtbot, page, FeltDialog)
    assert dialog.focusWidget() is dialog.felt.slider
    felt_calm(qtbot, dialog)
    assert not dialog.sore.isVisible()
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, BlockRated)
    assert (entry.block, entry.pain_during, entry.sore_exercise, entry.clean) == ("stretch", 0, "", None)


def test_what_hurt_most_is_asked_when_something_hurt(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    day = msgspec.structs.replace(day_of(page), rating_due="stretch")
    asks.rate(day)
    dialog = opened(qtbot, page, FeltDialog)
    felt_calm(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_4)
    assert not dialog.verb.isEnabled()
    first = day.exercises[0].exercise
    dialog.sore.cards[first.id].click()
    dialog.verb.click()
    entry = last(services)
    assert isinstance(entry, BlockRated)
    assert entry.sore_exercise == first.id


def test_strength_asks_whether_the_last_repeats_were_clean(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    asks.rate(msgspec.structs.replace(day_of(page), rating_due="strength"))
    dialog = opened(qtbot, page, FeltDialog)
    felt_calm(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.clean_choice.cards["yes"]
    press(qtbot, dialog, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, BlockRated)
    assert (entry.block, entry.clean) == ("strength", False)


def test_a_morning_is_told_with_the_keyboard_alone(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    yesterday = day_of(page).day - timedelta(days=1)
    asks.morning(yesterday, "yesterday's run")
    dialog = opened(qtbot, page, MorningDialog)
    assert "before yesterday's run" in words_of(dialog)
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space)
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, MorningRated)
    assert (entry.about, entry.feel, entry.night_pain) == (yesterday, "worse", False)


def test_one_answer_makes_a_check_in(qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices) -> None:
    asks.check_in()
    dialog = opened(qtbot, page, CheckInDialog)
    assert all(slider.pain() is None for slider in dialog.findChildren(PainSlider))
    assert not dialog.verb.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_3, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, CheckIn)
    assert (entry.pain, entry.sleep_broken) == (PainScores(average=3), None)
    assert "Today 3 of 10" in words_of(page)


def test_broken_sleep_alone_can_be_told(qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices) -> None:
    asks.check_in()
    dialog = opened(qtbot, page, CheckInDialog)
    dialog.sleep_choice.cards["yes"].click()
    press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, CheckIn)
    assert (entry.pain, entry.sleep_broken) == (PainScores(), True)


def test_a_flare_up_says_what_changes_before_it_is_saved(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    asks.flare()
    dialog = opened(qtbot, page, FlareDialog)
    for line in knowledge.training.flare:
        assert line in words_of(dialog)
    press(qtbot, dialog, Qt.Key.Key_Return)
    assert not isinstance(last(services), FlareMarked)
    press(qtbot, dialog, Qt.Key.Key_8, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, FlareMarked)
    assert entry.pain == 8


def test_being_tired_eases_the_day_and_asks_for_nothing(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices, knowledge: Knowledge
) -> None:
    asks.easy_day()
    dialog = opened(qtbot, page, EasyDayDialog)
    for level in knowledge.training.easy_day:
        assert dialog.choices.cards[level.reason].detail == level.text
    press(qtbot, dialog, Qt.Key.Key_Down, Qt.Key.Key_Space)
    with qtbot.assertNotEmitted(page.check_requested):
        press(qtbot, dialog, Qt.Key.Key_Return)
    entry = last(services)
    assert isinstance(entry, DayEased)
    assert entry.reason == "tired"


def test_being_ill_leads_to_the_symptom_check(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    asks.easy_day()
    dialog = opened(qtbot, page, EasyDayDialog)
    dialog.choices.cards["ill"].click()
    assert dialog.verb.text() == "Check symptoms"
    with qtbot.waitSignal(page.check_requested):
        dialog.verb.click()
    assert isinstance(last(services), DayEased)


def test_an_entry_is_taken_back_after_one_question(
    qtbot: QtBot, page: TodayPage, asks: Asks, services: PageServices
) -> None:
    now = services.clock.now()
    services.store.apply(lambda one: change.log_walk(one, "w", now, minutes=15, brisk=False, pain_during=7))
    asks.day(day_of(page).day)
    dialog = opened(qtbot, page, DayDialog)
    assert "Walk, 15 min, pain up to 7 of 10. Stop." in words_of(dialog)
    button(dialog, "Take back: 09:00 Walk").click()
    question = dialog._question
    assert question is not None
    assert "If it brought safety questions, they are still asked." in words_of(question)
    question.reject()
    assert isinstance(last(services), WalkLogged)
    button(dialog, "Take back: 09:00 Walk").click()
    assert dialog._question is not None
    dialog._question.accept()
    entry = last(services)
    assert isinstance(entry, Withdrawn)
    assert entry.entry == "w"
    assert "Nothing noted for this day." in words_of(dialog)


def test_a_day_tells_every_kind_of_entry(services: PageServices, knowledge: Knowledge) -> None:
    now, day = services.clock.now(), services.clock.now().date()
    product = knowledge.medicines.product[0]

    def told(profile: Profile) -> Profile:
        profile = change.mark_exercise(profile, "cat-cow", "a", now, done=True)
        profile = plan_change.log_run(profile, "b", now, run_min=12, stage=2, pain_during=1, signs=("limp",))
        profile = plan_change.rate_block(profile, "c", now, block="stretch", pain_during=4, sore_exercise="cat-cow")
        profile = plan_change.rate_morning(
            profile, "d", now, about=day - timedelta(days=1), feel="same", night_pain=True
        )
        profile = plan_change.check_in(profile, "e", now, pain=PainScores(average=4, leg=1), sleep_broken=False)
        profile = plan_change.mark_flare(profile, "f", now, pain=8)
        profile = plan_change.ease_day(profile, "g", now, reason="unwell")
        dose = DoseTaken("h", now, day, product.id, now, product.dose_min, product.regions[0])
        return change.with_entry(profile, dose)

    services.store.apply(told)
    lines = day_lines(day, services.store.profile.log, knowledge)
    text = "\n".join(line.text for line in lines)
    for words in (
        "Cat and cow",
        "Run, 12 min, pain up to 1 of 10, a limp",
        "Stretches, pain up to 4 of 10, most in Cat and cow",
        "Morning, the same as before, pain in the night",
        "Back, average 4, leg 1, sleep not broken",
        "Flare-up, pain 8 of 10",
        "Unwell",
        product.name,
    ):
        assert words in text
    assert {line.entry for line in lines} == {"", "b", "c", "d", "e", "f", "g"}
    assert [line.light for line in lines if line.entry in {"b", "c"}] == ["red", "amber"]


def test_a_day_lists_what_came_after_midnight_last_and_what_has_no_hour_after_that(
    knowledge: Knowledge, clock: FakeClock
) -> None:
    """A day of the diary ends at three."""
    nine = clock.now().replace(hour=9, minute=0)
    day, night = nine.date(), nine + timedelta(hours=16, minutes=30)
    told_after = RunLogged("n", nine.replace(hour=21), day, 5, told_at=nine + timedelta(days=2))
    log = (FlareMarked("a", night, day, 5), told_after, WalkLogged("b", nine, day, 10))
    assert [line.clock for line in day_lines(day, log, knowledge)] == ["09:00", "01:30", "No time"]


def with_strength(day: Agenda) -> Agenda:
    """Return a day whose exercises count as stretches and as strength alike."""
    strength = tuple(msgspec.structs.replace(one, block="strength") for one in day.exercises)
    return msgspec.structs.replace(day, exercises=(*day.exercises, *strength))


OPENERS: dict[str, Callable[[Asks, Agenda], None]] = {
    "walk": lambda asks, day: asks.walk(day),
    "run": lambda asks, day: asks.run(day, planned=True),
    "run in a line": lambda asks, day: asks.run(day, planned=False),
    "stretches": lambda asks, day: asks.rate(msgspec.structs.replace(day, rating_due="stretch")),
    "strength": lambda asks, day: asks.rate(msgspec.structs.replace(day, rating_due="strength")),
    "morning": lambda asks, day: asks.morning(day.day - timedelta(days=1), "yesterday's walk and run"),
    "check-in": lambda asks, day: asks.check_in(),
    "flare": lambda asks, day: asks.flare(),
    "easy day": lambda asks, day: asks.easy_day(),
    "day": lambda asks, day: asks.day(day.day),
}


@pytest.mark.parametrize("kind", OPENERS)
@pytest.mark.parametrize(("percent", "width", "height"), [(100, 1180, 780), (200, 1180, 780), (200, 720, 560)])
def test_nothing_is_clipped_or_scrolls_sideways_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, qapp: QApplication, percent: int, width: int, height: int, kind: str
) -> None:
    services.theme.apply(qapp, "light", percent)
    window = QWidget()
    qtbot.addWidget(window)
    page = TodayPage(services, window)
    window.resize(width, height)
    window.show()
    page.refresh()
    OPENERS[kind](page._asks, day_of(page))
    dialog = page.findChild(Dialog)
    assert dialog is not None
    qtbot.waitExposed(dialog)
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)
    area = dialog.findChild(QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
    assert dialog.width() <= width
    if percent == 100:
        assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize(
    ("kind", "width", "height"), [("strength", 1180, 780), ("stretches", 1180, 780), ("walk", 900, 640)]
)
def test_the_most_frequent_questions_fit_with_everything_shown(
    qtbot: QtBot, services: PageServices, width: int, height: int, kind: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = TodayPage(services, window)
    window.resize(width, height)
    window.show()
    page.refresh()
    OPENERS[kind](page._asks, with_strength(day_of(page)))
    dialog = page.findChild(Dialog)
    assert isinstance(dialog, FeltDialog | WalkDialog)
    qtbot.waitExposed(dialog)
    qtbot.keyClick(dialog.felt.slider, Qt.Key.Key_4)
    dialog.felt.choices.cards["none"].click()
    QApplication.sendPostedEvents()
    assert dialog.findChild(QScrollArea).verticalScrollBar().maximum() == 0
    assert_nothing_is_clipped(dialog)
