"""Cards in columns of equal width and rows of equal height, in parts with a heading each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from recovery_app.ui import metrics

Part = tuple[QWidget | None, Sequence[QWidget]]
"""A heading over the whole width, or None, and the cards under it."""

_ItemPart = tuple[QLayoutItem | None, list[QLayoutItem]]


class CardGrid(QLayout):
    """Lay cards out in as many columns as fit, three at most, in the order of `set_parts`."""

    def __init__(self, parent: QWidget, least_width: int, gap: int = metrics.CARD_GAP, most_columns: int = 3) -> None:
        super().__init__(parent)
        self._parts: list[_ItemPart] = []
        self._gap = gap
        self._most = most_columns
        self._least = least_width
        self.setContentsMargins(0, 0, 0, 0)

    def set_least_width(self, least_width: int) -> None:
        """Keep cards at least so many pixels wide, unless even one column is narrower."""
        self._least = least_width
        self.invalidate()

    def set_parts(self, parts: Sequence[Part]) -> None:
        """Lay out exactly these widgets of the parent, in this order; the others are not shown."""
        # Each widget that is shown would lay out the whole grid again.
        self.setEnabled(False)
        wanted = [one for heading, cards in parts for one in (heading, *cards) if one is not None]
        for widget in [item.widget() for item in self._items()]:
            if widget is not None and widget not in wanted:
                widget.hide()
        self._parts = [
            (QWidgetItem(heading) if heading is not None else None, [QWidgetItem(card) for card in cards])
            for heading, cards in parts
        ]
        for widget in wanted:
            widget.show()
        self.setEnabled(True)
        self.invalidate()

    def columns(self, width: int) -> int:
        """Return how many columns a width in pixels has."""
        return max(1, min(self._most, (width + self._gap) // (self._least + self._gap)))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item in as the last card."""
        if not self._parts:
            self._parts.append((None, []))
        self._parts[-1][1].append(item)

    def count(self) -> int:
        """Return how many headings and cards there are."""
        return sum(1 for _ in self._items())

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return a heading or a card, or None beyond the last."""
        return next((item for place, item in enumerate(self._items()) if place == index), None)

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a heading or a card away, or None beyond the last."""
        taken = self.itemAt(index)
        if taken is not None:
            self._parts = [
                (None if heading is taken else heading, [card for card in cards if card is not taken])
                for heading, cards in self._parts
            ]
        return taken

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
        """Place the headings and the cards."""
        super().setGeometry(rect)
        self._lay(rect, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of one column of cards at their least width."""
        return QSize(self._least, self.heightForWidth(self._least))

    def minimumSize(self) -> QSize:
        """Return the width of the longest word."""
        return QSize(max((item.minimumSize().width() for item in self._items()), default=0), 0)

    def _items(self) -> Iterator[QLayoutItem]:
        for heading, cards in self._parts:
            if heading is not None:
                yield heading
            yield from cards

    def _lay(self, rect: QRect, *, moves: bool) -> int:
        y = rect.y()
        for heading, cards in self._parts:
            if heading is not None:
                y += metrics.SPACE_2 if y > rect.y() else 0
                height = heading.heightForWidth(rect.width())
                if moves:
                    heading.setGeometry(QRect(rect.x(), y, rect.width(), height))
                y += height + metrics.SPACE_3
            y = self._lay_cards(cards, rect, y, moves=moves)
        return max(0, y - self._gap - rect.y())

    def _lay_cards(self, cards: list[QLayoutItem], rect: QRect, y: int, *, moves: bool) -> int:
        columns = self.columns(rect.width())
        step = (rect.width() + self._gap) / columns
        lefts = [round(place * step) for place in range(columns)]
        widths = [round((place + 1) * step) - self._gap - lefts[place] for place in range(columns)]
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        for start in range(0, len(cards), columns):
            row = cards[start : start + columns]
            height = max(item.heightForWidth(width) for item, width in zip(row, widths, strict=False))
            for item, left, width in zip(row, lefts, widths, strict=False):
                x = rect.width() - left - width if mirrored else left
                if moves:
                    item.setGeometry(QRect(rect.x() + x, y, width, height))
            y += height + self._gap
        return y
