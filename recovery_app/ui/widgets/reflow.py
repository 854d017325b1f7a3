"""Two columns where there is room, one where there is not."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme

Column = Literal["left", "right"]


class Reflow(QWidget):
    """Lay widgets out in two columns from 56 body ems of width on, and below that in one, by `order`.

    The right column is 392 pixels wide, or what `right_px` says. `reflowed(bool)` tells when the page became wide or
    narrow.
    """

    reflowed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        *,
        right_px: int = metrics.RIGHT_COLUMN,
        gap: int = metrics.CARD_GAP,
        wide_em: float = metrics.WIDE_EM,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._right_px = right_px
        self._wide_em = wide_em
        self._is_wide: bool | None = None
        self._entries: list[tuple[int, Column, int, QWidget]] = []
        across = QGridLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(gap)
        across.setColumnStretch(0, 1)
        self._left = self._column(gap)
        self._right = self._column(gap)
        across.addWidget(self._left, 0, 0)
        across.addWidget(self._right, 0, 1)
        theme.theme_changed.connect(self._judge)
        self._judge()

    def add(self, widget: QWidget, column: Column = "left", order: int | None = None, stretch: int = 0) -> None:
        """Add a widget to a column; `order` is its place in the single column (the order of adding by default)."""
        self._entries.append((len(self._entries) if order is None else order, column, stretch, widget))
        self._place()

    def is_wide(self) -> bool:
        """Tell whether two columns are shown."""
        return bool(self._is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        wide = self.width() >= self._wide_em * self._theme.em()
        if wide != self._is_wide:
            self._is_wide = wide
            self._place()
            self.reflowed.emit(wide)

    def _place(self) -> None:
        entries = self._entries if self._is_wide else sorted(self._entries, key=_by_order)
        for column in (self._left, self._right):
            _empty(column)
        for _order, side, stretch, widget in entries:
            host = self._right if self._is_wide and side == "right" else self._left
            layout = host.layout()
            if isinstance(layout, QVBoxLayout):
                layout.addWidget(widget, stretch)
        for column in (self._left, self._right):
            layout = column.layout()
            if isinstance(layout, QVBoxLayout) and not any(layout.stretch(i) for i in range(layout.count())):
                layout.addStretch(1)
        has_right = any(side == "right" for _order, side, _stretch, _widget in entries)
        self._right.setVisible(bool(self._is_wide) and has_right)
        self._right.setFixedWidth(self._right_px)

    def _column(self, gap: int) -> QWidget:
        column = QWidget(self)
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        return column


def _by_order(entry: tuple[int, Column, int, QWidget]) -> int:
    return entry[0]


def _empty(column: QWidget) -> None:
    layout = column.layout()
    if layout is None:
        return
    for index in reversed(range(layout.count())):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        if widget is not None:
            # Not takeAt: it leaves the old item alive, and the widget would go on telling that one its changes of size.
            layout.removeWidget(widget)
        else:
            layout.takeAt(index)
