"""One answer and how it counted for or against a cause."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph

_AXIS_AT = 0.7
_BAR = 14
_AXIS = 20
_GAP = 12
_PAD = 7


class EvidenceRow(QWidget):
    """Show an answer in the user's words and a bar: filled to the right speaks for, outlined to the left against.

    `weight` is -1 to 1. `tooltip` says the weight and the source in words and is what screen readers add.
    """

    def __init__(
        self, theme: Theme, text: str, weight: float, tooltip: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self._weight = max(-1.0, min(1.0, weight))
        self.setToolTip(tooltip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tooltip)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._paragraph = Paragraph(theme, text, "body")
        theme.theme_changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return self._paragraph.height(self._room(width)) + _PAD

    def sizeHint(self) -> QSize:
        """Return a row on one line."""
        width = 30 * self._theme.em()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word and its bar."""
        return QSize(round(self._paragraph.least_width() / (_AXIS_AT - 0.1)), self._theme.line_px("body") + _PAD)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, the axis and the bar."""
        painter, theme = smooth_painter(self), self._theme
        width, middle, mirrored = self.width(), self.height() / 2, self.isRightToLeft()
        axis = round(width * (1 - _AXIS_AT if mirrored else _AXIS_AT)) + 0.5
        room = self._room(width)
        x = width - room if mirrored else 0.0
        self._paragraph.paint(painter, QPointF(x, _PAD / 2), room, theme.colour("text"))
        painter.fillRect(QRectF(axis - 0.75, middle - _AXIS / 2, 1.5, _AXIS), theme.colour("outline"))
        length = abs(self._weight) * (width * (1 - _AXIS_AT) - 8)
        if self._weight < 0:
            length = min(length, width * 0.1)
        to_right = (self._weight > 0) != mirrored
        bar = QRectF(axis + 1 if to_right else axis - 1 - length, middle - _BAR / 2, length, _BAR)
        if self._weight > 0:
            rounded_box(painter, bar, 4, theme.colour("primary"))
        elif self._weight < 0:
            rounded_box(painter, bar, 4, None, theme.colour("care"), 2.0)
        painter.end()

    def _room(self, width: int) -> int:
        return max(1, round(width * (_AXIS_AT - 0.1)) - _GAP)

    def _restyle(self) -> None:
        self._paragraph = Paragraph(self._theme, self._text, "body")
        self.updateGeometry()
        self.update()


class EvidenceHeader(QWidget):
    """Name the two directions above evidence rows, at the same axis."""

    def __init__(self, theme: Theme, title: str, against: str, speaks_for: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._words = (against, speaks_for)
        self.setAccessibleName(title)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """Return one line of small text."""
        return QSize(20 * self._theme.em(), self._theme.line_px("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the three words."""
        painter, theme, mirrored = smooth_painter(self), self._theme, self.isRightToLeft()
        axis = self.width() * (1 - _AXIS_AT if mirrored else _AXIS_AT)
        left = QRectF(0, 0, axis - 8, self.height())
        right = QRectF(axis + 8, 0, self.width() - axis - 8, self.height())
        first, second = (right, left) if mirrored else (left, right)
        painter.setFont(theme.font("small_strong"))
        painter.setPen(theme.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignLeading, self._title)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(first, middle | Qt.AlignmentFlag.AlignTrailing, self._words[0])
        painter.drawText(second, middle | Qt.AlignmentFlag.AlignLeading, self._words[1])
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
