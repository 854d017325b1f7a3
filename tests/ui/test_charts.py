"""A chart shows numbers to the eye, to the keyboard and to whoever listens."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.longest_runs import LongestRun
from recovery_app.domain.pain_course import MedianPoint, PainCourse, PainDay
from recovery_app.domain.phase_bands import PhaseBand
from recovery_app.domain.progress_marks import ProgressMark
from recovery_app.domain.training_rules import Light
from recovery_app.domain.walking_weeks import WalkingWeek
from recovery_app.ui.charts.chart import Chart
from recovery_app.ui.charts.chart_content import ChartParts
from recovery_app.ui.charts.chart_shape import ChartShape
from recovery_app.ui.charts.chart_values import DaySpan, values_up_to
from recovery_app.ui.charts.date_labels import date_labels
from recovery_app.ui.charts.legend import Legend
from recovery_app.ui.charts.mark_looks import look_of, placed
from recovery_app.ui.charts.mark_shapes import mark_path
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.pain_chart import pain_chart
from recovery_app.ui.charts.runs_chart import runs_chart
from recovery_app.ui.charts.table_dialog import TableDialog
from recovery_app.ui.charts.walking_chart import walking_chart
from recovery_app.ui.theme import Theme
from tests.ui.pages import in_front

TODAY = date(2026, 11, 20)
LIGHTS: dict[Light, str] = {"green": "Calm", "amber": "Sore", "red": "Stop"}
PLOT = 208


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def course(count: int) -> PainCourse:
    """Pain that was 6 up to ten days ago and 2 since, told each day."""
    backs = [(ago(back), 6 if back > 10 else 2) for back in range(count - 1, -1, -1)]
    days = tuple(PainDay(day, back, back + 1, 0, None) for day, back in backs)
    return PainCourse(days, tuple(MedianPoint(day, float(back)) for day, back in backs))


def pain(count: int = 42, marks: tuple[ProgressMark, ...] = (), empty: str = "") -> ChartParts:
    bands = (PhaseBand(ago(count - 1), ago(20), "P1", "Calming"), PhaseBand(ago(19), TODAY, "P2", "Settling"))
    return pain_chart(course(count), bands, marks, DateRange(ago(count - 1), TODAY), TODAY, LIGHTS, empty)


def table_of(parts: ChartParts) -> NumberTable:
    assert parts.table is not None
    return parts.table()


def shown(qtbot: QtBot, theme: Theme, parts: ChartParts, *, mirrored: bool = False) -> Chart:
    chart = Chart(theme, "Back pain, 0 to 10", PLOT)
    if mirrored:
        chart.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.show_content(parts.content)
    in_front(qtbot, chart, 900, chart.sizeHint().height())
    qtbot.waitUntil(chart.is_drawn)
    chart.setFocus()
    return chart


def shape_of(chart: Chart, theme: Theme, parts: ChartParts, *, mirrored: bool = False) -> ChartShape:
    return ChartShape(theme, parts.content, chart.size(), PLOT, mirrored=mirrored)


def colour_at(chart: Chart, x: float, y: float) -> str:
    image = chart.grab().toImage()
    return QColor(image.pixel(round(x * image.devicePixelRatio()), round(y * image.devicePixelRatio()))).name()


def test_the_arrows_read_one_day_after_the_other_off(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, theme, pain())
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    last = chart.stop()
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    before = chart.stop()
    assert last is not None
    assert before is not None
    assert (last.day, before.day) == (TODAY, ago(1))
    assert last.spoken == "Fri 20 Nov. Back 2, worst 3, leg 0. 7-day median 2"


@pytest.mark.parametrize(
    ("keys", "days_ago"),
    [
        ((Qt.Key.Key_Home,), 41),
        ((Qt.Key.Key_End,), 0),
        ((Qt.Key.Key_End, Qt.Key.Key_Right), 0),
        ((Qt.Key.Key_End, Qt.Key.Key_PageUp), 7),
        ((Qt.Key.Key_Home, Qt.Key.Key_PageDown, Qt.Key.Key_Right), 33),
        ((Qt.Key.Key_Home, Qt.Key.Key_Left), 41),
    ],
)
def test_keys_lead_to_the_ends_and_by_weeks(
    qtbot: QtBot, theme: Theme, keys: tuple[Qt.Key, ...], days_ago: int
) -> None:
    chart = shown(qtbot, theme, pain())
    for key in keys:
        qtbot.keyClick(chart, key)
    stop = chart.stop()
    assert stop is not None
    assert stop.day == ago(days_ago)


def test_escape_and_leaving_read_nothing_off_any_more(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, theme, pain())
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.stop() is None
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    chart.clearFocus()
    assert chart.stop() is None


def test_the_pointer_reads_the_day_under_it_off(qtbot: QtBot, theme: Theme) -> None:
    parts = pain()
    chart = shown(qtbot, theme, parts)
    shape = shape_of(chart, theme, parts)
    qtbot.mouseMove(chart, QPoint(round(shape.x_at(11)), 100))
    stop = chart.stop()
    assert stop is not None
    assert stop.day == ago(30)
    qtbot.mouseMove(chart, QPoint(1, 100))
    assert chart.stop() is None


def test_the_wheel_is_left_to_the_page(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, theme, pain())
    middle, turn, none = QPointF(300, 100), QPoint(0, 120), QPoint()
    buttons, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(middle, middle, none, turn, buttons, keys, phase, False)
    wheel.ignore()
    QApplication.sendEvent(chart, wheel)
    assert not wheel.isAccepted()


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_last_median_stands_where_its_day_and_its_value_are(qtbot: QtBot, theme: Theme, mirrored: bool) -> None:
    parts = pain()
    chart = shown(qtbot, theme, parts, mirrored=mirrored)
    shape = shape_of(chart, theme, parts, mirrored=mirrored)
    x, y = shape.x_at(41), shape.y_at(2)
    assert colour_at(chart, x, y) == theme.tokens.primary.lower()
    assert (x < 450) == mirrored


def test_the_drawing_follows_the_theme(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    parts = pain()
    chart = shown(qtbot, theme, parts)
    theme.apply(qapp, "dark", 100)
    shape = shape_of(chart, theme, parts)
    assert colour_at(chart, shape.x_at(41), shape.y_at(2)) == theme.tokens.primary.lower()
    assert colour_at(chart, shape.x_at(1), shape.y_at(9)) == theme.tokens.inset.lower()


def test_larger_text_makes_a_higher_chart(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    chart = shown(qtbot, theme, pain())
    before = chart.sizeHint().height()
    theme.apply(qapp, "light", 200)
    assert chart.sizeHint().height() > before * 1.3


def test_screen_readers_are_told_the_numbers(qtbot: QtBot, theme: Theme) -> None:
    chart = shown(qtbot, theme, pain())
    assert chart.accessibleName() == "Back pain, 0 to 10"
    assert chart.accessibleDescription() == (
        "From 10 Oct to 20 Nov. Pain told on 42 days. 7-day median 6 at first, 2 at the end."
    )


def test_a_chart_without_numbers_says_what_will_come(qtbot: QtBot, theme: Theme) -> None:
    days = DateRange(ago(13), TODAY)
    words = "Your first check-in shows here tonight."
    chart = shown(qtbot, theme, pain_chart(PainCourse((), ()), (), (), days, TODAY, LIGHTS, words))
    assert chart.accessibleDescription() == words
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert chart.stop() is None


def test_every_mark_has_a_shape_of_its_own() -> None:
    runs = [ProgressMark(TODAY, "run", light, "Run") for light in ("green", "amber", "red", None)]
    others = [ProgressMark(TODAY, kind, None, "") for kind in ("heat", "ice", "flare")]
    looks = [look_of(mark, LIGHTS) for mark in (*runs, *others)]
    assert len({look.shape for look in looks}) == len(looks)
    assert len({mark_path(look.shape).boundingRect().getRect() for look in looks}) >= len(looks) - 1
    assert [look.words for look in looks[:4]] == ["Run, calm", "Run, sore", "Run, stop", "Run, pain not told"]


def test_what_happened_on_one_day_stands_under_each_other_and_never_on_a_number() -> None:
    marks = tuple(ProgressMark(TODAY, kind, None, "") for kind in ("heat", "heat", "ice", "flare"))
    run = ProgressMark(TODAY, "run", "green", "Run")
    found = placed((*marks, run), LIGHTS)
    heights = [one.height for one in found]
    assert len(heights) == len(set(heights)) == 4
    assert sum(height < 0 for height in heights) == 3


def test_a_legend_names_only_what_is_there(qtbot: QtBot, theme: Theme) -> None:
    legend = Legend(theme)
    qtbot.addWidget(legend)
    legend.show_entries(pain().legend)
    assert legend.words() == ("7-day median", "Each day")
    legend.show_entries(pain(marks=(ProgressMark(TODAY, "heat", None, "Heat, 15 min"),)).legend)
    assert legend.words() == ("7-day median", "Each day", "Heat")


def test_years_are_shown_by_the_week_and_the_legend_says_so() -> None:
    parts = pain(1_000, (ProgressMark(TODAY, "run", "green", "Run, 5 min, calm"),))
    assert [entry.words for entry in parts.legend] == ["Median of each week"]
    assert 140 <= len(parts.content.stops) <= 145
    assert parts.content.stops[-1].words == ("Week from 16 Nov", "Median 2")


def test_years_are_told_by_the_week_in_the_table_and_in_words_as_in_the_chart() -> None:
    parts = pain(1_000, (ProgressMark(TODAY, "run", "green", "Run, 5 min, calm"),))
    table = table_of(parts)
    assert table.heads == ("Week from", "Median")
    assert table.rows[-2:] == (("9 Nov", "2"), ("16 Nov", "2"))
    assert [float(row[1]) for row in table.rows] == [stop.value for stop in parts.content.stops]
    assert parts.content.summary == (
        "From 25 Feb 2024 to 20 Nov. Pain told on 1000 days. Median of the first week 6, of the last 2."
    )


def test_the_table_and_the_words_of_400_days_still_tell_each_day() -> None:
    parts = pain(400)
    assert len(table_of(parts).rows) == 400
    assert "7-day median 6 at first, 2 at the end." in parts.content.summary


@pytest.mark.parametrize("days", [1, 14, 42, 120, 700, 3_650])
@pytest.mark.parametrize("width", [200, 450, 1_000])
def test_dates_below_a_chart_never_touch_and_today_is_among_them(days: int, width: int) -> None:
    span, letter = DaySpan(ago(days - 1), TODAY), 9.0
    labels = date_labels(span, TODAY, lambda words: len(words) * letter, width / days)
    assert [one.words for one in labels if one.is_today] == ["Today"]
    ends = sorted((span.place(one.day) * width / days, len(one.words) * letter) for one in labels)
    for (left, wide), (right, next_wide) in pairwise(ends):
        assert right - left >= (wide + next_wide) / 2


@pytest.mark.parametrize("highest", [0, 1, 14, 150, 207, 1_000, 2_500, 9_999])
def test_an_axis_holds_the_highest_value_in_few_round_steps(highest: int) -> None:
    values = values_up_to(highest)
    assert values.high >= highest
    assert values.steps[0] == 0
    assert values.steps[-1] == values.high
    assert 4 <= len(values.steps) <= 6


def test_the_weeks_of_walking_say_how_far_they_are_from_the_line(qtbot: QtBot, theme: Theme) -> None:
    weeks = (WalkingWeek(date(2026, 11, 9), 160, True), WalkingWeek(date(2026, 11, 16), 40, False))
    parts = walking_chart(weeks, DateRange(date(2026, 11, 9), TODAY), 150, TODAY, "")
    chart = shown(qtbot, theme, parts)
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    stop = chart.stop()
    assert stop is not None
    assert stop.spoken == "Week from 16 Nov. 40 of 150 min. So far"
    assert chart.accessibleDescription() == "2 weeks. This week: 40 minutes. 150 minutes or more in 1 week."
    shape = shape_of(chart, theme, parts)
    assert colour_at(chart, shape.x_at(3), shape.y_at(60)) == theme.tokens.primary.lower()


def test_a_week_in_part_and_weeks_left_out_stand_at_their_place(qtbot: QtBot, theme: Theme) -> None:
    weeks = (WalkingWeek(date(2026, 11, 9), 160, False), WalkingWeek(date(2026, 11, 16), 40, False))
    parts = walking_chart(weeks, DateRange(date(2026, 10, 26), TODAY), 150, TODAY, "")
    chart = shown(qtbot, theme, parts)
    assert chart.accessibleDescription() == "2 weeks. This week: 40 minutes. 150 minutes or more in 1 week."
    assert parts.content.stops[0].spoken == "Week from 9 Nov. 160 of 150 min. In part"
    assert parts.table is not None
    assert [row[2] for row in parts.table().rows] == ["in part", "so far"]
    shape = shape_of(chart, theme, parts)
    assert colour_at(chart, shape.x_at(14 + 3), shape.y_at(60)) == theme.tokens.primary_soft.lower()


def test_a_run_above_the_line_is_marked_and_named() -> None:
    runs = (
        LongestRun(ago(2), 10, 11, None, False),
        LongestRun(ago(1), 10, 11, 14, True),
        LongestRun(TODAY, 14, None, None, False),
    )
    parts = runs_chart(runs, DateRange(ago(13), TODAY), TODAY, "")
    assert parts.legend[-1].words == "Above the line"
    assert parts.content.stops[1].spoken == (
        "Thu 19 Nov. Run 14 min, above the line. Longest of 30 days 10 min. Dashed line 11 min"
    )
    assert table_of(parts).rows[1] == ("Thu 19 Nov", "14", "10", "11", "above the line")


def test_years_of_runs_are_shown_by_the_week() -> None:
    runs = tuple(LongestRun(ago(back), 30, 33, 25, False) for back in range(999, -1, -1))
    parts = runs_chart(runs, DateRange(ago(999), TODAY), TODAY, "")
    assert [entry.words for entry in parts.legend] == ["Longest of 30 days", "10 % above"]
    assert parts.content.stops[-1].spoken == "Week from 16 Nov. Longest of 30 days 30 min. Dashed line 33 min"
    assert len(table_of(parts).rows) == 1_000


def test_the_table_holds_the_numbers_of_the_chart_and_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    table = table_of(pain(3, (ProgressMark(TODAY, "run", "green", "Run, 5 min, calm"),)))
    dialog = TableDialog(theme, table)
    qtbot.addWidget(dialog)
    dialog.open()
    model = dialog.view.model()
    assert model.rowCount() == len(table.rows) == 3
    heads = [model.headerData(one, Qt.Orientation.Horizontal) for one in range(model.columnCount())]
    assert tuple(heads) == ("Day", "Back", "Worst", "Leg", "7-day median", "Also that day")
    cell = model.index(2, 1)
    assert cell.data() == "2"
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == "Back: 2"
    dialog.copy.click()
    assert QGuiApplication.clipboard().text().splitlines()[-1] == "Fri 20 Nov\t2\t3\t0\t2\tRun, 5 min, calm"
    dialog.view.selectRow(0)
    qtbot.keyClick(dialog.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Wed 18 Nov\t2\t3\t0\t2\t"


def test_enter_in_a_table_does_not_close_it_but_escape_does(qtbot: QtBot, theme: Theme) -> None:
    dialog = TableDialog(theme, table_of(pain(3)))
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog.view, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
