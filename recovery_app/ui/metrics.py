"""Spaces, corners and lines at 100 % text, in pixels."""

from __future__ import annotations

from typing import Final

SPACE_1: Final = 4
SPACE_2: Final = 8
SPACE_3: Final = 12
SPACE_4: Final = 16
SPACE_5: Final = 20
SPACE_6: Final = 24
SPACE_8: Final = 32
SPACE_10: Final = 40

PAGE_SIDE: Final = 28
PAGE_TOP: Final = 24
CARD_PADDING: Final = 20
CARD_GAP: Final = 16
TITLE_GAP: Final = 10
PAGE_WIDEST: Final = 1240
RIGHT_COLUMN: Final = 392

CORNER_TAG: Final = 8
CORNER_THUMBNAIL: Final = 10
CORNER_FIELD: Final = 12
CORNER_ANSWER: Final = 14
CORNER_CARD: Final = 16
CORNER_STAGE: Final = 20

LINE_STRONG: Final = 2.0
TARGET: Final = 44

WIDE_EM: Final = 56
"""Content at least this many body ems wide is laid out in two columns."""
