"""One thing the user chose about a stretch, with the way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text


class ChoiceLine(QWidget):
    """Say what was chosen; `undo_requested` carries the id of the entry to take back."""

    undo_requested = Signal(str)

    def __init__(self, theme: Theme, entry_id: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry_id = entry_id
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Text(theme, words), 1, Qt.AlignmentFlag.AlignVCenter)
        self.undo = Button(theme, "Undo")
        self.undo.setAccessibleDescription(words)
        self.undo.clicked.connect(self._on_undo)
        row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignTop)

    def _on_undo(self) -> None:
        self.undo_requested.emit(self._entry_id)
