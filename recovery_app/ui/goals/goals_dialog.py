"""Naming the user's own goals."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.named_goals import current_goals, name_goals, problem_of_goals
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.goal_fields import GoalFields
from recovery_app.ui.widgets.label import Text

_WIDE_EM = 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TEXT = "What do you want to do again? Name up to three things."
_NEW_GOAL = "A goal that you word anew starts anew. Its earlier ratings stay in your log."


class GoalsDialog(Dialog):
    """Ask for up to three goals; `accepted` tells that they were written down."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(services.theme, "Your goals", _TEXT, "Save", "Cancel", parent=parent)
        self.wide_em = _WIDE_EM
        self._services = services
        goals = current_goals(services.store.profile)
        self.goals = GoalFields(services.theme, services.knowledge.week.goals.suggestions, goals)
        self.first = self.goals.first
        self.body.addWidget(self.goals)
        if goals:
            self.body.addWidget(Text(services.theme, _NEW_GOAL, "small", "muted"))

    def accept(self) -> None:
        """Write the goals down, or say at the first field that cannot be one what to change."""
        texts = self.goals.texts()
        wrong = next((place for place in range(len(texts)) if problem_of_goals(texts[: place + 1])), None)
        for place, field in enumerate(self.goals.labelled):
            field.set_error(problem_of_goals(texts[: place + 1]) if place == wrong else "")
        if wrong is not None:
            self.fit()
            self.goals.fields[wrong].setFocus()
            # After the field itself was brought into sight, its error below it has to be.
            QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, self.goals.labelled[wrong]))
            announce(self, self.goals.labelled[wrong].error(), urgent=True)
            return
        services = self._services
        services.store.apply(partial(name_goals, goals=texts, entry_id=services.new_id(), now=services.clock.now()))
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter in a field; Escape leaves without saving."""
        if event.key() in _ENTER:
            self.accept()
            return
        super().keyPressEvent(event)
