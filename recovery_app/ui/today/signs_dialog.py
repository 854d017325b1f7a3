"""All the signs that running may be tried, with how to check each."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.rest import RestPlan
from recovery_app.domain.signs import SignStatus
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.sign_mark import SignMark


class SignsDialog(Dialog):
    """List every sign: those the user judges can be ticked, the others follow from the log."""

    sign_marked = Signal(str, bool)

    def __init__(
        self, theme: Theme, signs: tuple[SignStatus, ...], rest: RestPlan, allowed: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            theme,
            "Signs that you may try running",
            "All of them together decide, not the date. Tick what is true today. "
            "After a stop, a sore day or a broken night, some ticks have to wait.",
            "",
            "Close",
            parent=parent,
        )
        for status in signs:
            self.body.addWidget(self._row(theme, status))
        self.body.addWidget(Note(theme, f"About {rest.days} days.", rest.reason))
        self.body.addWidget(Note(theme, "While you rest.", allowed))

    def _row(self, theme: Theme, status: SignStatus) -> QWidget:
        if status.sign.answered_by == "user":
            card = AnswerCard(theme, status.sign.text, status.sign.how, "check")
            card.set_chosen(chosen=status.met)
            card.toggled.connect(partial(self.sign_marked.emit, status.sign.id))
            return card
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(22, 8, 18, 8)
        across.setSpacing(18)
        mark = SignMark(theme)
        mark.set_met(met=status.met)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, status.sign.text))
        words.addWidget(Text(theme, status.sign.how, "small", "muted"))
        across.addLayout(words, 1)
        row.setAccessibleName(f"{status.sign.short}: {'ready' if status.met else 'not yet'}")
        return row
