"""Naming and rating the user's own goals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain.change import with_entry
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_week import GoalRating, GoalsNamed, WeekTold
from recovery_app.domain.named_goals import current_goals
from recovery_app.ui.goals.goals_dialog import GoalsDialog
from recovery_app.ui.goals.rating_dialog import RatingDialog
from recovery_app.ui.goals_flow import GoalsFlow
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.today_page import TodayPage
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    runner_answers,
    services_for,
    with_plan,
    words_of,
)

GOALS = ("Run 20 minutes easily", "Garden")


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    answers = runner_answers(knowledge, goals=GOALS)
    return services_for(theme, knowledge, clock, with_plan(knowledge, clock, answers))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    return in_front(qtbot, QWidget(), 1180, 780)


def goals_dialog(qtbot: QtBot, services: PageServices, window: QWidget) -> GoalsDialog:
    dialog = GoalsDialog(services, window)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def test_goals_are_named_with_the_keyboard(qtbot: QtBot, services: PageServices, window: QWidget) -> None:
    dialog = goals_dialog(qtbot, services, window)
    assert [field.text() for field in dialog.goals.fields] == [*GOALS, ""]
    assert dialog.focusWidget() is dialog.goals.fields[2]
    qtbot.keyClicks(dialog.goals.fields[2], "Lift my daughter")
    qtbot.keyClick(dialog.goals.fields[2], Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert current_goals(services.store.profile) == (*GOALS, "Lift my daughter")


def test_a_suggestion_fills_the_empty_field(qtbot: QtBot, services: PageServices, window: QWidget) -> None:
    dialog = goals_dialog(qtbot, services, window)
    assert not button(dialog, GOALS[0]).isEnabled()
    button(dialog, "Put on socks").click()
    assert dialog.goals.fields[2].text() == "Put on socks"
    assert not button(dialog, "Sit at a desk").isEnabled()
    button(dialog, "Save").click()
    assert current_goals(services.store.profile) == (*GOALS, "Put on socks")


def test_one_goal_twice_is_told_at_its_field_and_nothing_is_lost(
    qtbot: QtBot, services: PageServices, window: QWidget
) -> None:
    dialog = goals_dialog(qtbot, services, window)
    dialog.goals.fields[2].setText(" garden ")
    button(dialog, "Save").click()
    assert dialog.isVisible()
    assert dialog.goals.labelled[2].error() == "Goals 2 and 3 are the same. Change one of them."
    assert dialog.focusWidget() is dialog.goals.fields[2]
    dialog.goals.fields[2].setText("Dance")
    button(dialog, "Save").click()
    assert current_goals(services.store.profile) == (*GOALS, "Dance")


def test_cancel_and_escape_change_nothing(qtbot: QtBot, services: PageServices, window: QWidget) -> None:
    before = services.store.profile
    for leave in ("Cancel", "Escape"):
        dialog = goals_dialog(qtbot, services, window)
        dialog.goals.fields[0].setText("Something else")
        if leave == "Cancel":
            button(dialog, "Cancel").click()
        else:
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
    assert services.store.profile == before


def test_new_goals_can_be_rated_at_once(qtbot: QtBot, services: PageServices, window: QWidget) -> None:
    flow = GoalsFlow(services, window)
    flow.name_goals()
    dialog = window.findChild(GoalsDialog)
    dialog.goals.fields[2].setText("Dance")
    dialog.accept()
    rating = window.findChild(RatingDialog)
    assert rating is not None
    assert list(rating.scales.sliders) == [*GOALS, "Dance"]
    assert not rating.verb.isEnabled()
    qtbot.keyClick(rating, Qt.Key.Key_Return)
    assert rating.isVisible()
    qtbot.keyClick(rating.scales.sliders["Dance"], "3")
    qtbot.keyClick(rating, Qt.Key.Key_Return)
    entry = services.store.profile.log[-1]
    assert isinstance(entry, WeekTold)
    assert entry.goals == (GoalRating("Dance", 3),)


def test_goals_whose_start_is_known_are_not_asked_again(
    qtbot: QtBot, services: PageServices, window: QWidget, clock: FakeClock
) -> None:
    ratings = tuple(GoalRating(goal, 4) for goal in GOALS)
    services.store.apply(lambda profile: with_entry(profile, WeekTold("w", clock.now(), clock.now().date(), ratings)))
    flow = GoalsFlow(services, window)
    flow.name_goals()
    window.findChild(GoalsDialog).accept()
    assert window.findChild(RatingDialog) is None


def test_on_the_screen_of_the_week_naming_does_not_ask_for_ratings(
    qtbot: QtBot, services: PageServices, window: QWidget
) -> None:
    flow = GoalsFlow(services, window)
    flow.name_only()
    dialog = window.findChild(GoalsDialog)
    dialog.goals.fields[2].setText("Dance")
    dialog.accept()
    assert isinstance(services.store.profile.log[-1], GoalsNamed)
    assert window.findChild(RatingDialog) is None


def test_rating_goes_on_with_what_was_rated_today(
    qtbot: QtBot, services: PageServices, window: QWidget, clock: FakeClock
) -> None:
    told = WeekTold("w", clock.now(), clock.now().date(), (GoalRating(GOALS[0], 4),), {"worry": False}, 5)
    services.store.apply(lambda profile: with_entry(profile, told))
    rating = RatingDialog(services, window)
    rating.open()
    assert rating.scales.scores() == {GOALS[0]: 4}
    qtbot.keyClick(rating.scales.sliders[GOALS[1]], "6")
    button(rating, "Save").click()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, WeekTold)
    assert (len(entry.goals), entry.distress, entry.confidence) == (2, {"worry": False}, 5)


def test_today_offers_to_rate_goals_that_were_never_rated(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = in_front(qtbot, TodayPage(services))
    with qtbot.waitSignal(page.goals_requested):
        button(page, "Rate: Rate your goals").click()
    with qtbot.waitSignal(page.week_requested):
        button(page, "My week").click()
    ratings = tuple(GoalRating(goal, 4) for goal in GOALS)
    services.store.apply(lambda profile: with_entry(profile, WeekTold("w", clock.now(), clock.now().date(), ratings)))
    assert "Rate your goals" not in words_of(page)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("kind", [GoalsDialog, RatingDialog])
def test_nothing_is_clipped(
    qtbot: QtBot, services: PageServices, theme: Theme, window: QWidget, kind: type[GoalsDialog], percent: int
) -> None:
    theme.change("light", percent)
    dialog = kind(services, window)
    dialog.open()
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)
    assert dialog.height() <= window.height()
