"""What the lines and marks of a chart mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.charts.mark_shapes import MarkShape, mark_path
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.painting import line_pen, smooth_painter

_LINE_WIDE: Final = 26
_MARK_WIDE: Final = 16
_GAP: Final = 8
_LINE_PX: Final = 3.5


@dataclass(frozen=True)
class LegendEntry:
    """Hold one meaning: a line, a dashed line, an open dot or a filled shape in the colour of a token."""

    key: Literal["line", "dashes", "ring"] | MarkShape
    colour: str
    words: str


class Legend(QWidget):
    """Show meanings in a row that wraps."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(self, gap=metrics.SPACE_4)
        self._shown: tuple[LegendEntry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show other meanings."""
        if tuple(entries) == self._shown:
            return
        self._shown = tuple(entries)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in entries:
            self._row.addWidget(_Entry(self._theme, entry))
        self.updateGeometry()

    def words(self) -> tuple[str, ...]:
        """Return the meanings that are shown."""
        return tuple(entry.words for entry in self._shown)


class _Entry(QWidget):
    def __init__(self, theme: Theme, entry: LegendEntry) -> None:
        super().__init__()
        self._theme = theme
        self._entry = entry
        self.setAccessibleName(entry.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        words = QFontMetricsF(self._theme.font("small")).horizontalAdvance(self._entry.words)
        return QSize(round(self._key_px() + _GAP + words + 1), self._theme.line_px("small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = smooth_painter(self), self._theme
        key, mirrored = self._key_px(), self.isRightToLeft()
        left = self.width() - key if mirrored else 0.0
        self._paint_key(painter, left, key)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        words = QRectF(0 if mirrored else key + _GAP, 0, self.width() - key - _GAP, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._entry.words)
        painter.end()

    def _paint_key(self, painter: QPainter, left: float, wide: float) -> None:
        colour = self._theme.colour(self._entry.colour)
        painter.save()
        middle = QPointF(left + wide / 2, self.height() / 2)
        if self._entry.key == "line" or self._entry.key == "dashes":  # noqa: PLR1714 - narrows the type
            pen = line_pen(colour, _LINE_PX if self._entry.key == "line" else metrics.LINE_STRONG)
            if self._entry.key == "dashes":
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([3.0, 2.0])
            painter.setPen(pen)
            reach = QPointF(wide / 2 - 2, 0)
            painter.drawLine(middle - reach, middle + reach)
        elif self._entry.key == "ring":
            painter.setPen(QPen(colour, 1.5))
            painter.drawEllipse(middle, wide * 0.24, wide * 0.24)
        else:
            painter.translate(middle)
            painter.scale(wide * 0.86, wide * 0.86)
            painter.fillPath(mark_path(self._entry.key), colour)
        painter.restore()

    def _key_px(self) -> int:
        return self._theme.mark_px(_LINE_WIDE if self._entry.key in {"line", "dashes"} else _MARK_WIDE)
