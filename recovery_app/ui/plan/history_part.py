"""What changed and why, by day, with a way back for each change that has one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.plan.history import HistoryItem, history
from recovery_app.ui.plan.history_row import HistoryRow
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import day_heading
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.text_part import TextPart

SHOWN_AT_FIRST = 12
"""A long plan has dozens of changes; the rest waits behind a button."""


class HistoryPart(PlanPart):
    """List the changes, the newest first; `change_answered` carries the item whose button was pressed."""

    change_answered = Signal(object)

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, knowledge, parent)
        self.buttons: dict[str, Button] = {}
        self._shows_all = False
        self._shown: Shown | None = None

    def key(self, shown: Shown) -> object:
        """Return the changes, and whether all of them are shown."""
        return history(self._knowledge, shown), shown.day.day, self._shows_all

    def show_plan(self, shown: Shown) -> None:
        """Show the changes up to a day; the keyboard stays at the change it was at."""
        at = next((name for name, one in self.buttons.items() if one.hasFocus()), "")
        self._shown = shown
        super().show_plan(shown)
        if at in self.buttons and not self.buttons[at].hasFocus():
            self.buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Write the changes under their days."""
        self.buttons = {}
        items = history(self._knowledge, shown)
        if not items:
            part.lines(("Nothing has changed so far. What the plan changes shows here, with its reason.",))
        day = None
        for item in items if self._shows_all else items[:SHOWN_AT_FIRST]:
            if item.day != day:
                day = item.day
                part.heading(day_heading(day, shown.day.day))
            self._write(part, item)
        if len(items) > SHOWN_AT_FIRST and not self._shows_all:
            more = Button(self._theme, f"Show all {len(items)} changes", "secondary")
            more.clicked.connect(self._on_more)
            part.column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _write(self, part: TextPart, item: HistoryItem) -> None:
        row = HistoryRow(self._theme, item)
        if row.button is not None:
            row.button.clicked.connect(partial(self.change_answered.emit, item))
            self.buttons[item.id] = row.button
        part.column.addWidget(row)

    def _on_more(self) -> None:
        self._shows_all = True
        if self._shown is not None:
            self.show_plan(self._shown)
