"""A box to tick with words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import check_mark, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.pressable import Pressable

_BOX = 28
_GAP = 12


class CheckBox(Pressable):
    """Switch one thing on or off, as in Settings; `toggled(bool)` tells."""

    def __init__(self, theme: Theme, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, metrics.CORNER_TAG, parent)
        self.setCheckable(True)
        self.setChecked(checked)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """Measure the words again."""
        self._words = Paragraph(self._theme, self.text(), "body")

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return max(metrics.TARGET, self._box() + 8, self._words.height(max(1, width - self.words_at())) + 8)

    def sizeHint(self) -> QSize:
        """Return the size with the words on one line, up to a reading width."""
        width = min(self._words.natural_width(), 36 * self._theme.em()) + self.words_at()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word."""
        return QSize(self._words.least_width() + self.words_at(), metrics.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box and the words."""
        painter, size, mirrored = smooth_painter(self), self._box(), self.isRightToLeft()
        box = QRectF(self.width() - size if mirrored else 0, (self.height() - size) / 2, size, size)
        check_mark(painter, self._theme, box, chosen=self.isChecked())
        room = max(1, self.width() - self.words_at())
        at = QPointF(0 if mirrored else self.words_at(), (self.height() - self._words.height(room)) / 2)
        self._words.paint(painter, at, room, self._theme.colour("text" if self.isEnabled() else "muted"))
        painter.end()

    def _box(self) -> int:
        return self._theme.mark_px(_BOX)

    def words_at(self) -> int:
        """Return how many pixels the words stand from the box's edge, for what is lined up with them."""
        return self._box() + _GAP
