"""The bar that leads through a movement by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from recovery_app.domain.move_pace import PoseMark
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.focus_ring import FocusRing
from recovery_app.ui.widgets.painting import smooth_painter
from recovery_app.ui.widgets.scrub_painter import ScrubShape, paint_scrub

_STEPS: Final = 40
"""How many presses of an arrow lead through a pass."""
_SNAP: Final = 0.012
_PERCENT: Final = 100
_ARROWS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_Up: 1}
_JUMPS: Final = {Qt.Key.Key_PageDown: -1, Qt.Key.Key_PageUp: 1}


class ScrubBar(QSlider):
    """Show a place in a pass of a movement, a part from 0 to 1, among the marks of its positions.

    Click, drag, arrows, Home and End choose a place, Page Up and Page Down a position; `scrubbed(float)` tells which.
    `play_wished` tells that Space was pressed. The description that screen readers read is what the place is called.
    """

    scrubbed = Signal(float)
    play_wished = Signal()

    def __init__(self, theme: Theme, name: str, marks: Sequence[PoseMark], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._marks = tuple(marks)
        self._part = 0.0
        self._tells = True
        self.setRange(0, _PERCENT)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._ring = FocusRing(self, theme, 12)
        # Screen readers and voice control set the value of a slider without a key or a click.
        self.valueChanged.connect(self._on_value_set)
        theme.theme_changed.connect(self._restyle)

    def part(self) -> float:
        """Return the place that is shown."""
        return self._part

    def set_marks(self, marks: Sequence[PoseMark]) -> None:
        """Show other names of positions."""
        self._marks = tuple(marks)
        self.update()

    def pass_by(self, part: float) -> None:
        """Show a place while the movement plays; no screen reader could follow it."""
        self._part = part
        self.update()

    def rest_at(self, part: float, words: str) -> None:
        """Show a place where the movement stands still, and what it is called."""
        self._part = part
        self._tells = False
        self.setValue(round(part * _PERCENT))
        self._tells = True
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the bar and the names under it."""
        return QSize(self._theme.px(320), self._shape().height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which the knob can be led."""
        return QSize(self._theme.px(120), self._shape().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows, jump with Home, End, Page Up and Page Down, and play with Space."""
        self._ring.key_pressed()
        key = Qt.Key(event.key())
        if key in _ARROWS:
            across = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            step = -_ARROWS[key] if across and self.isRightToLeft() else _ARROWS[key]
            self._choose(self._part + step / _STEPS)
        elif key in _JUMPS:
            self._choose(self._next_mark(_JUMPS[key]))
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose(0.0 if key == Qt.Key.Key_Home else 1.0)
        elif key == Qt.Key.Key_Space:
            self.play_wished.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to where the pointer is."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._shape().part_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is held."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(self._shape().part_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self._ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.leave()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar, the marks with their names, and the knob."""
        painter = smooth_painter(self)
        paint_scrub(painter, self._theme, self._shape(), self._marks, self._part)
        painter.end()

    def _choose(self, part: float) -> None:
        part = min(max(part, 0.0), 1.0)
        stops = [stop for mark in self._marks for stop in (mark.part, mark.until)]
        # A position is rarely hit by hand, and it is what one wants to look at.
        nearest = min(stops, key=lambda stop: abs(stop - part), default=part)
        self._part = nearest if abs(nearest - part) < _SNAP else part
        self.scrubbed.emit(self._part)

    def _next_mark(self, way: int) -> float:
        parts = [mark.part for mark in self._marks]
        if way > 0:
            return min((part for part in parts if part > self._part), default=1.0)
        return max((part for part in parts if part < self._part), default=0.0)

    def _on_value_set(self, percent: int) -> None:
        if self._tells:
            self._choose(percent / _PERCENT)

    def _shape(self) -> ScrubShape:
        return ScrubShape(self._theme, self.width(), mirrored=self.isRightToLeft())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
