"""What to do now, in order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.number_disc import NumberDisc


class Steps(QWidget):
    """Show each step behind its number, its title over its line; `tone` is "stop" or "care"."""

    def __init__(
        self, theme: Theme, title: str, steps: Sequence[tuple[str, str]], tone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(Text(theme, title, "h2"))
        for number, (what, how) in enumerate(steps, start=1):
            column.addWidget(Divider(theme))
            row = QHBoxLayout()
            row.setContentsMargins(0, metrics.SPACE_1, 0, metrics.SPACE_1)
            row.setSpacing(metrics.SPACE_4)
            row.addWidget(NumberDisc(theme, number, tone, size_px=40, role="h3"), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            heading = Text(theme, what, "h2")
            heading.setAccessibleName(f"{number}. {what}")
            words.addWidget(heading)
            words.addWidget(Text(theme, how, "lead", "muted"))
            row.addLayout(words, 1)
            column.addLayout(row)
