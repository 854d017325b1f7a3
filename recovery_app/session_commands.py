"""Steers the session of the open window from a terminal or a script; it builds no window and writes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import msgspec

from recovery_app.device.call_error import NoAnswerError, NotOpenError
from recovery_app.device.instance_call import ANSWER_S, ask
from recovery_app.device.remote_line import LINE_LIMIT, LineError, request_line
from recovery_app.domain.remote import Answer, Request, SessionStatus, Wish

REFUSED: Final = 1
NOT_RUNNING: Final = 3
NOT_OPEN: Final = "Recovery is not running. Start it with recovery-app."
SILENT: Final = "Recovery is open but does not answer. Close its window and start it again."


class Told(msgspec.Struct, frozen=True):
    """Hold the exit status of a command, and what goes to standard output and, as one line, to standard error."""

    status: int
    out: str = ""
    problem: str = ""


def steer(do: Wish, what: str, data_dir: Path, *, as_json: bool = False, within_s: float = ANSWER_S) -> Told:
    """Ask the window of a data folder for something, and return what to print.

    The status is 0 for done, 1 for a wish that was refused, and 3 where no window answers. As JSON, how the session
    stands is printed in every case.
    """
    request = Request(do, what)
    if len(request_line(request)) > LINE_LIMIT:
        return Told(REFUSED, problem=f"{what:.40}: this is longer than any name.")
    try:
        answer = ask(data_dir, request, within_s)
    except NotOpenError:
        return Told(NOT_RUNNING, _json(None) if as_json else "", NOT_OPEN)
    except NoAnswerError:
        return Told(NOT_RUNNING, _json(None) if as_json else "", SILENT)
    except LineError as problem:
        return Told(REFUSED, problem=str(problem))
    if not answer.ok:
        return Told(REFUSED, problem=answer.say)
    return Told(0, _json(answer) if as_json else answer.say)


def _json(answer: Answer | None) -> str:
    status = answer.status if answer is not None else None
    return msgspec.json.format(msgspec.json.encode(status or SessionStatus()), indent=2).decode()
