"""Steps in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.number_disc import NumberDisc


class NumberedList(QWidget):
    """Show steps under each other, each behind its number on a soft disc."""

    def __init__(self, theme: Theme, steps: Sequence[str], role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        for number, step in enumerate(steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(metrics.SPACE_3)
            row.addWidget(NumberDisc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
            words = Text(theme, step, role)
            words.setAccessibleName(f"{number}. {step}")
            row.addWidget(words, 1)
            column.addLayout(row)
