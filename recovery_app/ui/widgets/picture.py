"""The rounded panel a figure stands on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.fitted_still import FittedStill
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter
from recovery_app.ui.widgets.position_figure import draw_position

_QUIET_SHARE = 0.36
_QUIET_MOST = 88
_STANDING = "person-standing"


class Picture(QWidget):
    """Show an exercise on the stage colour, or a quiet line icon.

    `width_px` and `height_px` fix the size at 100 % text; 0 lets the layout decide.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        width_px: int = 0,
        height_px: int = 0,
        corner: int = metrics.CORNER_STAGE,
        stage: str = "stage",
        edge: str = "",
        inset_px: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width_px = width_px
        self._height_px = height_px
        self._corner = corner
        self._stage = stage
        self._edge = edge
        self._inset_px = inset_px
        self._figure = ""
        self._icon = _STANDING
        self._still = FittedStill(self)
        across = QSizePolicy.Policy.Fixed if width_px else QSizePolicy.Policy.Expanding
        down = QSizePolicy.Policy.Fixed if height_px else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, down)
        theme.theme_changed.connect(self._restyle)

    def show_exercise(self, figure: str, still: PoseStill | None) -> None:
        """Show a still, or the figure of a position while the still is decoded and where there is none."""
        self._figure = figure
        self._still.set_still(still)

    def show_icon(self, icon: str = "") -> None:
        """Show a quiet icon: a standing person unless another one is named."""
        self._figure = ""
        self._icon = icon or _STANDING
        self._still.set_still(None)

    def sizeHint(self) -> QSize:
        """Return the size of the panel."""
        return QSize(self._theme.mark_px(self._width_px or 240), self._theme.mark_px(self._height_px or 160))

    def minimumSizeHint(self) -> QSize:
        """Return the fixed size, or a panel that is still worth looking at."""
        return self.sizeHint() if self._width_px else QSize(120, self._theme.mark_px(self._height_px or 90))

    def showEvent(self, event: QShowEvent) -> None:
        """Have the still decoded, also where the panel lies below what is scrolled into view."""
        super().showEvent(event)
        self._still.ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage and the figure clipped to its corners."""
        painter, rect = smooth_painter(self), QRectF(self.rect())
        edge = self._theme.colour(self._edge) if self._edge else None
        rounded_box(painter, rect, self._corner, self._theme.colour(self._stage), edge)
        if self._figure:
            self._paint_figure(painter, rect)
        else:
            self._paint_icon(painter, rect)
        painter.end()

    def _paint_figure(self, painter: QPainter, rect: QRectF) -> None:
        painter.setClipPath(rounded_path(rect, self._corner))
        picture = self._still.pixmap(self.size() - QSize(2 * self._inset_px, 2 * self._inset_px))
        if picture.isNull():
            inset = self._inset_px
            draw_position(painter, self._theme, self._figure, rect.adjusted(inset, inset, -inset, -inset))
        else:
            size = picture.deviceIndependentSize()
            painter.drawPixmap(QPointF((rect.width() - size.width()) / 2, (rect.height() - size.height()) / 2), picture)

    def _paint_icon(self, painter: QPainter, rect: QRectF) -> None:
        size = min(_QUIET_MOST, round(min(rect.width(), rect.height()) * (_QUIET_SHARE + 0.1)))
        at = QPointF((rect.width() - size) / 2, (rect.height() - size) / 2)
        token = "on_hero_muted" if self._stage == "hero_stage" and self._theme.is_dark else "muted"
        painter.setOpacity(0.75)
        painter.drawPixmap(at, self._theme.pixmap(self._icon, token, size, self.devicePixelRatioF()))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
