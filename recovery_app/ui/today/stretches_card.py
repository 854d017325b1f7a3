"""Today's exercises with their boxes, in blocks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.planner import PlannedExercise
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.figure import figure
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text


class StretchesCard(Card):
    """List the day's exercises; `ticked(id, done)` and `opened(id)` tell what was pressed.

    With strength in the day, the stretches and the strength stand under headings of their own.
    """

    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Today's stretches", parent=parent)
        self.rows: dict[str, CheckRow] = {}
        self._shown: list[QWidget] = []
        self._made_for: tuple[tuple[str, ...], ...] = ()
        self.body.setContentsMargins(20, 16, 20, 6)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add_layout(self._list)
        self.body.addStretch(1)

    def show_day(self, day: Agenda) -> None:
        """Show the day's exercises and which are done; the rows are made again only when the list changed."""
        wanted = (*((one.exercise.id, one.block, _detail(one)) for one in day.exercises), (_strength_name(day),))
        if self._made_for != wanted:
            self._make_rows(day)
            self._made_for = wanted
        for one in day.exercises:
            self.rows[one.exercise.id].set_ticked(ticked=one.done)
        done = len(day.exercises) - len(day.exercises_left)
        self.set_fact(f"{done} of {len(day.exercises)} done")

    def forget(self) -> None:
        """Make the rows anew the next time, for example in other colours."""
        self._made_for = ()

    def _make_rows(self, day: Agenda) -> None:
        for old in self._shown:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        self.rows = {}
        strength = tuple(one for one in day.exercises if one.block == "strength")
        stretches = tuple(one for one in day.exercises if one.block == "stretch")
        self.set_title("Today's exercises" if strength else "Today's stretches")
        if strength and stretches:
            self._add_heading("Stretches")
        self._add_rows(stretches)
        if strength:
            self._add_heading(_strength_name(day))
        self._add_rows(strength)

    def _add_heading(self, words: str) -> None:
        holder = QWidget()
        around = QVBoxLayout(holder)
        around.setContentsMargins(0, metrics.SPACE_3 if self._shown else 0, 0, metrics.SPACE_1)
        around.addWidget(Text(self._theme, words, "h3"))
        self._put(holder)

    def _add_rows(self, exercises: tuple[PlannedExercise, ...]) -> None:
        for one in exercises:
            row = CheckRow(self._theme, one.exercise.name, _detail(one))
            row.set_picture(figure(self._theme, one.exercise, 72, 48, self.devicePixelRatioF()))
            row.ticked.connect(partial(self.ticked.emit, one.exercise.id))
            row.opened.connect(partial(self.opened.emit, one.exercise.id))
            self._put(Divider(self._theme))
            self._put(row)
            self.rows[one.exercise.id] = row

    def _put(self, widget: QWidget) -> None:
        self._list.addWidget(widget)
        self._shown.append(widget)


def _detail(one: PlannedExercise) -> str:
    """Return the dose, and under it why the exercise is in the plan."""
    return f"{one.dose_text}\n{one.why}" if one.why else one.dose_text


def _strength_name(day: Agenda) -> str:
    return "Strength" if day.strength is None else f"Strength, level {day.strength.level.level}"
