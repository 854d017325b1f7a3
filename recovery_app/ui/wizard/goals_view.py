"""What the user wants to do again, in the user's own words."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from recovery_app.domain.plain_text import plain
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.goal_fields import GoalFields
from recovery_app.ui.wizard.page_view import PageView


class GoalsView(PageView):
    """Ask for up to three things the user wants to do again; all may stay empty."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self.add_heading("What do you want to do again?", "Name up to three things. You can leave this open.")
        suggestions = services.knowledge.week.goals.suggestions
        self.goals = GoalFields(services.theme, suggestions, draft.answers.goals)
        self.goals.edited.connect(self.commit)
        self.fields, self.suggestions = self.goals.fields, self.goals.suggestions
        self.column.addWidget(self.goals)
        self.add_why("Your plan should lead to what matters to you.")

    def first(self) -> QWidget:
        """Return the first field that is empty, or the last."""
        return self.goals.first

    def commit(self) -> None:
        """Keep the goals as they are typed."""
        goals = tuple(goal for goal in map(plain, self.goals.texts()) if goal)
        if goals != self.answers.goals:
            self.keep(msgspec.structs.replace(self.answers, goals=goals))
