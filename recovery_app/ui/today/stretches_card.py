"""Today's stretches with their boxes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.divider import Divider


class StretchesCard(Card):
    """List the day's stretches; `ticked(id, done)` and `opened(id)` tell what was pressed."""

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Today's stretches", parent=parent)
        self.rows: dict[str, CheckRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add_layout(self._list)
        self.body.addStretch(1)

    def show_day(self, day: Agenda) -> None:
        """Show the day's stretches and which are done; the rows are made again only when the list changed."""
        if tuple(self.rows) != tuple(one.exercise.id for one in day.exercises):
            self._make_rows(day)
        for one in day.exercises:
            self.rows[one.exercise.id].set_ticked(ticked=one.done)
        done = len(day.exercises) - len(day.exercises_left)
        self.set_fact(f"{done} of {len(day.exercises)} done")

    def _make_rows(self, day: Agenda) -> None:
        while (item := self._list.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.rows = {}
        for one in day.exercises:
            self._list.addWidget(Divider(self._theme))
            row = CheckRow(self._theme, one.exercise.name, one.exercise.dose_text)
            row.ticked.connect(partial(self.ticked.emit, one.exercise.id))
            row.opened.connect(partial(self.opened.emit, one.exercise.id))
            self._list.addWidget(row)
            self.rows[one.exercise.id] = row
