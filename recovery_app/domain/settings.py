"""What the user chose about the program itself."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Literal

import msgspec

from recovery_app.domain.instant import refuse_absurd_years

ThemeChoice = Literal["system", "light", "dark"]
Region = Literal["UK", "US", "EU", "other"]
SoundMode = Literal["voice", "beep", "both"]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
TEXT_SIZES_PERCENT = (100, 125, 150, 175, 200)
ReminderItem = Literal["exercises", "walk", "heat_ice", "check_in"]
DayTime = Annotated[time, msgspec.Meta(tz=False)]


class Reminder(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what of the day the user wants to be reminded of and at what local time.

    `settled_on` is the last day on which it was told, or had nothing to tell any more.
    """

    item: ReminderItem
    at: DayTime
    settled_on: date | None = None

    def __post_init__(self) -> None:
        refuse_absurd_years(self.settled_on)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the settings; `region` stays empty until the user has chosen one.

    `equipment` holds the ids of the things at home; None means that nobody was asked, so everything counts as at hand.
    With `sound` off sessions are silent; `sound_mode` and `volume_percent` stay for when it is on again. With
    `floor_mode` a session opens large, to be read by somebody who lies on the floor. `medicines` holds the ids of the
    products that the user chose to count, with or without a dose so far.
    """

    theme: ThemeChoice = "system"
    text_size_percent: Literal[100, 125, 150, 175, 200] = 100
    region: Region | None = None
    sound: bool = True
    reduced_motion: bool = False
    equipment: tuple[str, ...] | None = None
    sound_mode: SoundMode = "both"
    volume_percent: Percent = 80
    floor_mode: bool = False
    reminders: tuple[Reminder, ...] = ()
    medicines: tuple[str, ...] = ()
