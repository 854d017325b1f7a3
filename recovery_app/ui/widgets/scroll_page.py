"""A page that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme

_FOCUS_MARGIN = 24


class ScrollPage(QScrollArea):
    """Scroll a column of content that is centred and at most 1240 pixels wide; put content in `body`.

    `widest` is another limit in pixels. `reading_px`, for pages of text, is one that grows with the text.
    The page scrolls to the control that has the keyboard. The scroll bar shows whenever there is something to scroll.
    """

    def __init__(
        self,
        theme: Theme,
        *,
        widest: int = metrics.PAGE_WIDEST,
        reading_px: int | None = None,
        gap: int = metrics.CARD_GAP,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A plain widget of our own: to hand out the ready-made one, PySide builds every widget class that Qt has.
        self.setViewport(QWidget())
        content = QWidget()
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        self.column = QWidget(content)
        self.column.setMaximumWidth(widest)
        self.body = QVBoxLayout(self.column)
        side = metrics.PAGE_SIDE
        self.body.setContentsMargins(side, metrics.PAGE_TOP, side, metrics.PAGE_TOP)
        self.body.setSpacing(gap)
        across.addStretch(1)
        across.addWidget(self.column, 10_000)
        across.addStretch(1)
        self.setWidget(content)
        # Set after setWidget, which turns it on; a session shows the colour of its phase through the page.
        content.setAutoFillBackground(False)
        self._follows = False
        self._reading_px = reading_px
        if reading_px is not None:
            theme.theme_changed.connect(self._fit_lines)
            self._fit_lines()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget under what is already there."""
        self.body.addWidget(widget, stretch)

    def to_top(self) -> None:
        """Scroll to the beginning."""
        self.verticalScrollBar().setValue(0)

    def event(self, event: QEvent) -> bool:
        """Follow the focus once the page is in a window."""
        if event.type() == QEvent.Type.Show:
            self._follow_focus(follow=True)
        elif event.type() == QEvent.Type.Hide:
            self._follow_focus(follow=False)
        return super().event(event)

    def _fit_lines(self) -> None:
        # Larger text gets longer lines in pixels, so that a line holds as many words.
        if self._reading_px is not None:
            self.column.setMaximumWidth(self._theme.px(self._reading_px))

    def _follow_focus(self, *, follow: bool) -> None:
        window = self.window().windowHandle()
        if window is None or follow == self._follows:
            return
        self._follows = follow
        if follow:
            window.focusObjectChanged.connect(self._on_focus)
        else:
            window.focusObjectChanged.disconnect(self._on_focus)

    def _on_focus(self, focused: QObject | None) -> None:
        if isinstance(focused, QWidget) and self.column.isAncestorOf(focused):
            # a page that has just been filled gets its height only once waiting layout requests are done
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        focused = self.window().focusWidget()
        if focused is not None and self.column.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, _FOCUS_MARGIN, _FOCUS_MARGIN)
