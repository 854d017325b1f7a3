"""Everything that is stored: each file, what it is for, and every word in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.stored_data import DataError, StoredFile
from recovery_app.state.data_keeper import DataKeeper
from recovery_app.ui import metrics
from recovery_app.ui.data.stored_text import StoredText
from recovery_app.ui.data.words import size
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine

AT_A_TIME = 60
"""How many files are listed at once: to list some thousand that others put there would take seconds."""
_TITLE = "Everything that is stored"
_LIST = "These are all files the program keeps. Your system may remember where you saved a copy."
_NONE = "Nothing is stored yet."


class StoredDialog(Dialog):
    """List the files; one of them is read in the place of the list."""

    def __init__(self, theme: Theme, data: DataKeeper, parent: QWidget | None = None) -> None:
        files = data.stored_files()
        super().__init__(theme, _TITLE, _LIST if files else _NONE, "", "Close", parent=parent)
        self.wide_em = 46
        self._data = data
        self.list = QWidget()
        around = QVBoxLayout(self.list)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(metrics.TITLE_GAP)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(metrics.TITLE_GAP)
        around.addLayout(self._rows)
        self.more = Button(theme, "", "quiet", icon="chevron-down", flush=True)
        self.more.clicked.connect(self._on_more)
        around.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.reads: dict[str, Button] = {}
        self._left = files
        self._show_some()
        self.one = QWidget()
        column = QVBoxLayout(self.one)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        self.back = Button(theme, "All files", "quiet", icon="arrow-left", flush=True)
        self.back.clicked.connect(self.show_list)
        self.name = BreakingText(theme, "", "body_strong")
        self.problem = ToldLine(theme)
        self.content = StoredText(theme)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.name, self.problem, self.content):
            column.addWidget(part)
        self.one.hide()
        self.body.addWidget(self.list)
        self.body.addWidget(self.one)
        self._read = ""

    def read(self, name: str) -> None:
        """Show the text of one file."""
        self._read = name
        self.name.set_text(name)
        try:
            self.content.show_text(name, self._data.stored_text(name))
        except DataError as problem:
            self.content.hide()
            self.problem.tell_refused(str(problem))
        else:
            self.content.show()
            self.problem.clear()
        self._switch(reads=True)
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self) -> None:
        """Go back to the list."""
        self._switch(reads=False)
        self.reads[self._read].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_some(self) -> None:
        some, self._left = self._left[:AT_A_TIME], self._left[AT_A_TIME:]
        for file in some:
            if self.reads:
                self._rows.addWidget(Divider(self._theme))
            self._rows.addWidget(self._row(file))
        self.more.set_text(f"Show more ({len(self._left)} left)")
        self.more.setVisible(bool(self._left))

    def _on_more(self) -> None:
        before = len(self.reads)
        self._show_some()
        self.fit()
        first = list(self.reads.values())[before]
        # Tab goes in the order of making, and the rows were made after all else.
        order_tabs(*self.reads.values(), self.more)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch(self, *, reads: bool) -> None:
        self.one.setVisible(reads)
        self.list.setVisible(not reads)
        self.text.setVisible(not reads)
        self.fit()

    def _row(self, file: StoredFile) -> SettingRow:
        read = Button(self._theme, "Read it")
        read.setAccessibleName(f"Read {file.name}")
        read.clicked.connect(partial(self.read, file.name))
        self.reads[file.name] = read
        return SettingRow(self._theme, f"{file.name}, {size(file.size_bytes)}", file.purpose, read)
