"""Fields for the user's own goals, with suggestions that fill them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from recovery_app.domain.log_week import LONGEST_GOAL, MOST_GOALS
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text


class GoalFields(QWidget):
    """Ask for goals in the user's own words; all fields may stay empty. `edited` tells that one was filled in."""

    edited = Signal()

    def __init__(
        self, theme: Theme, suggestions: Sequence[str], goals: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_4)
        self.fields = [QLineEdit() for _ in range(MOST_GOALS)]
        self.labelled = [Field(theme, f"Goal {place}", field) for place, field in enumerate(self.fields, start=1)]
        for place, field in enumerate(self.fields):
            field.setMaxLength(LONGEST_GOAL)
            field.setText(goals[place] if place < len(goals) else "")
            field.editingFinished.connect(self._on_edited)
            field.textEdited.connect(self._judge)
            column.addWidget(self.labelled[place])
        column.addWidget(Text(theme, "Or take one of these", "small", "muted"))
        row = QWidget()
        flow = FlowLayout(row)
        self.suggestions = [_Suggestion(theme, words) for words in suggestions]
        for button in self.suggestions:
            button.taken.connect(self._on_suggestion)
            flow.addWidget(button)
        column.addWidget(row)
        self._judge()

    @property
    def first(self) -> QLineEdit:
        """Return the first field that is empty, or the last."""
        return next((field for field in self.fields if not field.text()), self.fields[-1])

    def texts(self) -> tuple[str, ...]:
        """Return what stands in each field, spaces around it left out."""
        return tuple(field.text().strip() for field in self.fields)

    def _on_edited(self) -> None:
        self._judge()
        self.edited.emit()

    def _on_suggestion(self, words: str) -> None:
        empty = next((field for field in self.fields if not field.text().strip()), None)
        if empty is not None:
            empty.setText(words)
            self._on_edited()

    def _judge(self) -> None:
        taken = set(self.texts())
        for button in self.suggestions:
            reason = "You have named it" if button.text() in taken else "" if "" in taken else "Three goals are named"
            button.set_blocked(reason)


class _Suggestion(Button):
    taken = Signal(str)

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words, "secondary", icon="plus")
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.taken.emit(self.text())
