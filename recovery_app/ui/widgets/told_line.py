"""One line that says what became of something, in the place where it was asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.icon_label import Icon


class ToldLine(QWidget):
    """Say that something was done, or why it was not; it takes no room until then. `told` asks to bring it in sight."""

    told = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        self._icon = Icon(theme, "check", "good", 20)
        self.text = BreakingText(theme, "", "small_strong")
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.hide()

    def tell_done(self, words: str) -> None:
        """Say what was done."""
        self._tell(words, "check", "good", urgent=False)

    def tell_refused(self, words: str) -> None:
        """Say why it was not done."""
        self._tell(words, "triangle-alert", "stop", urgent=True)

    def clear(self) -> None:
        """Say nothing any more."""
        self.text.set_text("")
        self.hide()

    def _tell(self, words: str, icon: str, colour: str, *, urgent: bool) -> None:
        self._icon.set_icon(icon, colour)
        self.text.set_text(words)
        self.text.set_colour(colour)
        self.show()
        announce(self, words, urgent=urgent)
        self.told.emit()
