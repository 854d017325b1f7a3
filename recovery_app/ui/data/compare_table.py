"""Two profiles side by side."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.data.words import Compared
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text


class CompareTable(QWidget):
    """Show what is there beside what is here; where they differ, both are in semi-bold."""

    def __init__(self, theme: Theme, there: str, lines: tuple[Compared, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(metrics.SPACE_5)
        grid.setVerticalSpacing(metrics.SPACE_2)
        for column, share in enumerate((5, 4, 4)):
            grid.setColumnStretch(column, share)
        for column, words in enumerate((there, "Now"), start=1):
            grid.addWidget(Text(theme, words, "small_strong", "muted"), 0, column)
        for place, line in enumerate(lines, start=1):
            role = "body" if line.there == line.here else "body_strong"
            grid.addWidget(Text(theme, line.name, "body", "muted"), place, 0)
            grid.addWidget(Text(theme, line.there, role), place, 1)
            grid.addWidget(Text(theme, line.here, role), place, 2)
        spoken = (f"{line.name}: {line.there}, now {line.here}" for line in lines)
        self.setAccessibleName(". ".join(spoken))
