"""The place above a page where the program says something: at most one message, the gravest wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme

if TYPE_CHECKING:
    from recovery_app.ui.widgets.banner import Banner, BannerLevel

GRAVITY: Final[dict[BannerLevel, int]] = {"stop": 3, "care": 2, "info": 1, "good": 0}


class MessageSlot(QWidget):
    """Show one banner; a milder message does not take the place of a graver one."""

    action_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._banner: Banner | None = None
        self._level: BannerLevel = "good"
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(metrics.SPACE_4, metrics.SPACE_3, metrics.SPACE_4, metrics.SPACE_1)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said at present."""
        return self._banner.text.text() if self._banner is not None else ""

    def say(self, level: BannerLevel, text: str, action: str) -> None:
        """Say something at a level, with one optional button."""
        if self._banner is not None and GRAVITY[self._level] > GRAVITY[level]:
            return
        from recovery_app.ui.widgets.banner import Banner

        self.clear()
        self._level = level
        self._banner = Banner(self._theme, level, text, action)
        self._banner.action_requested.connect(self.action_requested)
        self._banner.closed.connect(self.clear)
        self._column.addWidget(self._banner)
        self.show()
        announce(self, text, urgent=level == "stop")

    def take_back(self, text: str) -> None:
        """Take this message away, where it is the one that is shown."""
        if self.text == text:
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self.hide()
