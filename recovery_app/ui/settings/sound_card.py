"""How sessions are heard: by voice, signals or not at all, how loud, and what each signal sounds like."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from recovery_app.device.ability import missing_lines
from recovery_app.device.devices import Devices
from recovery_app.domain.cues import Cue, hearing
from recovery_app.domain.settings import Settings
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.setting_row import SettingRow

NOTHING: Final = "none"
_MODES: Final = (("both", "Voice and signals"), ("voice", "Voice"), ("beep", "Signals"), (NOTHING, "Nothing"))
_STEP: Final = 10
_PREVIEWS: Final = (
    ("Get ready", Cue("ready", side="left")),
    ("Start", Cue("start", seconds=30)),
    ("Half-way", Cue("half")),
    ("Change sides", Cue("switch", side="right")),
    ("Rest", Cue("rest", seconds=30)),
    ("Breathe in", Cue("breath", breath="in")),
    ("Breathe out", Cue("breath", breath="out")),
    ("Count", Cue("count", count=3)),
    ("Look at your skin", Cue("check")),
    ("Done", Cue("done")),
    ("Take it off", Cue("alarm")),
    ("Take it off, 3 minutes late", Cue("alarm", seconds=180, level=3)),
)
_SILENT: Final = "Nothing is heard now. Choose a voice or signals first."


class SoundCard(Card):
    """Choose how sessions are heard, listen to it, and read what this machine lacks for it.

    `mode_chosen` carries a sound mode or "none", `volume_chosen` a percentage.
    """

    mode_chosen = Signal(str)
    volume_chosen = Signal(int)

    def __init__(self, theme: Theme, devices: Devices, late_from_hour: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Sound", parent=parent)
        self._devices = devices
        self._settings = Settings()
        self._has_listened = False
        self.mode = SegmentedControl(theme, "What you hear in a session", _MODES, "both")
        self.mode.option_chosen.connect(self.mode_chosen)
        late = f"From {late_from_hour}:00 the alarm of a pack always sounds."
        self.add(SettingRow(theme, "What you hear in a session", late, self.mode))
        self.add_divider()
        self.volume = Chip(theme, "", [(str(one), f"{one} %") for one in range(0, 101, _STEP)], any_text="")
        self.volume.setAccessibleDescription("Volume of sessions")
        self.volume.option_chosen.connect(self._on_volume)
        self.add(SettingRow(theme, "Volume", "The volume of the computer counts as well.", self.volume))
        self.add_divider()
        self.add(Text(theme, "Listen", "body_strong"))
        buttons = FlowLayout()
        self.previews: dict[str, Button] = {}
        for name, cue in _PREVIEWS:
            button = _Preview(theme, name, cue)
            button.wished.connect(self._listen)
            self.previews[name] = button
            buttons.addWidget(button)
        self.add_layout(buttons)
        self.add_divider()
        self.test_note = Button(theme, "Show one now")
        self.test_note.clicked.connect(self._on_test_note)
        hidden = "Shown when a step ends and the window is hidden."
        self.add(SettingRow(theme, "Notes on your desktop", hidden, self.test_note))
        self.note_told = Text(theme, "", "small", "muted")
        self.note_told.hide()
        self.add(self.note_told)
        self.missing_title = Text(theme, "Missing on this computer", "body_strong")
        self.missing_title.hide()
        self.add(self.missing_title)
        self.missing: list[Text] = []

    def show_settings(self, settings: Settings) -> None:
        """Show how sessions are heard; a volume between two steps is shown as the nearer one."""
        self._settings = settings
        self.mode.set_option(settings.sound_mode if settings.sound else NOTHING)
        self.volume.set_option(str(round(settings.volume_percent / _STEP) * _STEP))
        silent = not settings.sound or settings.volume_percent == 0
        for button in self.previews.values():
            button.set_blocked(_SILENT if silent else "")

    def showEvent(self, event: QShowEvent) -> None:
        """Look what the machine has once the page is painted, since looking takes a moment."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._look_around)

    def hideEvent(self, event: QHideEvent) -> None:
        """Fall silent when the page is left; a session that runs on is not this card's to silence."""
        super().hideEvent(event)
        if self._has_listened:
            self._has_listened = False
            self._devices.cues.stop()

    def _look_around(self) -> None:
        lines = missing_lines(self._devices.ability())
        self.missing_title.setVisible(bool(lines))
        while len(self.missing) < len(lines):
            self.missing.append(Text(self._theme, "", "small", "muted"))
            self.add(self.missing[-1])
        for place, text in enumerate(self.missing):
            text.set_text(lines[place] if place < len(lines) else "")
            text.setVisible(place < len(lines))

    def _listen(self, cue: Cue) -> None:
        self._has_listened = True
        self._devices.cues.play(cue, hearing(self._settings, cue))

    def _on_volume(self, percent: str) -> None:
        self.volume_chosen.emit(int(percent))

    def _on_test_note(self) -> None:
        shown = self._devices.notifier.show("A note from Recovery", "You see this when a step of a session ends.")
        told = "Your desktop was asked to show a note." if shown else "Your desktop shows no notes from programs."
        self.note_told.set_text(told)
        self.note_told.show()


class _Preview(Button):
    wished = Signal(object)

    def __init__(self, theme: Theme, name: str, cue: Cue) -> None:
        super().__init__(theme, name, icon="volume-2")
        self.setAccessibleName(f"Listen to: {name}")
        self._cue = cue
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.wished.emit(self._cue)
