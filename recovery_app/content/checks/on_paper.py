"""Words for a clinician's paper: they tell of the patient and never speak to their reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from recovery_app.content.error import ContentError
from recovery_app.domain.flag import Flag

_TO_READER: Final = re.compile(r"\b(you|your|yours|yourself)\b", re.IGNORECASE)


def speaks_to_reader(text: str) -> bool:
    """Tell whether a text speaks to whoever reads it."""
    return _TO_READER.search(text) is not None


def paper_problems(file: str, flag: Flag) -> Iterator[ContentError]:
    """Yield each text of a flag that would speak to a clinician on paper."""
    if speaks_to_reader(flag.for_paper):
        yield ContentError(file, f"flag {flag.id} speaks to its reader. Give it on_paper, told of the patient.")
    if speaks_to_reader(flag.topic):
        yield ContentError(file, f"flag {flag.id}: its topic speaks to its reader. Name it without the reader.")
    for one in flag.criteria:
        if speaks_to_reader(one.for_paper):
            yield ContentError(file, f"flag {flag.id}: {one.code} speaks to its reader. Give it on_paper.")
