"""What the pain chart says in words: at each day, as a whole, and as a table."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.pain_course import MedianPoint, PainCourse, PainDay
from recovery_app.domain.progress_marks import ProgressMark
from recovery_app.ui.charts.chart_values import Stop
from recovery_app.ui.charts.date_labels import said_date, said_day
from recovery_app.ui.charts.number_table import NumberTable
from recovery_app.ui.charts.number_words import counted, plain

_TITLE = "Back pain, 0 to 10"


def pain_stops(course: PainCourse, marks: Iterable[ProgressMark], today: date) -> tuple[Stop, ...]:
    """Return what can be read off at every day with pain or a mark."""
    told, medians, done = _by_day(course, marks)
    stops = []
    for day in sorted({*told, *done}):
        one = told.get(day)
        words = [said_day(day, today)]
        if one is not None:
            words.append(_numbers(one))
        if day in medians:
            words.append(f"7-day median {plain(medians[day])}")
        words += done.get(day, ())
        stops.append(Stop(day, None if one is None or one.back is None else float(one.back), tuple(words)))
    return tuple(stops)


def week_stops(medians: Iterable[MedianPoint], today: date) -> tuple[Stop, ...]:
    """Return what can be read off at every week with pain."""
    return tuple(
        Stop(one.day, one.value, (f"Week from {said_date(one.day, today)}", f"Median {plain(one.value)}"))
        for one in medians
    )


def pain_summary(course: PainCourse, marks: Iterable[ProgressMark], days: DateRange, today: date) -> str:
    """Return the numbers of a range in a few sentences."""
    if not course.days:
        return ""
    parts = _told(course, days, today)
    if len(course.median) == 1:
        parts.append(f"7-day median {plain(course.median[0].value)}.")
    elif course.median:
        first, last = course.median[0], course.median[-1]
        parts.append(f"7-day median {plain(first.value)} at first, {plain(last.value)} at the end.")
    runs = sum(mark.kind == "run" for mark in marks)
    if runs:
        parts.append(f"{counted(runs, 'run')}.")
    return " ".join(parts)


def week_summary(course: PainCourse, medians: tuple[MedianPoint, ...], days: DateRange, today: date) -> str:
    """Return the numbers of a range that is shown by the week."""
    if not course.days:
        return ""
    parts = _told(course, days, today)
    if medians:
        first, last = plain(medians[0].value), plain(medians[-1].value)
        parts.append(f"Median of the first week {first}, of the last {last}.")
    return " ".join(parts)


def pain_table(course: PainCourse, marks: Iterable[ProgressMark], days: DateRange, today: date) -> NumberTable:
    """Return every number of the chart, a row for each day with pain or a mark."""
    told, medians, done = _by_day(course, marks)
    rows = []
    for day in sorted({*told, *done}):
        one = told.get(day) or PainDay(day, None, None, None, None)
        numbers = (plain(one.back), plain(one.worst), plain(one.leg), plain(medians.get(day)))
        rows.append((said_day(day, today), *numbers, "; ".join(done.get(day, ()))))
    about = f"{_reach(days, today)}. Days without an entry are left out."
    return NumberTable(_TITLE, about, ("Day", "Back", "Worst", "Leg", "7-day median", "Also that day"), tuple(rows))


def week_table(medians: Iterable[MedianPoint], days: DateRange, today: date) -> NumberTable:
    """Return every number of a chart that is shown by the week."""
    rows = tuple((said_date(one.day, today), plain(one.value)) for one in medians)
    about = f"{_reach(days, today)}. Weeks without an entry are left out."
    return NumberTable(_TITLE, about, ("Week from", "Median"), rows)


def _told(course: PainCourse, days: DateRange, today: date) -> list[str]:
    return [f"From {_reach(days, today)}.", f"Pain told on {counted(len(course.days), 'day')}."]


def _reach(days: DateRange, today: date) -> str:
    return f"{said_date(days.first, today)} to {said_date(days.last, today)}"


def _numbers(one: PainDay) -> str:
    told = (("Back", one.back), ("worst", one.worst), ("leg", one.leg))
    words = ", ".join(f"{name} {number}" for name, number in told if number is not None)
    return words[:1].upper() + words[1:]


def _by_day(
    course: PainCourse, marks: Iterable[ProgressMark]
) -> tuple[dict[date, PainDay], dict[date, float], dict[date, list[str]]]:
    done: dict[date, list[str]] = {}
    for mark in marks:
        texts = done.setdefault(mark.day, [])
        if mark.text not in texts:
            texts.append(mark.text)
    return {one.day: one for one in course.days}, {one.day: one.value for one in course.median}, done
