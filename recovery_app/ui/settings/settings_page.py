"""Settings: how the program looks and sounds, where the data is, and a new episode."""

from __future__ import annotations

from datetime import time
from typing import Final, get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.named_goals import current_goals
from recovery_app.domain.profile import Profile
from recovery_app.domain.reminders import with_reminder
from recovery_app.domain.settings import TEXT_SIZES_PERCENT, Region, ReminderItem, Settings
from recovery_app.ui.services import PageServices
from recovery_app.ui.settings.equipment_card import EquipmentCard
from recovery_app.ui.settings.reminders_card import RemindersCard
from recovery_app.ui.settings.sound_card import NOTHING, SoundCard
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.setting_row import SettingRow

_THEMES: Final = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
_ON_OFF: Final = (("on", "On"), ("off", "Off"))
_LICENCES: Final = (
    "The program is free software under the MIT licence. It uses Qt (LGPL 3), Lucide icons (ISC) "
    "and Atkinson Hyperlegible Next (SIL Open Font License 1.1)."
)
_WIDEST: Final = 860
_FIRST_QUESTIONS: Final = "Answer the questions about your back first."


class SettingsPage(QWidget):
    """Show the settings; each change is saved at once.

    `folder_requested` asks to open the data folder, `data_requested` to show the page about it, `goals_requested` to
    name goals, `new_episode_requested` to end the plan once the user agreed, `how_requested` to explain the program.
    """

    folder_requested = Signal()
    data_requested = Signal()
    new_episode_requested = Signal()
    how_requested = Signal()
    goals_requested = Signal()

    def __init__(self, services: PageServices, version: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_of: Profile | None = None
        self.setAccessibleName("Settings")
        scroll = ScrollPage(services.theme, widest=_WIDEST)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        scroll.add(PageTitle(services.theme, "Settings"))
        scroll.add(self._look())
        scroll.add(self._region())
        late_from_hour = services.knowledge.heat_ice.warn_sleep_from_hour
        self.sound = SoundCard(services.theme, services.devices, late_from_hour)
        self.sound.mode_chosen.connect(self._on_sound_mode)
        self.sound.volume_chosen.connect(self._on_volume)
        scroll.add(self.sound)
        self.reminders = RemindersCard(services.theme)
        self.reminders.chosen.connect(self._on_reminder)
        scroll.add(self.reminders)
        self.equipment = EquipmentCard(services.theme, services.knowledge.plan.thing)
        self.equipment.changed.connect(self._on_equipment)
        scroll.add(self.equipment)
        scroll.add(self._goals())
        scroll.add(self._data())
        scroll.add(self._episode())
        self.how = Button(services.theme, "How this works", "quiet", icon="book-open", flush=True)
        self.how.clicked.connect(self.how_requested)
        scroll.body.addWidget(self.how, 0, Qt.AlignmentFlag.AlignLeft)
        scroll.add(Text(services.theme, f"Version {version}. {_LICENCES}", "small", "muted"))
        scroll.body.addStretch(1)
        self.setFocusProxy(self.theme_choice)
        services.store.profile_changed.connect(self._on_profile_changed)
        self.refresh()

    def bring_up_to_date(self) -> None:
        """Show what was changed elsewhere since the settings were shown."""
        if self._shown_of is not self._services.store.profile:
            self.refresh()

    def refresh(self) -> None:
        """Show the settings as they are."""
        profile = self._shown_of = self._services.store.profile
        settings = profile.settings
        self.theme_choice.set_option(settings.theme)
        self.text_size.set_option(str(settings.text_size_percent))
        self.motion.set_option("on" if settings.reduced_motion else "off")
        self.floor.set_option("on" if settings.floor_mode else "off")
        self.region.set_option(settings.region or "")
        self.sound.show_settings(settings)
        self.reminders.show_reminders(settings.reminders)
        self.equipment.show_equipment(settings.equipment)
        self.goals.set_blocked("" if profile.episode is not None else _FIRST_QUESTIONS)
        named = _FIRST_QUESTIONS if profile.episode is None else "\n".join(current_goals(profile)) or "None yet."
        self.named_goals.set_text(named)
        self.new_episode.set_blocked("" if profile.episode is not None else "There is no episode to end yet.")
        self.no_episode.setVisible(profile.episode is None)

    def showEvent(self, event: QShowEvent) -> None:
        """Show what was changed elsewhere whenever the page is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _look(self) -> Card:
        theme = self._services.theme
        self.theme_choice = SegmentedControl(theme, "Colours", _THEMES, "system")
        self.theme_choice.option_chosen.connect(self._on_theme)
        sizes = [(str(one), f"{one} %") for one in TEXT_SIZES_PERCENT]
        self.text_size = Chip(theme, "", sizes, any_text="")
        self.text_size.setAccessibleDescription("Text size")
        self.text_size.option_chosen.connect(self._on_text_size)
        self.motion = SegmentedControl(theme, "Less motion", _ON_OFF, "off")
        self.motion.option_chosen.connect(self._on_motion)
        card = Card(theme, "Look")
        card.add(SettingRow(theme, "Colours", "", self.theme_choice))
        card.add_divider()
        card.add(SettingRow(theme, "Text size", "The whole window follows.", self.text_size))
        card.add_divider()
        card.add(SettingRow(theme, "Less motion", "Nothing fades, and rings move once a second.", self.motion))
        card.add_divider()
        self.floor = SegmentedControl(theme, "Floor mode by default", _ON_OFF, "off")
        self.floor.option_chosen.connect(self._on_floor)
        detail = "Sessions open large, to be read from the floor. F11 changes it in a session."
        card.add(SettingRow(theme, "Floor mode by default", detail, self.floor))
        return card

    def _region(self) -> Card:
        theme, safety = self._services.theme, self._services.knowledge.safety
        names = [(one, safety.contact(one).name) for one in get_args(Region)]
        self.region = Chip(theme, "Region", names, any_text="")
        self.region.option_chosen.connect(self._on_region)
        card = Card(theme, "Region")
        card.add(SettingRow(theme, "Region", "The numbers to call depend on it.", self.region))
        return card

    def _goals(self) -> Card:
        theme = self._services.theme
        self.goals = Button(theme, "Change")
        self.goals.setAccessibleName("Change your goals")
        self.goals.clicked.connect(self.goals_requested)
        self.named_goals = Text(theme, "", "body")
        card = Card(theme, "Your goals")
        card.add(SettingRow(theme, "What you want to do again", "You rate it once a week.", self.goals))
        card.add(self.named_goals)
        return card

    def _data(self) -> Card:
        theme = self._services.theme
        self.open_folder = Button(theme, "Open the folder", icon="folder-open")
        self.open_folder.clicked.connect(self.folder_requested)
        self.your_data = Button(theme, "Open", icon="file-text")
        self.your_data.setAccessibleName("Open your data")
        self.your_data.clicked.connect(self.data_requested)
        card = Card(theme, "Your data")
        detail = "Go back to a backup, take a copy with you, or erase it all."
        card.add(SettingRow(theme, "Backups, copies and people", detail, self.your_data))
        card.add_divider()
        card.add(SettingRow(theme, str(self._services.data_dir), "It stays on this computer.", self.open_folder))
        return card

    def _episode(self) -> Card:
        theme = self._services.theme
        self.new_episode = Button(theme, "Start a new episode")
        self.new_episode.clicked.connect(self._ask)
        self.no_episode = Text(theme, "There is no episode to end yet.", "small", "muted")
        card = Card(theme, "New back pain")
        detail = "Your plan ends and your log is kept. You answer the questions again."
        card.add(SettingRow(theme, "A new bout of pain begins a new episode", detail, self.new_episode))
        card.add(self.no_episode)
        return card

    def _ask(self) -> None:
        dialog = Dialog(
            self._services.theme,
            "Start a new episode?",
            "This plan ends. Your log is kept, and you answer the questions again.",
            "Start a new episode",
            "Keep my plan",
            "stop",
            parent=self,
        )
        dialog.accepted.connect(self.new_episode_requested)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_theme(self, option: str) -> None:
        self._change(theme=option)

    def _on_text_size(self, option: str) -> None:
        self._change(text_size_percent=int(option))

    def _on_motion(self, option: str) -> None:
        self._change(reduced_motion=option == "on")

    def _on_floor(self, option: str) -> None:
        self._change(floor_mode=option == "on")

    def _on_region(self, option: str) -> None:
        self._change(region=option)

    def _on_sound_mode(self, option: str) -> None:
        if option == NOTHING:
            self._change(sound=False)
        else:
            self._change(sound=True, sound_mode=option)

    def _on_volume(self, percent: int) -> None:
        self._change(volume_percent=percent)

    def _on_reminder(self, item: ReminderItem, at: time | None) -> None:
        now = self._services.clock.now()
        self._services.store.apply(
            lambda profile: msgspec.structs.replace(profile, settings=with_reminder(profile.settings, item, at, now))
        )

    def _on_equipment(self, at_home: tuple[str, ...]) -> None:
        self._change(equipment=at_home)

    def _change(self, **changed: str | int | tuple[str, ...]) -> None:
        settings = self._services.store.profile.settings
        wanted = msgspec.convert({**msgspec.structs.asdict(settings), **changed}, Settings)
        self._services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=wanted))

    def _on_profile_changed(self, _new: object, _old: object) -> None:
        if self.isVisible():
            self.refresh()
