"""The title of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text

_SMALL_BELOW = 960


class PageTitle(Text):
    """Show the title of a page, a little smaller in a window less than 960 pixels wide."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        super().__init__(theme, text, "h1", align=middle, parent=parent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width of the window again."""
        super().resizeEvent(event)
        self._judge()

    def showEvent(self, event: QShowEvent) -> None:
        """Judge the width of the window the title is shown in."""
        self._judge()
        super().showEvent(event)

    def _judge(self) -> None:
        role = "h1_small" if self.window().width() < _SMALL_BELOW else "h1"
        if role != self._role:
            self.set_role(role)
