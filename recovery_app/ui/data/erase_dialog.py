"""The question before everything is erased."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from recovery_app.domain.stored_data import DataError
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.told_line import ToldLine

WORD: Final = "ERASE"
_GOES: Final = (
    "Your answers, your plan, your log and your settings go.",
    "All backups on this computer go with them. Nothing can bring them back.",
    "Copies that you saved elsewhere stay.",
)
_HELD: Final = "Your safety answers go too. The advice they gave you still holds, so follow it all the same."


class EraseDialog(Dialog):
    """Say what goes, offer a copy first with `copy_requested`, and wait until the word is typed.

    `erase` does it; where it cannot, the dialog stays and says what is left. With `is_held` a safety hold stands, which
    is not over because its answers go.
    """

    copy_requested = Signal()

    def __init__(
        self, theme: Theme, name: str, erase: Callable[[], object], parent: QWidget | None = None, *, is_held: bool
    ) -> None:
        super().__init__(theme, "Erase everything?", "", "Erase everything", "Keep it", "stop", parent)
        self.wide_em = 34
        self._erase = erase
        if name:
            self.body.addWidget(BreakingText(theme, f"This is what is kept for “{name}”. Other people keep theirs."))
        for line in _GOES:
            self.body.addWidget(Text(theme, line))
        if is_held:
            self.body.addWidget(Text(theme, _HELD, "body_strong"))
        self.copy = Button(theme, "Save a copy first", icon="download")
        self.copy.clicked.connect(self.copy_requested)
        self.body.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.saved = ToldLine(theme)
        self.body.addWidget(self.saved)
        self.word = QLineEdit()
        self.field = Field(theme, f"Type {WORD} to go on", self.word)
        self.word.textEdited.connect(self._on_typed)
        self.body.addWidget(self.field)
        self.told = ToldLine(theme)
        self.pinned.addWidget(self.told)
        self._judge()

    def accept(self) -> None:
        """Erase, and close once nothing is left."""
        if not self._is_typed():
            return
        try:
            self._erase()
        except DataError as problem:
            self.told.tell_refused(str(problem))
            self.fit()
            return
        super().accept()

    def _is_typed(self) -> bool:
        return self.word.text().strip().casefold() == WORD.casefold()

    def _on_typed(self) -> None:
        self.told.clear()
        self._judge()

    def _judge(self) -> None:
        self.verb.set_blocked("" if self._is_typed() else f"Type {WORD} first.")
