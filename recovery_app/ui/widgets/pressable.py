"""The base of every painted control that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.focus_ring import FocusRing

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Pressable(QAbstractButton):
    """Be a control that is painted from the theme, shows keyboard focus and is pressed with Space or Enter."""

    def __init__(self, theme: Theme, text: str, corner: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.takes_second_click = True
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.focus_ring = FocusRing(self, theme, corner)
        theme.theme_changed.connect(self._on_theme_changed)

    def restyle(self) -> None:
        """Measure again after the theme or the text size changed."""

    def step(self) -> int:
        """Return 0 at rest, 1 under the pointer and 2 while pressed."""
        if not self.isEnabled():
            return 0
        if self.isDown():
            return 2
        return 1 if self.underMouse() else 0

    def pixmap(self, name: str, token: str, size: int) -> QPixmap:
        """Return an icon at the device ratio of the screen this control is on."""
        return self._theme.pixmap(name, token, size, self.devicePixelRatioF())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self.focus_ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.focus_ring.leave()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press again, or let the second click of a double one go where it would undo or repeat the first."""
        if self.takes_second_click:
            super().mouseDoubleClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter as well as on Space."""
        self.focus_ring.key_pressed()
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Show the hand only where a press does something."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            enabled = self.isEnabled()
            self.setCursor(Qt.CursorShape.PointingHandCursor if enabled else Qt.CursorShape.ArrowCursor)

    def _on_theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()
