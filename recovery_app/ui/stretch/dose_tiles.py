"""The figures of a dose as tiles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

_TILE_EM = 9
_MOST_COLUMNS = 3
_PAD = 14
_GAP = 10


class DoseTiles(QWidget):
    """Show labelled figures in up to three columns."""

    def __init__(self, theme: Theme, figures: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._tiles = [_tile(theme, label, figure) for label, figure in figures]
        self._arrange()
        theme.theme_changed.connect(self._arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take fewer columns where the tiles get narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fits = self.width() // (_TILE_EM * self._theme.em())
        # Four tiles look better as two rows of two than with one left over.
        most = 2 if len(self._tiles) == 4 else _MOST_COLUMNS
        columns = max(1, min(most, fits))
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


def _tile(theme: Theme, label: str, figure: str) -> Card:
    tile = Card(theme, look="inset", corner=metrics.CORNER_FIELD, padding=_PAD)
    tile.body.setSpacing(0)
    tile.add(Text(theme, label, "small", "muted"))
    tile.add(Text(theme, figure, "h2"))
    tile.setAccessibleName(f"{label}: {figure}")
    return tile
