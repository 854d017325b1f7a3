"""The drawing of the back of a body: its outline and its regions.

Lengths are in the units of the drawing: x from the midline to the right, y down.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

VIEW: Final = QRectF(-204, -48, 408, 516)

_TRUNK: Final = (
    "M0 -140 L112 -140 C118 30 116 70 108 118 C102 158 92 186 92 214 C92 244 112 270 120 306 C126 336 125 372 121 410"
    " C116 456 108 500 103 560 L20 560 C18 510 14 452 8 402 C5 396 2 394 0 394 Z"
)
_ARM: Final = (
    "M172 -140 C176 -60 178 20 182 110 C188 180 196 226 194 268 C193 292 197 306 194 326 C191 346 182 358 174 350"
    " C167 342 163 320 161 298 C157 262 147 206 141 150 C135 90 131 -20 129 -140 Z"
)
_SHORTS: Final = (
    "M0 286 L112 278 C116 290 119 298 120 306 C126 336 125 372 121 410 C117 446 112 476 108 506 C80 514 46 514 18 506"
    " C16 470 13 436 8 402 C5 396 2 394 0 394 Z"
)
_SHOULDER: Final = "M38 -26 C32 8 38 36 54 54 C72 46 86 26 90 2"
_WAIST: Final = "M113 278 C70 288 30 288 0 287"
_CLEFT: Final = "M0 300 L3 392"
_PAIRED: Final = {
    "beside": (
        "M19 122 Q19 112 29 112 L66 112 Q79 112 77 125 C74 148 68 172 66 186 Q65 194 56 194 L28 194 Q19 194 19 185 Z"
    ),
    "buttock": (
        "M11 318 Q11 304 26 303 C46 302 64 300 78 292 Q98 284 105 299 C113 320 116 344 113 368 Q111 382 101 388"
        " C80 402 46 404 22 394 Q12 390 11 380 Z"
    ),
    "thigh": ("M17 422 Q16 410 28 413 C54 422 84 416 104 404 Q116 398 115 412 L108 520 L19 520 Z"),
}
_ELLIPSES: Final = {"spot": (42.0, 222.0, 22.0, 20.0), "dimple": (41.0, 270.0, 24.0, 21.0)}

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
"""Every region in the order the keyboard moves through them. Left and right are the user's own."""


def region_ids() -> tuple[str, ...]:
    """Return the ids of all regions in the order of the keyboard."""
    return tuple(REGION_NAMES)


@cache
def region_path(region: str) -> QPainterPath:
    """Return the shape of a region. Raises KeyError for an unknown id."""
    if region == "midline":
        path = QPainterPath()
        path.addRoundedRect(QRectF(-12, 114, 24, 136), 12, 12)
        return path
    part, _, side = region.partition("-")
    if part in _ELLIPSES:
        path = QPainterPath()
        x, y, wide, high = _ELLIPSES[part]
        path.addEllipse(QRectF(x - wide, y - high, 2 * wide, 2 * high))
    else:
        path = read_path(_PAIRED[part])
    return _mirrored(path) if side == "left" else path


@cache
def body_paths() -> tuple[QPainterPath, ...]:
    """Return the filled skin: trunk and both arms."""
    return (_joined(_TRUNK), *_pair(_ARM))


@cache
def shorts_path() -> QPainterPath:
    """Return the filled shorts."""
    return _joined(_SHORTS)


@cache
def line_paths() -> tuple[QPainterPath, ...]:
    """Return the lines inside the outline: shoulder blades, waist and the cleft between the legs."""
    return (*_pair(_SHOULDER), *_pair(_WAIST), *_pair(_CLEFT))


def read_path(text: str) -> QPainterPath:
    """Read absolute M, L, C, Q and Z commands in SVG letters. Raises KeyError for another letter."""
    path = QPainterPath()
    for letter, rest in re.findall(r"([A-Z])([^A-Z]*)", text):
        numbers = [float(number) for number in rest.split()]
        match letter:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case "Q":
                path.quadTo(*numbers)
            case "Z":
                path.closeSubpath()
            case _:
                raise KeyError(letter)
    return path


def _mirrored(path: QPainterPath) -> QPainterPath:
    return QTransform.fromScale(-1, 1).map(path)


def _pair(text: str) -> tuple[QPainterPath, QPainterPath]:
    path = read_path(text)
    return path, _mirrored(path)


def _joined(text: str) -> QPainterPath:
    right, left = _pair(text)
    return (right | left).simplified()
