"""One row of a table of steps, with a mark at the one where the user is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.tag import Tag
from recovery_app.ui.widgets.text_part import TextPart

HERE = "You are here"


def place_rows(part: TextPart) -> QVBoxLayout:
    """Return a place for rows of a table, which stand closer than paragraphs do."""
    rows = QVBoxLayout()
    rows.setSpacing(metrics.SPACE_1)
    part.column.addLayout(rows)
    return rows


class PlaceRow(QWidget):
    """Name a step with a line or two under it; `here` marks the user's own."""

    def __init__(
        self, theme: Theme, title: str, lines: str, *, here: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._here = here
        across = QHBoxLayout(self)
        across.setContentsMargins(metrics.SPACE_3, metrics.SPACE_2, metrics.SPACE_3, metrics.SPACE_2)
        across.setSpacing(metrics.SPACE_3)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, title, "body_strong"))
        words.addWidget(Text(theme, lines, "small", "text" if here else "muted"))
        across.addLayout(words, 1)
        if here:
            across.addWidget(Tag(theme, HERE, "primary"), 0, Qt.AlignmentFlag.AlignTop)
            theme.theme_changed.connect(self.update)
        self.setAccessibleName(f"{title}, {HERE.lower()}. {lines}" if here else f"{title}. {lines}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the edge of the row where the user is."""
        if not self._here:
            return
        painter = smooth_painter(self)
        edge = self._theme.colour("primary")
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_FIELD, None, edge, metrics.LINE_STRONG)
        painter.end()
