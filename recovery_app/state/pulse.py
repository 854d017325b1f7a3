"""The sign of life of a running session, which tells after a crash how far it had come."""

from __future__ import annotations

from typing import Protocol

from recovery_app.domain.instant import Instant


class Pulse(Protocol):
    """Keep the moment at which the program was last there; nothing here may fail loudly."""

    def last(self, session_id: str) -> Instant | None:
        """Return the last beat of a session, or None where there is none of it."""
        ...

    def beat(self, session_id: str, at: Instant) -> None:
        """Keep a moment in place of the one before."""
        ...

    def clear(self) -> None:
        """Forget the last beat."""
        ...


class NoPulse:
    """Keep nothing: after a crash a session goes on from what happened last in it."""

    def last(self, session_id: str) -> Instant | None:
        """Return None."""

    def beat(self, session_id: str, at: Instant) -> None:
        """Keep nothing."""

    def clear(self) -> None:
        """Forget nothing."""
