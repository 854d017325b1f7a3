"""Which view shows which kind of page."""

from __future__ import annotations

from typing import Final

from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page, PageKind
from recovery_app.ui.services import PageServices
from recovery_app.ui.wizard.about_view import AboutView
from recovery_app.ui.wizard.choice_view import MoreView, TasksView
from recovery_app.ui.wizard.flag_view import FlagView
from recovery_app.ui.wizard.flags_view import FlagsView
from recovery_app.ui.wizard.goals_view import GoalsView
from recovery_app.ui.wizard.load_view import LoadView
from recovery_app.ui.wizard.page_view import PageView
from recovery_app.ui.wizard.pain_view import PainView
from recovery_app.ui.wizard.question_view import QuestionView
from recovery_app.ui.wizard.where_view import BODY_QUESTION, WhereView

_VIEWS: Final[dict[PageKind, type[PageView]]] = {
    "about": AboutView,
    "flags": FlagsView,
    "flag": FlagView,
    "pain": PainView,
    "tasks": TasksView,
    "question": QuestionView,
    "load": LoadView,
    "goals": GoalsView,
    "more": MoreView,
}


def build_view(services: PageServices, page: Page, draft: WizardDraft) -> PageView:
    """Build the view of a page with the answers given before."""
    kind = WhereView if page.id == BODY_QUESTION else _VIEWS[page.kind]
    return kind(services, page, draft)
