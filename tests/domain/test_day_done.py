"""A day in numbers, for the check-in that shows what is known already."""

from __future__ import annotations

from recovery_app.domain.day_done import DayDone, day_done
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import TODAY, at, dose, pack, run, ticked, walk, withdrawn
from tests.domain.days import back


def test_a_day_without_entries_is_empty(knowledge: Knowledge) -> None:
    assert day_done((walk(back(1)),), knowledge, TODAY) == DayDone(0, 0, 0, 0, (), None)


def test_everything_of_a_day_is_counted_once(knowledge: Knowledge) -> None:
    gone = walk(TODAY, 90, pain=9)
    log = (
        walk(TODAY, 12),
        walk(TODAY, 12, pain=4),
        run(TODAY, 8),
        gone,
        ticked(TODAY, "cat-cow"),
        ticked(TODAY, "child-pose"),
        ticked(TODAY, "child-pose", done=False),
        pack("heat", at(TODAY, 11)),
        dose(at(TODAY, 8)),
        dose(at(TODAY, 14)),
        dose(at(back(1), 14)),
        withdrawn(gone),
    )
    done = day_done(log, knowledge, TODAY)
    assert (done.walk_min, done.run_min, done.exercises, done.packs, done.light) == (24, 8, 1, 1, "amber")
    assert [times for _, times in done.medicines] == [2]
