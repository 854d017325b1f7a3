"""What red days do to the plan as a whole (plan.md 2 and 3)."""

from __future__ import annotations

from datetime import date

import pytest

from recovery_app.domain.day_track import reds_within
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, block, flare, morning, run, undone, walk, withdrawn
from tests.domain.standing import back, changes_of, kinds, standing


@pytest.mark.parametrize(
    ("log", "extra"),
    [
        pytest.param((), 0, id="plan.md 2: no red day"),
        pytest.param((walk(back(20), pain=7),), 2, id="plan.md 2: a red first day adds 2"),
        pytest.param((flare(back(14)),), 2, id="plan.md 2: a red seventh day adds 2"),
        pytest.param((flare(back(13)),), 0, id="plan.md 2: the eighth day is not in week 1"),
        pytest.param(
            (flare(back(19)), walk(back(19), pain=8)), 2, id="plan.md 2: two stops of one day are one red day"
        ),
        pytest.param((flare(back(19)), block(back(16), pain=8)), 4, id="plan.md 2: each red day adds 2"),
        pytest.param((walk(back(19), pain=4),), 0, id="plan.md 2: amber adds none"),
        pytest.param((morning(back(15), "worse"),), 2, id="plan.md 3: a bad morning makes the day before red"),
        pytest.param((morning(back(21), "worse"),), 0, id="a day before the plan is not in week 1"),
    ],
)
def test_a_red_day_in_the_first_week_makes_the_rest_longer(
    knowledge: Knowledge, log: tuple[LogEntry, ...], extra: int
) -> None:
    found = standing(knowledge, *log, days=20)
    assert found.extra_rest_days == extra
    assert len(changes_of(found, "rest")) == extra // 2


@pytest.mark.parametrize(
    ("reds", "until"),
    [
        pytest.param((), None, id="plan.md 3: no reds"),
        pytest.param((2,), None, id="plan.md 3: one red"),
        pytest.param((3, 1), back(-3), id="plan.md 3: 2 reds in 7 days, walking only for 4 days"),
        pytest.param((7, 1), back(-3), id="plan.md 3: the first and the seventh day"),
        pytest.param((8, 1), None, id="plan.md 3: 8 days apart is not within 7"),
        pytest.param((9, 7), back(3), id="plan.md 3: over again"),
        pytest.param((5, 3, 1), back(-3), id="plan.md 3: each new red begins the 4 days again"),
    ],
)
def test_two_red_days_within_a_week_leave_only_walks(
    knowledge: Knowledge, reds: tuple[int, ...], until: date | None
) -> None:
    log = tuple(flare(back(day)) for day in reds)
    assert standing(knowledge, *log, days=60).walking_only_until == until


def test_no_change_by_red_days_can_be_undone_but_the_entry_can_be_taken_back(knowledge: Knowledge) -> None:
    first, second = flare(back(8)), run(back(7), 20, stage=None, pain=8)
    found = standing(knowledge, first, second, days=9)
    assert (kinds(found, "rest"), kinds(found, "day")) == (["hold", "hold"], ["stop"])
    safety = [*changes_of(found, "rest"), *changes_of(found, "day")]
    assert not any(one.can_undo for one in safety)
    assert len({one.id for one in safety}) == 3
    kept = standing(knowledge, first, second, *(undone(one.id) for one in safety), days=9)
    assert (kept.extra_rest_days, kept.walking_only_until) == (4, back(3))
    mended = standing(knowledge, first, second, withdrawn(second), days=9)
    assert (mended.extra_rest_days, mended.walking_only_until) == (2, None)


def test_red_days_tell_what_they_do(knowledge: Knowledge) -> None:
    found = standing(knowledge, flare(back(2)), flare(TODAY), days=5)
    assert [(one.what, one.because) for one in changes_of(found, "rest")] == [
        ("Your rest from running is 2 days longer.", "Because of the stop day on 10 Mar, in the first week."),
        ("Your rest from running is 2 days longer.", "Because of the stop day today, in the first week."),
    ]
    only = changes_of(found, "day")[-1]
    assert (only.what, only.because) == ("Only walks until 16 Mar.", "Because of 2 stop days within 7 days.")


def test_reds_are_counted_up_to_their_day(knowledge: Knowledge) -> None:
    """plan.md 3 and 10: 3 reds in 14 days."""
    days = (back(14), back(13), back(1), back(-1))
    rule = next(one for one in knowledge.training.seek_help if one.id == "red_days")
    assert (rule.count, rule.after_days) == (3, 14)
    assert reds_within(days, TODAY, 14) == 2
    assert reds_within(days, back(1), 14) == 3
