"""Pain as it was told, and whether it got better (measures.md 1)."""

from __future__ import annotations

import pytest

from recovery_app.domain.episode import PainScores
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.told_pain import back_pain, is_better, latest_back_pain, latest_leg_pain
from tests.domain.cases import checked_in
from tests.domain.days import back


@pytest.mark.parametrize(
    ("start", "now", "better"),
    [
        pytest.param(8, 6, True, id="S102: 2 points"),
        pytest.param(8, 7, False, id="1 point is noise"),
        pytest.param(4, 2, True, id="2 points from 4"),
        pytest.param(4, 3, False, id="1 point from 4 is below 30 %"),
        pytest.param(3, 2, True, id="M: from 3 or less, 30 % and 1 point"),
        pytest.param(1, 0, True, id="M: 1 point from 1"),
        pytest.param(2, 2, False, id="no change"),
        pytest.param(3, 5, False, id="worse"),
        pytest.param(0, 0, False, id="no pain cannot get better"),
    ],
)
def test_pain_is_better_where_it_fell_by_as_much_as_matters(
    knowledge: Knowledge, start: int, now: int, better: bool
) -> None:
    assert is_better(knowledge.training, start, now) is better


@pytest.mark.parametrize(
    ("pain", "told"),
    [
        (PainScores(average=4, now=7), 4),
        (PainScores(average=0, now=7), 0),
        (PainScores(now=7), 7),
        (PainScores(worst=9, leg=5), None),
    ],
)
def test_the_average_of_the_day_comes_before_the_pain_now(pain: PainScores, told: int | None) -> None:
    assert back_pain(pain) == told


def test_what_was_told_last_counts_and_silence_does_not() -> None:
    log = (checked_in(back(3), average=6, leg=4), checked_in(back(2), average=5), checked_in(back(1), leg=0))
    assert latest_back_pain(log) == 5
    assert latest_leg_pain(PainScores(leg=7), log) == 0
    assert latest_leg_pain(PainScores(leg=7), log[1:2]) == 7
    assert latest_back_pain(()) is None
    assert latest_leg_pain(PainScores(), ()) is None
