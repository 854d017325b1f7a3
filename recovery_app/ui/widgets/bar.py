"""Bars: how far along, and how much of a dose."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter

_HEIGHT = 8
_TICK_HEIGHT = 16
_GAP = 6


class Bar(QWidget):
    """Show a part of a whole; `mark` is where a tick stands, such as the planned dose or the start value."""

    def __init__(
        self, theme: Theme, name: str, colour: str = "primary", *, has_mark: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self._value = 0.0
        self._mark: float | None = None
        self._height = _TICK_HEIGHT if has_mark else _HEIGHT
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def set_value(self, value: float, mark: float | None = None) -> None:
        """Show another part, 0 to 1, with an optional tick at a place, 0 to 1."""
        self._value = max(0.0, min(1.0, value))
        self._mark = mark
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the bar or its tick."""
        return QSize(120, self._height)

    def minimumSizeHint(self) -> QSize:
        """Return a bar that is still readable."""
        return QSize(60, self._height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the track, the filled part and the tick."""
        painter, theme = smooth_painter(self), self._theme
        box = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        rounded_box(painter, box, _HEIGHT / 2, theme.colour("track"))
        width = max(self._value * box.width(), 5.0 if self._value > 0 else 0.0)
        left = box.right() - width if self.isRightToLeft() else box.left()
        if width:
            rounded_box(painter, QRectF(left, box.y(), width, _HEIGHT), _HEIGHT / 2, theme.colour(self._colour))
        if self._mark is not None:
            part = 1 - self._mark if self.isRightToLeft() else self._mark
            x = part * (box.width() - 3)
            painter.fillRect(QRectF(x, 0, 3, self.height()), theme.colour("text"))
        painter.end()


class SegmentBar(QWidget):
    """Show progress through a few steps: full segments behind, a part of the present one, empty ones ahead."""

    def __init__(self, theme: Theme, segments: int, width_px: int = 300, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._segments = segments
        self._width_px = width_px
        self._done = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.update)

    def done(self) -> float:
        """Return how many segments are full."""
        return self._done

    def set_done(self, done: float) -> None:
        """Fill so many segments; 1.5 means one and a half."""
        self._done = max(0.0, min(float(self._segments), done))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual width and the height of a bar."""
        return QSize(self._width_px, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which segments can still be told apart."""
        return QSize(self._segments * 20, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segments."""
        painter, theme = smooth_painter(self), self._theme
        wide = (self.width() - _GAP * (self._segments - 1)) / self._segments
        for place in range(self._segments):
            at = self._segments - 1 - place if self.isRightToLeft() else place
            box = QRectF(at * (wide + _GAP), (self.height() - _HEIGHT) / 2, wide, _HEIGHT)
            rounded_box(painter, box, _HEIGHT / 2, theme.colour("track"))
            part = max(0.0, min(1.0, self._done - place))
            if part > 0:
                full = QRectF(box)
                if self.isRightToLeft():
                    full.setLeft(box.right() - part * wide)
                else:
                    full.setWidth(part * wide)
                painter.save()
                painter.setClipPath(rounded_path(box, _HEIGHT / 2))
                painter.fillRect(full, theme.colour("primary"))
                painter.restore()
        painter.end()
