"""One request and one answer as lines of JSON."""

from __future__ import annotations

from typing import Final

import msgspec

from recovery_app.domain.remote import VERSION, Answer, Request

LINE_LIMIT: Final = 4_096
"""The bytes of the longest line, its end included."""
TOO_LONG: Final = f"The request is longer than {LINE_LIMIT} bytes."
NOT_UNDERSTOOD: Final = "The request was not understood."
OTHER_VERSION: Final = "The open window is of another version. Close it and start it again."
UNREADABLE: Final = (msgspec.MsgspecError, ValueError, RecursionError)


class LineError(Exception):
    """Say in one line why something that was sent is none of ours."""


class _Versioned(msgspec.Struct):
    version: int


def request_line(request: Request) -> bytes:
    """Return a request as one line."""
    return msgspec.json.encode(request) + b"\n"


def answer_line(answer: Answer) -> bytes:
    """Return an answer as one line."""
    return msgspec.json.encode(answer) + b"\n"


def read_request(line: bytes) -> Request:
    """Return the request of a line; raise LineError for anything else."""
    if len(line) > LINE_LIMIT:
        raise LineError(TOO_LONG)
    try:
        # Only one of our version can be held against its shape.
        if msgspec.json.decode(line, type=_Versioned).version != VERSION:
            raise LineError(OTHER_VERSION)
        return msgspec.json.decode(line, type=Request)
    except UNREADABLE as problem:
        raise LineError(NOT_UNDERSTOOD) from problem


def read_answer(line: bytes) -> Answer:
    """Return the answer of a line; raise LineError for anything else."""
    try:
        if msgspec.json.decode(line, type=_Versioned).version == VERSION:
            return msgspec.json.decode(line, type=Answer)
    except UNREADABLE:
        pass
    raise LineError(OTHER_VERSION)
