"""The walking table, climbed by calm days and descended by sore ones (plan.md 3 and 5)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.question import PatternId
from recovery_app.domain.walk import walk_table
from recovery_app.domain.walk_climb import walk_text, worst_light
from tests.domain.cases import TODAY, at, block, dose, easy, flare, morning, undone, walk
from tests.domain.standing import back, changes_of, kinds, standing, told


def calm(days: int, until: int = 1) -> tuple[LogEntry, ...]:
    """Return a calm walk on each of so many days, the last of them so many days ago."""
    return tuple(walk(back(until + days - 1 - day)) for day in range(days))


@pytest.mark.parametrize("pattern", ["MS", "JI", "LS", "DH"])
def test_whoever_is_calm_every_day_walks_by_the_calendar(knowledge: Knowledge, pattern: PatternId) -> None:
    """plan.md 5: the table by days."""
    steps = walk_table(knowledge.plan, pattern).steps
    for days in range(40):
        found = standing(knowledge, *calm(days), days=days, pattern=pattern)
        assert steps[found.walk_row].from_day == max(step.from_day for step in steps if step.from_day <= days + 1)
        assert not found.walk_held_back


@pytest.mark.parametrize(("greens", "row"), [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (20, 7)], ids=str)
def test_a_row_needs_two_calm_days(knowledge: Knowledge, greens: int, row: int) -> None:
    """plan.md 5: a step every 2 green days."""
    found = standing(knowledge, *calm(greens), days=30)
    assert (found.walk_row, found.walk_held_back) == (row, row < 7)


def test_the_next_row_needs_the_day_before_to_be_calm(knowledge: Knowledge) -> None:
    """plan.md 5: each row needs the day before to be green, otherwise repeat."""
    steps = walk_table(knowledge.plan, "DH").steps
    week_three = calm(20, until=9)
    rested = standing(knowledge, *week_three, days=28, pattern="DH")
    assert steps[rested.walk_row].from_day == 15
    again = standing(knowledge, *week_three, walk(back(1)), days=28, pattern="DH")
    assert steps[again.walk_row].from_day == 22


@pytest.mark.parametrize(
    ("log", "row", "told_kinds"),
    [
        pytest.param(calm(4, until=1), 2, ["progress", "progress"], id="plan.md 5: green, green, one on, twice"),
        pytest.param(
            (*calm(4, until=2), walk(back(1), pain=4)),
            2,
            ["progress", "progress", "hold"],
            id="plan.md 3: amber repeats",
        ),
        pytest.param(
            (*calm(4, until=3), walk(back(2), pain=4), walk(back(1), pain=5)),
            1,
            ["progress", "progress", "hold", "step_back"],
            id="plan.md 3: two ambers in a row, one back",
        ),
        pytest.param(
            (*calm(4, until=4), walk(back(3), pain=4), walk(back(2)), walk(back(1), pain=4)),
            2,
            ["progress", "progress", "hold", "hold"],
            id="plan.md 3: a calm day between two ambers",
        ),
        pytest.param(
            (*calm(4, until=4), walk(back(3), pain=4), walk(back(2)), dose(at(back(2), 8)), walk(back(1), pain=4)),
            1,
            ["progress", "progress", "hold", "hold", "step_back"],
            id="plan.md 3: a masked calm day does not part two ambers",
        ),
        pytest.param(
            (*calm(6, until=2), walk(back(1), pain=6)),
            1,
            ["progress", "progress", "progress", "stop"],
            id="plan.md 3: red, two back",
        ),
        pytest.param(
            (*calm(6, until=2), walk(back(1), pain=1), morning(back(1), "worse")),
            1,
            ["progress", "progress", "progress", "stop"],
            id="plan.md 3: worse the next morning",
        ),
        pytest.param((walk(back(1), pain=9),), 0, [], id="a stop on the first row changes nothing"),
        pytest.param(
            (walk(back(2), pain=4), walk(back(1), pain=4)), 0, ["hold", "hold"], id="two ambers on the first row"
        ),
        pytest.param((walk(back(2), pain=None), walk(back(1), pain=None)), 0, [], id="nothing told, nothing done"),
        pytest.param(
            (*calm(1, until=2), walk(back(1)), walk(back(1), pain=None)), 0, [], id="one untold walk of a day"
        ),
        pytest.param(
            (*calm(1, until=2), walk(back(1)), walk(back(1), pain=4)), 0, ["hold"], id="the sorest walk of a day counts"
        ),
        pytest.param((*calm(1, until=2), walk(back(1)), dose(at(back(1), 3))), 0, ["hold"], id="plan.md 3: masked"),
        pytest.param((*calm(1, until=2), walk(back(1)), easy(back(1), "off")), 0, ["hold"], id="an easy day"),
        pytest.param((*calm(1, until=2), walk(back(1)), flare(back(1))), 0, [], id="a red day is not green"),
        pytest.param((*calm(1, until=2), walk(back(1)), block(back(1), pain=7)), 0, [], id="a red block the same day"),
    ],
)
def test_the_row_follows_the_lights(
    knowledge: Knowledge, log: tuple[LogEntry, ...], row: int, told_kinds: list[str]
) -> None:
    found = standing(knowledge, *log, days=30)
    assert (found.walk_row, kinds(found, "walk")) == (row, told_kinds)


def test_a_red_walk_goes_back_to_the_shorter_of_the_last_calm_row_and_two_rows(knowledge: Knowledge) -> None:
    """plan.md 5: red goes back to the last green length; plan.md 3: two steps back."""
    log = (*calm(8, until=4), walk(back(3), pain=7), walk(back(2), pain=7))
    assert standing(knowledge, *log[:-1], days=30, now=at(back(2))).walk_row == 2
    assert standing(knowledge, *log, days=30).walk_row == 0


def test_a_flare_up_sends_the_walks_back_to_a_length_that_was_calm(knowledge: Knowledge) -> None:
    """training.toml: walks go back to a length that was calm."""
    at_a_new_row = calm(4, until=1)
    found = standing(knowledge, *at_a_new_row, flare(TODAY), days=30)
    assert (found.walk_row, kinds(found, "walk")) == (1, ["progress", "progress", "stop"])
    assert changes_of(found, "walk")[-1].because == "Because of the flare-up today."
    told_of_yesterday = standing(knowledge, *calm(4, until=2), morning(back(1), "worse"), days=30)
    assert told_of_yesterday.walk_row == 1


def test_a_stop_by_something_else_leaves_a_calm_row_but_its_days_count_anew(knowledge: Knowledge) -> None:
    calm_row = calm(5, until=2)
    found = standing(knowledge, *calm_row, block(back(1), pain=8), days=30)
    assert (found.walk_row, kinds(found, "walk")) == (2, ["progress", "progress"])
    assert standing(knowledge, *calm(5, until=3), flare(back(2)), walk(back(1)), days=30).walk_row == 2


def test_what_happens_today_counts_tomorrow_but_a_stop_at_once(knowledge: Knowledge) -> None:
    yesterday = calm(6, until=1)
    assert standing(knowledge, *yesterday, days=30).walk_row == 3
    assert standing(knowledge, *yesterday, walk(TODAY), days=30).walk_row == 3
    assert standing(knowledge, *yesterday, walk(TODAY, pain=5), days=30).walk_row == 3
    assert standing(knowledge, *yesterday, walk(TODAY, pain=6), days=30).walk_row == 1


def test_a_step_up_can_be_undone_and_comes_after_two_more_calm_days(knowledge: Knowledge) -> None:
    log = calm(2, until=3)
    step = changes_of(standing(knowledge, *log, days=30), "walk")[-1]
    assert (step.kind, step.can_undo, step.what) == ("progress", True, "Your walk moves on to 12 + 12 min, easy.")
    kept = (*log, undone(step.id))
    assert standing(knowledge, *kept, days=30).walk_row == 0
    assert standing(knowledge, *kept, walk(back(2)), days=30).walk_row == 0
    later = standing(knowledge, *kept, walk(back(2)), walk(back(1)), days=30)
    assert (later.walk_row, kinds(later, "walk")) == (1, ["progress undone", "progress"])


def test_a_step_back_after_two_ambers_can_be_undone_and_a_stop_cannot(knowledge: Knowledge) -> None:
    log = (*calm(4, until=3), walk(back(2), pain=4), walk(back(1), pain=4))
    step = changes_of(standing(knowledge, *log, days=30), "walk")[-1]
    assert standing(knowledge, *log, undone(step.id), days=30).walk_row == 2
    red = (*calm(6, until=2), walk(back(1), pain=7))
    stop = changes_of(standing(knowledge, *red, days=30), "walk")[-1]
    assert not stop.can_undo
    assert standing(knowledge, *red, undone(stop.id), days=30).walk_row == 1


@pytest.mark.parametrize(("pattern", "walked", "rows"), [("MS", 14, 7), ("LS", 2, 1)])
def test_a_row_that_asks_for_the_same_walk_comes_without_a_word(
    knowledge: Knowledge, pattern: PatternId, walked: int, rows: int
) -> None:
    before = standing(knowledge, *calm(walked - 2, until=3), days=60, pattern=pattern)
    after = standing(knowledge, *calm(walked, until=1), days=60, pattern=pattern)
    assert (before.walk_row, after.walk_row) == (rows - 1, rows)
    texts = [one.what for one in changes_of(after, "walk")]
    assert len(texts) == len(set(texts)) == rows - 1


def test_a_step_back_from_the_last_row_leads_to_a_shorter_walk(knowledge: Knowledge) -> None:
    last = calm(16, until=3)
    ambers = standing(knowledge, *last, walk(back(2), pain=4), walk(back(1), pain=4), days=60)
    assert ambers.walk_row == 5
    assert changes_of(ambers, "walk")[-1].what == "Your walk goes back to 30 min, steady."
    assert standing(knowledge, *last, walk(back(2)), walk(back(1), pain=7), days=60).walk_row == 4


def test_a_sore_first_walk_of_two_equal_rows_repeats_it(knowledge: Knowledge) -> None:
    log = (*calm(2, until=3), walk(back(2), pain=4), walk(back(1), pain=4))
    found = standing(knowledge, *log, days=60, pattern="LS")
    assert (found.walk_row, kinds(found, "walk")) == (1, ["hold", "hold"])


def test_a_hold_tells_that_the_walk_stays(knowledge: Knowledge) -> None:
    found = standing(knowledge, walk(back(1)), dose(at(back(1), 9)), days=30)
    hold = changes_of(found, "walk")[-1]
    assert (hold.what, hold.can_undo) == ("Your walk stays at 10 + 10 min, easy.", False)
    assert hold.because.startswith("Because a pain medicine")


def test_a_plan_dated_in_the_future_stands_on_its_first_row(knowledge: Knowledge) -> None:
    found = standing(knowledge, days=-5, pattern="DH")
    assert (found.walk_row, found.walk_held_back) == (0, False)


def test_a_row_is_told_by_its_walks_and_its_pace(knowledge: Knowledge) -> None:
    steps = walk_table(knowledge.plan, "MS").steps
    assert [walk_text(steps[row]) for row in (1, 4)] == ["12 + 12 min, easy", "25 min, steady"]


@pytest.mark.parametrize(
    ("pains", "light"),
    [
        ((), None),
        ((0,), "green"),
        ((0, None), None),
        ((4, None), "amber"),
        ((4, 7, None), "red"),
        ((1, 4), "amber"),
    ],
    ids=str,
)
def test_the_worst_light_of_a_day_counts(knowledge: Knowledge, pains: tuple[int | None, ...], light: str) -> None:
    sessions = told(knowledge, *(walk(TODAY, pain=pain) for pain in pains), began=TODAY).sessions
    assert worst_light(list(sessions)) == light


def test_a_walk_of_a_day_that_the_clock_has_not_come_to_waits(knowledge: Knowledge) -> None:
    ahead = (walk(TODAY + timedelta(days=1), pain=9),)
    assert standing(knowledge, *calm(6, until=1), *ahead, days=30).walk_row == 3
