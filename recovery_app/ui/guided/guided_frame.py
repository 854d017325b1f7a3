"""What stands in the window during a guided session: the bar, one view at a time, and the foot."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.ui.guided.away_view import AwayView
from recovery_app.ui.guided.end_view import EndView
from recovery_app.ui.guided.figure import GuidedFigure
from recovery_app.ui.guided.guided_bar import GuidedBar
from recovery_app.ui.guided.guided_foot import GuidedFoot
from recovery_app.ui.guided.hurt_view import HurtView
from recovery_app.ui.guided.read_view import ReadView
from recovery_app.ui.guided.run_view import RunView
from recovery_app.ui.guided.word_view import WordView
from recovery_app.ui.services import PageServices


class GuidedFrame(QWidget):
    """Hold the views and show one of them."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = services.theme
        self._theme = theme
        self._fill = "bg"
        self.bar = GuidedBar(theme)
        self.figure = GuidedFigure(services)
        self.run = RunView(theme, self.figure)
        self.read = ReadView(services)
        self.word = WordView(theme)
        self.away = AwayView(theme)
        self.hurt = HurtView(theme, services.knowledge.training.light)
        self.end = EndView(theme, services.knowledge)
        self.foot = GuidedFoot(theme)
        self._stack = QStackedWidget()
        for view in (self.run, self.read, self.word, self.away, self.hurt, self.end):
            self._stack.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        theme.theme_changed.connect(self.update)

    def set_fill(self, token: str) -> None:
        """Take the colour of a token in one step."""
        if token != self._fill:
            self._fill = token
            self.update()

    def show_view(self, view: QWidget, focus: QWidget, *, foot: bool) -> None:
        """Show one view, with or without the foot, and give the keyboard to a part of it where the view is new."""
        changes = self._stack.currentWidget() is not view or self.foot.isHidden() == foot
        self.foot.setVisible(foot)
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(focus)
        if changes and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> QWidget | None:
        """Return the view that is shown."""
        return self._stack.currentWidget()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(self._fill))
        painter.end()
