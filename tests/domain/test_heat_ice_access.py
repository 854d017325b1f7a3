"""When heat or ice may start; each row names its place in heat_ice.md."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from recovery_app.domain.heat_ice_access import Access, access, window
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.question import PatternId
from tests.domain.cases import NOON, TODAY, at, pack, screened, walk

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LONG_AGO = NOON - 30 * DAY


def may(
    knowledge: Knowledge,
    protocol: str,
    *log: LogEntry,
    now: datetime = NOON,
    began: datetime = LONG_AGO,
    limits: frozenset[str] = frozenset(),
) -> Access:
    rules = knowledge.heat_ice
    return access(rules, rules.by_id(protocol), log, limits, began, now)


def test_questions_come_before_the_first_use(knowledge: Knowledge) -> None:
    """heat_ice.md 5: before first use."""
    assert may(knowledge, "heat").state == "ask_first"
    assert may(knowledge, "heat", screened(NOON)).state == "ready"


@pytest.mark.parametrize(
    ("days_ago", "state"),
    [
        pytest.param(6.99, "ready", id="heat_ice.md 5 within 7 days"),
        pytest.param(7, "ask_first", id="heat_ice.md 5 every 7 days"),
        pytest.param(-1, "ask_first", id="answers from the future, after the clock was set back"),
    ],
)
def test_the_questions_are_asked_again_every_seven_days(knowledge: Knowledge, days_ago: float, state: str) -> None:
    assert may(knowledge, "ice", screened(NOON - days_ago * DAY)).state == state


def test_the_latest_answers_count(knowledge: Knowledge) -> None:
    log = (screened(NOON - 2 * HOUR, "HI-04"), walk(TODAY), screened(NOON - HOUR))
    assert may(knowledge, "heat", *log).state == "ready"


BLOCKERS = [
    ("HI-01", "no", "no", "no"),
    ("HI-02", "ok", "no", "no"),
    ("HI-03", "ask", "no", "no"),
    ("HI-04", "no", "no", "no"),
    ("HI-05", "no", "ask", "no"),
    ("HI-06", "no", "ask", "no"),
    ("HI-07", "no", "ok", "no"),
    ("HI-08", "ask", "ok", "no"),
    ("HI-09", "no", "no", "no"),
    ("HI-10", "no", "no", "no"),
    ("HI-11", "ask", "ask", "no"),
    ("HI-13", "no", "ok", "no"),
    ("HI-14", "ask", "ok", "ask"),
]
"""heat_ice.md 1: ok starts, ask starts once a clinician has said it is fine, no does not start."""


@pytest.mark.parametrize(
    ("question", "protocol", "effect"),
    [
        pytest.param(question, protocol, effect, id=f"heat_ice.md 1 {question} {protocol} {effect}")
        for question, *effects in BLOCKERS
        for protocol, effect in zip(("heat", "ice", "contrast_short"), effects, strict=True)
    ],
)
def test_each_blocker_keeps_out_what_its_row_says(
    knowledge: Knowledge, question: str, protocol: str, effect: str
) -> None:
    alone = may(knowledge, protocol, screened(NOON, question))
    cleared = may(knowledge, protocol, screened(NOON, question, cleared=(question,)))
    assert (alone.state == "ready") is (effect == "ok")
    assert (cleared.state == "ready") is (effect in {"ok", "ask"})
    if effect != "ok":
        assert alone.questions == (question,)
        assert alone.reason


def test_under_eighteen_alternating_is_out(knowledge: Knowledge) -> None:
    """heat_ice.md 1, HI-12: heat and ice with an adult present, no alternating."""
    assert may(knowledge, "contrast_short", screened(NOON, "HI-12")).state != "ready"
    assert may(knowledge, "heat", screened(NOON, "HI-12", cleared=("HI-12",))).state == "ready"


def test_every_question_of_the_list_is_asked(knowledge: Knowledge) -> None:
    """heat_ice.md 1; a medicine patch, part of HI-09, is asked on its own, because no hours lift it."""
    asked = [question.id for question in knowledge.heat_ice.question if question.id != "HI-09-PATCH"]
    assert asked == [f"HI-{number:02}" for number in range(1, 15)]
    patch = may(knowledge, "heat", screened(NOON, "HI-09-PATCH"), now=NOON + 5 * HOUR)
    assert (patch.state, patch.until) == ("blocked", None)


def test_a_caution_about_skin_that_feels_less_rules_out_all_of_it(knowledge: Knowledge) -> None:
    """red_flags.md 5, RF-SENS-1."""
    found = may(knowledge, "ice", screened(NOON), limits=frozenset({"no_heat_ice"}))
    assert (found.state, found.until) == ("blocked", None)


def test_a_new_bruise_keeps_heat_out_for_48_hours(knowledge: Knowledge) -> None:
    """heat_ice.md 1, HI-13: under 48 h, not yet."""
    log = (screened(NOON, "HI-13"),)
    found = may(knowledge, "heat", *log, now=NOON + 47 * HOUR)
    assert (found.state, found.until) == ("wait", NOON + 48 * HOUR)
    assert may(knowledge, "heat", *log, now=NOON + 48 * HOUR).state == "ready"


def test_two_blockers_wait_for_the_later_one(knowledge: Knowledge) -> None:
    timed = [question for question in knowledge.heat_ice.question if question.lifts_after_h and question.heat != "ok"]
    log = (screened(NOON, *(question.id for question in timed)),)
    found = may(knowledge, "heat", *log)
    assert found.until == NOON + max(question.lifts_after_h for question in timed) * HOUR
    assert set(found.questions) == {question.id for question in timed}


def test_a_blocker_without_an_end_is_not_softened_by_one_that_ends(knowledge: Knowledge) -> None:
    found = may(knowledge, "heat", screened(NOON, "HI-01", "HI-13"))
    assert (found.state, found.until) == ("blocked", None)


@pytest.mark.parametrize(
    ("used", "wanted", "gap"),
    [
        pytest.param("heat", "heat", HOUR, id="heat_ice.md 2 heat: 60 min"),
        pytest.param("heat", "ice", HOUR, id="heat_ice.md 2 heat then ice: 60 min"),
        pytest.param("ice", "ice", 2 * HOUR, id="heat_ice.md 2 ice: 2 h"),
        pytest.param("ice", "heat", 2 * HOUR, id="heat_ice.md 2 ice then heat: 2 h"),
        pytest.param("ice_intermittent", "ice_intermittent", 2 * HOUR, id="heat_ice.md 2 intermittent: 2 h"),
        pytest.param("contrast_short", "contrast_short", 2 * HOUR, id="heat_ice.md 2 contrast: 2 h"),
        pytest.param("contrast_long", "heat", 2 * HOUR, id="heat_ice.md 2 long contrast: 2 h"),
        pytest.param("wrap", "ice", HOUR, id="after a wrap the skin rests as after heat"),
    ],
)
def test_skin_rests_between_sessions(knowledge: Knowledge, used: str, wanted: str, gap: timedelta) -> None:
    log = (screened(NOON), pack(used, NOON))
    early = may(knowledge, wanted, *log, now=NOON + gap - timedelta(seconds=1))
    assert (early.state, early.until) == ("wait", NOON + gap)
    assert may(knowledge, wanted, *log, now=NOON + gap).state == "ready"


def test_the_longest_gap_counts(knowledge: Knowledge) -> None:
    log = (screened(NOON), pack("ice", NOON - 90 * timedelta(minutes=1)), pack("heat", NOON - HOUR))
    assert may(knowledge, "heat", *log).until == NOON + timedelta(minutes=30)


@pytest.mark.parametrize(
    ("protocol", "most"),
    [
        pytest.param("heat", 3, id="heat_ice.md 2 heat: 3 a day [S84]"),
        pytest.param("ice", 4, id="heat_ice.md 2 ice: 4 a day"),
        pytest.param("ice_intermittent", 3, id="heat_ice.md 2 intermittent: 3 a day"),
        pytest.param("contrast_short", 2, id="heat_ice.md 2 contrast: 2 a day"),
        pytest.param("contrast_long", 1, id="heat_ice.md 2 long contrast: 1 a day"),
    ],
)
def test_a_day_has_its_most(knowledge: Knowledge, protocol: str, most: int) -> None:
    uses = [pack(protocol, at(TODAY, 6 + 2 * number)) for number in range(most)]
    evening = at(TODAY, 20)
    assert may(knowledge, protocol, screened(at(TODAY, 5)), *uses[:-1], now=evening).state == "ready"
    full = may(knowledge, protocol, screened(at(TODAY, 5)), *uses, now=evening)
    assert (full.state, full.until) == ("wait", at(TODAY + DAY, 3))
    assert may(knowledge, protocol, screened(at(TODAY, 5)), *uses, now=at(TODAY + DAY, 3)).state == "ready"


def test_the_most_of_one_protocol_leaves_the_others_free(knowledge: Knowledge) -> None:
    uses = [pack("contrast_short", at(TODAY, 8)), pack("contrast_short", at(TODAY, 11))]
    assert may(knowledge, "heat", screened(at(TODAY, 7)), *uses, now=at(TODAY, 20)).state == "ready"


def test_the_next_wrap_is_for_the_next_day(knowledge: Knowledge) -> None:
    """heat_ice.md 2: gap "next day", 1 a day."""
    log = (screened(at(TODAY, 8)), pack("wrap", at(TODAY, 14)))
    assert may(knowledge, "wrap", *log, now=at(TODAY, 23)).state == "wait"
    assert may(knowledge, "wrap", *log, now=at(TODAY + DAY, 14)).state == "ready"


@pytest.mark.parametrize(
    ("days", "state"),
    [pytest.param(6, "ready", id="six days"), pytest.param(7, "wait", id="heat_ice.md 2 max 7 days running [S88]")],
)
def test_a_wrap_is_used_for_seven_days_running_at_most(knowledge: Knowledge, days: int, state: str) -> None:
    uses = [pack("wrap", at(TODAY - back * DAY, 9)) for back in range(days, 0, -1)]
    found = may(knowledge, "wrap", screened(at(TODAY, 8)), *uses)
    assert found.state == state
    assert found.until == (at(TODAY + DAY, 3) if state == "wait" else None)


@pytest.mark.parametrize("protocol", ["contrast_short", "contrast_long"])
def test_alternating_is_locked_for_the_first_48_hours(knowledge: Knowledge, protocol: str) -> None:
    """heat_ice.md 3."""
    began = NOON - 47 * HOUR
    found = may(knowledge, protocol, screened(NOON), began=began)
    assert (found.state, found.until) == ("wait", began + 48 * HOUR)
    assert may(knowledge, protocol, screened(NOON), began=NOON - 48 * HOUR).state == "ready"


@pytest.mark.parametrize("protocol", ["heat", "wrap", "ice", "ice_intermittent"])
def test_heat_or_ice_alone_is_free_from_the_first_hour(knowledge: Knowledge, protocol: str) -> None:
    """heat_ice.md 0 and 3: in back pain either may be chosen."""
    assert may(knowledge, protocol, screened(NOON), began=NOON).state == "ready"


def test_a_clock_set_back_before_the_pain_locks_only_what_waits_for_hours(knowledge: Knowledge) -> None:
    assert may(knowledge, "heat", screened(NOON), began=NOON + 30 * DAY).state == "ready"
    assert may(knowledge, "contrast_short", screened(NOON), began=NOON + 30 * DAY).state == "wait"


def test_three_sessions_with_bad_skin_lock_everything_for_72_hours(knowledge: Knowledge) -> None:
    """heat_ice.md 5."""
    bad = next(answer.code for answer in knowledge.heat_ice.skin_answer if not answer.good)
    uses = [pack("heat", NOON - 2 * DAY, bad), pack("ice", NOON - DAY, bad), pack("heat", NOON, bad)]
    asked = screened(NOON - 2 * DAY)
    assert may(knowledge, "heat", asked, *uses[:2]).state == "ready"
    for protocol in ("heat", "ice", "contrast_short"):
        found = may(knowledge, protocol, asked, *uses, now=NOON + 71 * HOUR)
        assert (found.state, found.until) == ("wait", NOON + 72 * HOUR)
    assert may(knowledge, "heat", asked, *uses, now=NOON + 72 * HOUR).state == "ready"


def test_good_skin_never_locks(knowledge: Knowledge) -> None:
    good = [answer.code for answer in knowledge.heat_ice.skin_answer if answer.good]
    uses = [pack("heat", NOON - back * DAY, code) for back in range(9, 0, -1) for code in ("", *good)]
    assert may(knowledge, "heat", screened(NOON), *uses).state == "ready"


@pytest.mark.parametrize(
    ("pattern", "hours", "offers"),
    [
        pytest.param("MS", 0, {"ice", "heat"}, id="heat_ice.md 3 MS 0-48 h: user's choice"),
        pytest.param("MS", 48, {"heat", "contrast_short"}, id="heat_ice.md 3 MS 48-72 h"),
        pytest.param("MS", 73, {"heat"}, id="heat_ice.md 3 MS day 4 on"),
        pytest.param("JI", 0, {"ice", "heat"}, id="heat_ice.md 3 JI 0-48 h: user's choice"),
        pytest.param("JI", 48, {"heat"}, id="heat_ice.md 3 JI 48-72 h"),
        pytest.param("JI", 73, {"heat"}, id="heat_ice.md 3 JI day 4 on"),
        pytest.param("LS", 0, {"ice"}, id="heat_ice.md 3 LS 0-48 h"),
        pytest.param("LS", 48, {"contrast_short"}, id="heat_ice.md 3 LS 48-72 h"),
        pytest.param("LS", 73, {"heat"}, id="heat_ice.md 3 LS day 4 on"),
        pytest.param("DH", 0, {"ice", "heat"}, id="heat_ice.md 3 DH: whichever eases"),
        pytest.param("DH", 48, {"ice", "heat"}, id="heat_ice.md 3 DH: same"),
        pytest.param("DH", 73, {"heat"}, id="heat_ice.md 3 DH day 4 on"),
        pytest.param("DH", 24 * 60, {"heat"}, id="heat_ice.md 3 DH weeks later"),
    ],
)
def test_what_suits_depends_on_pattern_and_hour(
    knowledge: Knowledge, pattern: PatternId, hours: float, offers: set[str]
) -> None:
    found = window(knowledge.heat_ice, pattern, NOON - hours * HOUR, NOON)
    assert found.pattern == pattern
    assert found.offer in offers
    assert found.text


def test_pain_dated_in_the_future_counts_as_fresh(knowledge: Knowledge) -> None:
    assert window(knowledge.heat_ice, "LS", NOON + DAY, NOON).from_h == 0


def test_an_hour_past_every_row_gets_the_last_one(knowledge: Knowledge) -> None:
    rows = [row for row in knowledge.heat_ice.window if row.pattern == "MS"]
    assert window(knowledge.heat_ice, "MS", NOON - timedelta(days=50_000), NOON) == rows[-1]


def test_an_unknown_protocol_is_a_key_error(knowledge: Knowledge) -> None:
    with pytest.raises(KeyError):
        knowledge.heat_ice.by_id("sauna")
