"""Today's stretches with their boxes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.figure import figure
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
        self._shown: list[QWidget] = []
        self.body.setContentsMargins(20, 16, 20, 6)
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

    def forget(self) -> None:
        """Make the rows anew the next time, for example in other colours."""
        self.rows = {}

    def _make_rows(self, day: Agenda) -> None:
        for old in self._shown:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        self.rows = {}
        for one in day.exercises:
            line = Divider(self._theme)
            row = CheckRow(self._theme, one.exercise.name, one.exercise.dose_text)
            row.set_picture(figure(self._theme, one.exercise, 72, 48, self.devicePixelRatioF()))
            row.ticked.connect(partial(self.ticked.emit, one.exercise.id))
            row.opened.connect(partial(self.opened.emit, one.exercise.id))
            for widget in (line, row):
                self._list.addWidget(widget)
                self._shown.append(widget)
            self.rows[one.exercise.id] = row
