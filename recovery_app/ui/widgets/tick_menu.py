"""A menu whose rows are ticked one after the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget


class TickMenu(QMenu):
    """Stay open while rows are ticked with a click or Space; Enter ticks and closes, Escape closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed: QAction | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what was pressed: the press that opened the menu ends over it, too."""
        self._pressed = self.actionAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row that was clicked."""
        here, pressed, self._pressed = self.actionAt(event.position().toPoint()), self._pressed, None
        if here is None:
            super().mouseReleaseEvent(event)
        elif here is pressed and here.isEnabled():
            here.trigger()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the row that the arrows came to."""
        here = self.activeAction()
        if event.key() == Qt.Key.Key_Space and here is not None and here.isEnabled():
            here.trigger()
        else:
            super().keyPressEvent(event)
