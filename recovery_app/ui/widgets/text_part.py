"""A part of a page: short texts under each other, some beneath a small heading."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text


class TextPart(QWidget):
    """Hold texts; its margins are set by the card around it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(metrics.TITLE_GAP)

    def heading(self, text: str) -> None:
        """Add a small heading, with room above it where something stands there."""
        if self.column.count():
            self.column.addSpacing(metrics.SPACE_2)
        self.column.addWidget(Text(self._theme, text, "body_strong"))

    def lines(self, texts: Iterable[str]) -> None:
        """Add a text for each line."""
        for text in texts:
            self.column.addWidget(Text(self._theme, text))

    def led(self, lead: str, text: str, quiet: str = "") -> None:
        """Add a text led by a few words in semi-bold, with an optional quiet line under it."""
        held = QVBoxLayout()
        held.setSpacing(0)
        held.addWidget(Text(self._theme, f"{lead} {text}".strip(), strong=lead))
        if quiet:
            held.addWidget(Text(self._theme, quiet, "small", "muted"))
        self.column.addLayout(held)

    def quiet(self, text: str) -> None:
        """Add a text in the quiet colour."""
        self.column.addWidget(Text(self._theme, text, "small", "muted"))
