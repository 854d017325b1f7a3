"""A quiet line figure for each position, shown until a stretch has its picture."""

from __future__ import annotations

from typing import Final, Protocol

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from recovery_app.domain.exercise import Exercise
from recovery_app.ui.widgets.painting import line_pen

Line = tuple[tuple[int, int], ...]

_WIDTH: Final = 160
_HEIGHT: Final = 90
_FLOOR: Final = ((16, 85), (144, 85))
_HEAD_RADIUS: Final = 7.5
_TRUNK_WIDTH: Final = 9.0
_LIMB_WIDTH: Final = 5.5
_THING_WIDTH: Final = 2.0
_FILLS_WIDTH: Final = 0.66
_FILLS_HEIGHT: Final = 0.78


class Colours(Protocol):
    """Know the colour of each role: those of the theme, or those of paper."""

    def colour(self, token: str) -> QColor:
        """Return the colour of a role."""


class _Pose(msgspec.Struct, frozen=True):
    head: tuple[int, int]
    trunk: Line
    limbs: tuple[Line, ...]
    things: tuple[Line, ...] = ()


_POSES: Final[dict[str, _Pose]] = {
    "on your back": _Pose((33, 74), ((47, 77), (86, 77)), (((86, 77), (106, 52), (122, 79)), ((50, 79), (76, 80)))),
    "face down": _Pose((41, 48), ((50, 58), (88, 76)), (((88, 76), (132, 80)), ((51, 60), (52, 80), (38, 80)))),
    "on your side": _Pose(
        (34, 65),
        ((46, 70), (86, 75)),
        (((86, 74), (110, 60), (132, 77)), ((87, 78), (112, 79), (134, 80)), ((47, 72), (36, 79), (28, 80))),
    ),
    "all fours": _Pose((44, 40), ((57, 46), (102, 46)), (((57, 47), (57, 80)), ((102, 47), (100, 79), (130, 80)))),
    "kneeling": _Pose(
        (80, 14),
        ((80, 29), (82, 54)),
        (((82, 54), (56, 56), (55, 80)), ((82, 54), (92, 78), (122, 80)), ((80, 30), (70, 50))),
    ),
    "sitting": _Pose(
        (78, 13),
        ((79, 28), (82, 54)),
        (((82, 55), (54, 56), (53, 80)), ((79, 30), (72, 46), (58, 50))),
        (((62, 63), (96, 63)), ((98, 34), (96, 63), (96, 84)), ((66, 64), (66, 84))),
    ),
    "sitting on the floor": _Pose(
        (66, 28), ((68, 43), (70, 76)), (((70, 77), (98, 54), (112, 80)), ((69, 45), (78, 62), (96, 58)))
    ),
    "standing": _Pose(
        (80, 9),
        ((80, 24), (80, 47)),
        (((80, 47), (74, 80)), ((80, 47), (86, 80)), ((79, 25), (70, 46)), ((81, 25), (90, 46))),
    ),
}


def figure_of(exercise: Exercise) -> str:
    """Return the name of the figure for an exercise: its position, on the floor where no chair is needed."""
    needs_chair = any("chair" in one for one in exercise.equipment)
    if exercise.position_group == "sitting" and not needs_chair:
        return "sitting on the floor"
    return exercise.position_group


def draw_position(painter: QPainter, colours: Colours, figure: str, area: QRectF) -> None:
    """Draw a figure in the middle of an area. Raises KeyError for an unknown one."""
    pose = _POSES[figure]
    scale = min(area.width() * _FILLS_WIDTH / _WIDTH, area.height() * _FILLS_HEIGHT / _HEIGHT)
    top = min(y for line in (pose.trunk, *pose.limbs, (pose.head,)) for _, y in line) - _HEAD_RADIUS
    painter.save()
    painter.translate(area.center())
    painter.scale(scale, scale)
    painter.translate(-_WIDTH / 2, -(top + _FLOOR[0][1]) / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(line_pen(colours.colour("outline"), _THING_WIDTH))
    for line in (_FLOOR, *pose.things):
        painter.drawPolyline(_points(line))
    painter.setPen(line_pen(colours.colour("muted"), _LIMB_WIDTH))
    for line in pose.limbs:
        painter.drawPolyline(_points(line))
    painter.setPen(line_pen(colours.colour("muted"), _TRUNK_WIDTH))
    painter.drawPolyline(_points(pose.trunk))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.colour("muted"))
    painter.drawEllipse(QPointF(*pose.head), _HEAD_RADIUS, _HEAD_RADIUS)
    painter.restore()


def _points(line: Line) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in line])
