"""A still at the very size at which a widget paints it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from recovery_app.ui.pose_still import PoseStill


class FittedStill(QObject):
    """Keep a still scaled for a widget, and have the widget painted again once the still is decoded."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._still: PoseStill | None = None
        self._is_listening = False
        self._scaled_from = 0
        self._scaled = QPixmap()

    def set_still(self, still: PoseStill | None) -> None:
        """Show this still from now on, or none."""
        self._still = still
        if still is not None and not self._is_listening:
            # There is one loader for the whole window.
            still.pictures.still_ready.connect(self._on_ready)
            self._is_listening = True
        if self._widget.isVisible():
            self.ask()
        self._widget.update()

    def ask(self) -> None:
        """Have the still decoded before it is painted, so that it is there when the widget is scrolled into view."""
        if self._still is not None:
            self._still.pixmap()

    def pixmap(self, room: QSize) -> QPixmap:
        """Return the still that fits into so many logical pixels; null while it is decoded or where there is none."""
        source = self._still.pixmap() if self._still is not None else None
        if source is None or source.isNull() or room.isEmpty():
            return QPixmap()
        ratio = self._widget.devicePixelRatioF()
        size = source.size().scaled(room * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled_from != source.cacheKey() or self._scaled.size() != size:
            mode = Qt.TransformationMode.SmoothTransformation
            self._scaled = source.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
            self._scaled_from = source.cacheKey()
        self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def _on_ready(self, exercise_id: str, pose: str) -> None:
        still = self._still
        if still is not None and (still.exercise_id, still.pose) == (exercise_id, pose):
            self._widget.update()
