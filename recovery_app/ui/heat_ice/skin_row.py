"""One question about the skin: a tick is yes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import SkinQuestion
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard

CLEARED = "A clinician has said it is fine for me"


class SkinRow(QWidget):
    """Ask a question; where heat or ice may be fine all the same, a tick opens what a clinician has said.

    `changed` tells of every change, `accepted` of Enter.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, question: SkinQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        title, _, detail = question.text.partition("? ")
        self.card = AnswerCard(theme, f"{title}?" if detail else title, detail, "check")
        self.card.toggled.connect(self._on_toggled)
        self.card.accepted.connect(self.accepted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(self.card)
        self._inner = QWidget()
        inner = QVBoxLayout(self._inner)
        inner.setContentsMargins(metrics.SPACE_8, 0, 0, metrics.SPACE_2)
        notes = dict.fromkeys(
            note
            for effect, note in ((question.heat, question.heat_note), (question.ice, question.ice_note))
            if effect == "ask" and note
        )
        self.clearance = AnswerCard(theme, CLEARED, " ".join(notes), "check")
        self.clearance.toggled.connect(self.changed)
        self.clearance.accepted.connect(self.accepted)
        inner.addWidget(self.clearance)
        column.addWidget(self._inner)
        self._inner.hide()

    @property
    def is_yes(self) -> bool:
        """Tell whether the question is answered with yes."""
        return self.card.isChecked()

    @property
    def is_cleared(self) -> bool:
        """Tell whether a clinician has said that it is fine."""
        return self.is_yes and self.clearance.isChecked()

    def clear(self) -> None:
        """Take the answer back."""
        self.card.set_chosen(chosen=False)

    def _on_toggled(self, yes: bool) -> None:  # noqa: FBT001 - a signal carries it
        question = self.question
        asks = "ask" in {question.heat, question.ice, question.contrast}
        if not yes:
            self.clearance.set_chosen(chosen=False)
        self._inner.setVisible(yes and asks)
        self.changed.emit()
