"""How many calm sessions are done of those a step needs."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.sign_mark import SignMark


class CountRow(QWidget):
    """Show a mark for each session needed, ticked where it is done, and the same in words."""

    def __init__(self, theme: Theme, done: int, needed: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for place in range(needed):
            mark = SignMark(theme)
            mark.set_met(met=place < done)
            row.addWidget(mark)
        row.addSpacing(metrics.SPACE_1)
        row.addWidget(Text(theme, words), 1)
        self.setAccessibleName(words)
