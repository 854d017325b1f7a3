"""The phases of a session in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

import msgspec
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

_HEIGHTS: Final = {"heat": 26, "ice": 16, "rest": 8}
_GAP: Final = 3
_FRAME: Final = 4
_LEAST: Final = 6.0


class TimelinePhase(msgspec.Struct, frozen=True):
    """Hold one phase: what it is, how long in minutes, and which round it belongs to (from 1)."""

    kind: Literal["heat", "ice", "rest"]
    minutes: float
    round_number: int


class Timeline(QWidget):
    """Show one segment per phase, as wide as it is long, with the number of each round below.

    `round_word` stands before the present round's number: "Round".
    """

    def __init__(self, theme: Theme, name: str, round_word: str = "Round", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._round_word = round_word
        self._phases: tuple[TimelinePhase, ...] = ()
        self._present = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._restyle)

    def set_phases(self, phases: Sequence[TimelinePhase], present: int = 0) -> None:
        """Show the phases of a session; `present` is the place of the one that runs, or their count at the end."""
        self._phases = tuple(phases)
        self.set_present(present)

    def set_present(self, present: int) -> None:
        """Show which phase runs."""
        self._present = present
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the tallest segment, its frame and the numbers."""
        return QSize(20 * self._theme.em(), _HEIGHTS["heat"] + 2 * _FRAME + self._numbers_height() + 2)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the phases can still be told apart."""
        return QSize(max(1, len(self._phases)) * 10, self.sizeHint().height())

    def segments(self) -> list[QRectF]:
        """Return where each phase is drawn, in widget coordinates."""
        total = sum(phase.minutes for phase in self._phases) or 1.0
        room = self.width() - 2 * _FRAME - _GAP * max(0, len(self._phases) - 1)
        middle = _FRAME + _HEIGHTS["heat"] / 2
        boxes, x = [], float(_FRAME)
        for phase in self._phases:
            wide = max(_LEAST, phase.minutes / total * room)
            high = _HEIGHTS[phase.kind]
            boxes.append(QRectF(x, middle - high / 2, wide, high))
            x += wide + _GAP
        return boxes

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the segments, the frame of the present one and the numbers."""
        painter, theme, boxes = smooth_painter(self), self._theme, self.segments()
        for place, (phase, box) in enumerate(zip(self._phases, boxes, strict=True)):
            corner = min(5.0, box.width() / 2, box.height() / 2)
            if phase.kind == "rest":
                fill = theme.colour("track") if place <= self._present else None
                rounded_box(painter, box, corner, fill, theme.colour("outline"), 1.4)
            elif place <= self._present:
                rounded_box(painter, box, corner, theme.colour(phase.kind))
            else:
                edge = theme.colour(phase.kind)
                rounded_box(painter, box, corner, theme.colour(f"{phase.kind}_soft"), edge, 1.4)
        if self._present < len(boxes):
            frame = boxes[self._present].adjusted(-_FRAME, -_FRAME, _FRAME, _FRAME)
            rounded_box(painter, frame, 8, None, theme.colour("text"), 2.0)
        self._paint_numbers(painter, boxes)
        painter.end()

    def _paint_numbers(self, painter: QPainter, boxes: list[QRectF]) -> None:
        theme, high = self._theme, self._numbers_height()
        here = self._phases[self._present].round_number if self._present < len(self._phases) else 0
        first: dict[int, QRectF] = {}
        for phase, box in zip(self._phases, boxes, strict=True):
            first.setdefault(phase.round_number, box)
        for number, box in first.items():
            present = number == here
            painter.setFont(theme.font("small_strong" if present else "small"))
            painter.setPen(theme.colour("text" if present else "muted"))
            words = f"{self._round_word} {number}" if present else str(number)
            wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
            x = max(0.0, min(box.center().x() - wide / 2, self.width() - wide))
            room = QRectF(x, _HEIGHTS["heat"] + 2 * _FRAME + 2, wide, high)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _numbers_height(self) -> int:
        return self._theme.line_px("small")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
