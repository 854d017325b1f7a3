"""When safety questions are due again, and why (red_flags.md 1, rule 4; plan.md 3)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest

from recovery_app.domain.check_due import CheckDue, answered_clear, check_due
from recovery_app.domain.episode import Assessment, Episode, PainScores
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry, SafetyChecked, WalkLogged
from recovery_app.domain.log_training import BlockRated, CheckIn, FlareMarked, MorningRated, RunLogged
from tests.domain.cases import NOON, TODAY, an_id, at, check, complete, ticked, walk, with_plan

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
DAILY = frozenset({"daily_mini_check"})


def episode_of(knowledge: Knowledge, *, pain: PainScores | None = None, began: date | None = TODAY) -> Episode:
    """Return an episode of a person who said that the pain is 4, now 3, worst 6 and none in the leg."""
    answers = complete(knowledge)
    if pain is not None:
        answers = msgspec.structs.replace(answers, pain=pain)
    episode = with_plan(answers).episodes[0]
    return msgspec.structs.replace(episode, plan_started_on=began)


class Due:
    """Ask what is due for a log that begins with the check of the wizard."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.episode = episode_of(knowledge)

    def __call__(self, *log: LogEntry, now: datetime = NOON + DAY, **given: object) -> CheckDue | None:
        return self.bare(check(Level.CLEAR), *log, now=now, **given)

    def bare(self, *log: LogEntry, now: datetime = NOON + DAY, **given: object) -> CheckDue | None:
        return check_due(self.knowledge.safety, self.knowledge.training.light, self.episode, log, now, **given)


@pytest.fixture
def due(knowledge: Knowledge) -> Due:
    return Due(knowledge)


def told(day: date, **pain: int) -> CheckIn:
    return CheckIn(an_id(), at(day, 20), day, PainScores(**pain))


def flare(day: date, pain: int | None = None) -> FlareMarked:
    return FlareMarked(an_id(), at(day, 15), day, pain)


def morning(day: date, feel: str, *, night_pain: bool = False) -> MorningRated:
    return MorningRated(an_id(), at(day, 8), day, day - DAY, feel, night_pain)


def block(day: date, kind: str, *signs: str, pain: int | None = 0) -> BlockRated:
    return BlockRated(an_id(), at(day, 11), day, kind, pain, signs)


def run(day: date, *signs: str, pain: int | None = 0) -> RunLogged:
    return RunLogged(an_id(), at(day, 11), day, 5, 1, pain, signs)


def walked(day: date, *signs: str, pain: int | None = 0) -> WalkLogged:
    return WalkLogged(an_id(), at(day, 10), day, 10, False, pain, signs)


def asked(moment: datetime, reason: str, *flags: str) -> SafetyChecked:
    """Return a clear check that asked these flags."""
    answers: dict[str, FlagAnswer] = dict.fromkeys(flags, "no")
    return msgspec.structs.replace(check(Level.CLEAR, at_moment=moment, reason=reason), answers=answers)


RED = {
    "a walk that hurt over 5": (walked(TODAY, pain=6), "because walking hurt 6 of 10 yesterday"),
    "a run with a limp": (run(TODAY, "limp"), "because running made you limp yesterday"),
    "a walk with pain down the leg": (walked(TODAY, "down_leg", pain=1), "walking sent pain down your leg yesterday"),
    "stretches with tingling": (block(TODAY, "stretch", "tingling"), "stretching brought new tingling yesterday"),
    "strength that hurt over 5": (block(TODAY, "strength", pain=9), "strength work hurt 9 of 10 yesterday"),
    "spread without a told pain": (run(TODAY, "down_leg", pain=None), "running sent pain down your leg yesterday"),
    "a worse morning": (morning(TODAY, "worse"), "because you woke up worse yesterday"),
    "night pain": (morning(TODAY, "same", night_pain=True), "night pain you told us about yesterday"),
    "a flare-up": (flare(TODAY), "because you marked a flare-up yesterday"),
    "a flare-up with no more pain": (flare(TODAY, 4), "because you marked a flare-up yesterday"),
    "a flare-up with more pain": (flare(TODAY, 8), "your pain rose from 3 to 8 yesterday"),
}


@pytest.mark.parametrize(("entry", "words"), RED.values(), ids=RED)
def test_a_red_day_asks_the_four_questions_and_says_why(due: Due, entry: LogEntry, words: str) -> None:
    """plan.md 3, red: mini red-flag check."""
    found = due(entry)
    assert found is not None
    assert (found.kind, found.since) == ("mini", entry.at)
    assert words in found.reason


CALM = {
    "a walk up to 5": walked(TODAY, pain=5),
    "a walk without a told pain": walked(TODAY, pain=None),
    "pain that moves toward the spine": run(TODAY, "toward_spine", pain=3),
    "a better morning": morning(TODAY, "better"),
    "a ticked exercise": ticked(TODAY, "bridge"),
    "a rise of one point": told(TODAY, average=5, now=4, worst=7),
    "a fall": told(TODAY, average=1, now=0, worst=2, leg=0),
    "nothing told": told(TODAY),
}


@pytest.mark.parametrize("entry", CALM.values(), ids=CALM)
def test_a_calm_day_asks_nothing(due: Due, entry: LogEntry) -> None:
    assert due(entry) is None


@pytest.mark.parametrize(
    ("pain", "words"),
    [
        pytest.param({"average": 6}, "your average pain rose from 4 to 6", id="average"),
        pytest.param({"now": 5}, "your pain rose from 3 to 5", id="now"),
        pytest.param({"worst": 8}, "your worst pain rose from 6 to 8", id="worst"),
        pytest.param({"average": 6, "now": 9}, "your pain rose from 3 to 9", id="the largest rise is named"),
    ],
)
def test_a_rise_of_two_points_since_the_assessment_asks(due: Due, pain: dict[str, int], words: str) -> None:
    """red_flags.md 1, rule 4."""
    found = due(told(TODAY, **pain))
    assert found is not None
    assert words in found.reason


def test_a_rise_is_one_since_the_last_told_pain_of_the_same_sort(due: Due) -> None:
    asked_after = check(Level.CLEAR, at_moment=at(TODAY, 21), reason="mini")
    first, second = told(TODAY, average=6), told(TODAY + DAY, average=7, now=4)
    assert due(first, asked_after, second, now=at(TODAY + DAY, 21)) is None
    found = due(first, asked_after, told(TODAY + DAY, average=8), now=at(TODAY + DAY, 21))
    assert found is not None
    assert "rose from 6 to 8 today" in found.reason


def late(day: date, **pain: int) -> CheckIn:
    """Return a check-in of an earlier day, told on the evening after today."""
    return msgspec.structs.replace(told(day, **pain), told_at=at(TODAY + DAY, 20))


def test_a_pain_told_later_for_an_earlier_day_hides_no_rise(due: Due) -> None:
    asked_after = check(Level.CLEAR, at_moment=at(TODAY, 21), reason="mini")
    found = due(asked_after, late(TODAY, average=6), told(TODAY + DAY, average=8), now=at(TODAY + DAY, 21))
    assert found is not None
    newest = told(TODAY + DAY, average=4)
    log = (asked_after, newest, late(TODAY, average=9), told(TODAY + 2 * DAY, average=6))
    found = due(*log, now=at(TODAY + 2 * DAY, 21))
    assert found is not None
    assert "rose from 4 to 6" in found.reason


def test_a_pain_told_later_asks_by_when_it_was_told(due: Due) -> None:
    asked_after = check(Level.CLEAR, at_moment=at(TODAY, 22), reason="mini")
    found = due(asked_after, late(TODAY, average=9), now=at(TODAY + DAY, 21))
    assert found is not None
    assert found.since == at(TODAY + DAY, 20)


def test_without_an_earlier_pain_there_is_no_rise(knowledge: Knowledge, due: Due) -> None:
    due.episode = episode_of(knowledge, pain=PainScores())
    assert due(told(TODAY, average=9)) is None
    found = due(flare(TODAY, 9))
    assert found is not None
    assert "flare-up" in found.reason


@pytest.mark.parametrize("before", [pytest.param(0, id="none before"), pytest.param(None, id="untold before")])
def test_new_leg_pain_asks(knowledge: Knowledge, due: Due, before: int | None) -> None:
    due.episode = episode_of(knowledge, pain=PainScores(average=4, leg=before))
    found = due(told(TODAY, leg=1))
    assert found is not None
    assert "leg pain yesterday" in found.reason


def test_leg_pain_that_was_there_asks_only_when_it_rises(knowledge: Knowledge, due: Due) -> None:
    due.episode = episode_of(knowledge, pain=PainScores(leg=3))
    assert due(told(TODAY, leg=4)) is None
    found = due(told(TODAY, leg=5))
    assert found is not None
    assert "your leg pain rose from 3 to 5" in found.reason


def test_a_later_assessment_tells_pain_too(knowledge: Knowledge, due: Due) -> None:
    answers = msgspec.structs.replace(complete(knowledge), pain=PainScores(average=8))
    later = Assessment(NOON + HOUR, answers)
    due.episode = msgspec.structs.replace(due.episode, assessments=(*due.episode.assessments, later))
    assert due(told(TODAY, average=8)) is None


def test_pain_of_an_earlier_episode_does_not_count(due: Due) -> None:
    assert due.bare(told(TODAY - 9 * DAY, now=0), check(Level.CLEAR), told(TODAY, now=4)) is None
    assert due.bare(walked(TODAY - 9 * DAY, pain=9)) is None


@pytest.mark.parametrize("reason", ["mini", "wizard", "again"])
def test_a_later_check_of_the_four_ends_it(due: Due, reason: str) -> None:
    after = check(Level.CLEAR, at_moment=at(TODAY, 18), reason=reason)
    assert due(walked(TODAY, pain=8), after) is None
    assert due(walked(TODAY, pain=8), after, run(TODAY + DAY, "limp")) is not None


def test_the_weekly_questions_do_not_ask_all_four(knowledge: Knowledge, due: Due) -> None:
    """red_flags.md 1, rule 4: RF-NEURO-1 is none of the emergency set."""
    weekly = [flag.id for flag in knowledge.safety.asked_again("weekly")]
    mini = [flag.id for flag in knowledge.safety.asked_again("mini")]
    assert mini == ["RF-CES-1", "RF-CES-2", "RF-CES-5", "RF-NEURO-1"]
    red = walked(TODAY, pain=8)
    assert due(red, asked(at(TODAY, 18), "weekly", *weekly)) is not None
    assert due(red, asked(at(TODAY, 18), "mistake", *mini)) is None


def test_what_was_taken_back_may_have_happened_and_asks_all_the_same(due: Due) -> None:
    """Our safer reading of red_flags.md 1, rule 4."""
    red = walked(TODAY, pain=8)
    found = due(red, Withdrawn(an_id(), NOON, TODAY, red.id))
    assert found is not None
    assert (found.kind, found.since) == ("mini", red.at)
    assert "an entry that you took back" in found.reason


def test_it_is_due_since_the_first_thing_and_names_the_last(due: Due) -> None:
    first, last = walked(TODAY, pain=8), run(TODAY + DAY, "limp")
    found = due(first, last)
    assert found is not None
    assert found.since == first.at
    assert "limp today" in found.reason


@pytest.mark.parametrize(
    ("after_days", "words"),
    [(0, "today"), (1, "yesterday"), (3, "on Wed"), (6, "on Wed"), (7, "on 12 Mar"), (-2, "on 12 Mar")],
)
def test_the_day_is_named_as_people_say_it(due: Due, after_days: int, words: str) -> None:
    found = due(flare(TODAY), now=NOON + after_days * DAY)
    assert found is not None
    assert found.reason == f"We ask because you marked a flare-up {words}."


def test_each_step_up_asks_on_its_day(due: Due) -> None:
    found = due(step_up_due=True)
    assert found is not None
    assert (found.kind, found.since) == ("mini", at(TODAY + DAY, 3))
    assert "step up in running" in found.reason
    assert due(check(Level.CLEAR, at_moment=at(TODAY + DAY, 9), reason="mini"), step_up_due=True) is None


def test_a_numb_strip_asks_every_day(due: Due) -> None:
    """red_flags.md 5, RF-SCI-1: daily mini check."""
    assert due(now=NOON + HOUR, limits=DAILY) is None
    found = due(limits=DAILY)
    assert found is not None
    assert "each day" in found.reason
    today = check(Level.CLEAR, at_moment=at(TODAY + DAY, 9), reason="mini")
    assert due(today, limits=DAILY) is None
    assert due(today, now=at(TODAY + 2 * DAY, 4), limits=DAILY) is not None


def test_a_result_that_turned_to_the_disc_asks_even_after_the_pass_that_turned_it(due: Due) -> None:
    """causes.md 4.6: new leg signs bring the mini check."""
    found = due(turned_to_disc_at=NOON)
    assert found is not None
    assert (found.kind, found.since) == ("mini", NOON)
    assert "leg signs" in found.reason
    assert due(check(Level.CLEAR, at_moment=NOON + HOUR, reason="mini"), turned_to_disc_at=NOON) is None
    assert due.bare(turned_to_disc_at=NOON) is not None


@pytest.mark.parametrize(("after_days", "is_due"), [(6, False), (7, True), (30, True)])
def test_the_emergency_set_is_due_a_week_after_the_plan_began(due: Due, after_days: int, is_due: bool) -> None:
    """red_flags.md 1, rule 4: each weekly review."""
    found = due(now=NOON + after_days * DAY)
    assert (found is not None) is is_due
    if found is not None:
        assert (found.kind, found.since) == ("weekly", at(TODAY + 7 * DAY, 3))
        assert "once a week" in found.reason


def test_the_week_counts_from_the_last_check_of_the_emergency_set(knowledge: Knowledge, due: Due) -> None:
    mini = [flag.id for flag in knowledge.safety.asked_again("mini")]
    weekly = check(Level.CLEAR, at_moment=NOON + 5 * DAY, reason="weekly")
    assert due(weekly, now=NOON + 11 * DAY) is None
    assert due(weekly, now=NOON + 12 * DAY) is not None
    assert due(asked(NOON + 5 * DAY, "mini", *mini), now=NOON + 7 * DAY) is not None


def test_without_any_check_the_week_counts_from_the_plan(due: Due) -> None:
    assert due.bare(now=NOON + 6 * DAY) is None
    assert due.bare(now=NOON + 7 * DAY) is not None


def test_a_check_from_a_clock_years_ahead_does_not_silence_the_questions(due: Due) -> None:
    ahead = check(Level.CLEAR, at_moment=NOON + 2000 * DAY, reason="weekly")
    assert due(ahead, now=NOON + 7 * DAY) is not None
    assert due(walked(TODAY, pain=8), check(Level.CLEAR, at_moment=NOON + 2000 * DAY, reason="mini")) is not None


def test_the_four_questions_go_before_the_weekly_ones(due: Due) -> None:
    found = due(walk(TODAY, pain=8), now=NOON + 8 * DAY)
    assert found is not None
    assert found.kind == "mini"


def test_before_a_plan_nothing_is_due(knowledge: Knowledge, due: Due) -> None:
    due.episode = episode_of(knowledge, began=None)
    assert due(walked(TODAY, pain=8), now=NOON + 30 * DAY) is None


def test_every_reason_is_one_short_sentence(knowledge: Knowledge) -> None:
    for sentence in knowledge.safety.recheck.reason.values():
        filled = sentence.format(
            session="strength work", pain_name="your average pain", pain=8, before=4, when="on 12 Mar"
        )
        assert filled.count(".") == 1
        assert len(filled.split()) <= 15


@pytest.mark.parametrize(
    ("log", "is_clear"),
    [
        pytest.param((), False, id="never asked"),
        pytest.param((check(Level.CLEAR, reason="mini"),), True, id="clear today"),
        pytest.param((check(Level.CLEAR, at_moment=NOON - DAY, reason="mini"),), False, id="clear yesterday"),
        pytest.param((check(Level.SAME_DAY, "RF-NEURO-1", reason="mini"),), False, id="fired today"),
        pytest.param((check(Level.CLEAR, reason="weekly"),), False, id="weekly asked another set"),
    ],
)
def test_the_first_sign_needs_the_four_answered_clear_today(
    knowledge: Knowledge, log: tuple[LogEntry, ...], is_clear: bool
) -> None:
    """plan.md 4, G1: mini check clear today."""
    assert answered_clear(knowledge.safety, log, NOON) is is_clear


def test_the_weekly_questions_count_as_answered_for_the_day(knowledge: Knowledge) -> None:
    log = (check(Level.CLEAR, reason="weekly"),)
    assert answered_clear(knowledge.safety, log, NOON, "weekly")
    assert not answered_clear(knowledge.safety, log, NOON + DAY, "weekly")
    fired = (check(Level.EMERGENCY, "RF-GI-1", reason="weekly"),)
    assert not answered_clear(knowledge.safety, fired, NOON, "weekly")
