"""The sign of life of a running session, in a tiny file beside the profile."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from recovery_app.domain.instant import Instant
from recovery_app.storage.file_mark import read_regular
from recovery_app.storage.locations import PULSE_NAME
from recovery_app.storage.salvage import UNREADABLE

_LIMIT = 4096


class _Beat(msgspec.Struct, forbid_unknown_fields=True):
    session: str
    at: Instant


class SessionPulse:
    """Keep the last moment at which a session was looked at; it fits recovery_app.state.pulse.Pulse.

    It is worth a few seconds of an exercise and no more, so it is replaced in one step but not flushed, and a disk that
    takes or gives nothing is passed over in silence.
    """

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / PULSE_NAME

    def last(self, session_id: str) -> Instant | None:
        """Return the last beat of a session; None for another one's, for none, and for one that cannot be read."""
        try:
            found = read_regular(self._path, _LIMIT)
            beat = msgspec.json.decode(found[0], type=_Beat) if found is not None else None
        except (OSError, *UNREADABLE):
            return None
        return beat.at if beat is not None and beat.session == session_id else None

    def beat(self, session_id: str, at: Instant) -> None:
        """Keep a moment in place of the one before."""
        temp = self._path.with_name(f"{PULSE_NAME}.new")
        with suppress(OSError):
            # Neither a link nor a pipe of that name may lead the beat elsewhere or hold the program up.
            careful = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
            fd = os.open(temp, os.O_CREAT | os.O_TRUNC | os.O_WRONLY | careful, 0o600)
            with os.fdopen(fd, "wb") as file:
                file.write(msgspec.json.encode(_Beat(session_id, at)))
            temp.replace(self._path)

    def clear(self) -> None:
        """Remove the file, if there is one."""
        with suppress(OSError):
            self._path.unlink()
