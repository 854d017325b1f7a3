"""The pages of the sheet on the screen, small, as they come out of the printer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.sheet.measures import POINT
from recovery_app.ui.sheet.sheet_pages import SheetPages
from recovery_app.ui.theme import Theme

PAGE_EM: Final = 17
_GAP_PX: Final = 12


class PagePreview(QWidget):
    """Show the pages side by side on paper of a size in points, as wide as there is room for."""

    def __init__(self, theme: Theme, pages: SheetPages, paper_pt: QSizeF, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages = pages
        self._paper_pt = paper_pt
        self._drawn = QPixmap()
        names = ", ".join(pages.names)
        self.setAccessibleName(f"Preview of the sheet. It has {names}.")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._restyle)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return round(self._page_width(width) * self._shape()) + 2

    def sizeHint(self) -> QSize:
        """Return the size at which both pages are easy to tell apart."""
        width = self._pages.count * (PAGE_EM * self._theme.em() + _GAP_PX)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that is worth looking at."""
        return QSize(120, self.heightForWidth(120))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages, which are drawn anew only for another size."""
        ratio = self.devicePixelRatioF()
        if self._drawn.size() != self.size() * ratio:
            self._drawn = self._draw(ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self, ratio: float) -> QPixmap:
        drawn = QPixmap(self.size() * ratio)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        width = self._page_width(self.width())
        page = QRectF(0, 0, width, width * self._shape())
        left = (self.width() - self._pages.count * width - (self._pages.count - 1) * _GAP_PX) / 2
        scale = width / (self._paper_pt.width() * POINT)
        for number in range(self._pages.count):
            painter.save()
            painter.translate(QPointF(left + number * (width + _GAP_PX), 1))
            painter.fillRect(page, Qt.GlobalColor.white)
            painter.setPen(self._theme.colour("border"))
            painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.scale(scale, scale)
            self._pages.draw(painter, number)
            painter.restore()
        painter.end()
        return drawn

    def _page_width(self, width: int) -> float:
        room = (width - (self._pages.count - 1) * _GAP_PX) / self._pages.count
        return min(room, PAGE_EM * self._theme.em())

    def _shape(self) -> float:
        return self._paper_pt.height() / self._paper_pt.width()

    def _restyle(self) -> None:
        self._drawn = QPixmap()
        self.updateGeometry()
        self.update()
