"""Which of the day's items are to be told now: those whose time has come and that are still open."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final, Literal

import msgspec

from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.day import DAY_ENDS_AT_HOUR, day_of
from recovery_app.domain.heat_ice_access import uses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.profile import Profile
from recovery_app.domain.settings import Reminder, ReminderItem, Settings

LATE_FROM: Final = timedelta(minutes=10)
"""From here on a reminder says for when it was set."""
Standing = Literal["open", "waits", "settled"]

_TITLES: Final[dict[ReminderItem, str]] = {
    "exercises": "Your exercises",
    "walk": "Your walk",
    "heat_ice": "Heat or ice",
    "check_in": "Your check-in",
}


class DueReminder(msgspec.Struct, frozen=True):
    """Hold one item to tell now, the moment it was set for, and what there is to say."""

    item: ReminderItem
    at: datetime
    text: str


def moment_of(reminder: Reminder, now: datetime) -> datetime:
    """Return when a reminder is set for on the day of `now`; a time before three at night ends that day."""
    day = day_of(now)
    if reminder.at.hour < DAY_ENDS_AT_HOUR:
        day += timedelta(days=1)
    return datetime.combine(day, reminder.at, now.tzinfo)


def unsettled(reminders: tuple[Reminder, ...], now: datetime) -> tuple[Reminder, ...]:
    """Return the reminders that today has not settled yet, whether their time has come or not."""
    return tuple(one for one in reminders if one.settled_on != day_of(now))


def due_reminders(profile: Profile, knowledge: Knowledge, now: datetime) -> tuple[DueReminder, ...]:
    """Return what is to be told now, in the order of its time; nothing where there is no plan.

    What could not be told in its time stays due until it is told or done, at the longest until the day ends.
    """
    come = [one for one in unsettled(profile.settings.reminders, now) if moment_of(one, now) <= now]
    day = agenda(profile, knowledge, now) if come else None
    if day is None:
        return ()
    found = (
        DueReminder(one.item, moment_of(one, now), _text(one.item, day, knowledge))
        for one in come
        if _standing(one.item, day, profile) == "open"
    )
    return tuple(sorted(found, key=lambda one: one.at))


def settle_reminders(profile: Profile, knowledge: Knowledge, told: tuple[DueReminder, ...], now: datetime) -> Profile:
    """Return the profile with the reminders settled for today that were told or that have nothing to tell any more."""
    come = [one for one in unsettled(profile.settings.reminders, now) if moment_of(one, now) <= now]
    day = agenda(profile, knowledge, now) if come else None
    if day is None:
        return profile
    items = {one.item for one in told}
    over = [one for one in come if one.item in items or _standing(one.item, day, profile) == "settled"]
    if not over:
        return profile
    today = day_of(now)
    reminders = tuple(
        msgspec.structs.replace(one, settled_on=today) if one in over else one for one in profile.settings.reminders
    )
    settings = msgspec.structs.replace(profile.settings, reminders=reminders)
    return msgspec.structs.replace(profile, settings=settings)


def with_reminder(settings: Settings, item: ReminderItem, at: time | None, now: datetime) -> Settings:
    """Return the settings with an item told at a time of day, or no more with None; a time gone by begins tomorrow."""
    others = tuple(one for one in settings.reminders if one.item != item)
    if at is None:
        return msgspec.structs.replace(settings, reminders=others)
    made = Reminder(item, at)
    if moment_of(made, now) <= now:
        made = msgspec.structs.replace(made, settled_on=day_of(now))
    return msgspec.structs.replace(settings, reminders=(*others, made))


def reminder_words(due: tuple[DueReminder, ...], now: datetime) -> tuple[str, str]:
    """Return the title and the text that tell of one or more items together."""
    late = due[0].at + LATE_FROM <= now
    if len(due) == 1:
        set_for = f"It was set for {due[0].at:%H:%M}. " if late else ""
        return _TITLES[due[0].item], f"{set_for}{due[0].text}"
    return "Still open today", " ".join(one.text for one in due)


def _standing(item: ReminderItem, day: Agenda, profile: Profile) -> Standing:
    """Return how an item stands: a hold or a question that comes first makes it wait."""
    if day.hold is not None and day.hold.level.stops_everything:
        return "waits"
    match item:
        case "exercises":
            if not day.exercises:
                return "waits"
            return "open" if day.exercises_left else "settled"
        case "walk":
            is_open = day.walk is not None and not day.walk.done and not _walks_at_will(day)
            return "open" if is_open else "settled"
        case "heat_ice":
            if any(entry.day == day.day for entry in uses(profile.log)):
                return "settled"
            ready = day.heat_ice is not None and day.heat_ice.access.state in {"ready", "ask_first"}
            return "open" if ready else "waits"
        case _:  # only the check-in is left
            told = any(isinstance(entry, CheckIn) and entry.day == day.day for entry in profile.log)
            return "settled" if told else "open"


def _walks_at_will(day: Agenda) -> bool:
    easy = day.easing.easy_day if day.easing is not None else None
    return easy is not None and easy.walk == "as_you_like"


def _text(item: ReminderItem, day: Agenda, knowledge: Knowledge) -> str:
    match item:
        case "exercises":
            left = len(day.exercises_left)
            return f"{left} {'exercise is' if left == 1 else 'exercises are'} left today."
        case "walk" if day.walk is not None:
            return f"Today's walk: {day.walk.done_min} of {day.walk.minutes} minutes so far."
        case "heat_ice" if day.heat_ice is not None:
            offered = knowledge.heat_ice.by_id(day.heat_ice.advice.offer)
            return f"{offered.name} is possible now, if you like it."
        case _:
            return "You can tell how today was."
