"""The weeks of the plan as a grid of days."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from recovery_app.domain.week_targets import PlanDay, PlanWeek
from recovery_app.ui.accessibility import announce
from recovery_app.ui.progress.plan_grid_painter import GridShape, paint_grid
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import smooth_painter

_A_WEEK: Final = 7
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_A_WEEK, Qt.Key.Key_Down: _A_WEEK}
_PRESS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_CLOSED: Final = {"ahead", "before"}
_BY_KEYBOARD: Final = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


class PlanGrid(QWidget):
    """Show a row for each week; it is one stop of Tab, the arrows go from day to day, and each day is spoken.

    `day_requested` carries the date of a day that was clicked or entered.
    """

    day_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: tuple[PlanWeek, ...] = ()
        self._at: int | None = None
        self.setAccessibleName("Plan days")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._restyle)

    def show_weeks(self, weeks: tuple[PlanWeek, ...], summary: str) -> None:
        """Show other weeks, the earliest first; the summary is what screen readers say of them."""
        self._weeks = weeks
        self._at = None
        self.setAccessibleDescription(f"{summary} The arrow keys go from day to day.")
        self._restyle()

    def days(self) -> tuple[PlanDay, ...]:
        """Return the days that are shown, in order."""
        return tuple(day for week in self._weeks for day in week.days)

    def day_at_hand(self) -> PlanDay | None:
        """Return the day that the keyboard is on."""
        return None if self._at is None else self.days()[self._at]

    def sizeHint(self) -> QSize:
        """Return the height of the weeks and the names of the days."""
        wide = self._shape().widest
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which seven days stand side by side."""
        shape = self._shape()
        return QSize(shape.least, shape.height(len(self._weeks)))

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrow grid names its weeks above them."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return GridShape(self._theme, width, mirrored=self.isRightToLeft()).height(len(self._weeks))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day, and open the day the keyboard is on."""
        key, days = Qt.Key(event.key()), self.days()
        if not days:
            super().keyPressEvent(event)
        elif key in _STEPS:
            step = _STEPS[key]
            sideways = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            self._go(
                (self._today() if self._at is None else self._at)
                + (-step if sideways and self.isRightToLeft() else step)
            )
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go(0 if key == Qt.Key.Key_Home else len(days) - 1)
        elif key in _PRESS and self._at is not None:
            self._open(days[self._at])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over a day that can be opened."""
        day = self._day_under(event.position().toPoint())
        opens = day is not None and day.mark not in _CLOSED
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day under the pointer."""
        day = self._day_under(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self._open(day)

    def event(self, event: QEvent) -> bool:
        """Say of the day under the pointer what screen readers say."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_under(event.pos())
            QToolTip.showText(event.globalPos(), "" if day is None or day.mark == "before" else day.spoken, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with today when the keyboard comes."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD and self.days() and self._at is None:
            self._at = self._today()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the weeks that are in sight."""
        painter = smooth_painter(self)
        at = self._at if self.hasFocus() else None
        paint_grid(painter, self._theme, self._shape(), self._weeks, at, event.rect())
        painter.end()

    def _go(self, place: int) -> None:
        days = self.days()
        if 0 <= place < len(days):
            self._at = place
            announce(self, days[place].spoken)
            self.update()

    def _open(self, day: PlanDay) -> None:
        if day.mark not in _CLOSED:
            self.day_requested.emit(day.day)

    def _today(self) -> int:
        days = self.days()
        return next((place for place, day in enumerate(days) if day.mark == "today"), len(days) - 1)

    def _day_under(self, point: QPoint) -> PlanDay | None:
        place = self._shape().place_at(point, len(self._weeks))
        return None if place is None else self.days()[place]

    def _shape(self) -> GridShape:
        return GridShape(self._theme, self.width(), mirrored=self.isRightToLeft())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
