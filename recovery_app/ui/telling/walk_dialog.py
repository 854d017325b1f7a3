"""Logging a walk."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.training_rules import LightRule
from recovery_app.domain.walk import WalkGoal
from recovery_app.ui.telling.felt_parts import FeltParts
from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.telling.minutes_box import MinutesBox
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.beside import Beside


class WalkDialog(FormDialog):
    """Ask how long a walk was and how it felt; the plan grows only with walks that went well.

    `goal` fills in the planned walk, `minutes` those of one that was timed, and `told` one that is to be changed.
    """

    def __init__(
        self,
        theme: Theme,
        rule: LightRule,
        goal: WalkGoal | None,
        minutes: int | None = None,
        told: WalkLogged | None = None,
        of_day: str = "",
        parent: QWidget | None = None,
    ) -> None:
        title = f"{'Log' if told is None else 'Change'} a walk{of_day}"
        super().__init__(theme, title, "", "Save walk", parent=parent)
        self.minutes = MinutesBox("Minutes walked")
        # As high as the answer beside it.
        self.minutes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.minutes.setMinimum(0)
        self.minutes.setSpecialValueText("Choose the minutes")
        planned = 0 if goal is None else goal.step.bouts_min[min(goal.walks_done, len(goal.step.bouts_min) - 1)]
        self.minutes.setValue(planned if minutes is None else minutes)
        self.minutes.valueChanged.connect(self.judge)
        self.require(self._minutes_missing, self.minutes.setFocus)
        self.first = self.minutes
        self.brisk = AnswerCard(theme, "It was brisk", "Quick, with a normal stride, and you could still talk", "check")
        self.brisk.set_chosen(chosen=goal is not None and goal.step.pace == "brisk")
        self.brisk.accepted.connect(self.save)
        self.ask("How long was it?", Beside(theme, self.minutes, self.brisk))
        self.felt = FeltParts(self, theme, rule, "The most pain while walking")
        self.felt.show_light()
        if told is not None:
            self.minutes.setValue(told.minutes)
            self.brisk.set_chosen(chosen=told.brisk)
            self.felt.fill_in(told.pain_during, told.signs)
        self.judge()

    def _minutes_missing(self) -> str:
        return "" if self.minutes.value() else "Give the minutes of the walk."
