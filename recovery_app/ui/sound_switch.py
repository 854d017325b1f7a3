"""Switches the sound of sessions from their page."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject

from recovery_app.domain.profile import Profile
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.session_bar import SessionBar


class SoundSwitch(QObject):
    """Keep a bar's sound button true to the setting, and the setting true to the button."""

    def __init__(self, services: PageServices, bar: SessionBar, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bar = bar
        bar.sound_pressed.connect(self._on_pressed)
        services.store.profile_changed.connect(self._on_profile_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show whether the sound is on."""
        self._bar.show_sound(is_on=self._services.store.profile.settings.sound)

    def _on_pressed(self) -> None:
        settings = self._services.store.profile.settings
        changed = msgspec.structs.replace(settings, sound=not settings.sound)
        self._services.store.apply(lambda profile: msgspec.structs.replace(profile, settings=changed))
        if not changed.sound:
            self._services.devices.cues.stop()

    def _on_profile_changed(self, new: Profile, old: Profile) -> None:
        if new.settings is not old.settings:
            self.refresh()
