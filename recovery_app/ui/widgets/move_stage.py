"""The stage on which one picture of an exercise stands: a still, or a frame of the movement."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_path, smooth_painter
from recovery_app.ui.widgets.position_figure import draw_position

StagePlace = Literal["card_top", "whole", "inside"]

_PROPORTION = 9 / 16
_WIDE_HINT = 320


class MoveStage(QWidget):
    """Show a picture on the stage colour, turned round for the other side.

    The stage is the top of a card, a whole card, or a smaller picture inside of one. Until a picture is set it is
    empty; a null one shows the figure called `figure`. The height is nine sixteenths of the width, and at most
    `most_px` at 100 % text.
    """

    def __init__(
        self,
        theme: Theme,
        figure: str,
        name: str,
        place: StagePlace = "card_top",
        *,
        most_px: int = 280,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = figure
        self._place: StagePlace = place
        self._most_px = most_px
        self._picture: QPixmap | QImage | None = None
        self._fitted: QPixmap | None = None
        self._mirrored = False
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._restyle)

    def show_picture(self, picture: QPixmap | QImage) -> None:
        """Show another picture."""
        if picture is not self._picture:
            self._picture = picture
            self._fitted = None
            self.update()

    def tell(self, words: str) -> None:
        """Give screen readers the words for what is shown."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Show the picture as it is, or turned round."""
        self._mirrored = mirrored
        self._fitted = None
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the stage keeps its proportion."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return min(round(width * _PROPORTION), self._theme.mark_px(self._most_px))

    def sizeHint(self) -> QSize:
        """Return the size of a small stage."""
        return QSize(_WIDE_HINT, self.heightForWidth(_WIDE_HINT))

    def minimumSizeHint(self) -> QSize:
        """Return the least size in which a figure can be made out."""
        return QSize(160, 90)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage and the picture."""
        painter, area = smooth_painter(self), QRectF(self.rect())
        # A card has a line of one pixel around it, and goes on below a stage at its top.
        corner = metrics.CORNER_THUMBNAIL if self._place == "inside" else metrics.CORNER_CARD - 1
        outline = area.adjusted(0, 0, 0, corner) if self._place == "card_top" else area
        painter.setClipPath(rounded_path(outline, corner))
        painter.fillRect(area, self._theme.colour("stage"))
        if self._picture is not None and self._picture.isNull():
            draw_position(painter, self._theme, self._figure, area)
        elif isinstance(self._picture, QImage):
            self._draw_frame(painter, self._picture, area)
        elif self._picture is not None:
            self._draw_still(painter, self._picture, area)
        painter.end()

    def _draw_frame(self, painter: QPainter, frame: QImage, area: QRectF) -> None:
        if self._mirrored:
            painter.translate(area.width(), 0)
            painter.scale(-1, 1)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(_fitted_box(frame.size(), area), frame)

    def _draw_still(self, painter: QPainter, still: QPixmap, area: QRectF) -> None:
        box, ratio = _fitted_box(still.size(), area), self.devicePixelRatioF()
        wanted = (box.size() * ratio).toSize()
        if self._fitted is None or self._fitted.size() != wanted:
            # Fitting a large still anew at each painting would show while the page scrolls.
            mode = Qt.TransformationMode.SmoothTransformation
            image = still.toImage().scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            self._fitted = QPixmap.fromImage(image.flipped(Qt.Orientation.Horizontal) if self._mirrored else image)
            self._fitted.setDevicePixelRatio(ratio)
        painter.drawPixmap(box.topLeft(), self._fitted)

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


def _fitted_box(size: QSize, area: QRectF) -> QRectF:
    room = size.scaled(area.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    box = QRectF(0, 0, room.width(), room.height())
    box.moveCenter(area.center())
    return box
