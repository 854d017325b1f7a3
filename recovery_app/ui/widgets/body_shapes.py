"""The names and the drawn shapes of the regions of the body map."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from recovery_app.domain.body_outline import BodyOutline, RegionOutline

REGION_NAMES: Final[dict[str, str]] = {
    "midline": "The middle, on the spine",
    "beside-left": "Beside the spine, left",
    "beside-right": "Beside the spine, right",
    "spot-left": "One spot, left",
    "spot-right": "One spot, right",
    "dimple-left": "Dimple, left",
    "dimple-right": "Dimple, right",
    "buttock-left": "Buttock, left",
    "buttock-right": "Buttock, right",
    "thigh-left": "Back of the thigh, left",
    "thigh-right": "Back of the thigh, right",
}


_AROUND = 14


def region_path(region: RegionOutline) -> QPainterPath:
    """Return the closed shape of a region in the units of the picture."""
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in region.outline]))
    path.closeSubpath()
    return path


def shown_part(body: BodyOutline) -> QRectF:
    """Return the part of the picture that every map must show: all regions, with some body round them."""
    rows = [y for region in body.regions for _, y in region.outline]
    top, foot = max(0.0, min(rows) - _AROUND), min(body.high, max(rows) + _AROUND)
    return QRectF(-body.wide / 2, top, body.wide, foot - top)


def picture_frame(body: BodyOutline) -> QRectF:
    """Return the frame of the picture in its own units, with the spine at x = 0."""
    return QRectF(-body.wide / 2, 0, body.wide, body.high)


def fitted(frame: QRectF, needed: QRectF, room: QSizeF) -> QTransform:
    """Return the transform from the picture to a room for it: a low room shows less of the body, not a smaller one."""
    scale = min(room.width() / frame.width(), room.height() / needed.height())
    high = room.height() / scale
    top = (frame.height() - high) / 2
    if high < frame.height():
        top = max(0.0, min(needed.center().y() - high / 2, frame.height() - high))
    transform = QTransform.fromTranslate(room.width() / 2, 0)
    transform.scale(scale, scale)
    transform.translate(0, -top)
    return transform
