"""Text that somebody else wrote, such as a path or a name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize

from recovery_app.ui.widgets.label import Text

_LEAST_EM: Final = 8


class BreakingText(Text):
    """Show a text whose words break anywhere where they do not fit, so that no word of it holds a page wide."""

    def minimumSizeHint(self) -> QSize:
        """Return the room for a part of a word."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), _LEAST_EM * self._theme.em()), least.height())
