"""The ring around the control that has the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

_GAP = 2
_LINE = 2
_REACH = _GAP + _LINE
_BY_KEYBOARD = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class FocusRing(QObject):
    """Show a ring outside a control while it has the focus and the keyboard brought it there.

    The ring is a sheet over the nearest ancestor with room for it, so that controls need no margin of their own.
    The control calls `enter`, `leave` and `key_pressed` from its own event handlers.
    """

    def __init__(self, target: QWidget, theme: Theme, corner: float, colour: str = "focus") -> None:
        super().__init__(target)
        self._target = target
        self._theme = theme
        self._sheet: _RingSheet | None = None
        self._watched: list[QWidget] = []
        self.corner = corner
        self.colour = colour

    @property
    def is_shown(self) -> bool:
        """Tell whether the ring is on the screen."""
        return self._sheet is not None

    def enter(self, reason: Qt.FocusReason) -> None:
        """Show the ring if the keyboard brought the focus."""
        if reason in _BY_KEYBOARD:
            self._show()

    def leave(self) -> None:
        """Take the ring away."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._watched = []
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None

    def key_pressed(self) -> None:
        """Show the ring as soon as the focused control is used with the keyboard."""
        if self._target.hasFocus():
            self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the control when it or anything between it and the sheet's parent moves."""
        if event.type() in {QEvent.Type.Move, QEvent.Type.Resize}:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.leave()
        return False

    def _show(self) -> None:
        if self._sheet is not None or not self._target.isVisible():
            return
        self._watched = [self._target]
        host = self._target.parentWidget()
        while host is not None and not _ends_here(host) and not host.rect().contains(self._area_in(host)):
            self._watched.append(host)
            host = host.parentWidget()
        if host is None:
            return
        for widget in self._watched:
            widget.installEventFilter(self)
        self._sheet = _RingSheet(host, self._theme, self.corner + _REACH, self.colour)
        self._place()
        self._sheet.show()

    def _place(self) -> None:
        host = self._sheet.parentWidget() if self._sheet is not None else None
        if self._sheet is not None and host is not None:
            self._sheet.setGeometry(self._area_in(host))
            self._sheet.raise_()

    def _area_in(self, host: QWidget) -> QRect:
        corner = self._target.mapTo(host, QPoint(0, 0))
        return QRect(corner, self._target.size()).adjusted(-_REACH, -_REACH, _REACH, _REACH)


def _ends_here(host: QWidget) -> bool:
    parent = host.parentWidget()
    scrolls = parent is not None and isinstance(parent.parentWidget(), QAbstractScrollArea)
    return host.isWindow() or parent is None or scrolls


class _RingSheet(QWidget):
    def __init__(self, host: QWidget, theme: Theme, corner: float, token: str) -> None:
        super().__init__(host)
        self._theme = theme
        self._corner = corner
        self._token = token
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        rounded_box(painter, QRectF(self.rect()), self._corner, None, self._theme.colour(self._token), _LINE)
        painter.end()
