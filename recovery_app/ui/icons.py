"""Line icons, tinted and kept per colour, size and device ratio."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

_GRID: Final = 24
_STROKE: Final = 1.75
_STROKE_MOST: Final = 3.0
_FULL_SIZE: Final = 26
# the media marks are filled; pause keeps no stroke, or its bars would touch
_FILLED: Final = {"play": 1.0, "pause": 0.2}


class Icons:
    """Draw the icons of one folder and keep every pixmap that was drawn."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sources: dict[str, str] = {}
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, device_ratio: float) -> QPixmap:
        """Return an icon in a "#RRGGBB" colour, `size` logical pixels square. Raises FileNotFoundError if unknown."""
        key = (name, colour, size, device_ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, device_ratio)
        return self._drawn[key]

    def _draw(self, name: str, colour: str, size: int, device_ratio: float) -> QPixmap:
        from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415  the window can show before the first icon is drawn

        stroke = min(max(_STROKE * size / _FULL_SIZE, _STROKE), _STROKE_MOST) * _GRID / size * _FILLED.get(name, 1.0)
        source = self._source(name).replace('stroke-width="2"', f'stroke-width="{stroke:.3f}"')
        if name in _FILLED:
            source = source.replace('fill="none"', 'fill="currentColor"')
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        pixmap = QPixmap(round(size * device_ratio), round(size * device_ratio))
        pixmap.setDevicePixelRatio(device_ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            self._sources[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        return self._sources[name]
