"""The user's own choices about the plan, and what becomes of them when they contradict each other."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.choices import Choices, choices
from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import NOON, TODAY, override, ticked

EPISODE = Episode("e", NOON - timedelta(days=3), (Assessment(NOON, Answers()),), TODAY)


def folded(*log: LogEntry) -> Choices:
    return choices(live(log), EPISODE)


def shape(found: Choices) -> tuple[set[str], dict[str, str], list[str]]:
    return set(found.dropped), {one: swap.instead for one, swap in found.swaps.items()}, list(found.pinned)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        pytest.param([], (set(), {}, []), id="nothing"),
        pytest.param([("drop", "a")], ({"a"}, {}, []), id="left out"),
        pytest.param([("swap", "a", "b")], (set(), {"a": "b"}, []), id="swapped"),
        pytest.param([("pin", "b"), ("pin", "a")], (set(), {}, ["b", "a"]), id="pinned in their order"),
        pytest.param([("drop", "a"), ("pin", "a")], (set(), {}, ["a"]), id="pinned after it was left out"),
        pytest.param([("pin", "a"), ("drop", "a")], ({"a"}, {}, []), id="left out after it was pinned"),
        pytest.param([("swap", "a", "b"), ("drop", "a")], ({"a"}, {}, []), id="left out after a swap"),
        pytest.param([("drop", "a"), ("swap", "a", "b")], (set(), {"a": "b"}, []), id="swapped after it was left out"),
        pytest.param([("swap", "a", "b"), ("swap", "a", "c")], (set(), {"a": "c"}, []), id="the latest swap"),
        pytest.param([("swap", "a", "b"), ("swap", "b", "a")], (set(), {"b": "a"}, []), id="no circle of two"),
        pytest.param(
            [("swap", "a", "b"), ("swap", "b", "c"), ("swap", "c", "a")],
            (set(), {"b": "c", "c": "a"}, []),
            id="no circle of three",
        ),
        pytest.param([("swap", "a", "b"), ("pin", "a")], (set(), {}, ["a"]), id="pinned after it was swapped away"),
        pytest.param([("pin", "a"), ("swap", "a", "b")], (set(), {"a": "b"}, ["a"]), id="a pinned one is swapped"),
        pytest.param([("drop", "b"), ("swap", "a", "b")], (set(), {"a": "b"}, []), id="asked for after all"),
    ],
)
def test_the_latest_choice_about_an_exercise_counts(
    chosen: list[tuple[str, ...]], expected: tuple[set[str], dict[str, str], list[str]]
) -> None:
    log = [override(*one, at=NOON + timedelta(minutes=number)) for number, one in enumerate(chosen)]
    assert shape(folded(*log)) == expected


def test_what_was_taken_back_counts_no_more() -> None:
    first, second = override("drop", "a"), override("pin", "b")
    assert shape(folded(first, second, Withdrawn("undo", NOON, TODAY, first.id))) == (set(), {}, ["b"])


def test_choices_of_an_earlier_episode_do_not_count() -> None:
    before = override("drop", "a", at=EPISODE.started_at - timedelta(hours=1))
    long_ago = override("pin", "b", at=EPISODE.started_at - timedelta(days=9))
    assert folded(long_ago, before, ticked(TODAY, "c")) == Choices()


def test_each_choice_that_touches_an_exercise_can_be_told_the_latest_first() -> None:
    pin, swap = override("pin", "a"), override("swap", "a", "b", at=NOON + timedelta(minutes=1))
    found = folded(pin, swap)
    assert found.about("a") == (swap, pin)
    assert found.about("b") == (swap,)
    assert found.about("c") == ()


def test_choices_with_the_same_entries_are_the_same() -> None:
    entry = override("pin", "a")
    assert folded(entry) == folded(msgspec.structs.replace(entry))
