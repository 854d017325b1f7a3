"""Where the parts of the pain scale stand."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF

from recovery_app.ui.theme import Theme

_TRACK = 10
_KNOB = 44
_INSET = 24
_STOPS = 10


class PainSliderShape:
    """Place the track, the eleven stops and the rows under them in a width in pixels."""

    def __init__(self, theme: Theme, width: int, *, mirrored: bool, words_width: float, hint_width: float) -> None:
        self._mirrored = mirrored
        self._width = width
        self._knob = theme.px(_KNOB)
        self._inset = theme.px(_INSET)
        self._thick = theme.mark_px(_TRACK)
        self._number_row = theme.px(44)
        self._word_row = theme.line_px("small")
        self._hint_beside = words_width + hint_width + 4 * theme.em() <= width
        self.dot = theme.mark_px(5) / 2

    def height(self) -> int:
        """Return the height of the whole scale."""
        return self._knob + 2 + self._number_row + self._word_row * (1 if self._hint_beside else 2)

    def least_width(self, widest_number: float) -> int:
        """Return the width in which the widest number still has its own place at every stop."""
        return ceil(_STOPS * (widest_number + 1)) + 2 * self._inset

    def track(self) -> QRectF:
        """Return the whole track."""
        middle = self._middle()
        return QRectF(self._inset, middle - self._thick / 2, self._width - 2 * self._inset, self._thick)

    def filled(self, value: int) -> QRectF:
        """Return the part of the track up to a value."""
        track = self.track()
        if self._mirrored:
            track.setLeft(self.stop(value).x())
        else:
            track.setRight(self.stop(value).x())
        return track

    def stop(self, value: int) -> QPointF:
        """Return the middle of a stop."""
        part = value / _STOPS
        if self._mirrored:
            part = 1 - part
        return QPointF(self._inset + part * (self._width - 2 * self._inset), self._middle())

    def stop_at(self, x: float) -> int:
        """Return the stop nearest to a place."""
        part = (x - self._inset) / max(1, self._width - 2 * self._inset)
        if self._mirrored:
            part = 1 - part
        return max(0, min(_STOPS, round(part * _STOPS)))

    def knob(self, value: int) -> QRectF:
        """Return the round knob at a value."""
        half = self._knob / 2 - 1
        middle = self.stop(value)
        return QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half)

    def number(self, value: int) -> QRectF:
        """Return the click zone of a number under the track."""
        middle = self.stop(value).x()
        wide = (self._width - 2 * self._inset) / _STOPS
        return QRectF(middle - wide / 2, self._knob, wide, self._number_row - 6)

    def words(self) -> QRectF:
        """Return the row of the two end words."""
        left = self._inset - 12
        return QRectF(left, self._knob + self._number_row - 2, self._width - 2 * left, self._word_row)

    def hint(self) -> QRectF:
        """Return the row of the hint: between the end words, or under them where they leave no room."""
        words = self.words()
        return words if self._hint_beside else words.translated(0, self._word_row)

    def _middle(self) -> float:
        return self._knob / 2 + 1
