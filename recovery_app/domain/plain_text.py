"""Text that a person wrote: what nobody can see, or what would be read as a page, has no place in it."""

from __future__ import annotations

import re
import unicodedata

LONGEST_TEXT = 1000
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])|&(?=(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);)")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
JOINERS = "\u200c\u200d"
"""Hidden too, but some scripts and many small pictures cannot be written without them."""


def text_problem(text: str) -> str:
    """Return why a text is not plain, such as "it holds markup", or an empty text where it is."""
    if len(text) > LONGEST_TEXT:
        return f"it is longer than {LONGEST_TEXT} characters"
    if _MARKUP.search(text):
        return "it holds markup"
    # Printable text holds none, and looking at each sign of a long log takes a while.
    hidden = "" if text.isprintable() else next((sign for sign in text if _is_hidden(sign)), "")
    return f"it holds a hidden character (U+{ord(hidden):04X})" if hidden else ""


def plain(text: str) -> str:
    """Return a typed text made plain: hidden characters go, and a space takes the meaning from what looks like markup.

    It is cut where it is too long. What comes back has no `text_problem`.
    """
    seen = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    shown = "".join(sign for sign in seen if not _is_hidden(sign))
    return _MARKUP.sub(lambda found: f"{found[0]} ", shown).strip()[:LONGEST_TEXT].rstrip()


def _is_hidden(sign: str) -> bool:
    return sign not in JOINERS and unicodedata.category(sign) in _HIDDEN
