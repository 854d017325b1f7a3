"""The measures of the sheet on paper."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

EDGE_MM: Final = 12.0
BOX_MM: Final = 6.0
BOX_GAP_MM: Final = 2.0
SMALLEST_PT: Final = 10.0


class Look(msgspec.Struct, frozen=True):
    """Hold how large one exercise is drawn, and how much of its steps is told; text is at least 10 pt."""

    picture_mm: float
    name_pt: float
    dose_pt: float
    text_pt: float
    gap_mm: float
    steps: Literal["list", "text", "cue", "none"] = "list"


LARGEST: Final = Look(78, 17, 14, 12, 8)
LARGE: Final = Look(66, 15, 13, 11, 6)
USUAL: Final = Look(58, 14, 12, SMALLEST_PT, 5)
CLOSE: Final = Look(50, 13, 12, SMALLEST_PT, 4, "text")
CLOSER: Final = Look(44, 12, 11, SMALLEST_PT, 3, "text")
SHORT: Final = Look(36, 12, 11, SMALLEST_PT, 3, "cue")
LIST: Final = Look(17, 11, SMALLEST_PT, SMALLEST_PT, 1.5, "none")

ATTEMPTS: Final[tuple[tuple[Look, int], ...]] = (
    (LARGEST, 1),
    (LARGE, 1),
    (USUAL, 1),
    (CLOSE, 1),
    (LARGE, 2),
    (USUAL, 2),
    (CLOSE, 2),
    (CLOSER, 2),
    (SHORT, 2),
    (LIST, 2),
)
"""Looks with the pages they may take; the first that fits is taken, so that one page comes before larger print."""
