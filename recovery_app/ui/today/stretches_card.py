"""Today's exercises with their boxes, in blocks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.planner import PlannedExercise
from recovery_app.ui import metrics
from recovery_app.ui.picture_loader import PictureLoader
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_row import CheckRow
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.position_figure import figure_of


class StretchesCard(Card):
    """List the day's exercises; `ticked(id, done)`, `opened(id)` and the requests tell what was pressed.

    With strength in the day, the stretches and the strength stand under headings of their own.
    """

    ticked = Signal(str, bool)
    opened = Signal(str)
    sheet_requested = Signal()
    start_requested = Signal()

    def __init__(
        self, theme: Theme, knowledge: Knowledge, pictures: PictureLoader, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "Today's stretches", parent=parent)
        self._knowledge = knowledge
        self._pictures = pictures
        self.rows: dict[str, CheckRow] = {}
        self._shown: list[QWidget] = []
        self._made_for: tuple[tuple[str, ...], ...] = ()
        self.body.setContentsMargins(20, 16, 20, 6)
        # Tab comes to the rows, which are made anew now and then, before it comes to what stands under them.
        rows = QWidget()
        self._list = QVBoxLayout(rows)
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.print_sheet = Button(theme, "Print today's sheet", "quiet", icon="printer", flush=True)
        self.print_sheet.clicked.connect(self.sheet_requested)
        self.start = Button(theme, "Start today's moves", "quiet", icon="play", flush=True)
        self.start.clicked.connect(self.start_requested)
        foot = QWidget()
        flow = FlowLayout(foot, metrics.SPACE_6)
        flow.addWidget(self.start)
        flow.addWidget(self.print_sheet)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(rows)
        column.addWidget(Divider(theme))
        column.addWidget(foot)
        self.add_layout(column)
        self.body.addStretch(1)

    def show_day(self, day: Agenda) -> None:
        """Show the day's exercises and which are done; the rows are made again only when the list changed."""
        wanted = (*((one.exercise.id, one.block, _detail(one)) for one in day.exercises), (_strength_name(day),))
        if self._made_for != wanted:
            self._make_rows(day)
            self._made_for = wanted
        for one in day.exercises:
            self.rows[one.exercise.id].set_ticked(ticked=one.done)
        self.start.setVisible(bool(day.exercises_left))
        done = len(day.exercises) - len(day.exercises_left)
        self.set_fact(f"{done} of {len(day.exercises)} done")

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
            still = card_still(self._knowledge, self._pictures, one.exercise.id)
            row.set_picture(figure_of(one.exercise), still)
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
