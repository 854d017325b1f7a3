"""The stage on which a stretch is shown: its picture, or the figure of its position."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, rounded_path, smooth_painter
from recovery_app.ui.widgets.position_figure import draw_position

StageShape = Literal["stage", "card_top", "thumbnail"]

_CORNERS = {"stage": metrics.CORNER_STAGE, "card_top": metrics.CORNER_CARD - 1, "thumbnail": metrics.CORNER_THUMBNAIL}
CARD_PROPORTION = 0.475
CARD_MOST = 200


class PictureStage(QWidget):
    """Show the picture of a stretch, or, where `picture` is no readable file, the figure called `figure`.

    `shape` rounds the corners: of a stage, of a thumbnail, or of the upper part of a card. The picture is read when it
    is first painted. The height is `proportion` of the width, and at most `most_px` at 100 % text.
    """

    def __init__(
        self,
        theme: Theme,
        figure: str,
        picture: Path | None = None,
        shape: StageShape = "stage",
        *,
        proportion: float = CARD_PROPORTION,
        most_px: int = CARD_MOST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = figure
        self._path = picture
        self._shape: StageShape = shape
        self._proportion = proportion
        self._most_px = most_px
        self._picture: QPixmap | None = None
        self._fitted = QPixmap()
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage."""
        painter = smooth_painter(self)
        area = QRectF(self.rect())
        painter.setClipPath(self._outline(area))
        painter.fillRect(area, self._theme.colour("stage"))
        picture = self._fit_picture()
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

    def _fit_picture(self) -> QPixmap:
        if self._picture is None:
            known = self._path is not None and self._path.is_file()
            self._picture = QPixmap(str(self._path)) if known else QPixmap()
        if self._picture.isNull():
            return self._picture
        ratio = self.devicePixelRatioF()
        wanted = self.size() * ratio
        fits = self._fitted.width() == wanted.width() or self._fitted.height() == wanted.height()
        if not fits:
            mode = Qt.TransformationMode.SmoothTransformation
            self._fitted = self._picture.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatio, mode)
            self._fitted.setDevicePixelRatio(ratio)
        return self._fitted
