"""The type roles: size, line and weight of each, at 100 % text."""

from __future__ import annotations

from typing import Final

import msgspec
from PySide6.QtGui import QFont

FAMILY: Final = "Atkinson Hyperlegible Next"
BODY_PX: Final = 16


class TypeRole(msgspec.Struct, frozen=True):
    """Hold one type role in pixels at 100 % text; `counts` marks digits that change in place."""

    px: int
    line: int
    weight: int = 400
    counts: bool = False
    tracking_percent: int = 100


TYPE_ROLES: Final[dict[str, TypeRole]] = {
    "countdown": TypeRole(188, 184, 700, counts=True, tracking_percent=98),
    "floor_digits": TypeRole(420, 412, 700, counts=True, tracking_percent=98),
    "floor_word": TypeRole(84, 92, 700),
    "mini_countdown": TypeRole(52, 48, 700, counts=True),
    "call_number": TypeRole(54, 60, 700),
    "session_title": TypeRole(38, 44, 700),
    "session_text": TypeRole(22, 30),
    "session_text_strong": TypeRole(22, 30, 600),
    "h1": TypeRole(30, 36, 700),
    "h1_small": TypeRole(26, 32, 700),
    "hero": TypeRole(28, 34, 700),
    "ring_value": TypeRole(29, 32, 700),
    "h2": TypeRole(20, 26, 700),
    "h3": TypeRole(17, 24, 600),
    "button_session": TypeRole(19, 26, 600),
    "lead": TypeRole(18, 26),
    "lead_strong": TypeRole(18, 26, 600),
    "lead_bold": TypeRole(18, 26, 700),
    "body": TypeRole(16, 24),
    "body_strong": TypeRole(16, 24, 600),
    "small": TypeRole(15, 21),
    "small_strong": TypeRole(15, 21, 600),
}

_WEIGHTS: Final = {400: QFont.Weight.Normal, 600: QFont.Weight.DemiBold, 700: QFont.Weight.Bold}


def role_font(role: str, text_percent: int) -> QFont:
    """Build the font of a type role at a text size. Raises KeyError for an unknown role."""
    kind = TYPE_ROLES[role]
    font = QFont(FAMILY)
    font.setPixelSize(scaled(kind.px, text_percent))
    font.setWeight(_WEIGHTS[kind.weight])
    if kind.counts:
        font.setFeature(QFont.Tag("tnum"), 1)
    if kind.tracking_percent != 100:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.tracking_percent)
    return font


def scaled(px: float, text_percent: int) -> int:
    """Return a length at 100 % text scaled to a text size, in whole pixels."""
    return round(px * text_percent / 100)
