"""Where the days of the plan grid lie, and how each is painted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from recovery_app.domain.moment_text import WEEKDAYS, short_date
from recovery_app.domain.week_targets import PlanDay, PlanWeek
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import line_pen, rounded_box, tick

_REST: Final = "rest"
_CELL_HIGH: Final = 32
_CELL_WIDE: Final = 46
_COLUMN: Final = 66
_ROW_GAP: Final = 9
_LABEL_GAP: Final = 26
_CORNER: Final = 10
_DAYS: Final = len(WEEKDAYS)


class GridShape:
    """Measure the grid: weeks below each other, named at the side, or above each where there is little room."""

    def __init__(self, theme: Theme, width: int, *, mirrored: bool) -> None:
        small = QFontMetricsF(theme.font("small"))
        self._mirrored = mirrored
        self._width = width
        self._line = theme.line_px("small")
        word = small.horizontalAdvance(_REST) + 8
        label = small.horizontalAdvance("30 Nov") + _LABEL_GAP
        cell = max(float(theme.mark_px(_CELL_WIDE)), word)
        self.is_narrow = width < label + _DAYS * (cell + metrics.SPACE_2)
        self.label = 0.0 if self.is_narrow else label
        self.column = min((width - self.label) / _DAYS, max(float(theme.px(_COLUMN)), cell + metrics.SPACE_5))
        self.cell_wide = min(cell, self.column - 4)
        self.cell_high = theme.mark_px(_CELL_HIGH)
        self.fits_word = word - 6 <= self.cell_wide
        self.widest = round(label + _DAYS * (cell + metrics.SPACE_5))
        self.least = _DAYS * 36
        self.head = self._line + metrics.SPACE_2
        self._over = self._line + metrics.SPACE_1 if self.is_narrow else 0
        self._pitch = self._over + self.cell_high + _ROW_GAP

    def height(self, weeks: int) -> int:
        """Return the height of so many weeks under the names of the days."""
        return self.head + max(0, weeks * self._pitch - _ROW_GAP) + 4

    def row_top(self, row: int) -> int:
        """Return the y of a week, where its name begins."""
        return self.head + row * self._pitch

    def cell(self, place: int) -> QRectF:
        """Return the box of a day."""
        row, column = divmod(place, _DAYS)
        middle = self.label + (column + 0.5) * self.column
        if self._mirrored:
            middle = self._width - middle
        top = self.row_top(row) + self._over
        return QRectF(round(middle - self.cell_wide / 2), top, round(self.cell_wide), self.cell_high)

    def day_name(self, column: int) -> QRectF:
        """Return the box of the name of a weekday."""
        return QRectF(self.cell(column).center().x() - self.column / 2, 0, self.column, self._line)

    def week_name(self, row: int) -> QRectF:
        """Return the box of the name of a week."""
        high = self._line if self.is_narrow else self.cell_high
        wide = self._width if self.is_narrow else self.label
        return QRectF(self._width - wide if self._mirrored else 0, self.row_top(row), wide, high)

    def place_at(self, point: QPoint, weeks: int) -> int | None:
        """Return the day whose box is under a point, or None."""
        rows = range(weeks)
        row = (point.y() - self.head) // self._pitch
        places = range(row * _DAYS, (row + 1) * _DAYS) if row in rows else range(0)
        return next((place for place in places if self.cell(place).contains(QPointF(point))), None)


def paint_grid(
    painter: QPainter,
    theme: Theme,
    shape: GridShape,
    weeks: tuple[PlanWeek, ...],
    focused: int | None,
    seen: QRect,
) -> None:
    """Paint the names of the days and those weeks that are in sight; `focused` is the day the keyboard is on."""
    painter.setFont(theme.font("small"))
    painter.setPen(theme.colour("muted"))
    for column, name in enumerate(WEEKDAYS):
        word = name[0] if QFontMetricsF(painter.font()).horizontalAdvance(name) > shape.column else name
        painter.drawText(shape.day_name(column), Qt.AlignmentFlag.AlignCenter, word)
    side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    for row, week in enumerate(weeks):
        if shape.row_top(row + 1) < seen.top() or shape.row_top(row) > seen.bottom():
            continue
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(shape.week_name(row), side, short_date(week.monday))
        for column, day in enumerate(week.days):
            place = row * _DAYS + column
            _paint_day(painter, theme, shape.cell(place), day, fits_word=shape.fits_word)
            if place == focused:
                ring = shape.cell(place).adjusted(-4, -4, 4, 4)
                rounded_box(painter, ring, _CORNER + 4, None, theme.colour("focus"), metrics.LINE_STRONG)


def _paint_day(painter: QPainter, theme: Theme, box: QRectF, day: PlanDay, *, fits_word: bool) -> None:
    middle, mark = box.center(), theme.mark_px(26)
    match day.mark:
        case "kept":
            rounded_box(painter, box, _CORNER, theme.colour("primary"))
            square = QRectF(middle.x() - mark / 2, middle.y() - mark / 2, mark, mark)
            tick(painter, square, theme.colour("on_primary"), theme.mark_px(2))
        case "part":
            rounded_box(painter, box, _CORNER, theme.colour("primary_soft"), theme.colour("primary"), 1.5)
            painter.setPen(line_pen(theme.colour("primary"), theme.mark_px(3)))
            painter.drawLine(middle - QPointF(mark * 0.23, 0), middle + QPointF(mark * 0.23, 0))
        case "rest":
            rounded_box(painter, box, _CORNER, theme.colour("inset"), theme.colour("border"))
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _REST if fits_word else _REST[0])
        case "frozen":
            rounded_box(painter, box, _CORNER, theme.colour("inset"), theme.colour("border"))
            painter.setPen(line_pen(theme.colour("muted"), theme.mark_px(2)))
            for side in (-1, 1):
                bar = middle + QPointF(side * mark * 0.12, 0)
                painter.drawLine(bar - QPointF(0, mark * 0.17), bar + QPointF(0, mark * 0.17))
        case "today":
            rounded_box(painter, box, _CORNER, theme.colour("surface"), theme.colour("primary"), 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("primary"))
            painter.drawEllipse(middle, mark * 0.15, mark * 0.15)
        case "none":
            rounded_box(painter, box, _CORNER, None, theme.colour("outline"))
        case "ahead":
            pen = QPen(theme.colour("outline"), 1.2)
            pen.setDashPattern([3.0, 3.0])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.6, 0.6, -0.6, -0.6), _CORNER, _CORNER)
        case _:
            pass
