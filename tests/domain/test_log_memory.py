"""What is remembered of a long log: the answer is the same as from the start, whatever came before."""

from __future__ import annotations

from datetime import timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry, WalkLogged
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_memory import SHORT, Log, LogMemory
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.profile import new_profile
from recovery_app.domain.progress_log import progress_log
from tests.domain.cases import NOON, TODAY, an_id, ticked, walk, withdrawn
from tests.domain.test_progress_properties import logs

LONG = tuple(ticked(TODAY - timedelta(days=9), "bridge") for _ in range(SHORT + 1))
"""Ticks alone, so that no part of the plan knows of them."""


def seen_lengths(*logs_asked: Log) -> list[int]:
    """Return how many entries were looked at for each log."""
    seen: list[int] = []

    def fresh(log: Log) -> int:
        seen.append(len(log))
        return len(log)

    def grown(before: int, more: Log, _log: Log) -> int:
        seen.append(len(more))
        return before + len(more)

    memory = LogMemory(fresh, grown, short=0)
    assert [memory.of(log) for log in logs_asked] == [len(log) for log in logs_asked]
    return seen


def test_only_what_was_added_is_looked_at_the_second_time() -> None:
    walks = tuple(walk(TODAY) for _ in range(4))
    assert seen_lengths(walks[:2], walks[:2], walks[:3], walks) == [2, 1, 1]


def test_two_logs_asked_in_turn_are_both_remembered() -> None:
    ones, others = tuple(walk(TODAY) for _ in range(3)), tuple(walk(TODAY, 20) for _ in range(3))
    assert seen_lengths(ones[:2], others[:2], ones, others) == [2, 2, 1, 1]


def test_another_log_and_one_that_lost_entries_are_looked_through_whole() -> None:
    walks = tuple(walk(TODAY) for _ in range(4))
    assert seen_lengths(walks, walks[:2], walks[2:], (walk(TODAY), *walks)) == [4, 2, 2, 5]


def test_a_short_log_is_not_remembered_at_all() -> None:
    found: list[Log] = []
    memory = LogMemory(found.append, lambda _found, _more, _log: None)
    memory.of((walk(TODAY),))
    memory.of((walk(TODAY),))
    assert len(found) == 2


@given(logs(), st.lists(st.integers(0, 99), min_size=1, max_size=4))
def test_a_log_that_grows_counts_the_same_entries_as_one_that_is_read_from_the_start(
    log: tuple[LogEntry, ...], lengths: list[int]
) -> None:
    for length in sorted(lengths):
        part = log[:length]
        # The part alone is short, and so looked through from its start.
        assert live(LONG + part)[len(LONG) :] == live(part)
        assert parts_of(LONG + part) == parts_of(part)
        read = progress_log(msgspec.structs.replace(new_profile("p", NOON), log=LONG + part))
        alone = progress_log(msgspec.structs.replace(new_profile("p", NOON), log=LONG[:1] + part))
        assert read == alone
        assert entries_of(LONG + part, WalkLogged) == tuple(one for one in part if isinstance(one, WalkLogged))


def test_what_was_taken_back_may_count_again_in_a_long_log() -> None:
    sore = walk(TODAY)
    back = withdrawn(sore)
    again = withdrawn(back)
    assert sore in live((*LONG, sore))
    assert sore not in live((*LONG, sore, back))
    assert sore in live((*LONG, sore, back, again))
    assert parts_of((*LONG, sore, back)).walks == ()
    assert parts_of((*LONG, sore, back, again)).walks == (sore,)


def test_an_entry_with_the_id_of_one_that_was_taken_back_before_it_does_not_count_either() -> None:
    one = walk(TODAY)
    early = Withdrawn(an_id(), NOON, TODAY, one.id)
    live((*LONG, early))
    assert one not in live((*LONG, early, one))


def test_entries_are_found_by_their_exact_kind_in_the_order_of_the_log() -> None:
    first, tick, second = walk(TODAY), ticked(TODAY, "bridge"), walk(TODAY, 30)
    assert entries_of((first, tick, second), WalkLogged) == (first, second)
    assert entries_of((first, tick, second), ExerciseMarked, WalkLogged) == (first, tick, second)


def test_the_ticks_of_a_day_go_on_while_those_read_before_stay_as_they_were() -> None:
    profile = new_profile("p", NOON)
    tick = ticked(TODAY, "cat-cow")
    before = progress_log(msgspec.structs.replace(profile, log=(*LONG, tick)))
    after = progress_log(msgspec.structs.replace(profile, log=(*LONG, tick, ticked(TODAY, "bird-dog"))))
    assert before.ticks[TODAY] == {"cat-cow": True}
    assert after.ticks[TODAY] == {"cat-cow": True, "bird-dog": True}
