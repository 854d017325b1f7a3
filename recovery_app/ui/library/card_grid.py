"""Cards in columns of equal width and rows of equal height."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from recovery_app.ui import metrics


class CardGrid(QLayout):
    """Lay cards out in as many columns as fit, three at most, in the order of `set_cards`."""

    def __init__(self, parent: QWidget, least_width: int, gap: int = metrics.CARD_GAP, most_columns: int = 3) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._most = most_columns
        self._least = least_width
        self.setContentsMargins(0, 0, 0, 0)

    def set_least_width(self, least_width: int) -> None:
        """Keep cards at least so many pixels wide, unless even one column is narrower."""
        self._least = least_width
        self.invalidate()

    def set_cards(self, cards: Sequence[QWidget]) -> None:
        """Lay out exactly these cards of the parent, in this order; the others are not shown."""
        # Each card that is shown would lay out the whole grid again.
        self.setEnabled(False)
        before = [item.widget() for item in self._items]
        for card in before:
            if card is not None and card not in cards:
                card.hide()
        self._items = [QWidgetItem(card) for card in cards]
        for card in cards:
            card.show()
        self.setEnabled(True)
        self.invalidate()

    def columns(self, width: int) -> int:
        """Return how many columns a width in pixels has."""
        return max(1, min(self._most, (width + self._gap) // (self._least + self._gap)))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many cards there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, or None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more height than needed."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrower grid is a higher one."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        return self._lay(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        """Place the cards."""
        super().setGeometry(rect)
        self._lay(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of one column of cards at their least width."""
        return QSize(self._least, self.heightForWidth(self._least))

    def minimumSize(self) -> QSize:
        """Return the width of the widest card's longest word."""
        return QSize(max((item.minimumSize().width() for item in self._items), default=0), 0)

    def _lay(self, rect: QRect, *, moves: bool) -> int:
        columns = self.columns(rect.width())
        step = (rect.width() + self._gap) / columns
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        y = rect.y()
        for start in range(0, len(self._items), columns):
            row = self._items[start : start + columns]
            lefts = [round(place * step) for place in range(columns)]
            widths = [round((place + 1) * step) - self._gap - lefts[place] for place in range(columns)]
            height = max(item.heightForWidth(width) for item, width in zip(row, widths, strict=False))
            for item, left, width in zip(row, lefts, widths, strict=False):
                x = rect.width() - left - width if mirrored else left
                if moves:
                    item.setGeometry(QRect(rect.x() + x, y, width, height))
            y += height + self._gap
        return max(0, y - self._gap - rect.y())
