"""The one question before another state of the data takes the place of the present one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from recovery_app.domain.stored_data import DataError
from recovery_app.ui.data.compare_table import CompareTable
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.breaking_text import BreakingText
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.segmented import SegmentedControl
from recovery_app.ui.widgets.told_line import ToldLine

KEPT = "What you have now is kept as a backup, so you can come back."
_WHOSE = "Whose data is it?"
_SAME = "same"
_OPTIONS = ((_SAME, "The same person's"), ("other", "Somebody else's"))
_CHOOSE = "Say first whose data it is."
_NOT_COUNTED = "What was taken here is not counted any more. It stays in the backup."


class ReplaceDialog(Dialog):
    """Ask over what `show_found` shows; `replace` does it, and where that raises DataError the dialog says why.

    `replace` is told whether the data is that of the same person.
    """

    def __init__(
        self, theme: Theme, title: str, verb: str, replace: Callable[[bool], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, "", verb, "Leave it", parent=parent)
        self.wide_em = 36
        self._replace = replace
        self._same_person = True
        self._counts_on = ""
        self._told = Text(theme, "", parent=self)
        self._told.hide()
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

    def show_effect(self, warning: str, counts_on: str) -> None:
        """Warn of data from elsewhere, and say what counts on; with both it is asked whose data it is."""
        if warning:
            self.body.insertWidget(0, BreakingText(self._theme, warning, "body_strong"))
        if not counts_on:
            return
        self._counts_on = counts_on
        if warning:
            self._ask_whose()
        else:
            self._told.set_text(counts_on)
            self.body.addWidget(self._told)
            self._told.show()

    def accept(self) -> None:
        """Close once the other state took the place of the present one."""
        try:
            self._replace(self._same_person)
        except DataError as problem:
            self._refuse(str(problem))
            self.fit()
        else:
            super().accept()

    def _ask_whose(self) -> None:
        whose = SegmentedControl(self._theme, _WHOSE, _OPTIONS, "")
        whose.option_chosen.connect(self._on_chosen)
        # Above the comparison: further down it may be out of sight, and nothing goes on without it.
        self.body.insertWidget(1, Field(self._theme, _WHOSE, whose))
        self.body.insertWidget(2, self._told)
        self.verb.set_blocked(_CHOOSE)
        self.foot.set_text(_CHOOSE)
        order_tabs(whose, self.safe, self.verb)

    def _on_chosen(self, option: str) -> None:
        self._same_person = option == _SAME
        self._told.set_text(self._counts_on if self._same_person else _NOT_COUNTED)
        self._told.show()
        self.verb.set_blocked("")
        self.foot.set_text("")
        self.fit()

    def _refuse(self, problem: str) -> None:
        self.problem.tell_refused(problem)
        self.verb.hide()
        self.safe.set_text("Close")
        self.safe.setFocus()
