"""Settings are saved at once, and a new episode begins only after a question."""

from __future__ import annotations

import dataclasses
from datetime import time
from typing import get_args

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.device.ability import Ability, missing_lines
from recovery_app.device.devices import NoDevices
from recovery_app.domain.cues import Cue, CueKind, Hearing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import new_profile
from recovery_app.domain.settings import Reminder, Settings
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
    button(page.floor, "On").click()
    choose(page.region, services.knowledge.safety.contact("EU").name)
    button(page.sound.mode, "Signals").click()
    choose(page.sound.volume, "40")
    saved = Settings("dark", 150, "EU", reduced_motion=True, sound_mode="beep", volume_percent=40, floor_mode=True)
    assert services.store.profile.settings == saved


class HeardDevices(NoDevices):
    """Write down what is heard and shown, on a machine that may lack something."""

    def __init__(self, ability: Ability | None = None, *, shows_notes: bool = True) -> None:
        super().__init__()
        self.cues = self
        self.heard: list[tuple[str, Hearing]] = []
        self._ability = ability or Ability()
        self._shows_notes = shows_notes

    @property
    def notifier(self) -> HeardDevices:
        return self

    def ability(self) -> Ability:
        return self._ability

    def play(self, cue: Cue, hearing: Hearing) -> None:
        self.heard.append((cue.kind, hearing))

    def stop(self) -> None:
        self.heard.clear()

    def show(self, title: str, text: str) -> bool:
        return self._shows_notes


def with_devices(services: PageServices, devices: HeardDevices) -> PageServices:
    return dataclasses.replace(services, devices=devices)


@pytest.mark.parametrize(
    ("words", "saved"),
    [
        ("Voice and signals", Settings(sound_mode="both")),
        ("Signals", Settings(sound_mode="beep")),
        ("Nothing", Settings(sound=False, sound_mode="voice")),
    ],
)
def test_what_is_heard_is_chosen_and_silence_keeps_the_way_that_was_chosen(
    qtbot: QtBot, services: PageServices, words: str, saved: Settings
) -> None:
    voice = Settings(sound_mode="voice")
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=voice))
    page = shown(qtbot, services)
    assert page.sound.mode.option() == "voice"
    button(page.sound.mode, words).click()
    assert services.store.profile.settings == saved


def test_each_signal_can_be_listened_to_as_it_is_set(qtbot: QtBot, services: PageServices) -> None:
    devices = HeardDevices()
    page = shown(qtbot, with_devices(services, devices))
    button(page.sound.mode, "Signals").click()
    choose(page.sound.volume, "30")
    for preview in page.sound.previews.values():
        preview.click()
    assert {kind for kind, _ in devices.heard} == set(get_args(CueKind))
    assert {hearing for _, hearing in devices.heard} == {Hearing(sounds=True, voice=False, volume_percent=30)}


def test_leaving_the_page_ends_what_is_listened_to(qtbot: QtBot, services: PageServices) -> None:
    devices = HeardDevices()
    page = shown(qtbot, with_devices(services, devices))
    page.sound.previews["Rest"].click()
    page.hide()
    assert devices.heard == []


def test_nothing_can_be_listened_to_in_silence_and_it_says_why(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    button(page.sound.mode, "Nothing").click()
    for preview in page.sound.previews.values():
        assert not preview.isEnabled()
        assert preview.accessibleDescription()


def test_the_hour_from_which_the_alarm_always_sounds_is_named(qtbot: QtBot, services: PageServices) -> None:
    assert f"From {services.knowledge.heat_ice.warn_sleep_from_hour}:00" in words_of(shown(qtbot, services))


def test_a_volume_between_two_steps_is_shown_as_the_nearer_one(qtbot: QtBot, services: PageServices) -> None:
    odd = Settings(volume_percent=37)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=odd))
    page = shown(qtbot, services)
    assert page.sound.volume.option == "40"
    assert services.store.profile.settings.volume_percent == 37


def test_what_the_machine_lacks_is_said_in_a_line_each(qtbot: QtBot, services: PageServices) -> None:
    ability = Ability(voice=False, notification=False)
    page = shown(qtbot, with_devices(services, HeardDevices(ability)))
    qtbot.waitUntil(lambda: "Missing on this computer" in words_of(page))
    for line in missing_lines(ability):
        assert line in words_of(page)
    assert_nothing_is_clipped(page)


def test_a_machine_that_lacks_nothing_is_not_talked_about(qtbot: QtBot, services: PageServices) -> None:
    looked: list[str] = []

    class Watched(HeardDevices):
        def ability(self) -> Ability:
            looked.append("looked")
            return Ability()

    page = shown(qtbot, with_devices(services, Watched()))
    qtbot.waitUntil(lambda: bool(looked))
    assert "Missing" not in words_of(page)


@pytest.mark.parametrize(("shows", "words"), [(True, "was asked to show a note"), (False, "shows no notes")])
def test_a_test_note_tells_whether_the_desktop_took_it(
    qtbot: QtBot, services: PageServices, shows: bool, words: str
) -> None:
    page = shown(qtbot, with_devices(services, HeardDevices(shows_notes=shows)))
    page.sound.test_note.click()
    assert words in words_of(page)


@pytest.mark.parametrize("percent", ["100", "125", "150", "175", "200"])
def test_every_text_size_can_be_chosen(qtbot: QtBot, services: PageServices, percent: str) -> None:
    page = shown(qtbot, services)
    choose(page.text_size, percent)
    assert services.store.profile.settings.text_size_percent == int(percent)


def test_the_page_shows_what_was_saved(qtbot: QtBot, services: PageServices) -> None:
    saved = Settings("light", 125, "US", sound=False, reduced_motion=True, floor_mode=True)
    services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=saved))
    page = shown(qtbot, services)
    assert page.theme_choice.option() == "light"
    assert (page.text_size.option, page.region.option) == ("125", "US")
    assert (page.sound.mode.option(), page.motion.option(), page.floor.option()) == ("none", "on", "on")


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


def test_the_page_of_your_data_is_asked_for(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    with qtbot.waitSignal(page.data_requested):
        button(page, "Open your data").click()


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


def test_each_reminder_is_saved_with_its_own_time(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    assert services.store.profile.settings.reminders == ()
    walk = page.reminders.choices["walk"]
    assert not walk.edit.isEnabled()
    walk.box.click()
    walk.edit.setTime(QTime(17, 45))
    assert services.store.profile.settings.reminders == (Reminder("walk", time(17, 45)),)
    walk.box.click()
    assert services.store.profile.settings.reminders == ()
    walk.box.click()
    assert walk.edit.time() == QTime(17, 45)


def test_a_reminder_set_for_a_time_gone_by_begins_tomorrow(
    qtbot: QtBot, services: PageServices, clock: FakeClock
) -> None:
    page = shown(qtbot, services)
    page.reminders.choices["exercises"].box.click()
    (made,) = services.store.profile.settings.reminders
    assert made == Reminder("exercises", time(8), settled_on=clock.now().date())


def test_scrolling_the_page_changes_no_time(qtbot: QtBot, services: PageServices) -> None:
    page = shown(qtbot, services)
    choice = page.reminders.choices["walk"]
    choice.box.click()
    middle = QPointF(choice.edit.rect().center())
    turn = QWheelEvent(
        middle,
        choice.edit.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice.edit, turn)
    assert services.store.profile.settings.reminders[0].at == time(12, 30)
