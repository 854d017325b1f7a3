"""What another version of the content wrote stays stored, and no rule stumbles over it."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from recovery_app.domain.agenda import agenda
from recovery_app.domain.answering import with_question
from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.heat_ice import UNKNOWN_NAME
from recovery_app.domain.heat_ice_access import access
from recovery_app.domain.hold import current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.safety_summary import summarise
from recovery_app.domain.wizard import Page, is_answered, new_draft, pages, safety_of
from tests.domain.cases import NOON, TODAY, check, complete, pack, resembling, screened, sign, ticked, with_plan

GONE = "a-code-of-another-version"


def test_an_unknown_answer_counts_as_none(knowledge: Knowledge) -> None:
    answers = complete(knowledge, Q01=GONE)
    without = msgspec.structs.replace(
        answers, questions={one: code for one, code in answers.questions.items() if one != "Q01"}
    )
    assert safety_of(knowledge, answers) == safety_of(knowledge, without)
    assert resembling(knowledge, answers.questions) == resembling(knowledge, without.questions)


def test_a_question_with_an_unknown_answer_is_asked_again(knowledge: Knowledge) -> None:
    draft = new_draft(NOON, Answers(questions={"Q01": GONE, "Q99": GONE}))
    assert [page.id for page in pages(knowledge, draft)] == [page.id for page in pages(knowledge, new_draft(NOON))]
    assert not is_answered(knowledge, draft, Page("Q01", "question", "where", ("Q01",)))
    assert with_question(knowledge.patterns, draft.answers, "Q01", "beside").questions["Q01"] == "beside"


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param(pack(GONE, NOON - timedelta(days=3)), id="a protocol"),
        pytest.param(ticked(TODAY, GONE), id="an exercise"),
        pytest.param(sign(TODAY, GONE), id="a sign"),
        pytest.param(screened(NOON - timedelta(hours=1), GONE), id="a question about the skin"),
        pytest.param(check(Level.CLINICIAN, GONE), id="a flag"),
    ],
)
def test_an_unknown_id_in_the_log_leaves_the_day_as_it_is(knowledge: Knowledge, entry: LogEntry) -> None:
    answers = complete(knowledge)
    day, plain = (agenda(with_plan(answers, *log), knowledge, NOON) for log in ((entry,), ()))
    assert day is not None
    assert plain is not None
    assert (day.exercises, day.hold, day.walk, day.signs) == (plain.exercises, None, plain.walk, plain.signs)


@pytest.mark.parametrize("level", [Level.EMERGENCY, Level.SAME_DAY])
def test_a_grave_check_holds_even_where_its_flag_is_not_known_any_more(knowledge: Knowledge, level: Level) -> None:
    hold = current_hold(knowledge.safety, (check(level, GONE),))
    assert hold is not None
    assert (hold.level, hold.flags) == (level, ())


def test_a_summary_leaves_an_unknown_flag_out(knowledge: Knowledge) -> None:
    fired = (GONE, "RF-CES-1")
    summary = summarise(knowledge.safety, Level.EMERGENCY, fired, {"RF-CES-1": "yes"}, Answers(), NOON)
    assert len(summary.said) == 1


def test_after_a_session_of_an_unknown_protocol_the_skin_gets_the_longest_gap(knowledge: Knowledge) -> None:
    rules = knowledge.heat_ice
    used = rules.used(GONE)
    assert (used.name, used.gap_s) == (UNKNOWN_NAME, max(one.gap_s for one in rules.protocol))
    log = (screened(NOON - timedelta(hours=1)), pack(GONE, NOON - timedelta(minutes=1)))
    found = access(rules, rules.by_id("heat"), log, frozenset(), NOON - timedelta(days=5), NOON)
    assert (found.state, found.until) == ("wait", NOON - timedelta(minutes=1) + timedelta(seconds=used.gap_s))
