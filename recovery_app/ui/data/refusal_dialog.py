"""Saying why something cannot be shown."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.told_line import ToldLine


class RefusalDialog(Dialog):
    """Give the reason; only closing is left."""

    def __init__(self, theme: Theme, title: str, reason: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, "", "", "Close", parent=parent)
        self.told = ToldLine(theme)
        self.told.tell_refused(reason)
        self.body.addWidget(self.told)
