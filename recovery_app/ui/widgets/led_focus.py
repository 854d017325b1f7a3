"""A widget that gives the keyboard to one of its parts."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class LedFocus(QWidget):
    """Pass the focus on to a part when it is given to the whole.

    With a focus proxy the whole would be a stop of Tab too: Tab would jump over all that comes before the proxy, and
    never leave the part where the whole comes after it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._focus_part: QWidget | None = None

    def lead_focus_to(self, part: QWidget) -> None:
        """Choose the part that is given the focus."""
        self._focus_part = part

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus on."""
        super().focusInEvent(event)
        if self._focus_part is not None:
            self._focus_part.setFocus(event.reason())
