"""The traffic light as a shape: a disc with a tick, a diamond with a bar, an octagon with a call."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.domain.training_rules import Light
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import line_pen, rounded_box, smooth_painter, tick

_SIZE = 22
_CORNER_CUT = 0.29


class LightMark(QWidget):
    """Draw a light beside the word that says the same; without a light it is an empty dashed ring."""

    def __init__(self, theme: Theme, light: Light | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._light: Light | None = light
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def light(self) -> Light | None:
        """Return the light that is shown."""
        return self._light

    def set_light(self, light: Light | None) -> None:
        """Show another light, or none."""
        self._light = light
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square, as high as the line of text beside it."""
        side = self._theme.mark_px(_SIZE)
        return QSize(side, max(side, self._theme.line_px("body")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the shape in the middle."""
        painter, side = smooth_painter(self), self._theme.mark_px(_SIZE)
        box = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        if self._light is None:
            pen = line_pen(self._theme.colour("outline"), 1.4)
            pen.setDashPattern([2.0, 2.0])
            painter.setPen(pen)
            painter.drawEllipse(box.adjusted(1.5, 1.5, -1.5, -1.5))
        else:
            draw_light(painter, self._theme, box, self._light)
        painter.end()


def draw_light(painter: QPainter, theme: Theme, box: QRectF, light: Light) -> None:
    """Draw a light in a square box; each light has a shape of its own, so that colour never speaks alone."""
    middle, side = box.center(), box.width()
    painter.setPen(Qt.PenStyle.NoPen)
    if light == "green":
        painter.setBrush(theme.colour("good"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        tick(painter, box, theme.colour("on_good"), side * 2 / 22)
        return
    if light == "amber":
        painter.save()
        painter.translate(middle)
        painter.rotate(45)
        half = side * 0.335
        rounded_box(painter, QRectF(-half, -half, 2 * half, 2 * half), side * 0.09, theme.colour("care"))
        painter.restore()
        painter.setPen(line_pen(theme.colour("surface"), side * 2.2 / 22))
        painter.drawLine(QPointF(middle.x() - side * 0.2, middle.y()), QPointF(middle.x() + side * 0.2, middle.y()))
        return
    painter.setBrush(theme.colour("stop"))
    painter.drawPolygon(_octagon(box.adjusted(1, 1, -1, -1)))
    painter.setPen(line_pen(theme.colour("on_stop"), side * 2.4 / 22))
    painter.drawLine(QPointF(middle.x(), middle.y() - side * 0.22), QPointF(middle.x(), middle.y() + side * 0.05))
    painter.drawPoint(QPointF(middle.x(), middle.y() + side * 0.23))


def _octagon(box: QRectF) -> QPolygonF:
    cut = box.width() * _CORNER_CUT
    left, top, right, bottom = box.left(), box.top(), box.right(), box.bottom()
    points = (
        (left + cut, top),
        (right - cut, top),
        (right, top + cut),
        (right, bottom - cut),
        (right - cut, bottom),
        (left + cut, bottom),
        (left, bottom - cut),
        (left, top + cut),
    )
    return QPolygonF([QPointF(x, y) for x, y in points])
