"""Answers that do not go together, and the way back to each of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.consistency import Contradiction
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

AGAIN = "Please look at these answers again"
UNUSUAL = "An unusual answer"


class ConflictCard(Card):
    """List contradictions; `answer_requested(str)` carries the wizard's page of the answer to look at again."""

    answer_requested = Signal(str)

    def __init__(self, theme: Theme, found: tuple[Contradiction, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, look="inset", padding=metrics.SPACE_4, parent=parent)
        asks = any(one.kind == "ask_again" for one in found)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(Icon(theme, "info"))
        head.addWidget(Text(theme, AGAIN if asks else UNUSUAL, "h3"), 1)
        self.add_layout(head)
        self.body.setSpacing(metrics.SPACE_1)
        for one in found:
            self.add(Text(theme, one.text, "small", "muted"))
            if one.kind == "ask_again":
                self._add_way_back(theme, one)

    def _add_way_back(self, theme: Theme, one: Contradiction) -> None:
        again = Button(theme, "Look again", "quiet", flush=True)
        again.setAccessibleDescription(one.text)
        again.clicked.connect(partial(self.answer_requested.emit, one.look_at))
        row = QHBoxLayout()
        row.addWidget(again)
        row.addStretch(1)
        self.add_layout(row)
