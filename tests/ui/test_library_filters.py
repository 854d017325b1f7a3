"""The menus, the sections and the mended search of the library."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recovery_app.domain.fit import fit, standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile, new_profile
from recovery_app.ui.library.library_page import LibraryPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.chip import Chip
from tests.fakes import FakeClock
from tests.ui.pages import assert_nothing_is_clipped, in_front, services_for, with_plan, words_of

DAY_S = 86_400
AT_HOME = "What I have at home"
SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]


def choose(chip: Chip, words: str) -> None:
    next(action for action in chip.menu.actions() if action.text() == words).trigger()


def offered(chip: Chip) -> list[str]:
    return [action.text() for action in chip.menu.actions()]


def with_equipment(profile: Profile, at_home: tuple[str, ...] | None) -> Profile:
    return msgspec.structs.replace(profile, settings=msgspec.structs.replace(profile.settings, equipment=at_home))


def top_of(page: LibraryPage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


@pytest.fixture
def newcomer(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    return services_for(theme, knowledge, clock, new_profile("p", clock.now()))


def test_the_equipment_menu_finds_what_is_done_with_a_thing(qtbot: QtBot, newcomer: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(newcomer))
    choose(page.filters.equipment, "Foam roller")
    assert set(page.shown_ids()) == {"thoracic-roller", "glute-roller"}
    choose(page.filters.equipment, "Nothing needed")
    assert "standing-extension" in page.shown_ids()
    assert "cat-cow" not in page.shown_ids()
    choose(page.filters.equipment, "A mat at most")
    assert {"standing-extension", "cat-cow"} <= set(page.shown_ids())
    assert "seated-piriformis" not in page.shown_ids()


def test_what_i_have_at_home_follows_settings(qtbot: QtBot, newcomer: PageServices) -> None:
    newcomer.store.apply(lambda profile: with_equipment(profile, ("strap",)))
    page = in_front(qtbot, LibraryPage(newcomer))
    choose(page.filters.equipment, AT_HOME)
    assert "hamstring-strap" in page.shown_ids()
    assert not {"glute-roller", "hip-hike"} & set(page.shown_ids())
    newcomer.store.apply(lambda profile: with_equipment(profile, ("strap", "step")))
    assert "hip-hike" in page.shown_ids()
    newcomer.store.apply(lambda profile: with_equipment(profile, None))
    assert AT_HOME not in offered(page.filters.equipment)
    assert len(page.shown_ids()) == len(page.cards)


@pytest.mark.parametrize("at_home", [None, ("foam_roller", "step", "strap")])
def test_nobody_is_asked_what_is_at_home_while_nothing_is_missing(
    qtbot: QtBot, newcomer: PageServices, at_home: tuple[str, ...] | None
) -> None:
    newcomer.store.apply(lambda profile: with_equipment(profile, at_home))
    page = in_front(qtbot, LibraryPage(newcomer))
    assert AT_HOME not in offered(page.filters.equipment)


def test_the_minutes_menu_counts_one_round_and_says_so(qtbot: QtBot, newcomer: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(newcomer))
    assert "one round" in page.filters.minutes.accessibleDescription()
    choose(page.filters.minutes, "Up to 2 min")
    assert "cat-cow" in page.shown_ids()
    assert "walking" not in page.shown_ids()
    assert page.filters.minutes.accessibleName() == "Minutes: Up to 2 min"
    page.filters.clear.click()
    assert page.filters.minutes.option == ""
    assert len(page.shown_ids()) == len(page.cards)


def test_the_shelf_is_divided_by_headings_in_order(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(services))
    page.filters.clear.click()
    QApplication.sendPostedEvents()
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    kinds = {one: fit(page.cards[one].exercise, place).kind for one in page.shown_ids()}
    tops = {name: top_of(page, heading) for name, heading in page.shelf.headings.items()}
    assert tops["plan"] < tops["more"] < tops["not_now"]
    assert all(heading.isVisible() and heading.text() for heading in page.shelf.headings.values())
    for one, kind in kinds.items():
        top = top_of(page, page.cards[one])
        assert (top < tops["more"]) is (kind == "planned")
        assert (top > tops["not_now"]) is (kind in {"later", "unsuited", "against", "avoid"})
    assert list(kinds.values())[-1] == "avoid"


def test_somebody_without_a_plan_sees_no_headings(qtbot: QtBot, newcomer: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(newcomer))
    assert not any(heading.isVisible() for heading in page.shelf.headings.values())


def test_a_section_that_a_search_leaves_empty_has_no_heading(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(services))
    page.filters.clear.click()
    planned = page.cards[page.shown_ids()[0]].exercise.name
    page.search.setText(planned)
    assert "In today's plan" in words_of(page)
    assert "Not for you now" not in words_of(page)


def test_tab_goes_from_one_section_into_the_next(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(services))
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    last, following = (page.cards[one] for one in page.shown_ids()[len(place.planned) - 1 :][:2])
    last.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is following


def test_a_stretch_to_avoid_says_why_and_still_opens(qtbot: QtBot, services: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(services))
    page.filters.clear.click()
    place = standing(services.store.profile, services.knowledge, services.clock.now())
    card = page.cards[page.shown_ids()[-1]]
    reason = fit(card.exercise, place).text.rstrip(".")
    assert f"Not now. {reason}" in card.accessibleDescription()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.stretch_requested) as opened:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    assert opened.args == [card.exercise.id]


def test_a_misspelt_search_shows_what_was_meant_and_says_so(qtbot: QtBot, newcomer: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(newcomer))
    page.search.setText("hamstring")
    meant = page.shown_ids()
    assert not page.mended.isVisible()
    page.search.setText("hamstirng")
    assert page.shown_ids() == meant
    assert 'Showing results for "hamstring".' in words_of(page)
    page.search.clear()
    assert not page.mended.isVisible()


def test_a_misspelt_search_that_the_filters_hide_is_told_as_it_is_meant(qtbot: QtBot, newcomer: PageServices) -> None:
    page = in_front(qtbot, LibraryPage(newcomer))
    page.search.setText("hamstirng")
    choose(page.filters.position, "Standing")
    assert 'No stretch matches "hamstring" with these filters.' in words_of(page)
    assert not page.mended.isVisible()
    page.empty.clear_filters.click()
    assert page.mended.isVisible()


def test_coming_back_on_another_day_shows_that_days_plan(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    services = services_for(theme, knowledge, clock, with_plan(knowledge, clock))
    page = in_front(qtbot, LibraryPage(services))
    clock.advance(9 * DAY_S)
    place = standing(services.store.profile, knowledge, clock.now())
    planned = [one.exercise.id for one in place.planned]
    assert list(page.shown_ids()[: len(planned)]) != planned
    page.bring_up_to_date()
    assert list(page.shown_ids()[: len(planned)]) == planned


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_menus_that_are_all_set_wrap_and_are_not_clipped(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    services.store.apply(lambda profile: with_equipment(profile, ("strap",)))
    page = in_front(qtbot, LibraryPage(services), width, height)
    for chip, words in (
        (page.filters.position, "On your back"),
        (page.filters.area, "Low back"),
        (page.filters.equipment, AT_HOME),
        (page.filters.minutes, "Up to 3 min"),
    ):
        choose(chip, words)
    assert_nothing_is_clipped(page)
    assert page.shown_ids()
    for chip in page.filters.chips():
        assert chip.geometry().right() < page.filters.width()
    assert page.count.geometry().right() < page.search.geometry().left() or top_of(page, page.search) > top_of(
        page, page.count
    )


@pytest.mark.parametrize(("width", "height"), [(1076, 780), (796, 640)])
def test_a_whole_row_of_cards_is_seen_without_scrolling(
    qtbot: QtBot, services: PageServices, width: int, height: int
) -> None:
    page = in_front(qtbot, LibraryPage(services), width, height)
    QApplication.sendPostedEvents()
    first = page.cards[page.shown_ids()[0]]
    assert top_of(page, first) + first.height() <= height
