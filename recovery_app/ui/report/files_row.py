"""The same as files: tables, a copy of everything, and the plan as a calendar."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.saving import Saving
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.fold import Fold
from recovery_app.ui.widgets.told_line import ToldLine

TITLE = "Also as files"
LINE = "The tables (CSV), your data (JSON) or the plan as a calendar (.ics)"


class FilesRow(Fold):
    """Offer each file behind a heading, and tell in a line what became of it."""

    def __init__(self, services: PageServices, over: QWidget) -> None:
        super().__init__(services.theme, TITLE, LINE, self._content)
        self._theme = services.theme
        self._saving = Saving(services, over)
        self.told = ToldLine(services.theme)

    def _content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        buttons = FlowLayout()
        ways = (("Save tables", self._tables), ("Save your data", self._copy), ("Save calendar", self._calendar))
        for words, save in ways:
            button = Button(self._theme, words, icon="download")
            button.clicked.connect(save)
            buttons.addWidget(button)
        column.addLayout(buttons)
        column.addWidget(self.told)
        return content

    def _tables(self) -> None:
        self._saving.tables(self.told)

    def _copy(self) -> None:
        self._saving.copy(self.told)

    def _calendar(self) -> None:
        self._saving.calendar(self.told)
