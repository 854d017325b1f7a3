"""The user's own goals, each rated from 0 to 10."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.week_rules import GoalsRule
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider


class GoalScales(QWidget):
    """Show a scale for each goal; nothing is preset. `changed` tells that the user rated one."""

    changed = Signal()

    def __init__(self, theme: Theme, rule: GoalsRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rule = rule
        self.sliders: dict[str, PainSlider] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_4)

    def show_goals(self, goals: tuple[str, ...], scores: Mapping[str, int]) -> None:
        """Show these goals with what was chosen for them before."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.sliders = {goal: self._slider(goal, scores.get(goal)) for goal in goals}
        for goal, slider in self.sliders.items():
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(metrics.SPACE_1)
            column.addWidget(Text(self._theme, goal, "body_strong"))
            column.addWidget(slider)
            self._column.addWidget(part)
            part.show()

    def scores(self) -> dict[str, int]:
        """Return what was chosen, goal by goal; one left open is not in it."""
        chosen = {goal: slider.pain() for goal, slider in self.sliders.items()}
        return {goal: score for goal, score in chosen.items() if score is not None}

    def _slider(self, goal: str, score: int | None) -> PainSlider:
        slider = PainSlider(self._theme, goal, self._rule.low_words, self._rule.high_words, hint="")
        slider.set_pain(score)
        slider.pain_changed.connect(self._on_chosen)
        return slider

    def _on_chosen(self, _score: int) -> None:
        self.changed.emit()
