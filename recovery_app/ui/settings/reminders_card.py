"""What of the day the user wants to be reminded of, and when."""

from __future__ import annotations

from datetime import time
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QTimeEdit, QWidget

from recovery_app.domain.settings import Reminder, ReminderItem
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.setting_row import SettingRow

_HOW: Final = (
    "A note on your desktop and a line in the window. It waits during a session, and while another program fills "
    "the screen."
)
_ROWS: Final[tuple[tuple[ReminderItem, str, str, time], ...]] = (
    ("exercises", "Exercises", "While some of today's are left.", time(8)),
    ("walk", "Walk", "Until today's minutes are reached.", time(12, 30)),
    ("heat_ice", "Heat or ice", "When it is possible and you had none today.", time(18)),
    ("check_in", "Evening check-in", "Until you have told how today was.", time(20)),
)


class RemindersCard(Card):
    """Switch each reminder on at a time of its own; `chosen(item, time)` tells a change, with None for off."""

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Reminders", parent=parent)
        self.add(Text(theme, _HOW, "small", "muted"))
        self.choices: dict[str, ReminderChoice] = {}
        for item, name, detail, usual in _ROWS:
            choice = ReminderChoice(theme, item, name, usual)
            choice.chosen.connect(self.chosen)
            self.choices[item] = choice
            self.add(SettingRow(theme, name, detail, choice))
            if item != _ROWS[-1][0]:
                self.add_divider()

    def show_reminders(self, reminders: tuple[Reminder, ...]) -> None:
        """Show which are on; one that is off keeps the time that it showed last."""
        times: dict[str, time] = {one.item: one.at for one in reminders}
        for item, choice in self.choices.items():
            choice.show_time(times.get(item))


class ReminderChoice(QWidget):
    """Hold a box to switch a reminder on, and its time."""

    chosen = Signal(str, object)

    def __init__(self, theme: Theme, item: str, name: str, usual: time, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.box = CheckBox(theme, "Remind me at")
        self.box.setAccessibleName(f"Remind me: {name}")
        self.edit = _TimeEdit(QTime(usual.hour, usual.minute))
        self.edit.setDisplayFormat("HH:mm")
        self.edit.setKeyboardTracking(False)
        self.edit.setAccessibleName(f"Time: {name}")
        self.edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = self.edit.lineEdit()
        if line is not None:
            line.setTextMargins(metrics.SPACE_2, 0, metrics.SPACE_2, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.box)
        row.addWidget(self.edit)
        self.box.clicked.connect(self._tell)
        self.edit.timeChanged.connect(self._tell_time)
        self.show_time(None)

    def show_time(self, at: time | None) -> None:
        """Show a reminder that is on at a time, or one that is off."""
        self.box.setChecked(at is not None)
        self.edit.setEnabled(at is not None)
        if at is not None:
            with QSignalBlocker(self.edit):
                self.edit.setTime(QTime(at.hour, at.minute))

    def _tell(self) -> None:
        shown = self.edit.time()
        at = time(shown.hour(), shown.minute()) if self.box.isChecked() else None
        self.edit.setEnabled(at is not None)
        self.chosen.emit(self._item, at)

    def _tell_time(self) -> None:
        if self.box.isChecked():
            self._tell()


class _TimeEdit(QTimeEdit):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change by the wheel only what was chosen before: who scrolls the page means the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
