"""The list of questions about the skin, with "None of these" at its end."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.ui import metrics
from recovery_app.ui.heat_ice.skin_row import SkinRow
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

_WIDEST = 760


class QuestionsView(QWidget):
    """Ask every question; "None of these" stands last, so that it is pressed on purpose.

    `changed` tells of every change, `accepted` of Enter.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scroll = ScrollPage(theme, widest=_WIDEST, gap=metrics.TITLE_GAP)
        self._scroll.add(PageTitle(theme, "Is any of these true for you?"))
        days = rules.ask_again_after_days
        self._scroll.add(Text(theme, "Think of the skin where the pack will lie.", "body", "muted"))
        self._scroll.add(Note(theme, "Why we ask.", f"Some skin cannot bear heat or ice. We ask every {days} days."))
        self.rows = [SkinRow(theme, question) for question in rules.question]
        for row in self.rows:
            row.changed.connect(self._on_row)
            row.accepted.connect(self.accepted)
            self._scroll.add(row)
        self.none = AnswerCard(theme, "None of these", "Nothing above is true for me", "check")
        self.none.clicked.connect(self._on_none)
        self.none.accepted.connect(self.accepted)
        self._scroll.body.addSpacing(metrics.SPACE_2)
        self._scroll.add(self.none)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.theme_changed.connect(self._widen)
        self._widen()

    @property
    def first(self) -> AnswerCard:
        """Return the first question's card."""
        return self.rows[0].card

    @property
    def is_answered(self) -> bool:
        """Tell whether something is ticked, or that nothing is true."""
        return self.none.isChecked() or bool(self.yes())

    def yes(self) -> tuple[str, ...]:
        """Return the ids of the questions answered with yes."""
        return tuple(row.question.id for row in self.rows if row.is_yes)

    def cleared(self) -> tuple[str, ...]:
        """Return those of them about which a clinician has said that it is fine."""
        return tuple(row.question.id for row in self.rows if row.is_cleared)

    def clear(self) -> None:
        """Take every answer back."""
        for row in self.rows:
            row.clear()
        self.none.set_chosen(chosen=False)
        self.changed.emit()

    def to_top(self) -> None:
        """Scroll to the first question."""
        self._scroll.to_top()

    def _on_row(self) -> None:
        if self.yes():
            self.none.set_chosen(chosen=False)
        self.changed.emit()

    def _on_none(self) -> None:
        if self.none.isChecked():
            for row in self.rows:
                row.clear()
        self.changed.emit()

    def _widen(self) -> None:
        self._scroll.column.setMaximumWidth(self._theme.px(_WIDEST))
