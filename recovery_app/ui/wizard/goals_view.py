"""What the user wants to do again, in the user's own words."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.wizard.page_view import PageView

MOST_GOALS: Final = 3
LONGEST_GOAL: Final = 80
SUGGESTIONS: Final = ("Run 20 minutes easily", "Sit at a desk for an hour", "Put on socks")


class GoalsView(PageView):
    """Ask for up to three things the user wants to do again; all may stay empty."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        theme = services.theme
        self.add_heading("What do you want to do again?", "Name up to three things. You can leave this open.")
        self.fields = [QLineEdit() for _ in range(MOST_GOALS)]
        for place, field in enumerate(self.fields):
            field.setMaxLength(LONGEST_GOAL)
            field.setText(draft.answers.goals[place] if place < len(draft.answers.goals) else "")
            field.editingFinished.connect(self.commit)
            self.column.addWidget(Field(theme, f"Goal {place + 1}", field))
        self.column.addWidget(Text(theme, "Or take one of these", "small", "muted"))
        row = QWidget()
        flow = FlowLayout(row)
        self.suggestions = [_Suggestion(theme, words) for words in SUGGESTIONS]
        for button in self.suggestions:
            button.taken.connect(self._on_suggestion)
            flow.addWidget(button)
        self.column.addWidget(row)
        self.add_why("Your plan should lead to what matters to you.")
        self._judge_suggestions()

    def first(self) -> QWidget:
        """Return the first field that is empty, or the last."""
        return next((field for field in self.fields if not field.text()), self.fields[-1])

    def commit(self) -> None:
        """Keep the goals as they are typed."""
        goals = tuple(text for text in (field.text().strip() for field in self.fields) if text)
        if goals != self.answers.goals:
            self.keep(msgspec.structs.replace(self.answers, goals=goals))
        self._judge_suggestions()

    def _on_suggestion(self, words: str) -> None:
        empty = next((field for field in self.fields if not field.text().strip()), None)
        if empty is not None:
            empty.setText(words)
            self.commit()

    def _judge_suggestions(self) -> None:
        taken = {field.text().strip() for field in self.fields}
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
