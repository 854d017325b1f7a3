"""The way from a chart to its numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.ui.charts.number_table import MakeTable
from recovery_app.ui.charts.table_dialog import TableDialog
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button


class TableButton(Button):
    """Open the numbers of a chart as a table; there is nothing to open, and no button, without numbers."""

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Show as table", "quiet", flush=True, parent=parent)
        self.setAccessibleName(f"Show as table: {what}")
        self._make: MakeTable | None = None
        self.clicked.connect(self._open)

    def offer(self, make: MakeTable | None) -> None:
        """Offer another table, or none."""
        self._make = make
        self.setVisible(make is not None)

    def _open(self) -> None:
        if self._make is not None:
            dialog = TableDialog(self._theme, self._make(), self.window())
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
