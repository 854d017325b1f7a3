"""How runs, packs and flare-ups look below the pain chart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from recovery_app.domain.progress_marks import MarkKind, ProgressMark
from recovery_app.domain.training_rules import Light
from recovery_app.ui.charts.mark_shapes import MarkShape

ON_BASELINE: Final = 0.55
"""How far above zero a run stands."""
LANE: Final = 1.4
"""How far each row of packs and flare-ups reaches below zero, so that they never cover a number."""
_RUNS: Final[dict[Light | None, tuple[MarkShape, str]]] = {
    "green": ("triangle", "good"),
    "amber": ("diamond", "care"),
    "red": ("octagon", "stop"),
    None: ("square", "muted"),
}
_OTHERS: Final[dict[MarkKind, tuple[MarkShape, str, str]]] = {
    "heat": ("flame", "heat", "Heat"),
    "ice": ("flake", "ice", "Ice"),
    "flare": ("arrow", "stop", "Flare-up"),
}
_ORDER: Final = [shape for shape, *_ in (*_RUNS.values(), *_OTHERS.values())]
_RUN_PX: Final = 15
_LANE_PX: Final = 13


@dataclass(frozen=True)
class MarkLook:
    """Hold the shape, the colour token and the meaning of a mark, and whether it stands in the lane below zero."""

    shape: MarkShape
    colour: str
    words: str
    in_lane: bool

    @property
    def size_px(self) -> int:
        """Return the size at 100 % text in pixels."""
        return _LANE_PX if self.in_lane else _RUN_PX


def look_of(mark: ProgressMark, lights: Mapping[Light, str]) -> MarkLook:
    """Return how one mark looks; `lights` are the names of the lights."""
    if mark.kind == "run":
        shape, colour = _RUNS[mark.light]
        told = "pain not told" if mark.light is None else lights[mark.light].lower()
        return MarkLook(shape, colour, f"Run, {told}", in_lane=False)
    return MarkLook(*_OTHERS[mark.kind], in_lane=True)


@dataclass(frozen=True)
class PlacedMark:
    """Hold where a mark stands: its day and its height on the axis of pain."""

    day: date
    height: float
    look: MarkLook


def placed(marks: Iterable[ProgressMark], lights: Mapping[Light, str]) -> tuple[PlacedMark, ...]:
    """Return each mark once a day: runs on the baseline, the others below it, under each other on the same day."""
    of_days: dict[date, set[MarkLook]] = {}
    for mark in marks:
        of_days.setdefault(mark.day, set()).add(look_of(mark, lights))
    found = []
    for day, looks in of_days.items():
        below = 0
        for look in sorted(looks, key=_in_order):
            height = ON_BASELINE
            if look.in_lane:
                height = -LANE * (below + 0.5)
                below += 1
            found.append(PlacedMark(day, height, look))
    return tuple(found)


def looks_among(marks: Iterable[PlacedMark]) -> tuple[MarkLook, ...]:
    """Return the looks that are among marks: runs from calm to stop, then packs and flare-ups."""
    return tuple(sorted({mark.look for mark in marks}, key=_in_order))


def _in_order(look: MarkLook) -> int:
    return _ORDER.index(look.shape)
