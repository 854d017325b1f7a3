"""A question of a session with a few large answers, such as the one about the skin between two steps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage

_WIDEST: Final = 720


class Answer(Protocol):
    """Be anything that has words for a button."""

    @property
    def text(self) -> str:
        """Return the words."""
        ...


class AnswerView(QWidget):
    """Ask one question; `answered` carries the answer, and 1 to 4 answer by place.

    No answer has the keyboard at first: whoever presses Enter once too often must not have said that all is well.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, question: str, answers: Sequence[Answer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._answers = tuple(answers)
        self.setAccessibleName(question)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll = ScrollPage(theme, widest=_WIDEST, gap=metrics.SPACE_3)
        self.before = Text(theme, "", "session_text", "muted")
        self.question = Text(theme, question, "session_title")
        self.going_on = Text(theme, "", "session_text")
        self.buttons = [Button(theme, answer.text, "secondary", "session") for answer in answers]
        self._scroll.body.addStretch(1)
        for text in (self.before, self.question, self.going_on):
            self._scroll.add(text)
        self._scroll.body.addSpacing(metrics.SPACE_2)
        for answer, button in zip(self._answers, self.buttons, strict=True):
            # Bound without the view, so that the connection keeps nothing alive.
            button.clicked.connect(partial(self.answered.emit, answer))
        self._grid = QGridLayout()
        self._grid.setSpacing(metrics.SPACE_3)
        self._scroll.body.addLayout(self._grid)
        self._scroll.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        theme.theme_changed.connect(self._arrange)
        self._arrange()

    def ask(self, before: str, going_on: str) -> None:
        """Show the question with a line before it, and what a good answer begins."""
        self.before.set_text(before)
        self.going_on.set_text(going_on)
        self.going_on.setVisible(bool(going_on))
        self.setAccessibleDescription(f"{before} {going_on}".strip())
        self._scroll.to_top()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers side by side where the window is too low for them."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by number."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.buttons) and not event.isAutoRepeat():
            self.buttons[place].click()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        widest = self._theme.px(_WIDEST)
        self._scroll.column.setMaximumWidth(widest)
        room = min(self.width(), widest) - 2 * metrics.PAGE_SIDE
        texts = (self.before, self.question, self.going_on)
        words = sum(text.heightForWidth(room) + metrics.SPACE_3 for text in texts if text.text())
        stacked = sum(button.sizeHint().height() + metrics.SPACE_3 for button in self.buttons)
        low = words + stacked + 2 * metrics.PAGE_TOP + metrics.SPACE_2 > self.height()
        fits = 2 * max(button.sizeHint().width() for button in self.buttons) + metrics.SPACE_3 <= room
        columns = 2 if low and fits else 1
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, place // columns, place % columns)
