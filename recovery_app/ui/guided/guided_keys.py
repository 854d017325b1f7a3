"""The arrow keys of a guided session."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class StepKeys(QObject):
    """Tell of Left and Right on a page while they count; on the floor a presenter's arrows mean something else."""

    previous_pressed = Signal()
    skip_pressed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._arrows = [QShortcut(QKeySequence(key), page) for key in (Qt.Key.Key_Left, Qt.Key.Key_Right)]
        self._arrows[0].activated.connect(self.previous_pressed)
        self._arrows[1].activated.connect(self.skip_pressed)
        for arrow in self._arrows:
            arrow.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            arrow.setAutoRepeat(False)
        self.set_counting(counting=False)

    def set_counting(self, *, counting: bool) -> None:
        """Let the arrows count, or leave them to others."""
        for arrow in self._arrows:
            arrow.setEnabled(counting)
