"""The text of a stored file, to be read, selected and copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from recovery_app.ui.theme import Theme

_HEIGHT_PX: Final = 320
_HIGHEST_PX: Final = 360


class StoredText(QPlainTextEdit):
    """Show plain text that scrolls in its own frame; the keyboard moves in it, and Tab leads out of it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def show_text(self, name: str, text: str) -> None:
        """Show a text from its beginning, under the name of its file for screen readers."""
        self.setAccessibleName(f"What is in {name}")
        self.setPlainText(text)

    def _restyle(self) -> None:
        # Never taller than a small window, or its ends could not both be reached.
        self.setFixedHeight(min(self._theme.px(_HEIGHT_PX), _HIGHEST_PX))
