"""What was done on one day."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.log_entry import ExerciseMarked, HeatIceLogged, LogEntry, WalkLogged
from recovery_app.domain.moment_text import short_date
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.words import WEEKDAYS_LONG
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text


class DayDialog(Dialog):
    """List the entries of one day in the order they were made."""

    def __init__(
        self,
        theme: Theme,
        day: date,
        log: tuple[LogEntry, ...],
        exercises: tuple[Exercise, ...],
        rules: HeatIceRules,
        parent: QWidget | None = None,
    ) -> None:
        title = f"{WEEKDAYS_LONG[day.weekday()]}, {short_date(day)}"
        lines = day_lines(day, log, exercises, rules)
        super().__init__(theme, title, "" if lines else "Nothing noted for this day.", "", "Close", parent=parent)
        for line in lines:
            self.body.addWidget(Text(theme, line))


def day_lines(
    day: date, log: tuple[LogEntry, ...], exercises: tuple[Exercise, ...], rules: HeatIceRules
) -> tuple[str, ...]:
    """Return one line for each thing done on a day; an exercise that was unticked again is left out."""
    names = {one.id: one.name for one in exercises}
    ticks = {entry.exercise_id: entry for entry in log if isinstance(entry, ExerciseMarked) and entry.day == day}
    lines: list[tuple[str, str]] = [
        (f"{entry.at:%H:%M}", names.get(entry.exercise_id, entry.exercise_id)) for entry in ticks.values() if entry.done
    ]
    for entry in log:
        if entry.day != day:
            continue
        if isinstance(entry, WalkLogged):
            pain = "" if entry.pain_during is None else f", pain up to {entry.pain_during} of 10"
            lines.append((f"{entry.at:%H:%M}", f"Walk, {entry.minutes} min{pain}"))
        elif isinstance(entry, HeatIceLogged):
            minutes = round((entry.heat_s + entry.ice_s) / 60)
            over = f", {round(entry.overrun_s / 60)} min over" if entry.overrun_s >= 60 else ""
            lines.append((f"{entry.started_at:%H:%M}", f"{rules.used(entry.protocol).name}, {minutes} min{over}"))
    return tuple(f"{clock}  {text}" for clock, text in sorted(lines))
