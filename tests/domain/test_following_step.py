"""What comes after the present step, as far as the hard stop lets it."""

from __future__ import annotations

from datetime import timedelta

from recovery_app.domain.instant import Instant
from recovery_app.domain.session_state import following_step, state_at
from recovery_app.domain.timed_session import Step, TimedSession, begin
from tests.domain.cases import NOON


def after(seconds: float) -> Instant:
    return Instant(NOON + timedelta(seconds=seconds), seconds, "boot")


def session(hard_stop_s: int) -> TimedSession:
    steps = tuple(Step(kind, 600, 900, 1, waits_for_user=True) for kind in ("heat", "ice"))
    return begin("s", "contrast_long", steps, hard_stop_s, after(0))


def test_the_next_step_is_cut_to_what_the_hard_stop_leaves() -> None:
    planned = following_step(session(2_000), state_at(session(2_000), after(60)))
    cut = following_step(session(700), state_at(session(700), after(60)))
    assert planned is not None
    assert cut is not None
    assert (planned.planned_s, cut.planned_s) == (600, 100)


def test_nothing_follows_the_last_step_or_a_hard_stop_used_up() -> None:
    only = begin("s", "heat", session(900).steps[:1], 900, after(0))
    assert following_step(only, state_at(only, after(60))) is None
    assert following_step(session(700), state_at(session(700), after(700))) is None
