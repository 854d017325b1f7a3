"""What the user chose about the program itself."""

from __future__ import annotations

from typing import Literal

import msgspec

ThemeChoice = Literal["system", "light", "dark"]
Region = Literal["UK", "US", "EU", "other"]
TEXT_SIZES_PERCENT = (100, 125, 150, 175, 200)


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the settings; `region` stays empty until the user has chosen one.

    `equipment` holds the ids of the things at home; None means that nobody was asked, so everything counts as at hand.
    """

    theme: ThemeChoice = "system"
    text_size_percent: Literal[100, 125, 150, 175, 200] = 100
    region: Region | None = None
    sound: bool = True
    reduced_motion: bool = False
    equipment: tuple[str, ...] | None = None
