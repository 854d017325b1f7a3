"""The navigation rail at the side of the window."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.rail_item import RailItem

_TOP = 16
_GAP = 4
_MORE = "more"


class RailEntry(msgspec.Struct, frozen=True):
    """Name one page of the rail: its id, its label and its icon."""

    page: str
    label: str
    icon: str


class Rail(QWidget):
    """Hold the pages, the everyday ones above and help and settings at the foot; `page_requested(page)` tells a wish.

    Where the window is too low for all, the foot moves into a "More" menu, and then the last pages; the first stays.
    """

    page_requested = Signal(str)

    def __init__(
        self,
        theme: Theme,
        pages: Sequence[RailEntry],
        foot: Sequence[RailEntry] = (),
        more_label: str = "More",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._current = ""
        self._items = {entry.page: self._item(entry) for entry in pages}
        self._foot = {entry.page: self._item(entry) for entry in foot}
        self._more = RailItem(theme, _MORE, more_label, "ellipsis", self)
        self._more.setCheckable(False)
        self._more.clicked.connect(self._open_menu)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._on_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 1, _TOP)
        column.setSpacing(_GAP)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for item in self._items.values():
            column.addWidget(item)
        column.addStretch(1)
        column.addWidget(self._more)
        for item in self._foot.values():
            column.addWidget(item)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def set_current(self, page: str) -> None:
        """Mark a page as the one that is shown; an unknown page marks none."""
        self._current = page
        for name, item in (self._items | self._foot).items():
            item.setChecked(name == page)
            item.setAccessibleDescription("current page" if name == page else "")

    def item(self, page: str) -> RailItem:
        """Return the item of a page. Raises KeyError for an unknown page."""
        return (self._items | self._foot)[page]

    def has_more(self) -> bool:
        """Tell whether some items are folded into the "More" menu."""
        return not self._more.isHidden()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the first page and "More"."""
        return QSize(self.width(), 2 * _TOP + _GAP + 2 * self._more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold items into "More" where the height is too small."""
        super().resizeEvent(event)
        self._fold()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rail and the line at its side."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("rail"))
        x = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._theme.colour("border"))
        painter.end()

    def _item(self, entry: RailEntry) -> RailItem:
        item = RailItem(self._theme, entry.page, entry.label, entry.icon, self)
        item.chosen.connect(self._on_chosen)
        return item

    def _on_chosen(self, page: str) -> None:
        self.set_current(self._current)
        self.page_requested.emit(page)

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(QPoint(self._more.width(), 0)))

    def _on_menu(self, action: QAction) -> None:
        self.page_requested.emit(str(action.data()))

    def _fold(self) -> None:
        every = [*self._items.values(), *self._foot.values()]
        each = self._more.sizeHint().height() + _GAP
        fits = (self.height() - 2 * _TOP + _GAP) // each
        kept = len(every) if fits >= len(every) else max(1, min(len(self._items), fits - 1))
        self._more.setVisible(kept < len(every))
        self._menu.clear()
        for place, item in enumerate(every):
            item.setVisible(place < kept)
            if place >= kept:
                self._menu.addAction(item.text()).setData(item.page)

    def _restyle(self) -> None:
        every = [*self._items.values(), *self._foot.values(), self._more]
        self.setFixedWidth(max(104, *(item.sizeHint().width() for item in every)))
        self._fold()
        self.update()
