"""The longest run of the last 30 days, and how long a run may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.longest_runs import LongestRun
from recovery_app.domain.moment_text import WEEKDAYS
from recovery_app.ui.charts.chart_content import ChartContent, ChartParts
from recovery_app.ui.charts.chart_values import DaySpan, Stop, values_up_to
from recovery_app.ui.charts.date_labels import said_date, said_day
from recovery_app.ui.charts.legend import LegendEntry
from recovery_app.ui.charts.mark_shapes import mark_path
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import counted, plain
from recovery_app.ui.charts.thinning import MOST_DAYS, monday_of
from recovery_app.ui.theme import Theme

if TYPE_CHECKING:
    from recovery_app.ui.charts.plot_area import PlotArea

_LINE_PX: Final = 3.5
_FINE: Final = 4
"""A line grows with the text in quarters of a pixel."""
_DOT_PX: Final = 8
_OVER_PX: Final = 12
_LEAST_TOP: Final = 10
_TITLE: Final = "Runs, minutes of running"


def runs_chart(runs: tuple[LongestRun, ...], days: DateRange, today: date, empty: str) -> ChartParts:
    """Return the chart of a range; over more than 400 days it leaves the single runs out."""
    span = DaySpan(days.first, days.last)
    thin = span.days > MOST_DAYS
    wide = len(WEEKDAYS) if thin else 1
    drawn = _by_week(runs) if thin else runs
    ran = [one for one in runs if one.run_min is not None]
    each = [] if thin else ran
    over = [one for one in each if one.over]

    def draw(area: PlotArea, theme: Theme) -> None:
        area.line(*_course(span, drawn, [one.ceiling_min for one in drawn], wide), theme.colour("text"), 2, dashed=True)
        area.line(
            *_course(span, drawn, [one.longest_30d_min for one in drawn], wide),
            theme.colour("primary"),
            theme.mark_px(_LINE_PX * _FINE) / _FINE,
        )
        surface = theme.colour("surface")
        for those, shape, px, fill, edge in (
            ([one for one in each if not one.over], "disc", _DOT_PX, surface, theme.colour("muted")),
            (over, "diamond", _OVER_PX, theme.colour("care"), None),
        ):
            places = [span.place(one.day) for one in those]
            path = mark_path("disc" if shape == "disc" else "diamond")
            area.marks(path, places, [float(one.run_min or 0) for one in those], theme.mark_px(px), fill, edge)

    highest = max((number for one in runs for number in (one.longest_30d_min, one.ceiling_min, one.run_min) if number),
                  default=0)  # fmt: skip
    content = ChartContent(
        span,
        today,
        values_up_to(max(highest, _LEAST_TOP)),
        draw,
        stops=tuple(_stop(one, today, by_week=thin) for one in drawn),
        summary=_summary(runs, len(ran), len(over), today),
        empty="" if runs else empty,
        slot_days=wide,
    )
    legend = [LegendEntry("line", "primary", "Longest of 30 days"), LegendEntry("dashes", "text", "10 % above")]
    if each:
        legend.append(LegendEntry("ring", "muted", "Each run"))
    if over:
        legend.append(LegendEntry("diamond", "care", "Above the line"))
    return ChartParts(content, tuple(legend), partial(_table, runs, today) if runs else None)


def _course(
    span: DaySpan, runs: Sequence[LongestRun], values: Sequence[int | None], wide: int
) -> tuple[list[float], list[float]]:
    """Return the places and values of a line in steps so many days wide, with a gap where one is left out."""
    places: list[float] = []
    numbers: list[float] = []
    for one, value in zip(runs, values, strict=True):
        begins = span.place(one.day) - 0.5
        number = float("nan") if value is None else float(value)
        if places and begins > places[-1]:
            places.append(begins)
            numbers.append(float("nan"))
        places += (max(begins, -0.5), begins + wide)
        numbers += (number, number)
    return places, numbers


def _by_week(runs: Iterable[LongestRun]) -> tuple[LongestRun, ...]:
    """Return the last day of each week with its Monday in its place, and without the run of that one day."""
    weeks = {monday_of(one.day): one for one in runs}
    return tuple(msgspec.structs.replace(one, day=monday, run_min=None) for monday, one in weeks.items())


def _stop(one: LongestRun, today: date, *, by_week: bool) -> Stop:
    words = [f"Week from {said_date(one.day, today)}" if by_week else said_day(one.day, today)]
    if one.run_min is not None:
        words.append(f"Run {one.run_min} min{', above the line' if one.over else ''}")
    if one.longest_30d_min is not None:
        words.append(f"Longest of 30 days {one.longest_30d_min} min")
    if one.ceiling_min is not None:
        words.append(f"Dashed line {one.ceiling_min} min")
    shown = one.run_min if one.run_min is not None else one.longest_30d_min
    return Stop(one.day, None if shown is None else float(shown), tuple(words))


def _summary(runs: Sequence[LongestRun], ran: int, over: int, today: date) -> str:
    if not runs:
        return ""
    last = runs[-1]
    parts = [f"Runs on {counted(ran, 'day')}."]
    if last.longest_30d_min is not None:
        parts.append(f"Up to {said_date(last.day, today)} the longest of 30 days was {last.longest_30d_min} minutes.")
    if over:
        parts.append(f"{counted(over, 'run')} above the line.")
    return " ".join(parts)


def _table(runs: Sequence[LongestRun], today: date) -> NumberTable:
    rows = tuple(
        (
            said_day(one.day, today),
            plain(one.run_min),
            plain(one.longest_30d_min),
            plain(one.ceiling_min),
            "above the line" if one.over else "",
        )
        for one in runs
    )
    heads = ("Day", "Run, min", "Longest of 30 days", "Dashed line, min", "Note")
    return NumberTable(_TITLE, "All numbers are minutes of running.", heads, rows)
