"""The sheet laid out on pages of paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from recovery_app.domain.exercise_sheet import ExerciseSheet
from recovery_app.ui.paper import MM, POINT
from recovery_app.ui.sheet.exercise_row import DrawFigure, ExerciseRow
from recovery_app.ui.sheet.measures import ATTEMPTS, EDGE_MM, Look
from recovery_app.ui.sheet.page_frame import BlockHeading, PageFoot, PageHead

PictureOf = Callable[[str], QImage]
_MOST_SPARE_MM: Final = 6.0
_RULE_PT: Final = 0.5


class _Part:
    """Hold one exercise with the heading of its block over it, if it is the first of the block."""

    def __init__(self, row: ExerciseRow, heading: BlockHeading | None) -> None:
        self.row = row
        self.heading = heading
        self._row_at = heading.height if heading is not None else 0.0
        self.height = self._row_at + row.height

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        if self.heading is not None:
            self.heading.draw(painter, x, y)
        self.row.draw(painter, x, y + self._row_at)


class SheetPages:
    """Hold the pages of a sheet for a size of paper, in tenths of a point: one, or two, whatever the number of moves.

    Only more exercises than a plan can hold take a third page, since nothing is ever cut.
    """

    def __init__(
        self, sheet: ExerciseSheet, paper: QSizeF, picture_of: PictureOf, draw_figure: DrawFigure, rule: QColor
    ) -> None:
        self._paper = paper
        self._rule = rule
        self._edge = EDGE_MM * MM
        self._width = paper.width() - 2 * self._edge
        self._first_head = PageHead(sheet, self._width, is_first=True)
        self._head = PageHead(sheet, self._width, is_first=False)
        self._foot = PageFoot(sheet, self._width)
        for look, most in ATTEMPTS:
            parts = _parts(sheet, look, self._width, picture_of, draw_figure)
            self._gap = look.gap_mm * MM
            self.pages = self._split(parts)
            if len(self.pages) <= most:
                break

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.pages)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the exercises, in order."""
        return tuple(part.row.name for page in self.pages for part in page)

    @property
    def boxes(self) -> tuple[tuple[int, ...], ...]:
        """Return how many boxes to tick each exercise has, page by page."""
        return tuple(tuple(len(part.row.boxes) for part in page) for page in self.pages)

    def spare(self, number: int) -> float:
        """Return the height left over on a page, in tenths of a point."""
        return self._room(number) - self._height(self.pages[number])

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0, with the corner of the paper at the origin."""
        head = self._first_head if number == 0 else self._head
        painter.setPen(QPen(Qt.GlobalColor.black, _RULE_PT * POINT))
        head.draw(painter, self._edge, self._edge)
        foot_at = self._paper.height() - self._edge - self._foot.height
        self._foot.draw(painter, self._edge, foot_at, number + 1, self.count)
        parts = self.pages[number]
        gap = self._gap + max(min(self.spare(number) / len(parts), _MOST_SPARE_MM * MM), 0.0)
        y = self._edge + head.height
        for place, part in enumerate(parts):
            if place:
                if part.heading is None:
                    self._draw_rule(painter, y + gap / 2)
                y += gap
            part.draw(painter, self._edge, y)
            y += part.height

    def _draw_rule(self, painter: QPainter, y: float) -> None:
        pen = QPen(painter.pen())
        painter.setPen(QPen(self._rule, _RULE_PT * POINT))
        painter.drawLine(QPointF(self._edge, y), QPointF(self._edge + self._width, y))
        painter.setPen(pen)

    def _room(self, number: int) -> float:
        head = self._first_head if number == 0 else self._head
        return self._paper.height() - 2 * self._edge - head.height - self._foot.height

    def _height(self, parts: tuple[_Part, ...]) -> float:
        return sum(part.height for part in parts) + self._gap * (len(parts) - 1)

    def _split(self, parts: tuple[_Part, ...]) -> tuple[tuple[_Part, ...], ...]:
        """Return the parts by page: all on one, or on two where a block ends or else evenly, or page after page."""
        if self._height(parts) <= self._room(0):
            return (parts,)
        cuts = [
            cut
            for cut in range(1, len(parts))
            if self._height(parts[:cut]) <= self._room(0) and self._height(parts[cut:]) <= self._room(1)
        ]
        if cuts:
            cut = min(cuts, key=lambda one: (parts[one].heading is None, self._unevenness(parts, one)))
            return parts[:cut], parts[cut:]
        pages: list[tuple[_Part, ...]] = []
        page: tuple[_Part, ...] = ()
        for part in parts:
            if page and self._height((*page, part)) > self._room(len(pages)):
                pages.append(page)
                page = ()
            page = (*page, part)
        return (*pages, page)

    def _unevenness(self, parts: tuple[_Part, ...], cut: int) -> float:
        return abs(self._height(parts[:cut]) - self._height(parts[cut:]))


def _parts(
    sheet: ExerciseSheet, look: Look, width: float, picture_of: PictureOf, draw_figure: DrawFigure
) -> tuple[_Part, ...]:
    has_both = len({one.block for one in sheet.exercises}) > 1
    parts: list[_Part] = []
    before = ""
    for one in sheet.exercises:
        row = ExerciseRow(one, look, width, picture_of(one.exercise.id), draw_figure)
        name = sheet.strength_name if one.block == "strength" else "Stretches"
        heading = BlockHeading(name, width) if has_both and one.block != before else None
        parts.append(_Part(row, heading))
        before = one.block
    return tuple(parts)
