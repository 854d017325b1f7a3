"""One safety statement that an answer brought up again."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from recovery_app.domain.answering import with_flag
from recovery_app.domain.flag import FlagAnswer, PlainFlagAnswer
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.wizard.page_view import PageView, first_card, press_card

_PLAIN = (("yes", "Yes"), ("no", "No"), ("unsure", "Not sure"))
_NONE = "no"


class FlagView(PageView):
    """Ask one flag: yes, no or not sure, or, where it has parts, which of them fit."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        theme = services.theme
        self._flag = services.knowledge.safety.by_id(page.subject[0])
        self.add_heading("One more safety question", "Your last answer makes us ask this again.")
        self.column.addWidget(Text(theme, self._flag.statement, "h2"))
        if self._flag.detail:
            self.column.addWidget(Text(theme, self._flag.detail, "body", "muted"))
        parts = self._flag.criteria
        self.group = AnswerGroup(theme, self._flag.statement, exclusive=not parts)
        for code, words in ((one.code, one.text) for one in parts) if parts else _PLAIN:
            self.group.add(code, words)
        if parts:
            self.group.add(_NONE, "None of these")
        self._show(draft.answers.flags.get(self._flag.id))
        self.group.changed.connect(self._on_chosen)
        self.group.accepted.connect(self.accepted)
        self.column.addWidget(self.group)
        self.add_why(self._flag.reason)

    def first(self) -> QWidget:
        """Return the chosen answer, or the first."""
        return first_card(self.group)

    def choose_place(self, place: int) -> None:
        """Choose an answer."""
        press_card(self.group, place)

    def _show(self, answer: FlagAnswer | None) -> None:
        if answer is not None:
            self.group.set_chosen(answer if isinstance(answer, tuple) else (answer,))

    def _on_chosen(self, chosen: tuple[str, ...]) -> None:
        if not self._flag.criteria:
            self.keep(with_flag(self.answers, self._flag.id, msgspec.convert(chosen[0], PlainFlagAnswer)))
            return
        before = self.answers.flags.get(self._flag.id)
        # None of these and the parts shut each other out: the one that was pressed last stays.
        if _NONE in chosen and len(chosen) > 1:
            chosen = tuple(one for one in chosen if one != _NONE) if before == _NONE else (_NONE,)
        self.group.set_chosen(chosen)
        parts = tuple(one for one in chosen if one != _NONE)
        answer: FlagAnswer | None = parts or None
        self.keep(with_flag(self.answers, self._flag.id, "no" if chosen == (_NONE,) else answer))
