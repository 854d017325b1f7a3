"""The measures of the report on paper."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.report_parts import MOST_ITEMS

EDGE_MM: Final = 14.0
HEADING_MM: Final = 31.0
"""The column of the headings, left of the text."""
SMALLEST_PT: Final = 8.5
MOST_PAGES: Final = 2


class Look(msgspec.Struct, frozen=True):
    """Hold the size of the text, the gaps, the height of the pain chart, and how many items of a list are shown.

    `together` is how many items stand in the same lines, one for a line of its own for each.
    """

    text_pt: float
    line_mm: float
    part_mm: float
    chart_mm: float
    most: int = MOST_ITEMS
    together: int = 1


USUAL: Final = Look(9.5, 0.7, 2.6, 46)
CLOSE: Final = Look(9, 0.5, 2.0, 42)
CLOSEST: Final = Look(SMALLEST_PT, 0.4, 1.6, 40)

ATTEMPTS: Final[tuple[Look, ...]] = (
    USUAL,
    CLOSE,
    CLOSEST,
    *(Look(SMALLEST_PT, 0.4, 1.6, 40, most, 6) for most in (MOST_ITEMS, 12, 9, 7, 6, 5, 4, 3, 2, 1, 0)),
    Look(SMALLEST_PT, 0.2, 1.0, 28, 0, 6),
)
"""Looks in the order in which they are tried: all that was told comes before larger print, and that before a cut."""
