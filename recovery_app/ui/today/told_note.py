"""A quiet line that tells what the plan did, with at most two links."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class ToldNote(Card):
    """Tell one thing in semi-bold and its reason beside it; `first_requested` and `second_requested` tell the links."""

    first_requested = Signal()
    second_requested = Signal()

    def __init__(self, theme: Theme, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, corner=metrics.CORNER_ANSWER, padding=metrics.SPACE_4, parent=parent)
        self.body.setContentsMargins(metrics.SPACE_4, metrics.SPACE_3, metrics.SPACE_4, metrics.SPACE_1)
        self.text = Text(theme, "", "body", "muted")
        self.first = Button(theme, "", "quiet", flush=True)
        self.first.clicked.connect(self.first_requested)
        self.second = Button(theme, "", "quiet", flush=True)
        self.second.clicked.connect(self.second_requested)
        self._links = QWidget()
        flow = FlowLayout(self._links, metrics.SPACE_5)
        flow.addWidget(self.first)
        flow.addWidget(self.second)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self._links)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.add_layout(row)

    def tell(self, lead: str, text: str, first: str = "", second: str = "") -> None:
        """Show what happened and why; an empty name takes a link away."""
        self.text.set_text(f"{lead} {text}", lead)
        self.setAccessibleName(f"{lead} {text}")
        for link, words in ((self.first, first), (self.second, second)):
            link.set_text(words)
            link.setVisible(bool(words))
        self._links.setVisible(bool(first or second))
        margins = self.body.contentsMargins()
        margins.setBottom(metrics.SPACE_1 if first or second else metrics.SPACE_3)
        self.body.setContentsMargins(margins)
