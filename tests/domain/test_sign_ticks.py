"""Which of the user's own ticks still count (plan.md 3 and 4)."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import CheckIn
from recovery_app.domain.sign_ticks import CALM_SIGN
from tests.domain.cases import TODAY, checked_in, flare, sign
from tests.domain.days import asked, back, planned, signs_met

CALM = checked_in(back(0), average=2)


def broken_sleep(days_ago: int) -> CheckIn:
    return msgspec.structs.replace(checked_in(back(days_ago), average=0), sleep_broken=True)


def ticked(knowledge: Knowledge, *log: LogEntry) -> list[str]:
    """Return the user's own signs that are met today."""
    day = planned(knowledge, *log, asked(days_ago=0), days=20)
    return [one.sign.id for one in day.signs if one.met and one.sign.answered_by == "user"]


@pytest.mark.parametrize(
    ("told", "counts"),
    [
        pytest.param((), True, id="nothing told"),
        pytest.param((checked_in(TODAY, average=2),), True, id="plan.md 4 G2: pain of 2"),
        pytest.param((checked_in(TODAY, average=3),), False, id="pain of 3 today"),
        pytest.param((checked_in(back(1), average=3),), False, id="for 2 days running, and yesterday was sore"),
        pytest.param((checked_in(back(2), average=9),), True, id="sore 2 days ago"),
        pytest.param((checked_in(back(1), average=5), CALM), False, id="a calm day after a sore one"),
        pytest.param((checked_in(TODAY, leg=6),), True, id="the leg has a sign of its own"),
        pytest.param((broken_sleep(1),), False, id="plan.md 4 G2: sleep not broken by pain"),
        pytest.param((broken_sleep(2),), True, id="a broken sleep before that"),
    ],
)
def test_calm_days_are_not_met_against_what_was_told(
    knowledge: Knowledge, told: tuple[LogEntry, ...], counts: bool
) -> None:
    found = ticked(knowledge, *told, sign(TODAY, CALM_SIGN), sign(TODAY, "G8"))
    assert found == ([CALM_SIGN, "G8"] if counts else ["G8"])


def test_pain_told_after_the_tick_takes_it_away_and_the_plan_is_not_ready(knowledge: Knowledge) -> None:
    ready = planned(knowledge, *signs_met(knowledge), days=20)
    sore = planned(knowledge, *signs_met(knowledge), checked_in(TODAY, average=5), asked(days_ago=0), days=20)
    assert (ready.ready_to_run, sore.ready_to_run) == (True, False)


def test_a_stop_makes_every_tick_be_made_again(knowledge: Knowledge) -> None:
    assert ticked(knowledge, sign(TODAY, "G8"), flare(TODAY)) == []
    assert ticked(knowledge, flare(back(1)), sign(TODAY, "G8")) == ["G8"]


def test_the_sign_of_calm_days_is_one_that_the_user_ticks(knowledge: Knowledge) -> None:
    assert [one.answered_by for one in knowledge.plan.sign if one.id == CALM_SIGN] == ["user"]
