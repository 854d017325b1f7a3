"""The traffic light of a session (plan.md 3)."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import is_masked, judge, light_during, light_of
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_training import BodySign
from recovery_app.domain.training_rules import Light
from tests.domain.cases import NOON, TODAY, at, block, easy, flare, morning, run, walk

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("pain", "signs", "light"),
    [
        pytest.param(0, (), "green", id="plan.md 3: 0 is green"),
        pytest.param(2, (), "green", id="plan.md 3: 2 is green"),
        pytest.param(3, (), "amber", id="plan.md 3: 3 is amber"),
        pytest.param(5, (), "amber", id="plan.md 3: 5 is amber"),
        pytest.param(6, (), "red", id="plan.md 3: over 5 is red"),
        pytest.param(10, (), "red", id="plan.md 3: 10 is red"),
        pytest.param(0, ("limp",), "red", id="plan.md 3: a limp is red"),
        pytest.param(1, ("down_leg",), "red", id="plan.md 3: spread down the leg is red even at 1"),
        pytest.param(0, ("tingling",), "red", id="plan.md 3: new tingling is red"),
        pytest.param(3, ("toward_spine",), "green", id="plan.md 3: toward the spine the number may be 1 higher"),
        pytest.param(4, ("toward_spine",), "amber", id="plan.md 3: toward the spine, but 2 higher"),
        pytest.param(6, ("toward_spine",), "red", id="training.toml: above 5 stays a stop"),
        pytest.param(0, ("toward_spine", "down_leg"), "red", id="plan.md 3: the spread beats all"),
        pytest.param(None, (), None, id="nothing told, nothing assumed"),
        pytest.param(None, ("toward_spine",), None, id="a good sign alone is no light"),
        pytest.param(None, ("limp",), "red", id="plan.md 3: a sign needs no number"),
    ],
)
def test_the_light_is_that_of_the_table(
    knowledge: Knowledge, pain: int | None, signs: tuple[BodySign, ...], light: Light | None
) -> None:
    rule = knowledge.training.light
    assert light_during(rule, pain, signs) == light
    for build in (walk, run, block):
        assert light_of(rule, build(TODAY, pain=pain, signs=signs)) == light


@pytest.mark.parametrize(
    ("entry", "light"),
    [
        pytest.param(flare(TODAY), "red", id="a flare-up makes its day red"),
        pytest.param(flare(TODAY, 1), "red", id="a flare-up is red whatever its number"),
        pytest.param(morning(TODAY, "worse"), "red", id="plan.md 3: worse the next morning"),
        pytest.param(morning(TODAY, "better", night_pain=True), "red", id="plan.md 3: night pain"),
        pytest.param(morning(TODAY, "same"), "green", id="plan.md 3: back to baseline"),
        pytest.param(morning(TODAY, "better"), "green", id="plan.md 3: better than baseline"),
        pytest.param(easy(TODAY, "ill"), None, id="an easy day has no light"),
    ],
)
def test_flares_and_mornings_have_a_light_too(knowledge: Knowledge, entry: LogEntry, light: Light | None) -> None:
    assert light_of(knowledge.training.light, entry) == light


@pytest.mark.parametrize(
    ("pain", "feel", "light"),
    [
        pytest.param(1, "worse", "red", id="plan.md 3: worse than baseline at 24 h"),
        pytest.param(None, "worse", "red", id="a bad morning speaks also where no pain was told"),
        pytest.param(4, "same", "amber", id="plan.md 3: settled within 24 h stays amber"),
        pytest.param(1, "same", "green", id="plan.md 3: back to baseline"),
        pytest.param(None, "better", None, id="a good morning does not stand for an untold pain"),
        pytest.param(7, "better", "red", id="a good morning mends no stop"),
    ],
)
def test_the_morning_after_can_only_make_a_session_worse(
    knowledge: Knowledge, pain: int | None, feel: str, light: Light | None
) -> None:
    told = judge(knowledge.training.light, walk(TODAY, pain=pain), morning(TODAY, feel), ())  # type: ignore[arg-type]
    assert (told.light, told.masked) == (light, False)
    assert told.counts_as_green is (light == "green")


@pytest.mark.parametrize(
    ("session", "first", "last"),
    [
        pytest.param(walk(TODAY, 30), at(TODAY, 1, 30), at(TODAY, 10), id="plan.md 3: 8 h before the walk began"),
        pytest.param(run(TODAY, 7), at(TODAY, 1, 22), at(TODAY, 10), id="plan.md 6: a run of 7 min takes 38"),
        pytest.param(block(TODAY), at(TODAY, 2, 29), at(TODAY, 11), id="a block takes its time too"),
    ],
)
def test_a_pain_medicine_masks_a_session_that_follows_within_eight_hours(
    knowledge: Knowledge, session: object, first: datetime, last: datetime
) -> None:
    rule = knowledge.training.light
    for moment, masked in ((first - MINUTE, False), (first, True), (last, True), (last + MINUTE, False)):
        assert is_masked(rule, session, (NOON - 99 * HOUR, moment)) is masked  # type: ignore[arg-type]


def test_any_dose_of_the_day_may_have_masked_a_run_of_which_nobody_told_the_hour(knowledge: Knowledge) -> None:
    rule, yesterday = knowledge.training.light, TODAY - timedelta(days=1)
    late = msgspec.structs.replace(run(yesterday, 7, hour=21), told_at=NOON)
    first, last = at(TODAY, 3) - 32 * HOUR, at(TODAY, 3)
    for moment, masked in ((first - MINUTE, False), (first, True), (last, True), (last + MINUTE, False)):
        assert is_masked(rule, late, (NOON - 99 * HOUR, moment)) is masked


def test_a_masked_session_keeps_its_light_but_counts_for_nothing(knowledge: Knowledge) -> None:
    """plan.md 3: a session under pain relief does not progress; a stop under it is still a stop."""
    rule, dose = knowledge.training.light, (at(TODAY, 9),)
    calm, sore = judge(rule, walk(TODAY), None, dose), judge(rule, walk(TODAY, pain=7), None, dose)
    assert (calm.light, calm.masked, calm.counts_as_green) == ("green", True, False)
    assert (sore.light, sore.masked) == ("red", True)
