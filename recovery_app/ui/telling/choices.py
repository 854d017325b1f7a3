"""Answers of a form, side by side where there is room, that leave digits to the pain scale."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard

_COLUMN_EM = 13
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class Choices(QWidget):
    """Offer answers of which one, or any number, can be chosen; `none_id` is the one that excludes the others.

    The arrows move, Space chooses, Enter emits `accepted`. `changed` tells every choice the user makes.
    """

    changed = Signal()
    accepted = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        answers: tuple[tuple[str, str, str], ...],
        *,
        mark: Literal["radio", "check"] = "radio",
        none_id: str = "",
        most_columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._none_id = none_id
        self._columns = 0
        self._most_columns = most_columns
        self.setAccessibleName(name)
        self.cards: dict[str, AnswerCard] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(metrics.SPACE_2)
        for answer_id, title, detail in answers:
            card = AnswerCard(theme, title, detail, mark, parent=self)
            card.clicked.connect(self._on_clicked)
            card.accepted.connect(self.accepted)
            self.cards[answer_id] = card
        self._radio = mark == "radio"
        self._arrange()
        self._set_tab_stop()
        theme.theme_changed.connect(self._arrange)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen answers, without the one that means none."""
        return tuple(one for one, card in self.cards.items() if card.isChecked() and one != self._none_id)

    def answered(self) -> bool:
        """Tell whether anything was chosen, none of them included."""
        return any(card.isChecked() for card in self.cards.values())

    def focus_first(self) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        next(card for card in self.cards.values() if card.focusPolicy() == Qt.FocusPolicy.StrongFocus).setFocus(
            Qt.FocusReason.TabFocusReason
        )

    def choose(self, answer_id: str) -> None:
        """Choose an answer beforehand, without telling anybody."""
        self.set_chosen((answer_id,))

    def set_chosen(self, answers: tuple[str, ...]) -> None:
        """Show these answers as chosen and no others, without telling anybody."""
        for answer_id, card in self.cards.items():
            card.set_chosen(chosen=answer_id in answers)
        self._set_tab_stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; leave the rest to the form."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            event.ignore()
            return
        cards, focused = list(self.cards.values()), self.window().focusWidget()
        here = next((place for place, card in enumerate(cards) if card is focused), 0)
        cards[(here + step) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fall back to one column where more do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _on_clicked(self) -> None:
        pressed = self.sender()
        none = self.cards.get(self._none_id)
        if none is not None:
            for card in self.cards.values():
                if card is not pressed and (pressed is none or card is none):
                    card.set_chosen(chosen=False)
        self._set_tab_stop()
        self.changed.emit()

    def _set_tab_stop(self) -> None:
        """Let Tab come to one answer of several that exclude each other, and to each of the others."""
        cards = list(self.cards.values())
        stop = next((card for card in cards if card.isChecked()), cards[0])
        for card in cards:
            reached = not self._radio or card is stop
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        fit = min(self.width() // (_COLUMN_EM * self._theme.em()), self._most_columns)
        # Three answers of one kind in two columns would leave the last one alone.
        columns = max(1, fit if fit == self._most_columns or len(self.cards) > self._most_columns else 1)
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(self._most_columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
