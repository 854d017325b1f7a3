"""Why a session is stopped."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.timed_session import StopReason
from recovery_app.ui.guided.words import REASONS
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog

LEAVE = 2
"""The result of the dialog where the session is left as it waits."""


class StopDialog(Dialog):
    """Ask why; `accepted` ends the session, `rejected` goes on, and the result LEAVE lets it wait."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Stop here?", "What you did so far is kept.", "End session", "Go on", "primary", parent)
        self.reasons = AnswerGroup(theme, "Why do you stop?")
        for reason, words, detail in REASONS:
            self.reasons.add(reason, words, detail)
        self.body.addWidget(self.reasons)
        self.leave = Button(theme, "Let it wait", "quiet", flush=True)
        self.leave.clicked.connect(self._on_leave)
        self.buttons.insertWidget(0, self.leave)
        self.reasons.changed.connect(self._judge)
        self.reasons.accepted.connect(self._on_enter)
        self.first = self.reasons.cards()[0]
        self._judge()

    def hurts(self) -> bool:
        """Tell whether pain is the reason."""
        return self.reasons.chosen() == ("pain",)

    def because(self) -> StopReason:
        """Return the reason as it is logged; who has done enough has none."""
        chosen = self.reasons.chosen()
        found: dict[str, StopReason] = {"pain": "pain", "tired": "tired", "other": "other"}
        return found.get(chosen[0], "") if chosen else ""

    def _judge(self) -> None:
        missing = "" if self.reasons.chosen() else "Choose why first."
        self.verb.set_blocked(missing)
        self.foot.set_text(missing)

    def _on_enter(self) -> None:
        if self.reasons.chosen():
            self.accept()

    def _on_leave(self) -> None:
        self.done(LEAVE)
