"""How a block of exercises felt."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.training_rules import LightRule
from recovery_app.ui.telling.choices import Choices
from recovery_app.ui.telling.felt_parts import FeltParts
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.words import BLOCK_QUESTIONS
from recovery_app.ui.widgets.beside import Beside
from recovery_app.ui.widgets.label import Text

_NO_ONE = "no-one"


class FeltDialog(FormDialog):
    """Ask for the pain during a block, what was noticed, which exercise hurt most, and whether strength stayed clean.

    Which one hurt most is asked only when something hurt.
    """

    def __init__(
        self,
        theme: Theme,
        rule: LightRule,
        block: Literal["stretch", "strength"],
        exercises: tuple[Exercise, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, BLOCK_QUESTIONS[block], "", "Save", parent=parent)
        self.block = block
        self.felt = FeltParts(self, theme, rule, "The most pain during them")
        self.first = self.felt.slider
        answers = tuple((one.id, one.name, "") for one in exercises)
        self.sore = Choices(
            theme, "Which hurt most?", (*answers, (_NO_ONE, "None more than the others", "")), most_columns=3
        )
        self._sore_part = self.ask("Which hurt most?", self.sore)
        self._sore_part.hide()
        clean_question = "Were the last two repeats hard but clean?"
        self.clean_choice = Choices(theme, clean_question, (("yes", "Yes", ""), ("no", "No", "")))
        if block == "strength":
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            words = Text(theme, clean_question, "body_strong", align=middle)
            self.body.addWidget(Beside(theme, words, self.clean_choice))
        self.felt.show_light()
        self.require(self._sore_missing, self.sore.focus_first)
        self.require(self._clean_missing, self.clean_choice.focus_first)
        for choices in (self.sore, self.clean_choice):
            choices.changed.connect(self.judge)
            choices.accepted.connect(self.save)
        self.felt.slider.pain_changed.connect(self._on_felt)
        self.felt.choices.changed.connect(self._on_felt)
        self.judge()

    def sore_exercise(self) -> str:
        """Return the id of the exercise that hurt most, or ""."""
        chosen = self.sore.chosen() if self._something_hurt() else ()
        return "" if chosen in {(), (_NO_ONE,)} else chosen[0]

    def clean(self) -> bool | None:
        """Tell whether the last two repeats were hard but clean, or None where it was not asked."""
        return self.clean_choice.chosen() == ("yes",) if self.block == "strength" else None

    def _something_hurt(self) -> bool:
        return bool(self.felt.pain()) or self.felt.light() == "red"

    def _on_felt(self) -> None:
        if self._something_hurt() == self._sore_part.isHidden():
            self._sore_part.setVisible(self._something_hurt())
            self.fit()
        self.judge()

    def _sore_missing(self) -> str:
        return "Choose the one that hurt most." if self._something_hurt() and not self.sore.answered() else ""

    def _clean_missing(self) -> str:
        asked = self.block == "strength" and not self.clean_choice.answered()
        return "Say how the last two repeats were." if asked else ""
