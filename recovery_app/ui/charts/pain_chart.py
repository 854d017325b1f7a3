"""The pain chart: a dot a day, the 7-day median, the phases behind them and what was done below them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.exercise import Phase
from recovery_app.domain.pain_course import MedianPoint, PainCourse
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.progress_marks import ProgressMark
from recovery_app.domain.training_rules import Light
from recovery_app.ui.charts.chart_content import ChartContent, ChartParts
from recovery_app.ui.charts.chart_values import Band, DaySpan, ValueSpan
from recovery_app.ui.charts.legend import LegendEntry
from recovery_app.ui.charts.mark_looks import LANE, MarkLook, looks_among, placed
from recovery_app.ui.charts.mark_shapes import mark_path
from recovery_app.ui.charts.pain_words import (
    pain_stops,
    pain_summary,
    pain_table,
    week_stops,
    week_summary,
    week_table,
)
from recovery_app.ui.charts.thinning import MOST_DAYS, week_medians
from recovery_app.ui.theme import Theme

if TYPE_CHECKING:
    from recovery_app.ui.charts.plot_area import PlotArea

_FILLS: Final[dict[Phase, str]] = {"P1": "inset", "P2": "primary_soft", "P3": "good_soft", "P4": "primary_soft"}
_LINE_PX: Final = 3.5
_FINE: Final = 4
"""A line grows with the text in quarters of a pixel."""
_DOT_PX: Final = 7
_LAST_PX: Final = 12
A_WEEK: Final = 7
"""So many days without a median end the line, and it begins anew."""


def pain_chart(
    course: PainCourse,
    bands: Iterable[PhaseBand],
    marks: tuple[ProgressMark, ...],
    days: DateRange,
    today: date,
    lights: Mapping[Light, str],
    empty: str,
) -> ChartParts:
    """Return the chart of a range; over more than 400 days it and its table have one median a week and no marks."""
    span = DaySpan(days.first, days.last)
    thin = span.days > MOST_DAYS
    shift = A_WEEK // 2 if thin else 0
    medians = week_medians(course.days) if thin else course.median
    drawn = placed(() if thin else marks, lights)
    looks = looks_among(drawn)
    low = min((mark.height - LANE / 2 for mark in drawn if mark.look.in_lane), default=0.0)

    def draw(area: PlotArea, theme: Theme) -> None:
        if not thin:
            told = [one for one in course.days if one.back is not None]
            places, values = [span.place(one.day) for one in told], [float(one.back or 0) for one in told]
            area.marks(
                mark_path("disc"),
                places,
                values,
                theme.mark_px(_DOT_PX),
                theme.colour("surface"),
                theme.colour("muted"),
            )
        _draw_median(area, theme, span, medians, shift)
        for look in looks:
            those = [one for one in drawn if one.look == look]
            places, values = [span.place(one.day) for one in those], [one.height for one in those]
            area.marks(mark_path(look.shape), places, values, theme.mark_px(look.size_px), theme.colour(look.colour))

    line = LegendEntry("line", "primary", "Median of each week" if thin else "7-day median")
    legend = (line,) if thin else (line, LegendEntry("ring", "muted", "Each day"))
    content = ChartContent(
        span,
        today,
        ValueSpan(low, 10, (0, 2, 4, 6, 8, 10)),
        draw,
        tuple(Band(one.first, one.last, one.name, _FILLS[one.phase_id]) for one in bands),
        week_stops(medians, today) if thin else pain_stops(course, marks, today),
        week_summary(course, medians, days, today) if thin else pain_summary(course, marks, days, today),
        empty,
        A_WEEK if thin else 1,
    )
    if thin:
        table = partial(week_table, medians, days, today) if medians else None
    else:
        table = partial(pain_table, course, marks, days, today) if course.days or marks else None
    return ChartParts(content, legend + _meanings(looks), table)


def _meanings(looks: tuple[MarkLook, ...]) -> tuple[LegendEntry, ...]:
    return tuple(LegendEntry(look.shape, look.colour, look.words) for look in looks)


def _draw_median(area: PlotArea, theme: Theme, span: DaySpan, medians: tuple[MedianPoint, ...], shift: int) -> None:
    places: list[float] = []
    values: list[float] = []
    for point in medians:
        place = max(span.place(point.day) + shift, 0)
        if places and place - places[-1] > A_WEEK:
            places.append(place - 0.5)
            values.append(float("nan"))
        places.append(place)
        values.append(point.value)
    if medians:
        area.line(places, values, theme.colour("primary"), theme.mark_px(_LINE_PX * _FINE) / _FINE)
        last = theme.colour("primary"), theme.colour("surface")
        area.marks(mark_path("disc"), places[-1:], values[-1:], theme.mark_px(_LAST_PX), *last, 2)
