"""The shapes of the marks, one for each thing, so that colour never speaks alone."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

MarkShape = Literal["disc", "triangle", "diamond", "octagon", "square", "flame", "flake", "arrow"]

_CORNERS: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "triangle": ((0, -0.46), (0.5, 0.42), (-0.5, 0.42)),
    "diamond": ((0, -0.56), (0.56, 0), (0, 0.56), (-0.56, 0)),
    "octagon": (
        (-0.21, -0.5),
        (0.21, -0.5),
        (0.5, -0.21),
        (0.5, 0.21),
        (0.21, 0.5),
        (-0.21, 0.5),
        (-0.5, 0.21),
        (-0.5, -0.21),
    ),
    "square": ((-0.42, -0.42), (0.42, -0.42), (0.42, 0.42), (-0.42, 0.42)),
    "arrow": ((-0.5, -0.42), (0.5, -0.42), (0, 0.46)),
}
_ARMS: Final = ((0.0, 0.5), (0.433, 0.25), (0.433, -0.25))
_ARM_HALF: Final = 0.085


def mark_path(shape: MarkShape) -> QPainterPath:
    """Return a shape of size 1 around the middle."""
    path = QPainterPath()
    match shape:
        case "disc":
            path.addEllipse(QPointF(0, 0), 0.5, 0.5)
        case "flame":
            path.moveTo(0.04, -0.56)
            path.cubicTo(0.12, -0.24, 0.44, -0.1, 0.42, 0.2)
            path.cubicTo(0.4, 0.44, 0.2, 0.56, 0, 0.56)
            path.cubicTo(-0.22, 0.56, -0.42, 0.42, -0.42, 0.16)
            path.cubicTo(-0.42, 0, -0.32, -0.12, -0.22, -0.2)
            path.cubicTo(-0.2, -0.08, -0.14, -0.04, -0.08, -0.02)
            path.cubicTo(-0.14, -0.24, -0.08, -0.42, 0.04, -0.56)
        case "flake":
            path.setFillRule(path.fillRule().WindingFill)
            for x, y in _ARMS:
                path.addPolygon(_arm(x, y))
        case _:
            path.addPolygon(_closed(_CORNERS[shape]))
    return path


def _arm(x: float, y: float) -> QPolygonF:
    """Return a bar through the middle, toward a point half a unit away."""
    across, along = 2 * y * _ARM_HALF, 2 * x * _ARM_HALF
    return _closed(
        ((x + across, y - along), (-x + across, -y - along), (-x - across, -y + along), (x - across, y + along))
    )


def _closed(corners: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in (*corners, corners[0])])
