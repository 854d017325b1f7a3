"""Paper: its measures, and pages drawn the same on a printer, in a file and on the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

POINT: Final = 10.0
"""Everything is laid out in tenths of a point, so that whole pixels of a font are fine enough."""
MM: Final = 72 / 25.4 * POINT


class Pages(Protocol):
    """Draw pages of one size of paper, in tenths of a point."""

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        ...

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0, with the corner of the paper at the origin."""
        ...


def draw_pages(device: QPagedPaintDevice, pages_for: Callable[[QSizeF], Pages]) -> None:
    """Draw every page on a device, whose paper is known by now; `pages_for` takes its size in points."""
    layout = device.pageLayout()
    # The margins belong to the pages, so they begin at the corner of the paper.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    device.setPageLayout(layout)
    pages = pages_for(layout.fullRect(QPageLayout.Unit.Point).size())
    painter = QPainter(device)
    scale = device.logicalDpiX() / 72 / POINT
    painter.scale(scale, scale)
    for number in range(pages.count):
        if number:
            device.newPage()
        pages.draw(painter, number)
    painter.end()
