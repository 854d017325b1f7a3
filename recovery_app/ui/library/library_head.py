"""The title of the library, how many stretches are shown, and the search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.library.search_field import SearchField
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle

_SIDE_BY_SIDE_EM = 37


class LibraryHead(QWidget):
    """Show the title and the count, and the search beside them or, where there is no room, under them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = Text(theme, "", "small", "muted", wraps=False, align=Qt.AlignmentFlag.AlignVCenter)
        self.search = SearchField(theme, "Search by name or body part")
        titled = QHBoxLayout()
        titled.setSpacing(metrics.SPACE_4)
        titled.addWidget(PageTitle(theme, "Stretches"))
        titled.addWidget(self.count)
        titled.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(metrics.SPACE_4)
        self._line.addLayout(titled, 1)
        self._line.addWidget(self.search, 1)
        theme.theme_changed.connect(self._judge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        lay_beside(self._line, beside=self.width() >= _SIDE_BY_SIDE_EM * self._theme.em())
