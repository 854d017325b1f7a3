"""The question before a new episode begins."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text

_WIDTH = 440


class NewEpisodeDialog(QDialog):
    """Ask whether the plan should end; `confirmed` tells yes. Going on is the default, and what Escape does."""

    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        question = "End this plan and start a new episode?"
        self.setWindowTitle(question)
        self.setAccessibleName(question)
        self.setModal(True)
        self.setMinimumWidth(min(theme.px(_WIDTH), parent.window().width()))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(metrics.SPACE_6,) * 4)
        column.setSpacing(metrics.SPACE_4)
        column.addWidget(Text(theme, question, "h2"))
        column.addWidget(Text(theme, "Your log is kept. You answer the questions again, and a new plan begins."))
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        self.keep = Button(theme, "Keep my plan", "primary")
        self.keep.clicked.connect(self.reject)
        self.begin = Button(theme, "Start a new episode", "stop")
        self.begin.clicked.connect(self._on_begin)
        flow.addWidget(self.keep)
        flow.addWidget(self.begin)
        column.addWidget(buttons)

    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the safe answer."""
        super().showEvent(event)
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground of the dialog."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _on_begin(self) -> None:
        self.accept()
        self.confirmed.emit()
