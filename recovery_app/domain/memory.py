"""What the steps of a long derivation found last, for the next time."""

from __future__ import annotations

from typing import TypeVar, cast

Found = TypeVar("Found")


class Memory:
    """Keep the last value of each kind; what is derived never depends on it, only how long that takes.

    A value is put in or taken out as a whole, so that another thread sees an old one or a new one, nothing between.
    """

    def __init__(self) -> None:
        self._found: dict[type, object] = {}

    def last(self, kind: type[Found]) -> Found | None:
        """Return the value of a kind that was kept last, or None."""
        return cast("Found | None", self._found.get(kind))

    def keep(self, found: object) -> None:
        """Keep a value in the place of the last one of its kind."""
        self._found[type(found)] = found
