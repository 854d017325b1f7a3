"""Get help shows the warning signs and whom to call, whatever the user has told the program."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.ui.help.help_page import HelpPage
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from tests.fakes import FakeClock
from tests.ui.pages import assert_everything_has_a_name, assert_nothing_is_clipped, in_front, services_for, words_of

SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]


def shown(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> HelpPage:
    return in_front(qtbot, HelpPage(services), width, height)


def choose_region(page: HelpPage, name: str) -> None:
    next(action for action in page.numbers.region.menu.actions() if action.text() == name).trigger()
    QApplication.sendPostedEvents()  # the card shows its new lines


@pytest.fixture
def services(theme: Theme, knowledge: Knowledge, clock: FakeClock) -> PageServices:
    return services_for(theme, knowledge, clock, new_profile("p", clock.now()))


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.SAME_DAY])
def test_every_grave_warning_sign_is_listed(qtbot: QtBot, services: PageServices, level: Level) -> None:
    text = words_of(shown(qtbot, services))
    assert services.knowledge.safety.advice_for(level).title in text
    for flag in services.knowledge.safety.asked_at(level):
        assert flag.statement in text


def test_without_a_region_the_emergency_number_of_each_is_shown(qtbot: QtBot, services: PageServices) -> None:
    text = words_of(shown(qtbot, services))
    for contact in services.knowledge.safety.region:
        assert contact.name in text
        assert contact.emergency_number in text


@pytest.mark.parametrize("region", ["UK", "US", "EU", "other"])
def test_choosing_a_region_shows_its_numbers_and_is_saved(qtbot: QtBot, services: PageServices, region: str) -> None:
    page = shown(qtbot, services)
    contact = services.knowledge.safety.contact(region)
    choose_region(page, contact.name)
    text = words_of(page)
    for part in (contact.emergency_number, contact.same_day, contact.same_day_note, contact.clinician):
        assert part in text
    assert contact.crisis_line in text
    assert services.store.profile.settings.region == region
    assert page.numbers.region.accessibleName() == f"Region: {contact.name}"


def test_numbers_of_another_region_go_away(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    choose_region(page, services.knowledge.safety.contact("UK").name)
    choose_region(page, services.knowledge.safety.contact("US").name)
    text = words_of(page)
    assert "911" in text
    assert "999" not in text


def test_first_aid_for_a_burn_and_the_stop_rule_are_told(qtbot: QtBot, services: PageServices) -> None:
    text = words_of(shown(qtbot, services))
    for line in (*services.knowledge.heat_ice.burn_first_aid, *services.knowledge.plan.stop_rule):
        assert line in text


def test_the_symptom_check_can_be_asked_for_with_the_keyboard(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is page.check
    with qtbot.waitSignal(page.check_requested):
        qtbot.keyClick(page.check, Qt.Key.Key_Return)


@pytest.mark.parametrize("region", ["", "EU", "other"])
@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int, region: str
) -> None:
    services.theme.apply(qapp, "light", percent)
    page = shown(qtbot, services, width, height)
    if region:
        choose_region(page, services.knowledge.safety.contact(region).name)
    assert_nothing_is_clipped(page)


def test_everything_has_a_name(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert page.accessibleName() == "Get help"
    assert_everything_has_a_name(page)
