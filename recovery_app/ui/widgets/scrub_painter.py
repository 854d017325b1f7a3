"""Where the parts of a scrub bar are, and their strokes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from recovery_app.domain.move_pace import PoseMark
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box

_TRACK: Final = 8.0
_HELD: Final = 16.0
_END: Final = 5.0
_KNOB: Final = 22
_DOT: Final = 3.0
_BESIDE: Final = 10


class ScrubShape:
    """Measure a scrub bar of a width in pixels; the names stand under a row as high as a button."""

    def __init__(self, theme: Theme, width: int, *, mirrored: bool) -> None:
        self.width = width
        self.mirrored = mirrored
        self.row = theme.px(metrics.TARGET)
        self.knob = theme.mark_px(_KNOB)
        self.line = theme.line_px("small")

    def height(self) -> int:
        """Return the height of the whole bar."""
        return self.row + self.line

    def x(self, part: float) -> float:
        """Return where a place is."""
        side = self.knob / 2 + 1
        return side + (1 - part if self.mirrored else part) * (self.width - 2 * side)

    def part_at(self, x: float) -> float:
        """Return the place at a point, also beyond the ends."""
        side = self.knob / 2 + 1
        part = (x - side) / max(self.width - 2 * side, 1)
        return 1 - part if self.mirrored else part

    def stretch(self, first: float, last: float, high: float = _TRACK) -> QRectF:
        """Return the piece of the track between two places; it reaches a little beyond them."""
        one, two = sorted((self.x(first), self.x(last)))
        return QRectF(one - _END, (self.row - high) / 2, two - one + 2 * _END, high)


def paint_scrub(painter: QPainter, theme: Theme, shape: ScrubShape, marks: Sequence[PoseMark], part: float) -> None:
    """Paint the track, what is past, the marks, as many names as have room, and the knob."""
    pieces = [(shape.stretch(0, 1), 0.0, 1.0)]
    # A hold is a broad piece of the track: time goes by there, and nothing moves.
    pieces += [(shape.stretch(mark.part, mark.until, _HELD), mark.part, mark.until) for mark in marks]
    past = shape.stretch(0, part)
    for token, clip in (("track", None), ("primary", past)):
        painter.save()
        if clip is not None:
            painter.setClipRect(clip.adjusted(0, -_HELD, 0, _HELD))
        for piece, first, last in pieces:
            if last > first:
                rounded_box(painter, piece, piece.height() / 2, theme.colour(token))
        painter.restore()
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in marks:
        painter.setBrush(theme.colour("on_primary" if mark.part < part else "outline"))
        painter.drawEllipse(QPointF(shape.x(mark.part), shape.row / 2), _DOT, _DOT)
    at = QPointF(shape.x(part), shape.row / 2)
    knob = QRectF(0, 0, shape.knob, shape.knob)
    knob.moveCenter(at)
    rounded_box(painter, knob, knob.height() / 2, theme.colour("surface"), theme.colour("primary"), 2.5)
    _paint_names(painter, theme, shape, marks, part)


def _paint_names(painter: QPainter, theme: Theme, shape: ScrubShape, marks: Sequence[PoseMark], part: float) -> None:
    """Paint names under their marks: first those of the ends, then the others from the first, none over another."""
    font = QFontMetricsF(theme.font("small_strong"))
    taken: list[QRectF] = []
    for mark in (*marks[:1], *marks[-1:], *marks[1:-1]):
        words = mark.name.capitalize()
        width = font.horizontalAdvance(words) + 1
        middle = shape.x((mark.part + mark.until) / 2)
        left = min(max(middle - width / 2, 0.0), shape.width - width)
        box = QRectF(left, shape.row, width, shape.line)
        if any(box.adjusted(-_BESIDE, 0, _BESIDE, 0).intersects(other) for other in taken):
            continue
        taken.append(box)
        here = mark.part <= part <= mark.until
        painter.setFont(theme.font("small_strong" if here else "small"))
        painter.setPen(theme.colour("text" if here else "muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
