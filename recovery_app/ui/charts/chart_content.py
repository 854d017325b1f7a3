"""All that one chart shows at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from recovery_app.ui.charts.chart_values import Band, DaySpan, Stop, ValueSpan
from recovery_app.ui.charts.legend import LegendEntry
from recovery_app.ui.charts.number_table import MakeTable
from recovery_app.ui.theme import Theme

if TYPE_CHECKING:
    from recovery_app.ui.charts.plot_area import PlotArea

Draw = Callable[["PlotArea", Theme], None]
"""Draw the data; it is asked again whenever the theme changes."""


@dataclass(frozen=True)
class ChartContent:
    """Hold the axes of a chart, what is behind its data, what can be read off, and how the data is drawn.

    `summary` says the numbers in words for people who do not see them; `empty` stands in the plot when nothing does.
    A point is about `slot_days` days, 1 or 7, and named by the first of them.
    """

    span: DaySpan
    today: date
    values: ValueSpan
    draw: Draw
    bands: tuple[Band, ...] = ()
    stops: tuple[Stop, ...] = ()
    summary: str = ""
    empty: str = ""
    slot_days: int = 1

    @property
    def middle(self) -> int:
        """Return how many days after its first day the middle of a slot lies."""
        return self.slot_days // 2


@dataclass(frozen=True)
class ChartParts:
    """Hold what one set of numbers becomes: a chart, what its marks mean, and a table, None where it has no row."""

    content: ChartContent
    legend: tuple[LegendEntry, ...]
    table: MakeTable | None
