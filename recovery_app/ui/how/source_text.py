"""A long text that can be selected and copied."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from recovery_app.ui.theme import Theme

HEIGHT_PX: Final = 320
HIGHEST_PX: Final = 400


class SourceText(QPlainTextEdit):
    """Show plain text that scrolls in its own frame; the keyboard moves in it, and Tab leads out of it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Sources")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        # Never taller than a small window, or its ends could not both be reached.
        self.setFixedHeight(min(self._theme.px(HEIGHT_PX), HIGHEST_PX))
