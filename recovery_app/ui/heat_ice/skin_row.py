"""One question about the skin: a tick is yes, and may open what a clinician has said."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import SkinQuestion
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.yes_row import YesRow

CLEARED = "A clinician has said it is fine for me"


class SkinRow(YesRow):
    """Ask a question; where heat or ice may be fine all the same, a tick opens what a clinician has said."""

    def __init__(self, theme: Theme, question: SkinQuestion, parent: QWidget | None = None) -> None:
        super().__init__(theme, question.id, question.text, parent)
        self.question = question
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
        self.column.addWidget(self._inner)
        self._inner.hide()
        self.changed.connect(self._open)

    @property
    def is_cleared(self) -> bool:
        """Tell whether a clinician has said that it is fine."""
        return self.is_yes and self.clearance.isChecked()

    def _open(self) -> None:
        question = self.question
        asks = "ask" in {question.heat, question.ice, question.contrast}
        if not self.is_yes:
            self.clearance.set_chosen(chosen=False)
        self._inner.setVisible(self.is_yes and asks)
