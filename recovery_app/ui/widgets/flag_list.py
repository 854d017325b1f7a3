"""Several statements of the safety screen under their topics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.flag import Flag, FlagAnswer
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.flag_row import FlagRow
from recovery_app.ui.widgets.label import Text

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FlagList(QWidget):
    """Ask statements; one with parts says nothing until one of its parts is ticked. Up and Down move between them.

    `answer_changed(flag_id, answer)` carries the answer, or None once the statement says nothing any more; `accepted`
    tells of Enter.
    """

    answer_changed = Signal(str, object)
    accepted = Signal()

    def __init__(self, theme: Theme, flags: Sequence[Flag], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, FlagRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        for topic, group in groupby(flags, key=lambda flag: flag.topic):
            under = QVBoxLayout()
            under.setSpacing(metrics.SPACE_2)
            under.addWidget(Text(theme, topic, "h3"))
            for flag in group:
                under.addWidget(self._row(theme, flag))
            column.addLayout(under)

    @property
    def first(self) -> QWidget:
        """Return the first statement."""
        return next(iter(self.rows.values())).card

    @property
    def anything_said(self) -> bool:
        """Tell whether a statement is ticked, not sure or not said."""
        return any(row.answer() is not None for row in self.rows.values())

    @property
    def parts_open(self) -> bool:
        """Tell whether a ticked statement waits for its parts."""
        return any(self._is_open(row) for row in self.rows.values())

    def answers(self) -> dict[str, FlagAnswer]:
        """Return what was said, by flag; a statement that says nothing is left out."""
        said = {flag: self._said(row) for flag, row in self.rows.items()}
        return {flag: answer for flag, answer in said.items() if answer is not None}

    def set_answers(self, answers: Mapping[str, FlagAnswer]) -> None:
        """Show answers given before, without telling anybody."""
        for flag, row in self.rows.items():
            row.set_answer(answers.get(flag))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move between the statements with Up and Down."""
        cards = [row.card for row in self.rows.values()]
        at = next((place for place, card in enumerate(cards) if card.hasFocus()), None)
        move = _MOVES.get(Qt.Key(event.key()))
        if move is None or at is None:
            super().keyPressEvent(event)
            return
        cards[(at + move) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def _row(self, theme: Theme, flag: Flag) -> FlagRow:
        row = FlagRow(
            theme,
            flag.id,
            flag.statement,
            flag.detail,
            [(one.code, one.text) for one in flag.criteria],
            flag.criteria_title,
            may_withhold=flag.may_withhold,
        )
        row.answer_changed.connect(self._on_answer)
        row.accepted.connect(self.accepted)
        self.rows[flag.id] = row
        return row

    def _on_answer(self, flag_id: str) -> None:
        self.answer_changed.emit(flag_id, self._said(self.rows[flag_id]))

    def _said(self, row: FlagRow) -> FlagAnswer | None:
        return None if self._is_open(row) else row.answer()

    def _is_open(self, row: FlagRow) -> bool:
        return row.answer() == "yes" and bool(row.criteria.cards())
