"""The body behind the regions, at the very size at which the map paints it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from recovery_app.ui.theme import Theme


class BodyPicture:
    """Paint the theme's picture of the body, and keep it scaled for the next time."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._scaled_from = 0
        self._scaled = QPixmap()

    def paint(self, painter: QPainter, frame: QRectF) -> None:
        """Paint the body into a frame of logical pixels; where its file cannot be read the regions stand alone."""
        source = self._theme.body_picture()
        ratio = painter.device().devicePixelRatioF()
        size = QSize(round(frame.width() * ratio), round(frame.height() * ratio))
        if source.isNull() or size.isEmpty():
            return
        if self._scaled_from != source.cacheKey() or self._scaled.size() != size:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = source.scaled(size, keep, smooth)
            self._scaled_from = source.cacheKey()
        painter.drawPixmap(frame, self._scaled, QRectF(self._scaled.rect()))
