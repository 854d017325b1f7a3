"""Exercises that hurt: made easier or left out until calm blocks have followed (plan.md 3 and 8)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, at, block, dose, easy, flare, morning, undone, withdrawn
from tests.domain.standing import back, changes_of, kinds, standing

MOVE = "glute-bridge"
SORE = block(back(5), "strength", pain=4, sore=MOVE)
STOP = block(back(5), "strength", pain=7, sore=MOVE)


def calm(days_ago: int) -> LogEntry:
    """Return a calm strength block."""
    return block(back(days_ago), "strength", clean=True)


@pytest.mark.parametrize(
    ("log", "left_out", "calm_left", "told_kinds"),
    [
        pytest.param((SORE,), False, 1, ["ease"], id="plan.md 3: amber makes it easier"),
        pytest.param((STOP,), True, 2, ["stop"], id="plan.md 3: red leaves it out"),
        pytest.param((STOP, calm(3)), True, 1, ["stop"], id="training.toml: one of two calm blocks after a stop"),
        pytest.param((SORE, STOP), True, 2, ["ease", "stop"], id="a stop is graver than sore"),
        pytest.param((STOP, block(back(4), "strength", pain=4, sore=MOVE)), True, 2, ["stop"], id="still left out"),
        pytest.param(
            (SORE, block(back(3), "strength", pain=3, sore=MOVE)), False, 1, ["ease", "ease"], id="sore again"
        ),
        pytest.param((SORE, block(back(3))), False, 1, ["ease"], id="a calm stretch block says nothing of strength"),
        pytest.param((SORE, calm(3), dose(at(back(3), 9))), False, 1, ["ease"], id="plan.md 3: masked"),
        pytest.param((SORE, calm(3), easy(back(3), "off")), False, 1, ["ease"], id="an easy day"),
        pytest.param((SORE, calm(3), flare(back(3))), False, 1, ["ease"], id="a red day"),
        pytest.param((SORE, block(back(3), "strength", pain=None)), False, 1, ["ease"], id="nothing told"),
        pytest.param(
            (block(back(5), "strength", pain=1, sore=MOVE), morning(back(5), "worse")),
            True,
            2,
            ["stop"],
            id="plan.md 3: worse the next morning",
        ),
    ],
)
def test_a_sore_exercise_is_eased_or_left_out(
    knowledge: Knowledge, log: tuple[LogEntry, ...], left_out: bool, calm_left: int, told_kinds: list[str]
) -> None:
    found = standing(knowledge, *log, days=30)
    state = found.sore[MOVE]
    assert (state.left_out, state.calm_left) == (left_out, calm_left)
    assert kinds(found, "exercise") == told_kinds


@pytest.mark.parametrize(
    ("log", "told_kinds"),
    [
        pytest.param((SORE, calm(3)), ["ease", "progress"], id="training.toml: 1 calm block after sore"),
        pytest.param((STOP, calm(3), calm(1)), ["stop", "progress"], id="training.toml: 2 calm blocks after a stop"),
        pytest.param((block(TODAY, pain=4),), [], id="nothing was named"),
        pytest.param((block(TODAY, pain=8),), [], id="a stop that names nothing"),
        pytest.param((block(TODAY, pain=2, sore=MOVE),), [], id="plan.md 3: calm at 2"),
        pytest.param((SORE, withdrawn(SORE)), [], id="taken back"),
    ],
)
def test_no_exercise_is_eased_without_need(
    knowledge: Knowledge, log: tuple[LogEntry, ...], told_kinds: list[str]
) -> None:
    found = standing(knowledge, *log, days=30)
    assert (found.sore, kinds(found, "exercise")) == ({}, told_kinds)


def test_only_the_exercise_that_was_named_is_eased(knowledge: Knowledge) -> None:
    other = block(back(4), "stretch", pain=4, sore="knee-rolls")
    found = standing(knowledge, SORE, other, days=30)
    assert set(found.sore) == {MOVE, "knee-rolls"}
    assert set(standing(knowledge, SORE, other, calm(3), days=30).sore) == {"knee-rolls"}
    assert standing(knowledge, SORE, other, calm(3), block(back(2)), days=30).sore == {}


def test_easing_and_coming_back_can_be_undone_but_leaving_out_cannot(knowledge: Knowledge) -> None:
    eased = changes_of(standing(knowledge, SORE, days=30), "exercise")[-1]
    assert (eased.what, eased.because) == ("Bridge is made easier.", "Because Bridge hurt 4 of 10 on 7 Mar.")
    assert standing(knowledge, SORE, undone(eased.id), days=30).sore == {}
    log = (SORE, calm(3))
    came_back = changes_of(standing(knowledge, *log, days=30), "exercise")[-1]
    assert came_back.what == "Bridge is back in your plan."
    kept = standing(knowledge, *log, undone(came_back.id), days=30)
    assert kept.sore[MOVE].calm_left == 1
    assert standing(knowledge, *log, undone(came_back.id), calm(1), days=30).sore == {}
    stop = changes_of(standing(knowledge, STOP, days=30), "exercise")[-1]
    assert (stop.what, stop.can_undo) == ("Bridge is left out for now.", False)
    assert standing(knowledge, STOP, undone(stop.id), days=30).sore[MOVE].left_out
