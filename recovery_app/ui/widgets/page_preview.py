"""Pages of paper on the screen, as they come out of the printer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui.paper import POINT, Pages
from recovery_app.ui.theme import Theme

PAGE_EM: Final = 17
_GAP_PX: Final = 12


class PagePreview(QWidget):
    """Show pages of paper of a size in points, as wide as there is room for and at most `page_em` body ems each.

    They stand side by side, or under each other where they are `stacked`, which is large enough to read them.
    """

    def __init__(
        self,
        theme: Theme,
        paper_pt: QSizeF,
        page_em: int = PAGE_EM,
        *,
        stacked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page_em = page_em
        self._stacked = stacked
        self._theme = theme
        self._pages: Pages | None = None
        self._paper_pt = paper_pt
        self._drawn = QPixmap()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.theme_changed.connect(self._restyle)

    def show_pages(self, pages: Pages, spoken: str) -> None:
        """Show other pages; `spoken` tells what is on them to those who do not see them."""
        self._pages = pages
        self.setAccessibleName(spoken)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that a page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        pages = self._count() if self._stacked else 1
        return round(pages * (self._page_width(width) * self._shape() + _GAP_PX)) - _GAP_PX + 2

    def sizeHint(self) -> QSize:
        """Return the size at which the pages are easy to tell apart."""
        width = self._across() * (self._page_em * self._theme.em() + _GAP_PX)
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
        if self._pages is None:
            return drawn
        painter = QPainter(drawn)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        width = self._page_width(self.width())
        page = QRectF(0, 0, width, width * self._shape())
        across = self._across()
        left = (self.width() - across * width - (across - 1) * _GAP_PX) / 2
        step = QPointF(0, page.height() + _GAP_PX) if self._stacked else QPointF(width + _GAP_PX, 0)
        scale = width / (self._paper_pt.width() * POINT)
        for number in range(self._pages.count):
            painter.save()
            painter.translate(QPointF(left, 1) + step * number)
            painter.fillRect(page, Qt.GlobalColor.white)
            painter.setPen(self._theme.colour("border"))
            painter.drawRect(page.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.scale(scale, scale)
            self._pages.draw(painter, number)
            painter.restore()
        painter.end()
        return drawn

    def _page_width(self, width: int) -> float:
        across = self._across()
        return min((width - (across - 1) * _GAP_PX) / across, self._page_em * self._theme.em())

    def _across(self) -> int:
        return 1 if self._stacked else self._count()

    def _count(self) -> int:
        return self._pages.count if self._pages is not None else 1

    def _shape(self) -> float:
        return self._paper_pt.height() / self._paper_pt.width()

    def _restyle(self) -> None:
        self._drawn = QPixmap()
        self.updateGeometry()
        self.update()
