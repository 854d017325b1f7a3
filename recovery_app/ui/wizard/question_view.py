"""One question of the pattern model."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.answering import with_question
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.question import UNSURE
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.wizard.page_view import PageView, first_card, press_card

_TWO_COLUMNS_AT = 4


class QuestionView(PageView):
    """Ask a question of the model with answer cards; Not sure is an answer too."""

    has_unsure = True

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self.question = services.knowledge.patterns.by_id(page.subject[0])
        self.add_heading(self.question.text, self.question.hint)
        answers = self.question.answers
        self.group = AnswerGroup(services.theme, self.question.text, columns=self.columns())
        for answer in answers:
            self.group.add(answer.code, answer.text, answer.detail)
        self.group.changed.connect(self._on_group)
        self.group.accepted.connect(self.accepted)
        self.column.addWidget(self.group)
        self.add_why(self.question.why)
        self._show_in_list()

    def columns(self) -> int:
        """Return in how many columns the answers may stand."""
        return 2 if len(self.question.answers) == _TWO_COLUMNS_AT else 1

    def blocked(self) -> str:
        """Ask for an answer."""
        return "Choose an answer, or Not sure" if super().blocked() else ""

    def first(self) -> QWidget:
        """Return the chosen answer, or the first."""
        return first_card(self.group)

    def choose_place(self, place: int) -> None:
        """Choose an answer."""
        press_card(self.group, place)

    def choose_unsure(self) -> None:
        """Answer with Not sure."""
        self.answer(UNSURE)

    def answer(self, code: str) -> None:
        """Keep an answer and show it."""
        self.keep(with_question(self.services.knowledge.patterns, self.answers, self.question.id, code))
        self.show_answer()

    def show_answer(self) -> None:
        """Show the answer as it stands."""
        self._show_in_list()

    def _show_in_list(self) -> None:
        code = self.answers.questions.get(self.question.id)
        self.group.set_chosen(() if code is None else (code,))

    def _on_group(self, chosen: tuple[str, ...]) -> None:
        self.answer(chosen[0])
