"""Numbers as they stand in tags and tables."""

from __future__ import annotations


def plain(value: float | None) -> str:
    """Return "3" or "3.5", and nothing for no number."""
    return "" if value is None else f"{value:.1f}".removesuffix(".0")


def counted(count: int, one: str, many: str = "") -> str:
    """Return such as "1 day" or "3 days"."""
    return f"{count} {one if count == 1 else many or one + 's'}"
