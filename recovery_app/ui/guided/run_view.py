"""A guided session while it runs or pauses: the stage, and beside or under it the time."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.guided.side_panel import SidePanel
from recovery_app.ui.guided.stage_panel import StagePanel
from recovery_app.ui.theme import Theme

_GAP: Final = 28
_ABOVE: Final = 22
_SIDE_SHARE: Final = 0.33
_SIDE_MOST: Final = 420
_TALL: Final = 1.2


class RunView(QWidget):
    """Put the time beside the stage, or under it in a tall window; without a stage the time has all the room."""

    def __init__(self, theme: Theme, figure: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = StagePanel(theme, figure)
        self.side = SidePanel(theme)
        self._flow = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._flow.addWidget(self.stage, 1)
        self._flow.addWidget(self.side)

    def set_staged(self, *, staged: bool) -> None:
        """Show the stage, or do without one."""
        self.stage.setVisible(staged)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the room again."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side = metrics.SPACE_8
        tall = self.height() > self.width() * _TALL
        self._flow.setContentsMargins(side, _ABOVE if self.height() > 440 else metrics.SPACE_3, side, 0)
        self._flow.setSpacing(_GAP if self.width() > 900 else metrics.SPACE_4)
        self._flow.setDirection(QBoxLayout.Direction.TopToBottom if tall else QBoxLayout.Direction.LeftToRight)
        self.side.setMinimumWidth(0)
        self.side.setMaximumSize(16_777_215, 16_777_215)
        if self.stage.isHidden():
            return
        if tall:
            self.side.setMaximumHeight(self.height() // 2)
        else:
            self.side.setFixedWidth(min(round(self.width() * _SIDE_SHARE), _SIDE_MOST))
