"""Why nobody answered."""

from __future__ import annotations


class NotOpenError(Exception):
    """Tell that no window of this user listens."""


class NoAnswerError(Exception):
    """Tell that a window listens but does not answer."""
