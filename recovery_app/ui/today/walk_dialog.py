"""Logging a walk."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from recovery_app.domain.walk import WalkGoal
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider

LONGEST_MIN = 600


class WalkDialog(Dialog):
    """Ask how long a walk was and how it felt; the plan grows only with walks that went well."""

    def __init__(self, theme: Theme, goal: WalkGoal, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Log a walk", "", "Save walk", "Cancel", parent=parent)
        self.minutes = QSpinBox()
        self.minutes.setRange(1, LONGEST_MIN)
        self.minutes.setSuffix(" min")
        self.minutes.setValue(goal.step.bouts_min[min(goal.walks_done, len(goal.step.bouts_min) - 1)])
        self.minutes.setAccessibleName("Minutes walked")
        line = self.minutes.lineEdit()
        if line is not None:
            line.setTextMargins(metrics.SPACE_2, 0, metrics.SPACE_2, 0)
        self.first = self.minutes
        minutes = QVBoxLayout()
        minutes.setSpacing(6)
        minutes.addWidget(Text(theme, "How long was it?", "body_strong"))
        minutes.addWidget(self.minutes)
        self.body.addLayout(minutes)
        self.brisk = AnswerCard(theme, "It was brisk", "Quick, with a normal stride, and you could still talk", "check")
        self.brisk.set_chosen(chosen=goal.step.pace == "brisk")
        self.body.addWidget(self.brisk)
        pain = QVBoxLayout()
        pain.setSpacing(6)
        pain.addWidget(Text(theme, "The most pain while walking", "body_strong"))
        self.pain = PainSlider(theme, "The most pain while walking")
        pain.addWidget(self.pain)
        self.body.addLayout(pain)
        self.pain.pain_changed.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        self.verb.set_blocked("" if self.pain.pain() is not None else "Choose a number for the pain first.")
