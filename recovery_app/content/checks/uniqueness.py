"""Names that must not stand twice, and sets that must be complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from recovery_app.content.error import ContentError


def repeated(file: str, what: str, names: Iterable[str]) -> Iterator[ContentError]:
    """Yield a problem for each name that stands more than once."""
    for name, count in Counter(names).items():
        if count > 1:
            yield ContentError(file, f"{what} {name} stands {count} times. Give each its own id.")


def each_once(file: str, what: str, names: Iterable[str], wanted: Sequence[str]) -> Iterator[ContentError]:
    """Yield a problem for each wanted name that is missing or stands more than once."""
    counts = Counter(names)
    for name in wanted:
        if counts[name] != 1:
            yield ContentError(file, f"{what} {name} stands {counts[name]} times. It must stand once.")
