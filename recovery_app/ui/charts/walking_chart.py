"""The minutes of walking a week, as bars against the target."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.walking_weeks import WalkingWeek
from recovery_app.ui.charts.chart_content import ChartContent, ChartParts
from recovery_app.ui.charts.chart_values import DaySpan, Stop, values_up_to
from recovery_app.ui.charts.date_labels import said_date
from recovery_app.ui.charts.legend import LegendEntry
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import counted
from recovery_app.ui.theme import Theme

if TYPE_CHECKING:
    from recovery_app.ui.charts.plot_area import PlotArea

_BAR_DAYS: Final = 4.2
_SUNDAY: Final = timedelta(days=6)
_HALO_PX: Final = 5
_TITLE: Final = "Walking, minutes a week"


def walking_chart(
    weeks: tuple[WalkingWeek, ...], days: DateRange, target_min: int, today: date, empty: str
) -> ChartParts:
    """Return the chart of the weeks of a range; one that is not whole is only outlined. There is at least one week."""
    *_, last = mondays = tuple(days.mondays())
    span = DaySpan(mondays[0], last + _SUNDAY)

    def draw(area: PlotArea, theme: Theme) -> None:
        strong, soft = theme.colour("primary"), theme.colour("primary_soft")
        for whole in (True, False):
            those = [week for week in weeks if week.is_whole == whole and week.minutes]
            places = [span.place(week.monday) + 3.0 for week in those]
            if those:
                area.bars(places, [week.minutes for week in those], _BAR_DAYS, strong if whole else soft, strong)
        ends = (-0.5, span.days - 0.5)
        # The line has to be seen on a bar as well as beside it.
        area.line(ends, (target_min, target_min), theme.colour("surface"), _HALO_PX)
        area.line(ends, (target_min, target_min), theme.colour("text"), 2, dashed=True)

    told = any(week.minutes for week in weeks)
    content = ChartContent(
        span,
        today,
        values_up_to(max(target_min, *(week.minutes for week in weeks))),
        draw,
        stops=tuple(_stop(week, target_min, today) for week in weeks),
        summary=_summary(weeks, target_min) if told else "",
        empty="" if told else empty,
        slot_days=7,
    )
    legend = [LegendEntry("dashes", "text", f"{target_min} min")]
    table = partial(_table, weeks, target_min, today) if told else None
    return ChartParts(content, tuple(legend), table)


def _table(weeks: tuple[WalkingWeek, ...], target_min: int, today: date) -> NumberTable:
    rows = tuple((said_date(week.monday, today), str(week.minutes), _state(week, today)) for week in weeks)
    return NumberTable(_TITLE, f"The line is at {target_min} minutes a week.", ("Week from", "Minutes", "Week"), rows)


def _stop(week: WalkingWeek, target_min: int, today: date) -> Stop:
    words = [f"Week from {said_date(week.monday, today)}", f"{week.minutes} of {target_min} min"]
    if not week.is_whole:
        words.append(_state(week, today).capitalize())
    return Stop(week.monday, float(week.minutes), tuple(words))


def _state(week: WalkingWeek, today: date) -> str:
    if week.is_whole:
        return "whole"
    return "so far" if week.monday + _SUNDAY >= today else "in part"


def _summary(weeks: tuple[WalkingWeek, ...], target_min: int) -> str:
    last = weeks[-1]
    reached = sum(week.minutes >= target_min for week in weeks)
    ends = f"{'This' if not last.is_whole else 'The last'} week: {last.minutes} minutes."
    return f"{counted(len(weeks), 'week')}. {ends} {target_min} minutes or more in {counted(reached, 'week')}."
