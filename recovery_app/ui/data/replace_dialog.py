"""The one question before another state of the data takes the place of the present one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recovery_app.domain.stored_data import DataError
from recovery_app.ui.data.compare_table import CompareTable
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.told_line import ToldLine

KEPT = "What you have now is kept as a backup, so you can come back."


class ReplaceDialog(Dialog):
    """Ask over what `show_found` shows; `replace` does it, and where that raises DataError the dialog says why."""

    def __init__(
        self, theme: Theme, title: str, verb: str, replace: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, "", verb, "Leave it", parent=parent)
        self.wide_em = 36
        self._replace = replace
        self.problem = ToldLine(theme)
        self.pinned.addWidget(self.problem)

    def show_found(self, name: str, table: CompareTable, problem: str) -> None:
        """Show what was found, under the `name` of a file if it is in one.

        A `problem` says why it cannot take the place of the present state; only closing is left then.
        """
        if name:
            self.body.addWidget(BreakingText(self._theme, name, "body", "muted"))
        self.body.addWidget(table)
        if problem:
            self._refuse(problem)
        else:
            self.body.addWidget(Text(self._theme, KEPT))

    def accept(self) -> None:
        """Close once the other state took the place of the present one."""
        try:
            self._replace()
        except DataError as problem:
            self._refuse(str(problem))
            self.fit()
        else:
            super().accept()

    def _refuse(self, problem: str) -> None:
        self.problem.tell_refused(problem)
        self.verb.hide()
        self.safe.set_text("Close")
        self.safe.setFocus()
