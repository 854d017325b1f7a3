"""Grades of evidence."""

from __future__ import annotations

import re

GRADE = re.compile(r"[A-D](-[A-D])?")


def is_grade(text: str) -> bool:
    """Tell whether a text is a grade from A (strong) to D (consensus), or a range such as C-D."""
    return GRADE.fullmatch(text) is not None
