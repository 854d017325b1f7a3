"""Cards and other rounded panels that hold widgets."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

CardLook = Literal["plain", "inset", "chosen", "alarm", "primary", "heat", "ice", "good", "care", "stop"]

# fill, edge, line; a soft panel has no edge unless the system asks for high contrast
_LOOKS: Final = {
    "plain": ("surface", "border", 1.0),
    "inset": ("inset", "border", 1.0),
    "chosen": ("surface", "primary", 2.0),
    "alarm": ("surface", "stop", 2.0),
    "primary": ("primary_soft", "", 0.0),
    "heat": ("heat_soft", "", 0.0),
    "ice": ("ice_soft", "", 0.0),
    "good": ("good_soft", "", 0.0),
    "care": ("care_soft", "", 0.0),
    "stop": ("stop_soft", "", 0.0),
}


class Card(QWidget):
    """Hold widgets on a rounded panel, under an optional title with one fact at its right.

    Put content in `body`. `look` chooses the fill: a plain card, a chosen or alarm edge, or the soft fill of a level.
    """

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        fact: str = "",
        look: CardLook = "plain",
        *,
        title_role: str = "h2",
        corner: int = metrics.CORNER_CARD,
        padding: int = metrics.CARD_PADDING,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: CardLook = look
        self._corner = corner
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(metrics.TITLE_GAP)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(metrics.SPACE_4)
        self.title = Text(theme, title, title_role)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.fact = Text(theme, fact, "small", "muted", align=side)
        self.title_row.addWidget(self.title, 1)
        self.title_row.addWidget(self.fact, 0)
        self.body.addLayout(self.title_row)
        self.title.setVisible(bool(title))
        self.fact.setVisible(bool(fact))
        theme.theme_changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Show another title; an empty one takes no room."""
        self.title.set_text(title)
        self.title.setVisible(bool(title))

    def set_fact(self, fact: str, strong: str = "") -> None:
        """Show another fact right of the title."""
        self.fact.set_text(fact, strong)
        self.fact.setVisible(bool(fact))

    def set_look(self, look: CardLook) -> None:
        """Give the panel another fill and edge."""
        self._look = look
        self.update()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under what is already there."""
        self.body.addWidget(widget, stretch)

    def add_layout(self, layout: QLayout, stretch: int = 0) -> None:
        """Put a layout under what is already there."""
        self.body.addLayout(layout, stretch)

    def add_row(self, widget: QWidget) -> None:
        """Put a row of a list under what is already there, with a line above it."""
        if self.body.spacing():
            self.body.setSpacing(0)
            self.body.addSpacing(metrics.SPACE_3)
            margins = self.body.contentsMargins()
            margins.setBottom(metrics.SPACE_1)
            self.body.setContentsMargins(margins)
        self.add_divider()
        self.body.addWidget(widget)

    def add_divider(self) -> None:
        """Draw a line under what is already there."""
        self.body.addWidget(Divider(self._theme))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the panel."""
        fill, edge, line = _LOOKS[self._look]
        if not edge and self._theme.is_high_contrast:
            edge, line = self._look, metrics.LINE_STRONG
        painter = smooth_painter(self)
        edge_colour = self._theme.colour(edge) if edge else None
        rounded_box(painter, QRectF(self.rect()), self._corner, self._theme.colour(fill), edge_colour, line)
        painter.end()
