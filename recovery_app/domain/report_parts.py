"""What a report for a clinician is made of: parts that the user chooses, each with lines and a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Literal, get_args

import msgspec

from recovery_app.domain.safety_summary import SummaryLine

ReportPart = Literal[
    "episode",
    "pattern",
    "safety",
    "pain",
    "goals",
    "adherence",
    "moving",
    "changes",
    "sore",
    "medicine",
    "heat_ice",
    "mood",
]
REPORT_PARTS: Final[tuple[ReportPart, ...]] = get_args(ReportPart)
"""Every part, in the order of the paper."""
PART_TITLES: Final[dict[ReportPart, str]] = {
    "episode": "Episode",
    "pattern": "Pattern",
    "safety": "Red-flag answers",
    "pain": "Pain",
    "goals": "Own goals",
    "adherence": "Plan kept",
    "moving": "Walks and runs",
    "changes": "Plan changes",
    "sore": "Exercises that hurt",
    "medicine": "Pain medicine",
    "heat_ice": "Heat and ice",
    "mood": "Distress and confidence",
}
MOST_ITEMS: Final = 16
"""Items of a list that a report holds; the tables hold all of them."""
LONGEST_TYPED: Final = 160
"""Letters of a text typed by the user that stand on paper."""


class ReportSection(msgspec.Struct, frozen=True):
    """Hold one part: `lines` always stand there, and the last of `items` may be cut where paper is short.

    `more` counts the items that are left out already.
    """

    part: ReportPart
    lines: tuple[SummaryLine, ...]
    items: tuple[SummaryLine, ...] = ()
    more: int = 0

    @property
    def title(self) -> str:
        """Return the heading of the part."""
        return PART_TITLES[self.part]

    def listed(self, most: int) -> tuple[SummaryLine, ...]:
        """Return so many items at most, and after them how many more are in the tables."""
        left_out = self.more + max(len(self.items) - most, 0)
        listed = self.items[:most]
        return (*listed, SummaryLine("", f"And {left_out} more in the tables.")) if left_out else listed


def section(
    part: ReportPart, lines: Iterable[SummaryLine], items: Iterable[SummaryLine] = (), most: int = MOST_ITEMS
) -> ReportSection:
    """Return a part with so many items at most."""
    listed = tuple(items)
    return ReportSection(part, tuple(lines), listed[:most], max(len(listed) - most, 0))


def typed(text: str, longest: int = LONGEST_TYPED) -> str:
    """Return a text of the user's on one line, shortened where it is very long."""
    whole = " ".join(text.split())
    return whole if len(whole) <= longest else f"{whole[: longest - 1].rstrip()}…"


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its word, such as "1 day" or "3 days"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"
