"""Where a fact comes from."""

from __future__ import annotations

from typing import Literal

import msgspec

Seen = Literal["page", "secondary", "title", "memory"]


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one entry of the bibliography; `seen` says how much of the source itself was read."""

    id: str
    title: str
    publisher: str
    year: str
    address: str
    seen: Seen
    used_for: str


CONSENSUS = "M"
"""Marks general clinical knowledge for which no page was read."""


def base_id(mark: str) -> str:
    """Return the source id of a mark: a trailing m says that this fact was written from memory of that source."""
    return mark.removesuffix("m") if mark != CONSENSUS else mark
