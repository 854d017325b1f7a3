"""A chart over days: its axes, the bands behind it, and a cursor that reads the numbers off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.charts.chart_content import ChartContent
from recovery_app.ui.charts.chart_cursor import ChartCursor
from recovery_app.ui.charts.chart_frame import paint_frame
from recovery_app.ui.charts.chart_shape import ChartShape
from recovery_app.ui.charts.chart_values import Stop
from recovery_app.ui.charts.plot_loading import BREATH_MS, loading
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.focus_ring import FocusRing
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import smooth_painter

if TYPE_CHECKING:
    from recovery_app.ui.charts.plot_area import PlotArea

_LEAST_WIDTH: Final = 200


class Chart(QWidget):
    """Show numbers over days; the pointer or the arrows read them off, day by day.

    The axes are there at once. What draws the data is loaded in short parts while they are seen, or with `draw_now`.
    """

    def __init__(self, theme: Theme, name: str, plot_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot_px = plot_px
        self._content: ChartContent | None = None
        self._area: PlotArea | None = None
        self._loading = loading()
        self._is_asked = False
        self._empty = Text(theme, "", "body", "muted", align=Qt.AlignmentFlag.AlignCenter, parent=self)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cursor = ChartCursor(theme, self)
        self._ring = FocusRing(self, theme, metrics.CORNER_TAG)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.theme_changed.connect(self._on_theme_changed)

    def show_content(self, content: ChartContent) -> None:
        """Show other days or other numbers."""
        self._content = content
        self._empty.setText(content.empty)
        self._empty.setVisible(bool(content.empty))
        self.setAccessibleDescription(f"{content.summary} {content.empty}".strip())
        self._cursor.leave()
        self.updateGeometry()
        self._draw()

    def draw_now(self) -> None:
        """Draw the data without waiting for the axes to be seen."""
        # pyqtgraph and numpy take longer to load than a page may take to open.
        from recovery_app.ui.charts.plot_area import PlotArea  # noqa: PLC0415

        if self._area is None:
            self._area = PlotArea(self)
            self._area.widget.show()
            self._draw()

    def is_drawn(self) -> bool:
        """Tell whether the data is drawn."""
        return self._area is not None

    def stop(self) -> Stop | None:
        """Return what is read off, or None."""
        return self._cursor.at

    def sizeHint(self) -> QSize:
        """Return the height of the plot with its labels."""
        return QSize(3 * _LEAST_WIDTH, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the least width in which a course can be seen."""
        return QSize(_LEAST_WIDTH, self._height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the days with the arrows, by a week with Page Up and Page Down, to the ends with Home and End."""
        key, shape, cursor = Qt.Key(event.key()), self._shape(), self._cursor
        if key == Qt.Key.Key_Escape and cursor.at is not None:
            cursor.leave()
        elif self._content is not None and shape is not None and cursor.step(key, self._content, shape):
            self._ring.key_pressed()
            announce(self, "" if cursor.at is None else cursor.at.spoken)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read off the day under the pointer."""
        shape = self._shape()
        if self._content is not None and shape is not None:
            self._cursor.point(round(event.position().x()), self._content, shape)

    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing off when the pointer goes."""
        super().leaveEvent(event)
        self._cursor.leave()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self._ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring and the tag away."""
        super().focusOutEvent(event)
        self._ring.leave()
        self._cursor.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the drawing over the plot again."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the axes and the bands; the data lies over them."""
        shape = self._shape()
        if self._content is None or shape is None:
            return
        painter = smooth_painter(self)
        paint_frame(painter, self._theme, self._content, shape, self.width(), mirrored=self.isRightToLeft())
        painter.end()
        if self._area is None and not self._is_asked:
            self._is_asked = True
            QTimer.singleShot(0, self, self._load)

    def _load(self) -> None:
        if not self.isVisible():
            # Nobody waits for it any more; it goes on when the axes are seen again.
            self._is_asked = False
        elif next(self._loading, None) is not None:
            QTimer.singleShot(BREATH_MS, self, self._load)
        else:
            self.draw_now()

    def _draw(self) -> None:
        self.update()
        if self._area is not None and self._content is not None:
            self._area.clear()
            self._content.draw(self._area, self._theme)
        self._place()

    def _place(self) -> None:
        shape = self._shape()
        if self._content is None or shape is None:
            return
        if self._area is not None:
            span = self._content.span
            self._area.place(shape.plot, span.days, self._content.values, mirrored=self.isRightToLeft())
        height = self._empty.heightForWidth(shape.plot.width())
        middle = shape.plot.center().y()
        self._empty.setGeometry(QRect(shape.plot.left(), middle - height // 2, shape.plot.width(), height))

    def _shape(self) -> ChartShape | None:
        if self._content is None:
            return None
        return ChartShape(self._theme, self._content, self.size(), self._plot_px, mirrored=self.isRightToLeft())

    def _height(self) -> int:
        shape = self._shape()
        return self._theme.mark_px(self._plot_px) if shape is None else shape.height

    def _on_theme_changed(self) -> None:
        self._cursor.leave()
        self.updateGeometry()
        self._draw()
