"""One answer of a question, as a card that is chosen as a whole."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import check_mark, radio_mark, rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.pressable import Pressable

AnswerMark = Literal["radio", "check"]

_PAD_SIDE = 18
_PAD_ABOVE = 7
_MARK_GAP = 14
_LEAST_HEIGHT = 60
_TALL_HEIGHT = 84


class AnswerCard(Pressable):
    """Show an answer with its mark, title and optional second line; `toggled` tells when it is chosen.

    Enter does not choose: it emits `accepted`, which means "next". Other keys that an answer group understands are
    left to the parent.
    """

    accepted = Signal()

    def __init__(
        self,
        theme: Theme,
        title: str,
        detail: str = "",
        mark: AnswerMark = "radio",
        *,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, metrics.CORNER_ANSWER, parent)
        self._detail = detail
        self._mark: AnswerMark = mark
        self._tall = tall
        self.setCheckable(True)
        self.setAutoExclusive(mark == "radio")
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    @property
    def detail(self) -> str:
        """Return the second line."""
        return self._detail

    def set_chosen(self, *, chosen: bool) -> None:
        """Choose the answer or take the choice back, also where answers exclude each other."""
        exclusive = self.autoExclusive()
        self.setAutoExclusive(False)
        self.setChecked(chosen)
        self.setAutoExclusive(exclusive)

    def restyle(self) -> None:
        """Measure the texts again."""
        self._title = Paragraph(self._theme, self.text(), "body")
        self._title_strong = Paragraph(self._theme, self.text(), "body_strong")
        self._second = Paragraph(self._theme, self._detail, "small") if self._detail else None

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width; it is the same whether chosen or not."""
        least = _TALL_HEIGHT if self._tall else _LEAST_HEIGHT
        return max(self._texts_height(width) + 2 * self._theme.px(_PAD_ABOVE), self._theme.px(least))

    def sizeHint(self) -> QSize:
        """Return the size of the card at a comfortable reading width."""
        widest = max(self._title_strong.natural_width(), self._second.natural_width() if self._second else 0)
        width = min(widest, 36 * self._theme.em()) + self._text_left() + _PAD_SIDE
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        longest = max(self._title_strong.least_width(), self._second.least_width() if self._second else 0)
        return QSize(longest + self._text_left() + _PAD_SIDE, self._theme.px(_LEAST_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose on Space, accept on Enter, and leave the rest to the group."""
        self.focus_ring.key_pressed()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.click()
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = smooth_painter(self)
        theme, chosen, rect = self._theme, self.isChecked(), QRectF(self.rect())
        fill = "primary_soft" if chosen else ("inset" if self.step() or not self.isEnabled() else "surface")
        edge, line = ("primary", 2.0) if chosen else ("outline", 1.0)
        rounded_box(painter, rect, metrics.CORNER_ANSWER, theme.colour(fill), theme.colour(edge), line)
        size, left = self._mark_size(), self._text_left()
        width = self.width() - left - _PAD_SIDE
        mirrored = self.isRightToLeft()
        mark_x = self.width() - _PAD_SIDE - size if mirrored else _PAD_SIDE
        box = QRectF(mark_x, (self.height() - size) / 2, size, size)
        if self._mark == "radio":
            radio_mark(painter, theme, box, chosen=chosen)
        else:
            check_mark(painter, theme, box, chosen=chosen)
        x, y = _PAD_SIDE if mirrored else left, (self.height() - self._texts_height(self.width())) / 2
        title = self._title_strong if chosen else self._title
        text = theme.colour("text" if self.isEnabled() else "muted")
        side = Qt.AlignmentFlag.AlignLeft
        title.paint(painter, QPointF(x, y), width, text, side)
        if self._second is not None:
            below = y + self._title_strong.height(width) - self._lift()
            self._second.paint(painter, QPointF(x, below), width, theme.colour("muted"), side)
        painter.end()

    def _mark_size(self) -> int:
        return self._theme.mark_px(24 if self._mark == "radio" else 28)

    def _text_left(self) -> int:
        return _PAD_SIDE + self._mark_size() + _MARK_GAP

    def _lift(self) -> int:
        return self._theme.px(2)

    def _texts_height(self, width: int) -> int:
        room = width - self._text_left() - _PAD_SIDE
        if self._second is None:
            return self._title_strong.height(room)
        return self._title_strong.height(room) + self._second.height(room) - self._lift()
