"""Pages with one plain choice: daily tasks, and whether to answer more."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from recovery_app.domain.episode import DailyTasks
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.wizard.page_view import PageView, first_card, press_card


class ChoiceView(PageView):
    """Hold one group of answers of which one is chosen."""

    def add_group(self, name: str, answers: tuple[tuple[str, str, str], ...], chosen: str) -> None:
        """Add the answers as id, title and second line, and show the one given before."""
        self.group = AnswerGroup(self.services.theme, name)
        for answer_id, title, detail in answers:
            self.group.add(answer_id, title, detail)
        if chosen:
            self.group.set_chosen((chosen,))
        self.group.changed.connect(self._on_group)
        self.group.accepted.connect(self.accepted)
        self.column.addWidget(self.group)

    def first(self) -> QWidget:
        """Return the chosen answer, or the first."""
        return first_card(self.group)

    def choose_place(self, place: int) -> None:
        """Choose an answer."""
        press_card(self.group, place)

    def on_chosen(self, answer_id: str) -> None:
        """Keep the answer."""

    def _on_group(self, chosen: tuple[str, ...]) -> None:
        self.on_chosen(chosen[0])


class TasksView(ChoiceView):
    """Ask how far the pain slows daily tasks and sleep."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self.add_heading("How are your daily tasks and your sleep?")
        answers = (
            ("normal", "Pain does not slow daily tasks or sleep", ""),
            ("slowed", "Tasks are slower or harder", ""),
            ("cannot", "Some tasks or sleep are not possible", ""),
        )
        self.add_group(self.title, answers, draft.answers.tasks or "")
        self.add_why("Your pain and your daily tasks together set how long you rest from running at first.")

    def on_chosen(self, answer_id: str) -> None:
        """Keep the answer."""
        self.keep(msgspec.structs.replace(self.answers, tasks=msgspec.convert(answer_id, DailyTasks)))


class MoreView(ChoiceView):
    """Ask whether to see the result now or to answer the extra questions first."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self.add_heading("Shall we show your result?")
        answers = (
            ("now", "Show my result now", ""),
            ("more", "Answer the extra questions", "About 3 minutes"),
        )
        chosen = {None: "", False: "now", True: "more"}[draft.wants_more]
        self.add_group(self.title, answers, chosen)
        self.add_why("The extra questions can make your result clearer.")

    def next_text(self) -> str:
        """Name the result where it comes next."""
        return "Show result" if self.draft.wants_more is False else "Next"

    def on_chosen(self, answer_id: str) -> None:
        """Keep the wish."""
        self.draft = msgspec.structs.replace(self.draft, wants_more=answer_id == "more")
        self.changed.emit()
