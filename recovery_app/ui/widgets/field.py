"""A control with its label above and its error below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class Field(QWidget):
    """Hold any input under its label; an error shows below with an icon, and what was entered stays."""

    def __init__(self, theme: Theme, label: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.control = control
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        self.label = Text(theme, label, "small_strong")
        self.label.setBuddy(control)
        control.setAccessibleName(label)
        column.addWidget(self.label)
        column.addWidget(control)
        self._error_row = QWidget(self)
        row = QHBoxLayout(self._error_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(Icon(theme, "triangle-alert", "stop", 18), 0, Qt.AlignmentFlag.AlignTop)
        self._error = Text(theme, "", "small", "stop")
        row.addWidget(self._error, 1)
        column.addWidget(self._error_row)
        self._error_row.hide()

    def error(self) -> str:
        """Return what is wrong, or ""."""
        return self._error.text()

    def set_error(self, error: str) -> None:
        """Say what is wrong, or take that away with an empty text."""
        self._error.set_text(error)
        self._error_row.setVisible(bool(error))
        self.control.setAccessibleDescription(error)
        self.control.setProperty("state", "error" if error else "")
        style = self.control.style()
        style.unpolish(self.control)
        style.polish(self.control)
