"""A quiet explanation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class Note(Card):
    """Explain in one or two sentences, led by a few words in bold such as "Why we ask."."""

    def __init__(self, theme: Theme, lead: str, text: str, icon: str = "info", parent: QWidget | None = None) -> None:
        super().__init__(theme, look="inset", corner=metrics.CORNER_FIELD, padding=metrics.SPACE_4, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        self.text = Text(theme, f"{lead} {text}", "small", "muted", strong=lead)
        row.addWidget(self.text, 1)
        self.add_layout(row)

    def set_text(self, lead: str, text: str) -> None:
        """Explain something else."""
        self.text.set_text(f"{lead} {text}", lead)
