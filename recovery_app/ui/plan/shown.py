"""What the parts of the page draw from."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.log_entry import LogEntry


class Shown(msgspec.Struct, frozen=True):
    """Hold the day as it was derived, the log it was derived from, and the moment of it."""

    day: Agenda
    log: tuple[LogEntry, ...]
    now: datetime
