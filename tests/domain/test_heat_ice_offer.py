"""The heat or ice that suits a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.episode import Answers, Episode, RunningLoad
from recovery_app.domain.heat_ice_offer import pain_began
from recovery_app.domain.knowledge import Knowledge
from tests.domain.cases import NOON, TODAY, ZONE, at, pack, screened, withdrawn
from tests.domain.days import DAY, planned


@pytest.mark.parametrize(
    ("last_run", "began"),
    [
        pytest.param(None, NOON, id="no run named: when the episode was opened"),
        pytest.param(TODAY, NOON, id="a run today"),
        pytest.param(TODAY - DAY, at(TODAY, 0), id="a run yesterday: the end of that day"),
        pytest.param(TODAY - 5 * DAY, at(TODAY - 4 * DAY, 0), id="a run days ago"),
    ],
)
def test_the_later_moment_of_a_day_is_when_pain_began(last_run: object, began: object) -> None:
    """heat_ice.md 3 counts hours from it."""
    answers = Answers(load=RunningLoad(last_painful_run=last_run))  # type: ignore[arg-type]
    assert NOON.tzinfo is ZONE
    assert pain_began(Episode("one", NOON, ()), answers, NOON) == began


def test_heat_or_ice_is_offered_with_what_stands_in_its_way(knowledge: Knowledge) -> None:
    offer = planned(knowledge, days=0).heat_ice
    assert offer is not None
    assert (offer.access.state, offer.last_ended_at) == ("ask_first", None)
    ended = NOON - timedelta(minutes=5)
    offer = planned(knowledge, screened(NOON - DAY), pack("ice", ended), days=0).heat_ice
    assert offer is not None
    assert (offer.access.state, offer.last_ended_at) == ("wait", ended)


def test_a_session_that_was_taken_back_keeps_nobody_waiting(knowledge: Knowledge) -> None:
    wrong = pack("ice", NOON - timedelta(minutes=5))
    offer = planned(knowledge, screened(NOON - DAY), wrong, withdrawn(wrong), days=0).heat_ice
    assert offer is not None
    assert (offer.access.state, offer.last_ended_at) == ("ready", None)
