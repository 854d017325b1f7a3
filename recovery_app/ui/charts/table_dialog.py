"""The table behind a chart."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from recovery_app.ui.accessibility import announce
from recovery_app.ui.charts.number_table import NumberModel, NumberTable
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import MOST_OF_WINDOW, Dialog

_WIDE_EM: Final = 46
_ROWS: Final = 10
_FEWEST_ROWS: Final = 2
_OTHER_ROWS: Final = 6
"""The height of the title, the line below it and the buttons, in rows."""
_COPIED: Final = "Copied. Paste it where you like."


class NumberView(QTableView):
    """Show the rows; what is selected can be copied with the usual keys, and the arrows go from cell to cell."""

    def __init__(self, theme: Theme, table: NumberTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self.setModel(NumberModel(table, self))
        self.setAccessibleName(table.title)
        self.setAccessibleDescription(table.about)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        row = theme.line_px("body") + theme.px(12)
        self.verticalHeader().setDefaultSectionSize(row)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setFixedHeight(row)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if table.rows:
            self.setCurrentIndex(self.model().index(len(table.rows) - 1, 0))

    def show_rows(self, most: int) -> None:
        """Take the height of all rows, or of so many at most; the others scroll."""
        row = self.verticalHeader().defaultSectionSize()
        self.setFixedHeight(row * (min(len(self._table.rows), most) + 1) + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the last column what is left, where all columns have what they need."""
        super().resizeEvent(event)
        head = self.horizontalHeader()
        needed = sum(max(head.sectionSizeHint(one), self.sizeHintForColumn(one)) for one in range(head.count()))
        head.setStretchLastSection(needed <= self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is selected, row by row with a tab between cells."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
            return
        super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Return the selected cells as text."""
        cells: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            cells.setdefault(index.row(), []).append(self._table.rows[index.row()][index.column()])
        return "\n".join("\t".join(row) for row in cells.values())


class TableDialog(Dialog):
    """Show the numbers of a chart as a table that can be read by keyboard and copied."""

    def __init__(self, theme: Theme, table: NumberTable, parent: QWidget | None = None) -> None:
        super().__init__(theme, table.title, table.about, "", "Close", parent=parent)
        self.wide_em = _WIDE_EM
        self._table = table
        self.view = NumberView(theme, table)
        self.body.addWidget(self.view)
        self.copy = Button(theme, "Copy the table")
        self.copy.clicked.connect(self._on_copy)
        self.buttons.insertWidget(1, self.copy)
        self.first = self.view

    def open(self) -> None:
        """Open with as many rows as the window has room for, so that only the table scrolls."""
        row = self.view.verticalHeader().defaultSectionSize()
        window = self.parentWidget()
        room = _ROWS if window is None else int(window.window().height() * MOST_OF_WINDOW / row) - _OTHER_ROWS
        self.view.show_rows(min(max(room, _FEWEST_ROWS), _ROWS))
        super().open()
        self.view.scrollToBottom()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape alone: Enter belongs to the table."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return
        super().keyPressEvent(event)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._table.as_text())
        self.foot.set_text(_COPIED)
        announce(self, _COPIED)
