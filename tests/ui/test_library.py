"""The library finds a stretch, puts what fits first, and says why one does not."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain import change
from recovery_app.domain.alternatives import alternatives
from recovery_app.domain.fit import fit, standing
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.override import drop_exercise, pin_exercise, swap_exercise
from recovery_app.domain.profile import new_profile
from recovery_app.ui.library.library_page import LibraryPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.chip import Chip
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    in_front,
    runner_answers,
    services_for,
    with_plan,
    words_of,
)

DAY_S = 86_400
SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]


def shown(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> LibraryPage:
    return in_front(qtbot, LibraryPage(services), width, height)


def choose(chip: Chip, words: str) -> None:
    next(action for action in chip.menu.actions() if action.text() == words).trigger()


def held(services: PageServices, level: Level) -> None:
    flag = next(one.id for one in services.knowledge.safety.flag if one.level is level and one.by_age is None)
    now = services.clock.now()
    entry = SafetyChecked("held", now, now.date(), level, {}, (flag,), (), "again")
    services.store.apply(lambda profile: change.with_entry(profile, entry))


@pytest.fixture
def newcomer(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    return services_for(theme, knowledge, clock, new_profile("p", clock.now()))


def test_a_newcomer_sees_every_stretch_and_nothing_to_clear(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    everything = tuple(one.id for one in newcomer.knowledge.exercises)
    assert page.shown_ids() == everything
    assert page.count.text() == f"{len(everything)} of {len(everything)} shown"
    assert not page.filters.clear.isVisible()


def test_the_filters_begin_at_the_users_pattern_and_phase(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    situation = standing(services.store.profile, services.knowledge, services.clock.now()).situation
    assert situation is not None
    assert (page.filters.pattern.option, page.filters.phase.option) == (situation.patterns[0], situation.phase)
    assert page.filters.clear.isVisible()


def test_stretches_of_today_come_first_and_those_to_avoid_last_with_the_reason(
    qtbot: QtBot, services: PageServices
) -> None:
    page = shown(qtbot, services)
    page.filters.clear.click()
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    planned = [one.exercise.id for one in place.planned]
    assert list(page.shown_ids()[: len(planned)]) == planned
    fits = [fit(page.cards[one].exercise, place) for one in page.shown_ids()]
    avoided = [one for one in fits if one.kind == "avoid"]
    assert avoided
    assert fits[-len(avoided) :] == avoided
    for one in avoided:
        assert one.text.rstrip(".") in page.cards[one.exercise.id].accessibleDescription()
    assert "In today's plan" in page.cards[planned[0]].accessibleDescription()


def test_typing_filters_at_once(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    qtbot.keyClicks(page.search, "bum")
    assert "figure-4" in page.shown_ids()
    assert "calf-wall" not in page.shown_ids()
    assert not page.cards["calf-wall"].isVisible()
    assert page.count.text() == f"{len(page.shown_ids())} of {len(page.cards)} shown"


def test_escape_empties_the_search(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    page.search.setText("bum")
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(page.shown_ids()) == len(page.cards)


def test_a_menu_filters_and_any_takes_the_filter_away(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    choose(page.filters.position, "All fours")
    assert set(page.shown_ids()) == {
        one.id for one in newcomer.knowledge.exercises if one.position_group == "all fours"
    }
    assert page.filters.clear.isVisible()
    choose(page.filters.position, "Any")
    assert len(page.shown_ids()) == len(page.cards)
    assert not page.filters.clear.isVisible()


def test_a_filter_the_user_set_is_not_set_back_by_the_plan(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.filters.clear.click()
    page.refresh()
    assert len(page.shown_ids()) == len(page.cards)


def test_clear_takes_back_the_search_and_every_filter(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.search.setText("bum")
    choose(page.filters.area, "Buttock")
    page.filters.clear.click()
    assert page.search.text() == ""
    assert len(page.shown_ids()) == len(page.cards)


def test_an_empty_search_says_so_and_offers_the_way_back(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.search.setText("xyz")
    assert page.empty.isVisible()
    assert 'No stretch matches "xyz".' in words_of(page)
    page.empty.clear_search.click()
    assert not page.empty.isVisible()
    assert page.filters.pattern.option


def test_filters_that_leave_nothing_can_be_cleared_and_the_search_stays(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    page.search.setText("calf")
    choose(page.filters.position, "All fours")
    assert page.shown_ids() == ()
    page.empty.clear_filters.click()
    assert page.search.text() == "calf"
    assert "calf-wall" in page.shown_ids()


def test_filters_alone_that_leave_nothing_offer_no_search_to_clear(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    choose(page.filters.position, "All fours")
    choose(page.filters.area, "Calf")
    assert "No stretch fits these filters." in words_of(page)
    assert not page.empty.clear_search.isVisible()


def test_a_card_opens_its_stretch(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    with qtbot.waitSignal(page.stretch_requested) as opened:
        page.cards["cat-cow"].click()
    assert opened.args == ["cat-cow"]


def test_the_keyboard_alone_finds_and_opens_a_stretch(qtbot: QtBot, newcomer: PageServices) -> None:
    page = shown(qtbot, newcomer)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is page.search
    qtbot.keyClicks(page.search, "cat and cow")
    card = page.cards["cat-cow"]
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() is card:
            break
    assert card.focus_ring.is_shown
    with qtbot.waitSignal(page.stretch_requested):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_tab_goes_through_the_cards_in_the_order_they_are_shown(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    first, second = (page.cards[one] for one in page.shown_ids()[:2])
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second


def test_clear_hands_the_keyboard_on_before_it_goes(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.filters.clear.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.filters.clear, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is page.filters.position


def test_ticking_a_stretch_elsewhere_keeps_the_library_in_step(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    before = page.shown_ids()
    now = services.clock.now()
    services.store.apply(lambda profile: change.mark_exercise(profile, before[0], "tick", now, done=True))
    assert page.shown_ids() == before


def test_a_clinician_hold_is_told_and_no_stretch_is_in_the_plan(qtbot: QtBot, services: PageServices) -> None:
    held(services, Level.CLINICIAN)
    page = shown(qtbot, services)
    assert services.knowledge.safety.advice_for(Level.CLINICIAN).title in page.hold_banner.accessibleName()
    assert page.shown_ids()
    assert not any("In today's plan" in card.accessibleDescription() for card in page.cards.values())


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.SAME_DAY])
def test_a_grave_hold_shows_no_stretch_at_all(qtbot: QtBot, services: PageServices, level: Level) -> None:
    held(services, level)
    page = shown(qtbot, services)
    assert page.hold_banner.isVisible()
    assert page.shown_ids() == ()
    assert not page.search.isVisible()
    assert not page.empty.isVisible()


@pytest.mark.parametrize(("width", "columns"), [(1076, 3), (796, 2), (616, 1)])
def test_cards_are_at_least_300_wide(qtbot: QtBot, newcomer: PageServices, width: int, columns: int) -> None:
    page = shown(qtbot, newcomer, width)
    first = [page.cards[one] for one in page.shown_ids()[:6]]
    assert len({card.x() for card in first}) == columns
    assert all(card.width() >= 300 for card in first)


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    page = shown(qtbot, services, width, height)
    page.filters.clear.click()
    assert_nothing_is_clipped(page)
    for card in page.cards.values():
        assert card.height() >= card.heightForWidth(card.width())


def test_a_change_of_the_text_size_is_followed(qtbot: QtBot, qapp: QApplication, services: PageServices) -> None:
    page = shown(qtbot, services, 992, 780)
    services.theme.apply(qapp, "dark", 200)
    assert_nothing_is_clipped(page)
    assert len({page.cards[one].x() for one in page.shown_ids()[:4]}) == 1


def test_everything_has_a_name(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert page.accessibleName() == "Stretches"
    assert page.search.accessibleName()
    assert_everything_has_a_name(page)


def test_a_card_says_what_the_user_chose(qtbot: QtBot, services: PageServices) -> None:
    now = services.clock.now()
    place = standing(services.store.profile, services.knowledge, now)
    first, second = (one.exercise.id for one in place.planned[:2])
    services.store.apply(lambda profile: drop_exercise(profile, services.knowledge, first, "drop", now))
    services.store.apply(lambda profile: pin_exercise(profile, services.knowledge, second, "pin", now))
    page = shown(qtbot, services)
    assert "Left out by you" in page.cards[first].accessibleDescription()
    assert "In today's plan, pinned by you" in page.cards[second].accessibleDescription()


def test_a_card_says_what_was_swapped(qtbot: QtBot, services: PageServices) -> None:
    now = services.clock.now()
    place = standing(services.store.profile, services.knowledge, now)
    assert place.situation is not None
    first = place.planned[0].exercise
    instead = alternatives(first, services.knowledge.exercises, place.situation)[0].id
    services.store.apply(lambda profile: swap_exercise(profile, services.knowledge, first.id, instead, "swap", now))
    page = shown(qtbot, services)
    assert "Swapped by you" in page.cards[first.id].accessibleDescription()
    assert "In today's plan" in page.cards[instead].accessibleDescription()


def test_a_card_says_which_thing_is_missing(qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock) -> None:
    profile = with_plan(knowledge, clock)
    clock.advance(9 * DAY_S)
    bare = msgspec.structs.replace(profile, settings=msgspec.structs.replace(profile.settings, equipment=()))
    page = shown(qtbot, services_for(theme, knowledge, clock, bare))
    assert "Needs a foam roller" in page.cards["glute-roller"].accessibleDescription()


def test_a_card_says_which_stretch_goes_against_what_eases(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    answers = runner_answers(knowledge)
    arched = msgspec.structs.replace(answers, questions={**answers.questions, "Q10": "pullback", "Q11": "eases"})
    profile = with_plan(knowledge, clock, arched)
    page = shown(qtbot, services_for(theme, knowledge, clock, profile))
    told = [one for one, card in page.cards.items() if "Not the way that eases you" in card.accessibleDescription()]
    assert told
    assert all(knowledge.exercise(one).direction == "bend" for one in told)
