"""Shows notes from the tray, with an icon that is there only as long as the note."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSystemTrayIcon

_SHOWN_MS = 10_000


class TrayNotifier(QObject):
    """Show a note from an icon in the tray; the program needs no tray otherwise."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icon: QSystemTrayIcon | None = None

    def is_there(self) -> bool:
        """Tell whether there is a tray that shows notes."""
        return QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()

    def show(self, title: str, text: str, *, urgent: bool = False) -> bool:
        """Show a note in place of the one before; tell whether there is a tray to take it."""
        if not self.is_there():
            return False
        if self._icon is None:
            self._icon = QSystemTrayIcon(QGuiApplication.windowIcon(), self)
            self._icon.messageClicked.connect(self.clear)
        look = QSystemTrayIcon.MessageIcon.Warning if urgent else QSystemTrayIcon.MessageIcon.Information
        self._icon.show()
        self._icon.showMessage(title, text, look, _SHOWN_MS)
        return True

    def clear(self) -> None:
        """Take the icon away, and its note with it."""
        if self._icon is not None:
            self._icon.hide()
