"""The safety screen of one level: every statement at once, and none of them only on purpose."""

from __future__ import annotations

import msgspec
from PySide6.QtWidgets import QWidget

from recovery_app.domain.answering import with_flag, with_other_flags_no
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page, is_answered
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.flag_list import FlagList
from recovery_app.ui.wizard.page_view import PageView


class FlagsView(PageView):
    """Show the statements of a level under their topics; what is left open becomes no when the user goes on."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        safety = services.knowledge.safety
        self.level = Level(page.subject[0])
        self.add_heading(safety.screen_title[self.level], safety.screen_intro[self.level])
        self._list = FlagList(services.theme, safety.asked_at(self.level))
        self._list.set_answers(self.answers.flags)
        self._list.answer_changed.connect(self._on_answer)
        self._list.accepted.connect(self.accepted)
        self.rows = self._list.rows
        self.column.addWidget(self._list)
        self.add_why(f"Some signs need help before any exercise. {safety.rules_nothing_out}")

    def blocked(self) -> str:
        """Ask for the parts of a ticked statement that has parts."""
        if self._list.parts_open:
            return "Tick each part that fits, or untick the statement"
        return ""

    def next_text(self) -> str:
        """Return what going on says: none of these, or on with what was ticked."""
        return "Go on" if self._list.anything_said else "None of these"

    def accepts_enter(self) -> bool:
        """Let Enter lead on only where that does not say none of these for the first time."""
        answered = is_answered(self.services.knowledge, self.draft, self.page)
        return not self.blocked() and (answered or self._list.anything_said)

    def first(self) -> QWidget:
        """Return the first statement."""
        return self._list.first

    def complete(self) -> WizardDraft:
        """Return the draft with no for every statement left open."""
        answers = with_other_flags_no(self.services.knowledge.safety, self.answers, self.level)
        return msgspec.structs.replace(self.draft, answers=answers)

    def _on_answer(self, flag_id: str, answer: FlagAnswer | None) -> None:
        self.keep(with_flag(self.answers, flag_id, answer))
