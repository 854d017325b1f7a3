"""Logs of everything that a person, or another version of the program, may have written."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

from hypothesis import strategies as st

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import BodySign, EasyReason, MorningFeel
from tests.domain.cases import (
    NOON,
    an_id,
    at,
    block,
    checked_in,
    dose,
    easy,
    flare,
    morning,
    override,
    returned,
    run,
    sign,
    ticked,
    undone,
    walk,
)
from tests.domain.days import back

DAYS = 30


def any_entry(knowledge: Knowledge) -> st.SearchStrategy[LogEntry]:
    """Return a strategy for one entry of the last month that is no safety check."""
    days = st.integers(0, DAYS).map(back)
    pains = st.none() | st.integers(0, 10)
    signs = st.lists(st.sampled_from(get_args(BodySign)), max_size=2, unique=True).map(tuple)
    ids = st.sampled_from([*(one.id for one in knowledge.exercises), "of-another-version"])
    stages = st.none() | st.integers(1, 20)
    moments = st.builds(at, days, st.integers(5, 23))
    return st.one_of(
        st.builds(walk, days, st.integers(1, 60), pain=pains, brisk=st.booleans(), signs=signs),
        st.builds(run, days, st.integers(1, 120), stage=stages, pain=pains, signs=signs),
        st.builds(block, days, st.sampled_from(("stretch", "strength")), pain=pains, signs=signs, sore=ids),
        st.builds(morning, days, st.sampled_from(get_args(MorningFeel)), night_pain=st.booleans()),
        st.builds(checked_in, days, average=pains, leg=pains),
        st.builds(flare, days, pains),
        st.builds(easy, days, st.sampled_from(get_args(EasyReason))),
        st.builds(dose, moments),
        st.builds(returned, days),
        st.builds(sign, days, st.sampled_from([one.id for one in knowledge.plan.sign])),
        st.builds(ticked, days, ids),
        st.builds(override, st.sampled_from(("swap", "drop", "pin")), ids, ids, moments),
    )


@st.composite
def any_log(draw: st.DrawFn, knowledge: Knowledge, *, most: int = 30) -> tuple[LogEntry, ...]:
    """Return a strategy for a log without safety checks, in the order of time, some of it taken back."""
    entries = sorted(draw(st.lists(any_entry(knowledge), max_size=most)), key=lambda one: one.at)
    found: list[LogEntry] = list(entries)
    for entry in draw(st.lists(st.sampled_from(entries), max_size=3)) if entries else ():
        found.append(Withdrawn(an_id(), NOON, NOON.date(), entry.id))
        kind = draw(st.sampled_from(("walk:step_back", "run:stop", "run:step_back", "day:stop", "rest:hold")))
        found.append(undone(f"{kind}:{entry.id}"))
    return tuple(found)


def moments_ago() -> st.SearchStrategy[timedelta]:
    """Return a strategy for a time of the last day, in which no grave warning sign is released."""
    return st.integers(0, 23 * 60).map(lambda minutes: timedelta(minutes=minutes))
