"""Settings are saved at once, and a new episode begins only after a question."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.domain.settings import Settings
from recovery_app.ui.services import PageServices
from recovery_app.ui.settings.settings_page import SettingsPage
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.dialog import Dialog
from tests.fakes import FakeClock
from tests.ui.pages import (
    assert_everything_has_a_name,
    assert_nothing_is_clipped,
    button,
    in_front,
    services_for,
    words_of,
)

SIZES = [(1076, 780, 100), (796, 640, 100), (616, 560, 100), (992, 780, 200)]


def shown(qtbot: QtBot, services: PageServices, width: int = 1076, height: int = 780) -> SettingsPage:
    return in_front(qtbot, SettingsPage(services, "1.2.3"), width, height)


def choose(chip: Chip, words: str) -> None:
    next(action for action in chip.menu.actions() if words in action.text()).trigger()


def asked(page: SettingsPage) -> Dialog:
    page.new_episode.click()
    return page.findChildren(Dialog)[-1]


def test_each_setting_is_saved_when_it_is_chosen(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    button(page.theme_choice, "Dark").click()
    choose(page.text_size, "150")
    button(page.motion, "On").click()
    choose(page.region, services.knowledge.safety.contact("EU").name)
    button(page.sound, "Off").click()
    assert services.store.profile.settings == Settings("dark", 150, "EU", sound=False, reduced_motion=True)


@pytest.mark.parametrize("percent", ["100", "125", "150", "175", "200"])
def test_every_text_size_can_be_chosen(qtbot: QtBot, services: PageServices, percent: str) -> None:
    page = shown(qtbot, services)
    choose(page.text_size, percent)
    assert services.store.profile.settings.text_size_percent == int(percent)


def test_the_page_shows_what_was_saved(qtbot: QtBot, services: PageServices) -> None:
    saved = Settings("light", 125, "US", sound=False, reduced_motion=True)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=saved))
    page = shown(qtbot, services)
    assert page.theme_choice.option() == "light"
    assert (page.text_size.option, page.region.option) == ("125", "US")
    assert (page.sound.option(), page.motion.option()) == ("off", "on")


def test_a_setting_changed_elsewhere_shows_at_once(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=Settings(region="UK")))
    assert page.region.option == "UK"


def test_everything_counts_as_at_home_until_the_user_says_otherwise(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    boxes = page.equipment.boxes
    assert [thing for thing, box in boxes.items() if box.isChecked()] == [
        one.id for one in services.knowledge.plan.thing
    ]
    assert services.store.profile.settings.equipment is None
    qtbot.keyClick(boxes["foam_roller"], Qt.Key.Key_Space)
    assert services.store.profile.settings.equipment == ("step", "strap")
    boxes["step"].click()
    boxes["strap"].click()
    assert services.store.profile.settings.equipment == ()
    boxes["step"].click()
    assert services.store.profile.settings.equipment == ("step",)


def test_what_stands_in_for_a_thing_is_read_with_its_box(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    text = words_of(page)
    assert "What you have at home" in text
    for thing in services.knowledge.plan.thing:
        assert thing.stand_in in text
        assert page.equipment.boxes[thing.id].accessibleName() == thing.name
        assert page.equipment.boxes[thing.id].accessibleDescription() == thing.stand_in


def test_the_things_at_home_are_shown_as_saved(qtbot: QtBot, services: PageServices) -> None:
    saved = Settings(equipment=("strap", "a-thing-of-another-version"))
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=saved))
    page = shown(qtbot, services)
    assert [thing for thing, box in page.equipment.boxes.items() if box.isChecked()] == ["strap"]


def test_the_folder_of_the_data_is_named_and_can_be_opened(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert str(services.data_dir) in words_of(page)
    with qtbot.waitSignal(page.folder_requested):
        page.open_folder.click()


def test_the_version_and_the_licences_are_named(qtbot: QtBot, services: PageServices) -> None:
    text = words_of(shown(qtbot, services))
    for part in ("1.2.3", "MIT", "LGPL", "ISC", "SIL Open Font License"):
        assert part in text


def test_a_new_episode_begins_after_the_user_agreed(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    dialog = asked(page)
    with qtbot.waitSignal(page.new_episode_requested):
        dialog.verb.click()


def test_the_safe_answer_has_the_keyboard_and_keeps_the_plan(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    dialog = asked(page)
    assert dialog.focusWidget() is dialog.safe
    with qtbot.assertNotEmitted(page.new_episode_requested):
        qtbot.keyClick(dialog.safe, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_escape_keeps_the_plan(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    dialog = asked(page)
    with qtbot.assertNotEmitted(page.new_episode_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_an_episode_there_is_none_to_end_and_it_says_so(
    qtbot: QtBot, theme: Theme, knowledge: Knowledge, clock: FakeClock
) -> None:
    page = shown(qtbot, services_for(theme, knowledge, clock, new_profile("p", clock.now())))
    assert not page.new_episode.isEnabled()
    assert "There is no episode to end yet." in words_of(page)


def test_the_keyboard_lands_on_the_first_setting_and_changes_it(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert services.store.profile.settings.theme == "light"


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_clipped(
    qtbot: QtBot, qapp: QApplication, services: PageServices, width: int, height: int, percent: int
) -> None:
    services.theme.apply(qapp, "light", percent)
    assert_nothing_is_clipped(shown(qtbot, services, width, height))


def test_everything_has_a_name(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert page.accessibleName() == "Settings"
    assert_everything_has_a_name(page)
