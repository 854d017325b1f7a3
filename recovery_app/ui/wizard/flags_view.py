"""The safety screen of one level: every statement at once, and none of them only on purpose."""

from __future__ import annotations

from itertools import groupby

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.answering import with_flag, with_other_flags_no
from recovery_app.domain.flag import Flag, FlagAnswer, Level
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page, is_answered
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.flag_row import FlagRow
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.wizard.page_view import PageView

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FlagsView(PageView):
    """Show the statements of a level under their topics; what is left open becomes no when the user goes on."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        safety = services.knowledge.safety
        self.level = Level(page.subject[0])
        self.rows: dict[str, FlagRow] = {}
        self.add_heading(safety.screen_title[self.level], safety.screen_intro[self.level])
        for topic, flags in groupby(safety.asked_at(self.level), key=lambda flag: flag.topic):
            self._add_topic(topic, tuple(flags))
        self.add_why(f"Some signs need help before any exercise. {safety.rules_nothing_out}")

    def blocked(self) -> str:
        """Ask for the parts of a ticked statement that has parts."""
        if any(self._is_open(row) for row in self.rows.values()):
            return "Tick each part that fits, or untick the statement"
        return ""

    def next_text(self) -> str:
        """Return what going on says: none of these, or on with what was ticked."""
        return "Go on" if self._anything_said() else "None of these"

    def accepts_enter(self) -> bool:
        """Let Enter lead on only where that does not say none of these for the first time."""
        answered = is_answered(self.services.knowledge, self.draft, self.page)
        return not self.blocked() and (answered or self._anything_said())

    def first(self) -> QWidget:
        """Return the first statement."""
        return next(iter(self.rows.values())).card

    def complete(self) -> WizardDraft:
        """Return the draft with no for every statement left open."""
        answers = with_other_flags_no(self.services.knowledge.safety, self.answers, self.level)
        return msgspec.structs.replace(self.draft, answers=answers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the statements with Up and Down."""
        cards = [row.card for row in self.rows.values()]
        at = next((place for place, card in enumerate(cards) if card.hasFocus()), None)
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or at is None:
            super().keyPressEvent(event)
            return
        cards[(at + move) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def _add_topic(self, topic: str, flags: tuple[Flag, ...]) -> None:
        theme = self.services.theme
        under = QVBoxLayout()
        under.setSpacing(metrics.SPACE_2)
        under.addWidget(Text(theme, topic, "h3"))
        for flag in flags:
            row = FlagRow(
                theme,
                flag.id,
                flag.statement,
                flag.detail,
                [(one.code, one.text) for one in flag.criteria],
                flag.criteria_title,
                may_withhold=flag.may_withhold,
            )
            row.set_answer(self.answers.flags.get(flag.id))
            row.answer_changed.connect(self._on_answer)
            row.accepted.connect(self.accepted)
            self.rows[flag.id] = row
            under.addWidget(row)
        self.column.addLayout(under)

    def _on_answer(self, flag_id: str, answer: FlagAnswer | None) -> None:
        # A statement with parts says nothing until one of its parts is ticked.
        self.keep(with_flag(self.answers, flag_id, None if self._is_open(self.rows[flag_id]) else answer))

    def _is_open(self, row: FlagRow) -> bool:
        return row.answer() == "yes" and bool(row.criteria.cards())

    def _anything_said(self) -> bool:
        return any(row.answer() is not None for row in self.rows.values())
