"""What every entry of the log has."""

from __future__ import annotations

from datetime import date

import msgspec

from recovery_app.domain.instant import Moment, refuse_absurd_years


class LogEntryBase(msgspec.Struct, frozen=True, gc=False, tag_field="kind", forbid_unknown_fields=True):
    """Hold what every entry has: an id, the moment with its UTC offset, and the diary day it belongs to."""

    id: str
    at: Moment
    day: date

    def __post_init__(self) -> None:
        refuse_absurd_years(self.at, self.day)

    @property
    def entered_at(self) -> Moment:
        """Return when the entry was made, which for what was told later is not when it happened."""
        return getattr(self, "told_at", None) or self.at
