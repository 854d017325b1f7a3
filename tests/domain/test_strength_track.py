"""The levels of strength work (plan.md 3 and 8)."""

from __future__ import annotations

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from tests.domain.cases import TODAY, at, block, dose, easy, flare, morning, undone
from tests.domain.standing import back, changes_of, kinds, standing


def clean(days_ago: int, hour: int = 11) -> LogEntry:
    """Return a calm and clean strength session."""
    return block(back(days_ago), "strength", clean=True, hour=hour)


def amber(days_ago: int) -> LogEntry:
    """Return a sore one."""
    return block(back(days_ago), "strength", pain=4, clean=True)


def at_level_two(last: int) -> tuple[LogEntry, ...]:
    """Return how somebody came to the second level, which took two clean sessions."""
    return clean(last + 2), clean(last)


def at_level_three(last: int) -> tuple[LogEntry, ...]:
    """Return how somebody came to the third level."""
    return (*at_level_two(last + 4), *at_level_two(last))


@pytest.mark.parametrize(
    ("log", "level", "green", "told_kinds"),
    [
        pytest.param((), 1, 0, [], id="plan.md 8: the first level"),
        pytest.param((clean(1),), 1, 1, [], id="plan.md 8: one of two"),
        pytest.param(at_level_two(1), 2, 0, ["progress"], id="plan.md 8: move on after 2"),
        pytest.param((*at_level_two(3), clean(1)), 2, 1, ["progress"], id="plan.md 8: one of the next two"),
        pytest.param((clean(3), clean(3, 20)), 1, 1, [], id="two of one day are one session"),
        pytest.param((clean(3), block(back(1), "strength", clean=False)), 1, 1, ["hold"], id="plan.md 8: not clean"),
        pytest.param(
            (clean(3), block(back(1), "strength")), 1, 1, ["hold"], id="plan.md 8: whether clean was not told"
        ),
        pytest.param((clean(3), block(back(1))), 1, 1, [], id="a stretch block is no strength"),
        pytest.param((clean(3), block(back(1), "strength", pain=None, clean=True)), 1, 1, [], id="no pain was told"),
        pytest.param((clean(3), clean(1), dose(at(back(1), 9))), 1, 1, ["hold"], id="plan.md 3: masked"),
        pytest.param((clean(3), clean(1), easy(back(1), "off")), 1, 1, ["hold"], id="an easy day"),
        pytest.param((clean(3), clean(1), flare(back(1))), 1, 1, ["hold"], id="a red day"),
        pytest.param((clean(5), amber(3), clean(1)), 2, 0, ["hold", "progress"], id="plan.md 3: amber repeats"),
        pytest.param(
            (*at_level_two(5), amber(3), amber(1)), 1, 0, ["progress", "hold", "step_back"], id="plan.md 3: two ambers"
        ),
        pytest.param((amber(3), amber(1)), 1, 0, ["hold", "hold"], id="plan.md 3: two ambers on the first level"),
        pytest.param(
            (*at_level_two(7), amber(5), clean(3), amber(1)),
            2,
            1,
            ["progress", "hold", "hold"],
            id="plan.md 3: a calm session between two ambers",
        ),
        pytest.param(
            (*at_level_two(7), amber(5), clean(3), dose(at(back(3), 9)), amber(1)),
            1,
            0,
            ["progress", "hold", "hold", "step_back"],
            id="plan.md 3: a masked one does not part two ambers",
        ),
        pytest.param(
            (*at_level_three(3), block(back(1), "strength", pain=6)),
            1,
            0,
            ["progress", "progress", "stop"],
            id="plan.md 3: red, two back",
        ),
        pytest.param(
            (*at_level_three(3), clean(1), morning(back(1), "worse")),
            1,
            0,
            ["progress", "progress", "stop"],
            id="plan.md 3: worse the next morning",
        ),
        pytest.param((block(back(1), "strength", signs=("limp",)),), 1, 0, ["stop"], id="red on the first level"),
    ],
)
def test_the_level_follows_the_lights(
    knowledge: Knowledge, log: tuple[LogEntry, ...], level: int, green: int, told_kinds: list[str]
) -> None:
    found = standing(knowledge, *log, days=90)
    assert (found.strength_level, found.strength_green) == (level, green)
    assert kinds(found, "strength") == told_kinds


@pytest.mark.parametrize(
    ("days", "most"),
    [
        pytest.param(16, 1, id="plan.md 8: weeks 1 and 2 from day 4 on"),
        pytest.param(18, 2, id="plan.md 8: week 3"),
        pytest.param(30, 2, id="plan.md 8: week 4"),
        pytest.param(32, 3, id="plan.md 8: week 5"),
        pytest.param(46, 4, id="plan.md 8: week 7"),
        pytest.param(60, 5, id="plan.md 8: week 9"),
        pytest.param(99, 5, id="plan.md 8: there is no higher level"),
    ],
)
def test_a_level_begins_in_its_week_at_the_earliest(knowledge: Knowledge, days: int, most: int) -> None:
    log = tuple(clean(day) for day in range(days - 3, -1, -1))
    found = standing(knowledge, *log, days=days)
    assert found.strength_level == most
    assert found.strength_green <= knowledge.training.strength.green_sessions


def test_a_step_up_and_a_step_back_can_be_undone_but_a_stop_cannot(knowledge: Knowledge) -> None:
    log = at_level_two(5)
    up = changes_of(standing(knowledge, *log, days=90), "strength")[-1]
    kept = standing(knowledge, *log, undone(up.id), days=90)
    assert (kept.strength_level, kept.strength_green) == (1, 0)
    sore = (*log, amber(3), amber(1))
    down = changes_of(standing(knowledge, *sore, days=90), "strength")[-1]
    assert standing(knowledge, *sore, undone(down.id), days=90).strength_level == 2
    red = (*log, block(back(1), "strength", pain=9))
    stop = changes_of(standing(knowledge, *red, days=90), "strength")[-1]
    assert not stop.can_undo
    assert standing(knowledge, *red, undone(stop.id), days=90).strength_level == 1


def test_a_change_of_strength_tells_what_and_why(knowledge: Knowledge) -> None:
    def last(*log: LogEntry) -> tuple[str, str]:
        change = changes_of(standing(knowledge, *log, days=90), "strength")[-1]
        return change.what, change.because

    assert last(*at_level_two(1)) == (
        "Strength moves up to level 2.",
        "Because 2 sessions were calm and clean.",
    )
    assert last(block(TODAY, "strength", clean=False)) == (
        "Strength stays at level 1.",
        "Because the last repeats were not clean yet.",
    )
    assert last(block(TODAY, "strength", pain=8))[0] == "Strength stays at level 1."
    assert last(*at_level_two(5), amber(3), amber(1)) == (
        "Strength goes back to level 1.",
        "Because two in a row were sore, the last one 4 of 10 yesterday.",
    )


def test_the_last_session_is_known_whatever_its_light(knowledge: Knowledge) -> None:
    assert standing(knowledge, days=9).last_strength is None
    assert standing(knowledge, clean(3), amber(1), block(TODAY), days=9).last_strength == back(1)
