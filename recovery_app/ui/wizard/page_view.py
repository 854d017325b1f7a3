"""What every kind of page of the wizard has in common."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.episode import Answers
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.question import UNSURE
from recovery_app.domain.wizard import Page, is_answered
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle

READING_PX = 860


class PageView(QWidget):
    """Show one page and keep what is answered on it in `draft`.

    `changed` tells that the draft or what may come next changed, `accepted` that Enter asked for the next page.
    """

    changed = Signal()
    accepted = Signal()
    has_unsure = False
    widest_px = READING_PX

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.services = services
        self.page = page
        self.draft = draft
        self.title = ""
        self.across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.across.setContentsMargins(0, 0, 0, 0)
        self.across.setSpacing(metrics.SPACE_10)
        self.column = QVBoxLayout()
        self.across.addLayout(self.column, 1)
        self.column.setSpacing(metrics.SPACE_3)

    @property
    def answers(self) -> Answers:
        """Return everything answered so far."""
        return self.draft.answers

    def blocked(self) -> str:
        """Say what is still to do here before the next page may come, or return ""."""
        return "" if is_answered(self.services.knowledge, self.draft, self.page) else "Choose an answer"

    def next_text(self) -> str:
        """Return the verb of the button that leads on."""
        return "Next"

    def accepts_enter(self) -> bool:
        """Tell whether Enter may lead on."""
        return not self.blocked()

    def is_unsure(self) -> bool:
        """Tell whether Not sure is the answer."""
        return self.has_unsure and self.answers.questions.get(self.page.subject[0]) == UNSURE

    def choose_unsure(self) -> None:
        """Answer with Not sure."""

    def choose_place(self, place: int) -> None:
        """Choose the answer at a place, counted from 0; a place without one does nothing."""

    def first(self) -> QWidget:
        """Return the control that the keyboard comes to first."""
        return self

    def commit(self) -> None:
        """Keep what was typed and not yet kept."""

    def complete(self) -> WizardDraft:
        """Return the draft as pressing next leaves it."""
        return self.draft

    def focus_first(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Put the keyboard where this page begins."""
        self.first().setFocus(reason)

    def keep(self, answers: Answers) -> None:
        """Take new answers into the draft and tell."""
        self.draft = msgspec.structs.replace(self.draft, answers=answers)
        self.changed.emit()

    def add_heading(self, title: str, intro: str = "") -> None:
        """Begin the page with its title and an optional line under it."""
        theme, self.title = self.services.theme, title
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(PageTitle(theme, title))
        if intro:
            heading.addWidget(Text(theme, intro, "body", "muted"))
        self.column.addLayout(heading)

    def add_why(self, text: str) -> None:
        """End the page with the reason for asking."""
        self.column.addSpacing(metrics.SPACE_1)
        self.column.addWidget(Note(self.services.theme, "Why we ask.", text))
        self.column.addStretch(1)


def first_card(group: AnswerGroup) -> QWidget:
    """Return the chosen answer of a group, or its first."""
    cards = group.cards()
    return next((card for card in cards if card.isChecked()), cards[0])


def press_card(group: AnswerGroup, place: int) -> None:
    """Press the answer of a group at a place, counted from 0, if there is one."""
    cards = group.cards()
    if place < len(cards):
        cards[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
        cards[place].click()
