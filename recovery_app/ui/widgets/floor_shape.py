"""A large plain shape that tells a phase as its colour and its word do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.floor_look import FloorShape
from recovery_app.ui.widgets.painting import line_pen, smooth_painter, tick

_ICONS: Final = {"flame": "flame", "snowflake": "snowflake"}
_ANGLES: Final[dict[FloorShape, tuple[tuple[float, float], ...]]] = {
    "triangle": ((0.1, 0.08), (0.95, 0.5), (0.1, 0.92)),
    "up": ((0.5, 0.06), (0.96, 0.9), (0.04, 0.9)),
    "down": ((0.04, 0.1), (0.96, 0.1), (0.5, 0.94)),
    "stop": ((0.3, 0), (0.7, 0), (1, 0.3), (1, 0.7), (0.7, 1), (0.3, 1), (0, 0.7), (0, 0.3)),
}
_BOXES: Final[dict[FloorShape, tuple[tuple[float, float, float, float], ...]]] = {
    "bars": ((0.14, 0.06, 0.26, 0.88), (0.6, 0.06, 0.26, 0.88)),
    "page": ((0.06, 0.14, 0.88, 0.14), (0.06, 0.43, 0.88, 0.14), (0.06, 0.72, 0.56, 0.14)),
}


class ShapeMark(QWidget):
    """Draw one shape in the colour of a token; the word beside it says the same."""

    def __init__(self, theme: Theme, size_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size_px = size_px
        self._shape: FloorShape = "disc"
        self._ink = "text"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    @property
    def shape_name(self) -> FloorShape:
        """Return the shape that is shown."""
        return self._shape

    def show_shape(self, shape: FloorShape, ink: str) -> None:
        """Draw another shape."""
        self._shape, self._ink = shape, ink
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square."""
        side = self._theme.mark_px(self._size_px)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape in the middle."""
        painter, side = smooth_painter(self), min(self.width(), self.height())
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self._shape in _ICONS:
            picture = self._theme.pixmap(_ICONS[self._shape], self._ink, side, self.devicePixelRatioF())
            painter.drawPixmap(box.topLeft(), picture)
        else:
            self._draw(painter, box)
        painter.end()

    def _draw(self, painter: QPainter, box: QRectF) -> None:
        ink, side = self._theme.colour(self._ink), box.width()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if self._shape == "disc":
            painter.drawEllipse(box)
        elif self._shape == "ring":
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(line_pen(ink, side / 7))
            inset = side / 14 + 1
            painter.drawEllipse(box.adjusted(inset, inset, -inset, -inset))
        elif self._shape == "tick":
            tick(painter, box.adjusted(-side * 0.3, -side * 0.3, side * 0.3, side * 0.3), ink, side / 7)
        elif self._shape == "arrows":
            for tip, foot, y in ((0.02, 0.98, 0.28), (0.98, 0.02, 0.72)):
                self._draw_arrow(painter, box, tip, foot, y)
        elif self._shape in _ANGLES:
            painter.drawPolygon(QPolygonF([self._at(box, x, y) for x, y in _ANGLES[self._shape]]))
        for x, y, wide, high in _BOXES.get(self._shape, ()):
            at = self._at(box, x, y)
            painter.drawRoundedRect(QRectF(at.x(), at.y(), wide * side, high * side), side / 20, side / 20)

    def _draw_arrow(self, painter: QPainter, box: QRectF, tip: float, foot: float, y: float) -> None:
        painter.setPen(line_pen(self._theme.colour(self._ink), box.width() / 9))
        back = 0.2 if tip < foot else -0.2
        head = [self._at(box, tip + back, y - 0.18), self._at(box, tip, y), self._at(box, tip + back, y + 0.18)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(head))
        painter.drawLine(self._at(box, tip, y), self._at(box, foot, y))

    def _at(self, box: QRectF, x: float, y: float) -> QPointF:
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())
