"""The marks of one side: done, now, still to come."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.guided.side_sets import SideSets
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter, tick

_DOT_PX: Final = 28
_GAP: Final = 8


class SideCard(Card):
    """Name a side over its marks; the side that is done now is named in bold."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, padding=metrics.SPACE_3, parent=parent)
        self.name = Text(theme, "", "small", "muted")
        self.dots = Dots(theme)
        column = QVBoxLayout()
        column.setSpacing(metrics.SPACE_1)
        column.addWidget(self.name)
        column.addWidget(self.dots)
        self.add_layout(column)

    def show_side(self, side: SideSets) -> None:
        """Show the marks of a side."""
        now = "now" in side.marks
        self.name.set_text(side.name)
        self.name.set_role("small_strong" if now else "small")
        self.name.set_colour("text" if now else "muted")
        self.dots.show_marks(side)


class Dots(QWidget):
    """Paint one mark for each set."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._side = SideSets("", ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def show_marks(self, side: SideSets) -> None:
        """Show other marks."""
        if side == self._side:
            return
        self._side = side
        self.setAccessibleName(f"{side.name}: {side.done} of {len(side.marks)} done")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of all marks at full size."""
        side = self._theme.mark_px(_DOT_PX)
        return QSize(len(self._side.marks) * (side + _GAP), side)

    def minimumSizeHint(self) -> QSize:
        """Return a row in which marks can still be told apart."""
        return QSize(len(self._side.marks) * 12, self._theme.mark_px(_DOT_PX))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the marks in a row."""
        painter, count = smooth_painter(self), max(len(self._side.marks), 1)
        step = min(self._theme.mark_px(_DOT_PX) + _GAP, self.width() / count)
        size = step * _DOT_PX / (_DOT_PX + _GAP)
        for place, mark in enumerate(self._side.marks):
            at = count - 1 - place if self.isRightToLeft() else place
            left = self.width() - count * step if self.isRightToLeft() else 0.0
            box = QRectF(left + at * step, (self.height() - size) / 2, size, size).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setPen(QPen(self._theme.colour("outline" if mark == "todo" else "primary"), 2.0))
            painter.setBrush(self._theme.colour("primary") if mark == "done" else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box)
            if mark == "done":
                tick(painter, box, self._theme.colour("on_primary"), size / 12)
            elif mark == "now":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._theme.colour("primary"))
                painter.drawEllipse(box.center(), size * 0.22, size * 0.22)
        painter.end()
