"""The stage on which a stretch is shown: its picture, or the figure of its position."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainterPath, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.pose_still import PoseStill
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.fitted_still import FittedStill
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter
from recovery_app.ui.widgets.position_figure import draw_position

StageShape = Literal["stage", "card_top"]

_CORNERS = {"stage": metrics.CORNER_STAGE, "card_top": metrics.CORNER_CARD - 1}
CARD_PROPORTION = 0.475
CARD_MOST = 200


class PictureStage(QWidget):
    """Show a still, or the figure called `figure` while the still is decoded and where there is none.

    `shape` rounds the corners: of a stage, or of the upper part of a card. The height is `proportion` of the width,
    and at most `most_px` at 100 % text.
    """

    def __init__(
        self,
        theme: Theme,
        figure: str,
        still: PoseStill | None = None,
        shape: StageShape = "stage",
        *,
        proportion: float = CARD_PROPORTION,
        most_px: int = CARD_MOST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = figure
        self._shape: StageShape = shape
        self._proportion = proportion
        self._most_px = most_px
        self._still = FittedStill(self)
        self._still.set_still(still)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the stage keeps its proportion."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return min(round(width * self._proportion), self._theme.mark_px(self._most_px))

    def sizeHint(self) -> QSize:
        """Return the size in a card."""
        return QSize(328, self.heightForWidth(328))

    def showEvent(self, event: QShowEvent) -> None:
        """Have the still decoded, also where the stage lies below what is scrolled into view."""
        super().showEvent(event)
        self._still.ask()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage."""
        painter = smooth_painter(self)
        area = QRectF(self.rect())
        painter.setClipPath(self._outline(area))
        painter.fillRect(area, self._theme.colour("stage"))
        picture = self._still.pixmap(self.size())
        if picture.isNull():
            draw_position(painter, self._theme, self._figure, area)
        else:
            size = picture.deviceIndependentSize()
            painter.drawPixmap(QPointF((area.width() - size.width()) / 2, (area.height() - size.height()) / 2), picture)
        if self._shape == "stage":
            painter.setClipping(False)
            rounded_box(painter, area, _CORNERS[self._shape], None, self._theme.colour("border"))
        painter.end()

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()

    def _outline(self, area: QRectF) -> QPainterPath:
        corner = _CORNERS[self._shape]
        if self._shape == "card_top":
            return rounded_path(area.adjusted(0, 0, 0, corner), corner)
        return rounded_path(area, corner)
