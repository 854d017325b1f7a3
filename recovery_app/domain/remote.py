"""What may be asked of the open window from outside, and what it answers."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from recovery_app.domain.timed_session import Phase, SessionKind, Side, StepKind

VERSION: Final = 1
"""Goes up when a request or an answer changes so that an older side would misread it."""

Wish = Literal["raise", "status", "start", "pause", "resume", "skip", "stop"]


class SessionStatus(msgspec.Struct, frozen=True):
    """Hold a session as `recovery-app status --json` prints it; what does not apply is None, seconds are real seconds.

    `running` tells whether there is a session at all, paused or not. `set` and `rep` count from 1.
    """

    running: bool = False
    kind: SessionKind | None = None
    protocol: str | None = None
    phase: Phase | None = None
    step: StepKind | None = None
    side: Side | None = None
    set: int | None = None
    rep: int | None = None
    remaining_s: float | None = None
    elapsed_s: float | None = None
    overrun_s: float | None = None
    paused: bool = False


class Request(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one wish; `what` names what is to start and is empty for all others."""

    do: Wish
    what: str = ""
    version: int = VERSION


class Answer(msgspec.Struct, frozen=True):
    """Hold whether a wish was met, one line that says so or why not, and how the session stands after it."""

    ok: bool
    say: str
    status: SessionStatus | None = None
    version: int = VERSION
