"""What a damaged file may not bring into the log: entries about moving, and the user's choices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import (
    TODAY,
    block,
    checked_in,
    easy,
    flare,
    morning,
    override,
    returned,
    run,
    undone,
    walk,
    withdrawn,
)

ENTRIES: tuple[Callable[[], LogEntry], ...] = (
    lambda: run(TODAY, pain=10, signs=("limp", "toward_spine")),
    lambda: run(TODAY, stage=None, pain=None),
    lambda: block(TODAY, "strength", pain=3, sore="glute-bridge", clean=False),
    lambda: morning(TODAY, "better", night_pain=True),
    lambda: checked_in(TODAY, average=4),
    lambda: flare(TODAY, 7),
    lambda: easy(TODAY, "tired"),
    lambda: override("swap", "dead-bug", "bird-dog"),
    lambda: undone("walk:progress:one"),
    lambda: withdrawn(walk(TODAY)),
    lambda: returned(TODAY),
)


@pytest.mark.parametrize("build", ENTRIES)
def test_an_entry_is_read_as_it_was_written(build: Callable[[], LogEntry]) -> None:
    entry = build()
    assert msgspec.json.decode(msgspec.json.encode(entry), type=LogEntry) == entry


@pytest.mark.parametrize(
    ("entry", "field", "value"),
    [
        pytest.param(run(TODAY), "run_min", 0, id="a run of no minutes"),
        pytest.param(run(TODAY), "run_min", -5, id="a run of negative minutes"),
        pytest.param(run(TODAY), "run_min", 1441, id="a run of more than a day"),
        pytest.param(run(TODAY), "run_min", 7.5, id="half minutes"),
        pytest.param(run(TODAY), "stage", 0, id="a run of stage 0"),
        pytest.param(run(TODAY), "stage", 21, id="a stage far beyond the ladder"),
        pytest.param(run(TODAY), "pain_during", 11, id="pain above 10"),
        pytest.param(run(TODAY), "pain_during", -1, id="pain below 0"),
        pytest.param(run(TODAY), "signs", ["cough"], id="an unknown sign"),
        pytest.param(run(TODAY), "day", "0001-01-01", id="an absurd day"),
        pytest.param(run(TODAY), "at", "2025-03-12T10:00:00", id="a moment without its zone"),
        pytest.param(run(TODAY), "mood", "fine", id="a field that nobody knows"),
        pytest.param(block(TODAY), "block", "cardio", id="an unknown block"),
        pytest.param(block(TODAY), "pain_during", "4", id="pain as a word"),
        pytest.param(block(TODAY), "clean", "yes", id="clean as a word"),
        pytest.param(morning(TODAY), "feel", "fine", id="an unknown feeling"),
        pytest.param(morning(TODAY), "about", "9999-12-31", id="a morning about an absurd day"),
        pytest.param(morning(TODAY), "night_pain", 1, id="night pain as a number"),
        pytest.param(flare(TODAY), "pain", 12, id="a flare-up above 10"),
        pytest.param(easy(TODAY, "off"), "reason", "lazy", id="an unknown reason"),
        pytest.param(checked_in(TODAY), "pain", {"average": 11}, id="a check-in above 10"),
        pytest.param(override("drop", "bridge"), "action", "remove", id="an unknown choice"),
        pytest.param(override("drop", "bridge"), "exercise_id", None, id="a choice about nothing"),
        pytest.param(undone("a"), "decision", 7, id="a decision by number"),
        pytest.param(withdrawn(walk(TODAY)), "entry", None, id="taking back nothing"),
        pytest.param(returned(TODAY), "stage", 3, id="a return with a stage"),
    ],
)
def test_a_wrong_value_is_refused(entry: LogEntry, field: str, value: object) -> None:
    raw: dict[str, Any] = msgspec.to_builtins(entry)
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({**raw, field: value}, type=LogEntry)
