"""The figure of an exercise for Today: its picture, or the figure of its position until there is one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from recovery_app.domain.exercise import Exercise
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.position_figure import draw_position


def figure(theme: Theme, exercise: Exercise, width: int, height: int, ratio: float) -> QPixmap:
    """Return a picture that fits into `width` by `height` logical pixels, transparent around the figure."""
    path = theme.picture_path(exercise.id)
    if path.is_file():
        picture = QPixmap(str(path))
        if not picture.isNull():
            return picture
    drawn = QPixmap(round(width * ratio), round(height * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_position(painter, theme, exercise.position_group, QRectF(0, 0, width, height))
    painter.end()
    return drawn
