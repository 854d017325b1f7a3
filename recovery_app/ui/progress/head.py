"""The head of the progress page: its title, the range, and the report."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from recovery_app.domain.date_range import RangeChoice
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.segmented import SegmentedControl

RANGES: Final[tuple[tuple[RangeChoice, str], ...]] = (("2w", "2 weeks"), ("6w", "6 weeks"), ("all", "All"))
FIRST_RANGE: Final[RangeChoice] = "6w"


class ProgressHead(QWidget):
    """Choose the days and ask for the report; the controls go under the title where there is little room."""

    range_chosen = Signal(str)
    report_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = PageTitle(theme, "Progress")
        self.ranges = SegmentedControl(theme, "Days shown", RANGES, FIRST_RANGE)
        self.report = Button(theme, "Export report", "primary", icon="file-text")
        self.ranges.option_chosen.connect(self.range_chosen)
        self.report.clicked.connect(self.report_requested)
        across = QBoxLayout.Direction.LeftToRight
        self._tools = QBoxLayout(across)
        self._tools.setSpacing(metrics.SPACE_3)
        self._tools.addWidget(self.ranges)
        self._tools.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
        self._line = QBoxLayout(across, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.SPACE_3)
        self._line.addWidget(self.title, 1)
        self._line.addLayout(self._tools)
        self._line.addStretch(0)
        self.setFocusProxy(self.ranges)
        theme.theme_changed.connect(self._judge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        tools = self.ranges.sizeHint().width() + metrics.SPACE_3 + self.report.sizeHint().width()
        title = self.title.sizeHint().width() + metrics.SPACE_6
        lay_beside(self._line, beside=self.width() >= title + tools)
        lay_beside(self._tools, beside=self.width() >= tools)
