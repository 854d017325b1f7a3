"""The answers of one question, moved through with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard

_TWO_COLUMNS_EM = 38
_GAP_TWO = 14
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_ON = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class AnswerGroup(QWidget):
    """Hold answer cards of which one (`exclusive`) or any number can be chosen.

    Up and Down move, Space chooses, 1 to 9 choose by place, Enter emits `accepted`. `changed` carries the chosen ids
    as a tuple after every change the user makes. Two columns become one where there is no room.
    """

    changed = Signal(object)
    accepted = Signal()

    def __init__(
        self, theme: Theme, name: str = "", *, columns: int = 1, exclusive: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exclusive = exclusive
        self._columns = columns
        self._shown_columns = 0
        self._ids: list[str] = []
        self._cards: list[AnswerCard] = []
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(metrics.TITLE_GAP if columns == 1 else _GAP_TWO)
        theme.theme_changed.connect(self._arrange)

    def add(self, answer_id: str, title: str, detail: str = "") -> AnswerCard:
        """Add an answer at the end and return its card."""
        mark = "radio" if self._exclusive else "check"
        card = AnswerCard(self._theme, title, detail, mark, tall=self._columns > 1, parent=self)  # type: ignore[arg-type]
        card.clicked.connect(self._on_clicked)
        card.accepted.connect(self.accepted)
        self._ids.append(answer_id)
        self._cards.append(card)
        self._shown_columns = 0
        self._arrange()
        self._set_tab_stop()
        return card

    def cards(self) -> tuple[AnswerCard, ...]:
        """Return the cards in order."""
        return tuple(self._cards)

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the chosen answers in the order of the cards."""
        return tuple(which for which, card in zip(self._ids, self._cards, strict=True) if card.isChecked())

    def set_chosen(self, ids: tuple[str, ...]) -> None:
        """Choose exactly these answers without telling anybody."""
        for which, card in zip(self._ids, self._cards, strict=True):
            card.set_chosen(chosen=which in ids)
        self._set_tab_stop()

    def focus_first(self) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        if self._cards:
            self._cards[self._tab_stop()].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, or choose by number."""
        place = event.key() - Qt.Key.Key_1
        if event.key() in _BACK or event.key() in _ON:
            self._move(-1 if event.key() in _BACK else 1)
        elif 0 <= place < min(9, len(self._cards)) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._cards[place].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._cards[place].click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fall back to one column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _on_clicked(self) -> None:
        self._set_tab_stop()
        self.changed.emit(self.chosen())

    def _move(self, by: int) -> None:
        now = next((i for i, card in enumerate(self._cards) if card.hasFocus()), self._tab_stop())
        self._cards[(now + by) % len(self._cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def _tab_stop(self) -> int:
        return next((i for i, card in enumerate(self._cards) if card.isChecked()), 0)

    def _set_tab_stop(self) -> None:
        stop = self._tab_stop()
        for place, card in enumerate(self._cards):
            reached = place == stop or not self._exclusive
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if reached else Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        wide = self.width() >= _TWO_COLUMNS_EM * self._theme.em()
        columns = self._columns if wide else 1
        if columns == self._shown_columns:
            return
        self._shown_columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
