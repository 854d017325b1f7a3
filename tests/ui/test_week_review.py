"""How the week went: goals, three plain questions and how sure the user feels, after clear safety answers."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_week import GoalRating, WeekTold
from recovery_app.domain.named_goals import name_goals
from recovery_app.ui.check.check_page import CheckPage
from recovery_app.ui.check.review_view import TITLE
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    runner_answers,
    services_for,
    tab_stops,
    with_plan,
    words_of,
)

GOALS = ("Run 20 minutes easily", "Lift my daughter")


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    answers = runner_answers(knowledge, goals=GOALS)
    return services_for(theme, knowledge, clock, with_plan(knowledge, clock, answers))


def told_on(services: PageServices, days_ago: int, **told: object) -> WeekTold:
    now = services.clock.now()
    entry = WeekTold(f"told-{days_ago}", now, now.date() - timedelta(days=days_ago))
    entry = msgspec.structs.replace(entry, **told)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, log=(*profile.log, entry)))
    return entry


def opened(qtbot: QtBot, services: PageServices, size: tuple[int, int] = (1180, 780)) -> CheckPage:
    page = in_front(qtbot, CheckPage(services), *size)
    page.tell_week(("Walks are 12 minutes now.",))
    return page


def last(services: PageServices) -> WeekTold:
    entry = services.store.profile.log[-1]
    assert isinstance(entry, WeekTold)
    return entry


def test_it_comes_after_clear_weekly_safety_answers(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, CheckPage(services), 1180, 780)
    page.prepare("weekly")
    button(page, "None of these").click()
    assert page.accessibleName() == TITLE
    text = words_of(page)
    for words in (*GOALS, *(one.question for one in services.knowledge.week.prompt)):
        assert words in text
    assert services.knowledge.week.confidence.question in text


def test_all_is_told_with_the_keyboard_alone(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    assert QApplication.focusWidget() is page.review.scales.sliders[GOALS[0]]
    qtbot.keyClick(QApplication.focusWidget(), "4")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), "0")
    stops = tab_stops(qtbot, page, GOALS[0])
    assert stops[-2:] == ["Skip", "Save"]
    prompts = page.review.prompts
    button(prompts["worry"], "Yes").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    button(prompts["fear_of_moving"], "Yes").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    page.review.confidence.setFocus()
    qtbot.keyClick(page.review.confidence, "8")
    qtbot.keyClick(page.next, Qt.Key.Key_Return)
    entry = last(services)
    assert entry.goals == (GoalRating(GOALS[0], 4), GoalRating(GOALS[1], 0))
    assert entry.distress == {"worry": True, "fear_of_moving": False}
    assert entry.confidence == 8
    assert page.accessibleName() == "Your week in short"
    assert "Walks are 12 minutes now." in words_of(page)


def test_the_answers_of_one_week_are_not_preset_in_the_next(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = opened(qtbot, services)
    button(page.review.prompts["worry"], "Yes").click()
    button(page, "Save").click()
    clock.set_wall(clock.now() + timedelta(days=7))
    page.tell_week(())
    assert page.review.answers().is_empty
    assert not page.next.isEnabled()


def test_nothing_is_preset_and_nothing_has_to_be_told(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    before = services.store.profile.log
    assert not page.next.isEnabled()
    assert "skip" in page.hint.text()
    assert page.review.answers().is_empty
    button(page, "Skip").click()
    assert services.store.profile.log == before
    assert "Your week in short" in words_of(page)
    assert "saved" not in words_of(page)


def test_escape_skips_without_saving(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    before = services.store.profile.log
    spy = QSignalSpy(page.answered)
    qtbot.keyClick(page.review.scales.sliders[GOALS[0]], "5")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert spy.count() == 1
    assert services.store.profile.log == before


def test_a_yes_that_was_skipped_is_not_kept_and_not_left_alone(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    before = services.store.profile.log
    button(page.review.prompts["low_mood"], "Yes").click()
    button(page, "Skip").click()
    assert services.store.profile.log == before
    assert services.knowledge.week.reply.title in words_of(page)


@pytest.mark.parametrize("prompt", ["worry", "low_mood", "fear_of_moving"])
def test_a_yes_is_answered_kindly_and_points_to_help(qtbot: QtBot, services: PageServices, prompt: str) -> None:
    """red_flags.md 5, RF-PSY-1, and RF-MIND-1 for the crisis line of the region."""
    settings = msgspec.structs.replace(services.store.profile.settings, region="UK")
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=settings))
    page = opened(qtbot, services)
    button(page.review.prompts[prompt], "Yes").click()
    page.next.click()
    text, reply = words_of(page), services.knowledge.week.reply
    for line in (reply.title, *reply.lines, reply.crisis, services.knowledge.safety.contact("UK").crisis_line):
        assert line in text
    with qtbot.waitSignal(page.help_requested):
        button(page, "Get help").click()
    with qtbot.waitSignal(page.symptoms_requested):
        button(page, "Check symptoms").click()


def test_a_no_brings_no_such_words_also_after_a_yes(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    button(page.review.prompts["worry"], "Yes").click()
    page.next.click()
    page.tell_week()
    button(page.review.prompts["worry"], "No").click()
    page.next.click()
    assert services.knowledge.week.reply.title not in words_of(page)


def test_telling_again_on_the_same_day_goes_on_with_what_was_told(qtbot: QtBot, services: PageServices) -> None:
    first = told_on(services, 0, goals=(GoalRating(GOALS[0], 3),), distress={"worry": False}, confidence=2)
    page = opened(qtbot, services)
    assert page.review.scales.scores() == {GOALS[0]: 3}
    assert page.review.prompts["worry"].option() == "no"
    assert "You told this today." in words_of(page)
    qtbot.keyClick(page.review.confidence, "6")
    page.next.click()
    gone, entry = services.store.profile.log[-2:]
    assert isinstance(gone, Withdrawn)
    assert gone.entry == first.id
    assert (last(services).replaces, last(services).confidence) == (first.id, 6)
    assert entry.at == first.at


def test_what_was_told_earlier_this_week_is_changed_only_when_asked_for(qtbot: QtBot, services: PageServices) -> None:
    first = told_on(services, 3, confidence=2)
    page = opened(qtbot, services)
    assert page.review.confidence.pain() is None
    button(page, "Change what you told on").click()
    assert page.review.confidence.pain() == 2
    assert page.next.isEnabled()
    button(page, "Tell today instead").click()
    assert page.review.confidence.pain() is None
    assert not page.next.isEnabled()
    button(page, "Change what you told on").click()
    qtbot.keyClick(page.review.confidence, "7")
    page.next.click()
    entry = last(services)
    assert (entry.day, entry.confidence, entry.replaces) == (first.day, 7, first.id)


def test_goals_named_meanwhile_are_rated_and_what_was_chosen_stays(qtbot: QtBot, services: PageServices) -> None:
    page = opened(qtbot, services)
    qtbot.keyClick(page.review.scales.sliders[GOALS[0]], "4")
    with qtbot.waitSignal(page.goals_requested):
        button(page, "Change your goals").click()
    services.store.apply(
        lambda profile: name_goals(profile, (GOALS[0], "Garden"), services.new_id(), services.clock.now())
    )
    assert page.review.scales.scores() == {GOALS[0]: 4}
    assert list(page.review.scales.sliders) == [GOALS[0], "Garden"]
    stops = tab_stops(qtbot, page, GOALS[0])
    assert stops[:2] == [GOALS[0], "Garden"]


def test_ratings_of_goals_that_were_changed_today_are_kept(qtbot: QtBot, services: PageServices) -> None:
    told_on(services, 0, goals=(GoalRating(GOALS[0], 3),))
    page = opened(qtbot, services)
    services.store.apply(lambda profile: name_goals(profile, ("Garden",), "named", services.clock.now()))
    qtbot.keyClick(page.review.scales.sliders["Garden"], "5")
    page.next.click()
    assert not any(isinstance(entry, Withdrawn) for entry in services.store.profile.log)
    assert last(services).goals == (GoalRating("Garden", 5),)


def test_without_goals_they_can_be_named_here(qtbot: QtBot, services: PageServices) -> None:
    services.store.apply(lambda profile: name_goals(profile, (), "none", services.clock.now()))
    page = opened(qtbot, services)
    assert QApplication.focusWidget() is page.review.name_goals
    with qtbot.waitSignal(page.goals_requested):
        button(page, "Name your goals").click()


@pytest.mark.parametrize(("size", "percent"), [((1180, 780), 200), ((900, 640), 100), ((720, 560), 100)])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_nothing_is_clipped_and_everything_has_a_name(
    qtbot: QtBot, services: PageServices, theme: Theme, size: tuple[int, int], percent: int, look: str
) -> None:
    theme.change(look, percent)
    told_on(services, 2, confidence=2)
    page = opened(qtbot, services, size)
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)
    for control in page.review.prompts.values():
        assert control.accessibleName()
    button(page.review.prompts["worry"], "Yes").click()
    page.next.click()
    assert_nothing_is_clipped(page)
    assert page.width() == size[0]
