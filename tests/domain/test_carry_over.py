"""Stops, medicine, heat and ice count on, whichever profile takes the place of the present one."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from recovery_app.domain.carry_over import carry_over
from recovery_app.domain.dose_engine import dose_status
from recovery_app.domain.heat_ice_access import access
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.medicine_screen import last_screening
from recovery_app.domain.profile import Profile, new_profile
from tests.domain.cases import (
    NOON,
    TODAY,
    an_id,
    block,
    dose,
    easy,
    flare,
    morning,
    pack,
    run,
    screened,
    walk,
    withdrawn,
)

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def of(*log: LogEntry) -> Profile:
    return msgspec.structs.replace(new_profile("p", NOON - 90 * DAY), log=log)


def asked(moment: datetime, *yes: str) -> MedicineScreened:
    return MedicineScreened(an_id(), moment, moment.date(), yes)


def taken(profile: Profile, knowledge: Knowledge) -> tuple[float, int]:
    """Return how much was taken in 24 hours, and on how many days of the counter."""
    product = next(one for one in knowledge.medicines.product if one.id == "ibu-200-uk")
    status = dose_status(knowledge.medicines, profile.log, product, "UK", NOON)
    return status.taken_24h, status.days


def test_doses_that_a_limit_looks_at_go_over_under_their_ids(knowledge: Knowledge) -> None:
    old, week, today = dose(NOON - 30 * DAY), dose(NOON - 7 * DAY), dose(NOON - HOUR)
    present, backup = of(old, week, today), of(walk(TODAY))
    carried = carry_over(present, backup, knowledge, NOON)
    assert {entry.id for entry in carried.log if isinstance(entry, DoseTaken)} == {week.id, today.id}
    assert taken(carried, knowledge) == taken(present, knowledge) == (1, 2)


def test_where_nothing_is_missing_the_profile_is_the_very_one(knowledge: Knowledge) -> None:
    log = (dose(NOON - HOUR), pack("heat", NOON - HOUR), asked(NOON - HOUR), screened(NOON - HOUR))
    backup = of(*log, walk(TODAY))
    assert carry_over(of(*log), backup, knowledge, NOON) is backup
    assert carry_over(of(walk(TODAY)), backup, knowledge, NOON) is backup


def test_what_protects_from_nothing_stays_as_the_other_log_has_it(knowledge: Knowledge) -> None:
    taken_back, last = walk(TODAY), dose(NOON - HOUR)
    present = of(taken_back, withdrawn(taken_back), walk(TODAY, pain=4), easy(TODAY, "off"), last)
    assert carry_over(present, of(taken_back), knowledge, NOON).log == (taken_back, last)


@pytest.mark.parametrize(
    "stop",
    [
        pytest.param(run(TODAY - DAY, pain=8), id="a run that hurt"),
        pytest.param(walk(TODAY - DAY, signs=("limp",)), id="a walk with a limp"),
        pytest.param(block(TODAY - DAY, signs=("tingling",)), id="exercises with tingling"),
        pytest.param(morning(TODAY - 2 * DAY, "worse"), id="a morning that was worse"),
        pytest.param(flare(TODAY - DAY), id="a flare-up"),
    ],
)
def test_what_stopped_the_user_goes_over_for_the_rest_that_it_asks_for(knowledge: Knowledge, stop: LogEntry) -> None:
    """plan.md 2 and 3; one that was taken back, or lies further back than a limit looks, stays behind."""
    calm, long_ago = walk(TODAY), run(TODAY - 30 * DAY, pain=8)
    carried = carry_over(of(long_ago, stop, calm), of(calm), knowledge, NOON)
    assert set(carried.log) == {stop, calm}
    assert carry_over(of(stop, withdrawn(stop)), of(calm), knowledge, NOON).log == (calm,)


def test_each_goes_where_it_belongs_in_time(knowledge: Knowledge) -> None:
    between, last = dose(NOON - 2 * DAY), dose(NOON - HOUR)
    first, later = walk(TODAY - 5 * DAY), walk(TODAY)
    log = carry_over(of(between, last), of(first, later), knowledge, NOON).log
    assert log == (first, between, later, last)


def test_a_dose_that_was_mended_is_not_counted_twice(knowledge: Knowledge) -> None:
    wrong, right = dose(NOON - 2 * HOUR), dose(NOON - HOUR)
    present = of(wrong, withdrawn(wrong), right)
    assert taken(carry_over(present, of(wrong), knowledge, NOON), knowledge) == (1, 1)


def test_a_dose_taken_back_and_put_in_again_counts(knowledge: Knowledge) -> None:
    one = dose(NOON - HOUR)
    back = withdrawn(one)
    present = of(one, back, withdrawn(back))
    carried = carry_over(present, of(one, back), knowledge, NOON)
    assert taken(carried, knowledge) == (1, 1)
    assert carried == present


def test_what_only_the_other_log_takes_back_counts_on_once(knowledge: Knowledge) -> None:
    one = dose(NOON - HOUR)
    other = of(one, withdrawn(one))
    carried = carry_over(of(one), other, knowledge, NOON)
    assert taken(carried, knowledge) == (1, 1)
    # And going back once more brings no second one of it.
    assert taken(carry_over(carried, of(one), knowledge, NOON), knowledge) == (1, 1)


def test_a_dose_that_was_changed_in_the_file_does_not_hide_the_true_one(knowledge: Knowledge) -> None:
    one = msgspec.structs.replace(dose(NOON - HOUR), amount=3)
    other = of(msgspec.structs.replace(one, amount=0.1))
    assert taken(carry_over(of(one), other, knowledge, NOON), knowledge)[0] >= 3


def test_the_last_answers_before_a_medicine_go_over_and_the_latest_count(knowledge: Knowledge) -> None:
    mine = asked(NOON - DAY, "M1")
    older, newer = asked(NOON - 3 * DAY), asked(NOON - HOUR)
    assert last_screening(carry_over(of(mine), of(older), knowledge, NOON).log) == mine
    assert last_screening(carry_over(of(mine), of(newer), knowledge, NOON).log) == newer


def test_a_lock_after_bad_skin_and_the_answers_about_skin_go_over(knowledge: Knowledge) -> None:
    rules = knowledge.heat_ice
    bad = [pack("heat", NOON - back * DAY, "very_red") for back in (60, 30, 1)]
    present = of(*bad, pack("heat", NOON - 40 * DAY), screened(NOON - 2 * DAY, "S1"))
    carried = carry_over(present, of(), knowledge, NOON)
    assert [entry for entry in carried.log if entry in bad] == bad
    assert len(carried.log) == 4

    def heat(log: tuple[LogEntry, ...]) -> tuple[str, object]:
        found = access(rules, rules.by_id("heat"), log, frozenset(), NOON - 90 * DAY, NOON)
        return found.state, found.until

    assert heat(carried.log) == heat(present.log) == ("wait", NOON - DAY + rules.bad_skin_lock_h * HOUR)
