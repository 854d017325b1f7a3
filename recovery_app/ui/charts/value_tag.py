"""The tag beside a point of a chart that says its day and its numbers."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

_AWAY: Final = 12
_PAD: Final = 10
_RING: Final = 6


class ValueTag(QWidget):
    """Lie over a chart and show a line at a day, a ring at its value and a tag with its words; hidden without any."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot = QRect()
        self._x = 0.0
        self._y: float | None = None
        self.words: tuple[str, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def show_at(self, plot: QRect, x: float, y: float | None, words: tuple[str, ...]) -> None:
        """Show the words of the point at a place in pixels."""
        self._plot, self._x, self._y, self.words = plot, x, y, words
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the ring and the tag."""
        painter, theme, plot = smooth_painter(self), self._theme, self._plot
        x = round(self._x) + 0.5
        painter.setPen(QPen(theme.colour("outline"), 1))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        if self._y is not None:
            painter.setPen(QPen(theme.colour("text"), metrics.LINE_STRONG))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(self._x, self._y), _RING, _RING)
        box = self._box()
        rounded_box(painter, box, metrics.CORNER_TAG, theme.colour("surface"), theme.colour("outline"))
        line, pad = theme.line_px("small"), theme.px(_PAD)
        for number, words in enumerate(self.words):
            painter.setFont(theme.font("small_strong" if number == 0 else "small"))
            painter.setPen(theme.colour("text" if number == 0 else "muted"))
            at = QRectF(box.x() + pad, box.y() + pad / 2 + number * line, box.width() - 2 * pad, line)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.end()

    def _box(self) -> QRectF:
        """Return the tag beside the line, on the side with more room and clear of the value."""
        theme, plot = self._theme, self._plot
        strong, plain = QFontMetricsF(theme.font("small_strong")), QFontMetricsF(theme.font("small"))
        longest = max((plain if n else strong).horizontalAdvance(words) for n, words in enumerate(self.words))
        width = min(longest + 2 * theme.px(_PAD) + 1, float(self.width()))
        height = len(self.words) * theme.line_px("small") + theme.px(_PAD)
        left = self._x + _AWAY
        if self._x > plot.center().x():
            left = self._x - _AWAY - width
        left = min(max(left, 0.0), self.width() - width)
        in_upper_half = self._y is not None and self._y < plot.center().y()
        top = plot.bottom() - height - _AWAY / 2 if in_upper_half else plot.top() + _AWAY / 2
        return QRectF(left, min(max(top, 0.0), max(0.0, self.height() - height)), width, height)
