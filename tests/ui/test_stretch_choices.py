"""On a stretch's page the user swaps it, leaves it out or pins it, and takes each choice back."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.alternatives import alternatives
from recovery_app.domain.fit import Standing, standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride, Withdrawn
from recovery_app.domain.planner import block_of
from recovery_app.domain.profile import new_profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.stretch_page import StretchPage
from recovery_app.ui.stretch.swap_dialog import SwapDialog
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

SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]
DAY_S = 86_400


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    """Return the services of somebody on day 10 of a plan."""
    profile = with_plan(knowledge, clock)
    clock.advance(9 * DAY_S)
    return services_for(theme, knowledge, clock, profile)


def place(services: PageServices) -> Standing:
    return standing(services.store.profile, services.knowledge, services.clock.now())


def planned(services: PageServices) -> list[str]:
    return [one.exercise.id for one in place(services).planned]


def shown(qtbot: QtBot, services: PageServices, exercise_id: str, width: int = 1076, height: int = 780) -> StretchPage:
    page = StretchPage(services)
    page.show_stretch(exercise_id)
    return in_front(qtbot, page, width, height)


def settle() -> None:
    """Let the parts that were made by a change be shown."""
    QApplication.sendPostedEvents()


def dialog_of(page: StretchPage) -> SwapDialog:
    page.choices.swap.click()
    return page.findChildren(SwapDialog)[-1]


def test_a_stretch_can_be_left_out_and_taken_back(qtbot: QtBot, services: PageServices) -> None:
    first = planned(services)[0]
    page = shown(qtbot, services, first)
    button(page, "Leave out of my plan").click()
    settle()
    entry = services.store.profile.log[-1]
    assert isinstance(entry, PlanOverride)
    assert (entry.action, entry.exercise_id) == ("drop", first)
    assert first not in planned(services)
    assert "You left this out on 21 Mar." in words_of(page)
    assert not page.bar.isVisible()
    assert QApplication.focusWidget() is page.choices.lines[0].undo
    button(page, "Undo").click()
    settle()
    undone = services.store.profile.log[-1]
    assert isinstance(undone, Withdrawn)
    assert undone.entry == entry.id
    assert planned(services)[0] == first
    assert "You left this out" not in words_of(page)
    assert page.bar.isVisible()
    assert QApplication.focusWidget() is page.choices.swap


def test_a_stretch_can_be_pinned_from_the_library(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "wall-posture-check")
    assert not page.choices.swap.isVisible()
    assert not page.choices.drop.isVisible()
    button(page, "Pin to my plan").click()
    settle()
    assert planned(services)[0] == "wall-posture-check"
    assert "You pinned this on 21 Mar." in words_of(page)
    assert not page.choices.pin.isVisible()
    assert page.bar.isVisible()


def test_a_stretch_can_be_swapped_for_one_that_is_close_to_it(qtbot: QtBot, services: PageServices) -> None:
    first = planned(services)[0]
    page = shown(qtbot, services, first)
    dialog = dialog_of(page)
    assert not dialog.verb.isEnabled()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    instead = dialog.chosen
    situation = place(services).situation
    assert situation is not None
    offered = [
        one.id for one in alternatives(services.knowledge.exercise(first), services.knowledge.exercises, situation)
    ]
    assert instead in offered
    assert instead not in planned(services)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    settle()
    name = services.knowledge.exercise(instead).name
    assert planned(services)[0] == instead
    assert f"You swapped this for {name} on 21 Mar." in words_of(page)
    page.show_stretch(instead)
    settle()
    assert f"You chose this instead of {services.knowledge.exercise(first).name} on 21 Mar." in words_of(page)
    button(page, "Undo").click()
    assert planned(services)[0] == first


def test_a_swap_that_was_cancelled_changes_nothing(qtbot: QtBot, services: PageServices) -> None:
    before = services.store.profile.log
    page = shown(qtbot, services, planned(services)[0])
    dialog = dialog_of(page)
    dialog.offers.cards()[0].click()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert services.store.profile.log == before


def test_enter_without_a_choice_does_not_swap(qtbot: QtBot, services: PageServices) -> None:
    before = services.store.profile.log
    page = shown(qtbot, services, planned(services)[0])
    dialog = dialog_of(page)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert services.store.profile.log == before


def test_where_nothing_is_close_the_dialog_says_so(qtbot: QtBot, theme: Theme, knowledge: Knowledge) -> None:
    dialog = SwapDialog(theme, knowledge.exercise("calf-wall"), ())
    qtbot.addWidget(dialog)
    dialog.open()
    assert "Nothing close to it suits you right now." in dialog.text.text()
    assert not dialog.verb.isVisible()
    assert dialog.safe.text() == "Close"


def test_a_swap_that_became_forbidden_while_the_page_was_open_is_refused_with_the_reason(
    qtbot: QtBot, services: PageServices
) -> None:
    page = shown(qtbot, services, planned(services)[0])
    dialog = dialog_of(page)
    dialog.offers.cards()[0].click()
    name = services.knowledge.exercise(dialog.chosen).name
    answers = runner_answers(services.knowledge)
    disc = msgspec.structs.replace(answers, questions={})
    episode = services.store.profile.episodes[0]
    assessed = msgspec.structs.replace(
        episode, assessments=(msgspec.structs.replace(episode.assessments[0], answers=disc),)
    )
    services.store.apply(lambda profile: msgspec.structs.replace(profile, episodes=(assessed,)))
    before = services.store.profile.log
    dialog.verb.click()
    settle()
    assert services.store.profile.log == before
    assert page.choices.refusal.text().startswith(name)


def test_a_forbidden_stretch_cannot_be_pinned(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "superman")
    assert "Not for you right now" in words_of(page)
    assert not page.choices.isVisible()


def test_without_a_plan_there_is_nothing_to_choose(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, services_for(theme, knowledge, clock, new_profile("p", clock.now())), "cat-cow")
    assert not page.choices.isVisible()


def test_a_pinned_stretch_that_no_longer_suits_says_that_it_waits(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, "glute-roller")
    button(page, "Pin to my plan").click()
    bare = msgspec.structs.replace(services.store.profile.settings, equipment=())
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=bare))
    settle()
    text = words_of(page)
    assert "You pinned this on 21 Mar. It waits until it suits you again." in text
    assert "Needs a foam roller." in text
    assert not page.bar.isVisible()


def test_a_strength_exercise_tells_the_dose_of_its_level(qtbot: QtBot, services: PageServices) -> None:
    strength = next((one for one in place(services).planned if one.block == "strength"), None)
    assert strength is not None
    assert block_of(strength.exercise) == "strength"
    text = words_of(shown(qtbot, services, strength.exercise.id))
    assert f"Your dose today: {strength.dose_text}." in text


def test_what_eases_is_told_on_a_stretch_against_it(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    answers = runner_answers(knowledge)
    arched = msgspec.structs.replace(answers, questions={**answers.questions, "Q10": "pullback", "Q11": "eases"})
    services = services_for(theme, knowledge, clock, with_plan(knowledge, clock, arched))
    page = shown(qtbot, services, "knee-to-chest-single")
    assert knowledge.plan.ease.bend.against in words_of(page)
    assert not page.choices.isVisible()


def test_the_choices_are_reached_with_the_keyboard_after_back(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, planned(services)[0])
    stops = tab_stops(qtbot, page, "Back")
    assert stops[:5] == ["Back", "Practise now", "Swap", "Leave out of my plan", "Pin to my plan"]
    button(page, "Pin to my plan").click()
    settle()
    stops = tab_stops(qtbot, page, "Back")
    assert stops[:5] == ["Back", "Practise now", "Undo", "Swap", "Leave out of my plan"]
    assert stops[-1] == "Done"


def test_the_keyboard_comes_to_a_link_before_the_bar(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services, planned(services)[1])
    page.show_stretch("glute-bridge")
    settle()
    stops = tab_stops(qtbot, page, "Back")
    link = next(one for one in stops if one.startswith("Harder:"))
    assert stops.index(link) < stops.index("Done")


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped_and_all_has_a_name(
    qtbot: QtBot, qapp: QApplication, services: PageServices, mode: str, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, mode, percent)
    page = shown(qtbot, services, planned(services)[0], width, height)
    dialog = dialog_of(page)
    assert_nothing_is_clipped(dialog)
    assert_everything_has_a_name(dialog)
    dialog.reject()
    button(page, "Pin to my plan").click()
    settle()
    assert_nothing_is_clipped(page)
    assert_everything_has_a_name(page)


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_the_tick_can_be_taken_back_at_every_size(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    page = shown(qtbot, services, planned(services)[0], width, height)
    page.bar.main.click()
    settle()
    assert page.bar.undo.isVisible()
    assert_nothing_is_clipped(page)
    assert page.bar.main.geometry().right() < page.width()
    page.bar.undo.click()
    assert not place(services).planned[0].done
