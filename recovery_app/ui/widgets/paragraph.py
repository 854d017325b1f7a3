"""A block of wrapped text with the design's line height."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from recovery_app.ui.theme import Theme

_WIDEST = 100_000.0
_STRONG = {"body": "body_strong", "small": "small_strong", "lead": "lead_strong", "session_text": "session_text_strong"}


class Paragraph:
    """Measure and paint one text in a type role; `strong` is the part of it set in semi-bold."""

    def __init__(self, theme: Theme, text: str, role: str, strong: str = "") -> None:
        self._theme = theme
        self._line_px = theme.line_px(role)
        self._font: QFont = theme.font(role)
        self._strong_font: QFont = theme.font(_STRONG.get(role, role))
        self._strong_at = text.find(strong) if strong else -1
        self._strong_length = len(strong)
        self._text = text.replace("\n", "\u2028")
        self._layout = QTextLayout(self._text, self._font)
        self._layout.setCacheEnabled(True)
        self._width = -1.0
        self._lines = 0
        self._heights: dict[float, int] = {}
        self._natural = self._least = 0

    def height(self, width: float) -> int:
        """Return the height in pixels that the text takes in a width."""
        # Layouts ask for the same few widths over and over.
        if width not in self._heights:
            self._break_lines(width, Qt.AlignmentFlag.AlignLeft)
            self._heights[width] = max(1, self._lines) * self._line_px
        return self._heights[width]

    def natural_width(self) -> int:
        """Return the width in pixels that the text takes when only its own line breaks count."""
        if not self._natural:
            self._break_lines(_WIDEST, Qt.AlignmentFlag.AlignLeft)
            widths = [self._layout.lineAt(i).naturalTextWidth() for i in range(self._layout.lineCount())]
            self._natural = math.ceil(max(widths, default=0.0)) + 1
        return self._natural

    def least_width(self) -> int:
        """Return the width in pixels of the longest word."""
        if not self._least:
            metrics = QFontMetricsF(self._strong_font)
            longest = max((metrics.horizontalAdvance(word) for word in self._text.split()), default=0.0)
            self._least = math.ceil(longest) + 1
        return self._least

    def paint(
        self,
        painter: QPainter,
        at: QPointF,
        width: float,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        strong_colour: QColor | None = None,
    ) -> None:
        """Paint the text with its top left corner at a point."""
        self._width = -1.0
        self._set_formats(strong_colour or colour)
        self._break_lines(width, align)
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def _set_formats(self, strong_colour: QColor | None) -> None:
        if self._strong_at < 0:
            return
        from PySide6.QtGui import QTextCharFormat  # noqa: PLC0415  few texts have a strong part, and it brings much

        look = QTextCharFormat()
        look.setFont(self._strong_font)
        if strong_colour is not None:
            look.setForeground(strong_colour)
        span = QTextLayout.FormatRange()
        span.start, span.length, span.format = self._strong_at, self._strong_length, look
        self._layout.setFormats([span])

    def _break_lines(self, width: float, align: Qt.AlignmentFlag) -> None:
        if width == self._width:
            return
        if self._strong_at >= 0 and self._width < 0 and not self._layout.formats():
            self._set_formats(None)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self._lines = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self._lines * self._line_px + (self._line_px - line.height()) / 2))
            self._lines += 1
        self._layout.endLayout()
        self._width = width
