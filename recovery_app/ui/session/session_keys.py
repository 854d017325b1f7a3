"""The keys of a session that do not depend on what has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class SessionKeys(QObject):
    """Tell of Right, plus and Escape on a page; Right and plus only while a step runs."""

    skip_pressed = Signal()
    minute_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        self._running = [QShortcut(QKeySequence(key), page) for key in (Qt.Key.Key_Right, Qt.Key.Key_Plus)]
        self._running[0].activated.connect(self.skip_pressed)
        self._running[1].activated.connect(self.minute_pressed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
        escape.activated.connect(self.escape_pressed)
        for shortcut in (*self._running, escape):
            shortcut.setContext(context)
            shortcut.setAutoRepeat(False)
        self.set_running(running=False)

    def set_running(self, *, running: bool) -> None:
        """Let Right and plus count, or leave them to others."""
        for shortcut in self._running:
            shortcut.setEnabled(running)
