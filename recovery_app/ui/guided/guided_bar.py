"""The bar above a guided session: that of every session, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import SegmentBar
from recovery_app.ui.widgets.session_bar import SessionBar

_SEGMENTS_FROM_EM = 52
_SEGMENTS_PX = 260


class GuidedBar(SessionBar):
    """Show a part for each exercise beside the title, where there are several and the window is wide enough."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._segments: SegmentBar | None = None
        self._count = 0

    def show_place(self, title: str, count: int, done: float) -> None:
        """Show the title, and of how many exercises how much is done."""
        self.title.set_text(title)
        if count != self._count:
            self._count = count
            if self._segments is not None:
                self._segments.hide()
                self._segments.deleteLater()
            self._segments = SegmentBar(self._bar_theme, count, _SEGMENTS_PX) if count > 1 else None
            if self._segments is not None:
                self.row.insertWidget(self.row.indexOf(self.title) + 1, self._segments)
            self._judge_segments()
        if self._segments is not None:
            self._segments.set_done(done)

    def set_running(self, *, running: bool) -> None:
        """Offer the ways out of a session, or nothing of it where it is over."""
        self.leave.setVisible(running)
        self.floor.setVisible(running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the room again."""
        super().resizeEvent(event)
        self._judge_segments()

    def _judge_segments(self) -> None:
        shown = self._segments is not None and self.width() >= _SEGMENTS_FROM_EM * self._bar_theme.em()
        if self._segments is not None:
            self._segments.setVisible(shown)
        beside = Qt.AlignmentFlag.AlignTrailing if shown else Qt.AlignmentFlag.AlignHCenter
        self.title.setAlignment(beside | Qt.AlignmentFlag.AlignVCenter)
