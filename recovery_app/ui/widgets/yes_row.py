"""One question of a list: a tick is yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard


class YesRow(QWidget):
    """Ask a question; what follows its first question mark is shown smaller.

    `changed` tells of every change, `accepted` of Enter.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, question_id: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question_id = question_id
        title, _, detail = text.partition("? ")
        self.card = AnswerCard(theme, f"{title}?" if detail else title, detail, "check")
        self.card.toggled.connect(self.changed)
        self.card.accepted.connect(self.accepted)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(metrics.SPACE_2)
        self.column.addWidget(self.card)

    @property
    def is_yes(self) -> bool:
        """Tell whether the question is answered with yes."""
        return self.card.isChecked()

    def clear(self) -> None:
        """Take the answer back."""
        self.card.set_chosen(chosen=False)
