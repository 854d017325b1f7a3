"""A card that shows its heading and opens in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.paragraph import Paragraph
from recovery_app.ui.widgets.pressable import Pressable

CHEVRON_PX = 24
SIDE = metrics.CARD_PADDING
GAP = metrics.SPACE_4


class FoldHead(Pressable):
    """Show a heading and a line about what is behind it; checked means open."""

    def __init__(self, theme: Theme, title: str, line: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, metrics.CORNER_CARD, parent)
        self._line = line
        self.setAccessibleDescription(line)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def set_line(self, line: str) -> None:
        """Say something else about what is behind the heading."""
        if line != self._line:
            self._line = line
            self.setAccessibleDescription(line)
            self.restyle()

    def restyle(self) -> None:
        """Measure the texts again."""
        self._title = Paragraph(self._theme, self.text(), "h3")
        self._under = Paragraph(self._theme, self._line, "small")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that the texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height in pixels for a width."""
        room = self._room(width)
        return self._title.height(room) + self._under.height(room) + 2 * metrics.SPACE_4

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height that goes with it."""
        return QSize(self._theme.px(480), self.heightForWidth(self._theme.px(480)))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the longest word beside the chevron."""
        least = max(self._title.least_width(), self._under.least_width())
        return QSize(least + self._theme.mark_px(CHEVRON_PX) + GAP + 2 * SIDE, metrics.TARGET)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the heading."""
        painter, theme = smooth_painter(self), self._theme
        if self.step():
            inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            rounded_box(painter, inside, metrics.CORNER_CARD, theme.colour("inset"))
        size, room = theme.mark_px(CHEVRON_PX), self._room(self.width())
        right = self.isRightToLeft()
        left = SIDE + size + GAP if right else SIDE
        self._title.paint(painter, QPointF(left, metrics.SPACE_4), room, theme.colour("text"))
        below = QPointF(left, metrics.SPACE_4 + self._title.height(room))
        self._under.paint(painter, below, room, theme.colour("muted"))
        icon = self.pixmap("chevron-up" if self.isChecked() else "chevron-down", "text", size)
        painter.drawPixmap(QPointF(SIDE if right else self.width() - SIDE - size, (self.height() - size) / 2), icon)
        painter.end()

    def _room(self, width: int) -> int:
        return width - self._theme.mark_px(CHEVRON_PX) - GAP - 2 * SIDE


class Fold(Card):
    """Show a heading that opens a part of the page; `build` makes that part when it is opened first.

    `opened` tells that the part is shown now.
    """

    opened = Signal()

    def __init__(
        self, theme: Theme, title: str, line: str, build: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, padding=0, parent=parent)
        self._build = build
        self.content: QWidget | None = None
        self.head = FoldHead(theme, title, line)
        self.head.toggled.connect(self._on_toggled)
        self.body.setSpacing(0)
        self.add(self.head)

    @property
    def is_open(self) -> bool:
        """Tell whether the part is shown."""
        return self.head.isChecked()

    def open(self) -> None:
        """Open the part."""
        self.head.setChecked(True)

    def fold(self) -> None:
        """Fold the part up."""
        self.head.setChecked(False)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - the signal of Qt has this shape
        if self.content is None:
            self.content = self._build()
            self.content.setContentsMargins(SIDE, 0, SIDE, SIDE)
            self.add(self.content)
        self.content.setVisible(opened)
        if opened:
            self.opened.emit()
