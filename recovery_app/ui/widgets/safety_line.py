"""The line at the foot of a page that never lets the warning signs out of sight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class SafetyLine(QWidget):
    """Name the gravest signs and lead to help; say where the data stays."""

    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, 6)
        words = QWidget()
        inside = QHBoxLayout(words)
        inside.setContentsMargins(0, 11, 0, 11)
        inside.setSpacing(8)
        inside.addWidget(Icon(theme, "info", "muted", 18), 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(Text(theme, "New numbness, weakness or bladder trouble?", "small", "muted"), 1)
        row.addWidget(words)
        self.button = Button(theme, "Stop and get help", "quiet")
        self.button.clicked.connect(self.help_requested)
        row.addWidget(self.button)
