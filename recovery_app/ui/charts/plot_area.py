"""The part of a chart that is drawn by pyqtgraph: lines, dots, marks and bars over days and values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import numpy as np
import pyqtgraph as pg  # type: ignore[import-untyped]
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from recovery_app.ui.charts.chart_values import ValueSpan
from recovery_app.ui.widgets.painting import line_pen

OVERHANG_PX: Final = 12
"""A mark at the edge of the plot is drawn whole, so the drawing reaches this far beyond."""
DASHES: Final = (4.0, 4.0)


class PlotArea:
    """Draw over a part of a parent widget; places are days after the first, and one day reaches half a day each way.

    It takes no keys and no clicks: what lies under it hears them.
    """

    def __init__(self, parent: QWidget) -> None:
        self._items: list[Any] = []
        self._view: Any = pg.GraphicsView(parent, useOpenGL=False, background=None)
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setCacheMode(self._view.CacheModeFlag.CacheNone)
        self._view.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._box: Any = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._view.setCentralItem(self._box)

    @property
    def widget(self) -> QWidget:
        """Return the widget that shows the drawing."""
        view: QWidget = self._view
        return view

    def place(self, plot: QRect, days: int, values: ValueSpan, *, mirrored: bool) -> None:
        """Lie over the plot so that its edges are the ends of the days and of the values."""
        over = OVERHANG_PX
        self._view.setGeometry(plot.adjusted(-over, -over, over, over))
        a_px_x = days / max(plot.width(), 1)
        a_px_y = (values.high - values.low) / max(plot.height(), 1)
        self._box.invertX(mirrored)
        self._box.setRange(
            xRange=(-0.5 - over * a_px_x, days - 0.5 + over * a_px_x),
            yRange=(values.low - over * a_px_y, values.high + over * a_px_y),
            padding=0,
        )

    def clear(self) -> None:
        """Take everything off."""
        for item in self._items:
            self._box.removeItem(item)
        self._items = []

    def line(
        self, places: Sequence[float], values: Sequence[float], colour: QColor, px: float, *, dashed: bool = False
    ) -> None:
        """Draw a line; where a value is not a number it has a gap."""
        pen = line_pen(colour, px)
        if dashed:
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            pen.setDashPattern(DASHES)
        pen.setCosmetic(True)
        x, y = np.array(places, dtype=float), np.array(values, dtype=float)
        self._add(pg.PlotCurveItem(x, y, pen=pen, antialias=True, connect="finite", skipFiniteCheck=False))

    def marks(
        self,
        path: QPainterPath,
        places: Sequence[float],
        values: Sequence[float],
        size_px: float,
        fill: QColor,
        edge: QColor | None = None,
        edge_px: float = 1.5,
    ) -> None:
        """Draw a shape of size 1 at each place, so many pixels large."""
        pen = QPen(Qt.PenStyle.NoPen) if edge is None else line_pen(edge, edge_px)
        pen.setCosmetic(True)
        x, y = np.array(places, dtype=float), np.array(values, dtype=float)
        self._add(pg.ScatterPlotItem(x, y, symbol=path, size=size_px, pen=pen, brush=fill, antialias=True))

    def bars(self, places: Sequence[float], values: Sequence[float], days: float, fill: QColor, edge: QColor) -> None:
        """Draw bars from zero up, so many days wide."""
        pen = QPen(edge, 1.5)
        pen.setCosmetic(True)
        x, y = np.array(places, dtype=float), np.array(values, dtype=float)
        self._add(pg.BarGraphItem(x=x, height=y, width=days, pen=pen, brush=fill))

    def shows(self) -> int:
        """Return how many things are drawn."""
        return len(self._items)

    def rect(self) -> QRectF:
        """Return the days and values that the drawing reaches, for a test of its place."""
        rect: QRectF = self._box.viewRect()
        return rect

    def _add(self, item: Any) -> None:  # noqa: ANN401 - pyqtgraph has no types
        self._items.append(item)
        self._box.addItem(item, ignoreBounds=True)
