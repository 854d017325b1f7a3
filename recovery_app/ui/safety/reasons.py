"""Why the plan waits: each statement that counts, and its reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.flag import Flag, LevelAdvice
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note


class Reasons(QWidget):
    """List the flags with their reasons, and say why the level asks for it."""

    def __init__(self, theme: Theme, flags: Sequence[Flag], advice: LevelAdvice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(Text(theme, "What you answered", "h2"))
        for flag in flags:
            column.addWidget(Divider(theme))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(Text(theme, flag.statement, "body_strong"))
            words.addWidget(Text(theme, flag.reason, "body", "muted"))
            column.addLayout(words)
        column.addSpacing(metrics.SPACE_1)
        column.addWidget(Note(theme, "Why.", advice.why))
