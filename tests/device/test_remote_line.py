"""Requests and answers as lines, and all that is none of them."""

from __future__ import annotations

import pytest

from recovery_app.device.remote_line import LINE_LIMIT, LineError, answer_line, read_answer, read_request, request_line
from recovery_app.domain.remote import Answer, Request, SessionStatus


@pytest.mark.parametrize("request_", [Request("status"), Request("start", "heat")])
def test_a_request_comes_through_as_it_was(request_: Request) -> None:
    line = request_line(request_)
    assert line.count(b"\n") == 1
    assert read_request(line) == request_


def test_an_answer_comes_through_as_it_was() -> None:
    answer = Answer(ok=True, say="Ice: 2:00 left.\n", status=SessionStatus(running=True, kind="heat_ice"))
    line = answer_line(answer)
    assert line.count(b"\n") == 1
    assert read_answer(line) == answer


@pytest.mark.parametrize(
    ("line", "why"),
    [
        pytest.param(b"\n", "not understood", id="nothing"),
        pytest.param(b"status\n", "not understood", id="no JSON"),
        pytest.param(b"\xff\xfe\x00\x80\n", "not understood", id="binary"),
        pytest.param(b"[1]\n", "not understood", id="a list"),
        pytest.param(b'{"do":"status"}\n', "not understood", id="no version"),
        pytest.param(b'{"version":"1","do":"status"}\n', "not understood", id="a version in words"),
        pytest.param(b'{"version":2,"do":"dance","to":[]}\n', "another version", id="another version"),
        pytest.param(b'{"version":1,"do":"dance"}\n', "not understood", id="unknown wish"),
        pytest.param(b'{"version":1,"do":5}\n', "not understood", id="wrong type"),
        pytest.param(b'{"version":1,"do":"start","what":["heat"]}\n', "not understood", id="wrong type of a name"),
        pytest.param(b'{"version":1,"do":"start","what":"\\ud800"}\n', "not understood", id="half a sign"),
        pytest.param(b'{"version":1,"do":"stop","now":true}\n', "not understood", id="an unknown field"),
        pytest.param(b'{"version":1,"x":' + b"[" * 4_000 + b"\n", "not understood", id="deep nesting"),
        pytest.param(b" " * LINE_LIMIT + b"\n", f"{LINE_LIMIT} bytes", id="too long"),
    ],
)
def test_anything_else_is_refused_in_one_line(line: bytes, why: str) -> None:
    with pytest.raises(LineError, match=why) as refusal:
        read_request(line)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("line", [b"raised\n", b"\xff\n", b'{"version":1}\n', b'{"version":9,"ok":true,"say":""}\n'])
def test_an_answer_of_another_program_is_none(line: bytes) -> None:
    with pytest.raises(LineError, match="another version"):
        read_answer(line)
