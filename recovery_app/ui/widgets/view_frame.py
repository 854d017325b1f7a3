"""What stands in the window during a session: the bar, one view at a time, and the foot, on one colour."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.led_focus import LedFocus


class ViewFrame(LedFocus):
    """Hold views between a bar and a foot, and show one of them."""

    def __init__(
        self, theme: Theme, bar: QWidget, views: Iterable[QWidget], foot: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = "bg"
        self._foot = foot
        self._stack = QStackedWidget()
        for view in views:
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._stack, 1)
        column.addWidget(foot)
        theme.theme_changed.connect(self.update)

    def set_fill(self, token: str) -> None:
        """Take the colour of a token in one step."""
        if token != self._fill:
            self._fill = token
            self.update()

    def show_view(self, view: QWidget, focus: QWidget, *, foot: bool) -> None:
        """Show one view, with or without the foot, and give the keyboard to a part of it."""
        self._foot.setVisible(foot)
        self._stack.setCurrentWidget(view)
        self.lead_focus_to(focus)
        if self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> QWidget | None:
        """Return the view that is shown."""
        return self._stack.currentWidget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._fill))
        painter.end()
