"""The beginning of a file as text that can be read on a page, whatever is in the file."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

SHOWN_CHARACTERS = 200_000
BYTES_NEEDED = SHOWN_CHARACTERS * 4 + 4
"""As many bytes as so many characters may take, and a few more that tell that a file goes on."""
_NO_TEXT = "This file holds no text."
_CUT = "\n… The rest is not shown here."
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{]\s*[\]}]|[\[{,:]\s*|[\]}]|[^"\[\]{},:]+', re.DOTALL)


def readable(data: bytes) -> str:
    """Return the first BYTES_NEEDED bytes of a file as text, JSON set out in lines, cut after 200,000 characters.

    Fewer bytes than that are taken for the whole file.
    """
    is_whole = len(data) < BYTES_NEEDED
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(data, final=is_whole)
    except UnicodeDecodeError:
        return _NO_TEXT
    if text.lstrip().startswith(("{", "[")):
        text = _set_out(text)
    # Signs that cannot be seen would let a text show other than it is.
    shown = "".join(sign if sign.isprintable() or sign in "\n\t" else "\ufffd" for sign in text[:SHOWN_CHARACTERS])
    return shown if is_whole and len(text) <= SHOWN_CHARACTERS else f"{shown}{_CUT}"


def _set_out(text: str) -> str:
    """Return as much of a JSON document as is shown: a deep one takes many times its room when it is set out whole."""
    done: list[str] = []
    length = 0
    for part in _lines(text):
        done.append(part)
        length += len(part)
        if length > SHOWN_CHARACTERS:
            break
    return "".join(done)


def _lines(text: str) -> Iterator[str]:
    depth = 0
    for found in _TOKEN.finditer(text):
        token = found[0].strip()
        match token:
            case "{" | "[":
                depth += 1
                yield f"{token}\n{'  ' * depth}"
            case "}" | "]":
                depth = max(depth - 1, 0)
                yield f"\n{'  ' * depth}{token}"
            case ",":
                yield f",\n{'  ' * depth}"
            case ":":
                yield ": "
            case _:
                # An empty pair of brackets is one token, with what stood between them.
                yield token if token.startswith('"') else "".join(token.split())
