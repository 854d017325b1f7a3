"""A list of questions with "None of these" at its end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.yes_row import YesRow

READING_PX = 760


class YesList(QWidget):
    """Ask every question; "None of these" stands last, so that it is pressed on purpose.

    `why` is the reason for asking. `changed` tells of every change, `accepted` of Enter.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(
        self, theme: Theme, intro: str, why: str, rows: Sequence[YesRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.rows = {row.question_id: row for row in rows}
        self._scroll = ScrollPage(theme, reading_px=READING_PX, gap=metrics.TITLE_GAP)
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(PageTitle(theme, "Is any of these true for you?"))
        heading.addWidget(Text(theme, intro, "body", "muted"))
        self._scroll.body.addLayout(heading)
        self._scroll.add(Note(theme, "Why we ask.", why))
        for row in rows:
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

    @property
    def first(self) -> AnswerCard:
        """Return the first question's card."""
        return next(iter(self.rows.values())).card

    @property
    def is_answered(self) -> bool:
        """Tell whether something is ticked, or that nothing is true."""
        return self.none.isChecked() or bool(self.yes())

    def yes(self) -> tuple[str, ...]:
        """Return the ids of the questions answered with yes."""
        return tuple(name for name, row in self.rows.items() if row.is_yes)

    def clear(self) -> None:
        """Take every answer back."""
        self._clear_rows()
        self.none.set_chosen(chosen=False)
        self.changed.emit()

    def to_top(self) -> None:
        """Scroll to the first question."""
        self._scroll.to_top()

    def _clear_rows(self) -> None:
        for row in self.rows.values():
            row.clear()

    def _on_row(self) -> None:
        if self.yes():
            self.none.set_chosen(chosen=False)
        self.changed.emit()

    def _on_none(self) -> None:
        if self.none.isChecked():
            self._clear_rows()
        self.changed.emit()
