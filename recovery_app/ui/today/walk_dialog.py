"""Logging a walk."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.walk import WalkGoal
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.felt_parts import FeltParts
from recovery_app.ui.today.form_dialog import FormDialog
from recovery_app.ui.today.minutes_box import MinutesBox
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.beside import Beside


class WalkDialog(FormDialog):
    """Ask how long a walk was and how it felt; the plan grows only with walks that went well.

    `minutes` are those of a walk that was timed, None for the planned ones.
    """

    def __init__(
        self, theme: Theme, rule: LightRule, goal: WalkGoal, minutes: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Log a walk", "", "Save walk", parent=parent)
        self.minutes = MinutesBox("Minutes walked")
        planned = goal.step.bouts_min[min(goal.walks_done, len(goal.step.bouts_min) - 1)]
        self.minutes.setValue(planned if minutes is None else minutes)
        self.first = self.minutes
        self.brisk = AnswerCard(theme, "It was brisk", "Quick, with a normal stride, and you could still talk", "check")
        self.brisk.set_chosen(chosen=goal.step.pace == "brisk")
        self.brisk.accepted.connect(self.save)
        self.ask("How long was it?", Beside(theme, self.minutes, self.brisk))
        self.felt = FeltParts(self, theme, rule, "The most pain while walking")
        self.felt.show_light()
        self.judge()
