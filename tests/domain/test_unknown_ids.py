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
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_medicine import MedicineScreened
from recovery_app.domain.safety_summary import summarise
from recovery_app.domain.wizard import Page, is_answered, new_draft, pages, safety_of
from tests.domain.cases import (
    NOON,
    TODAY,
    block,
    check,
    complete,
    dose,
    override,
    pack,
    resembling,
    returned,
    run,
    screened,
    sign,
    ticked,
    undone,
    with_plan,
)

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
        pytest.param(override("swap", GONE, "cat-cow"), id="an exercise that was swapped"),
        pytest.param(undone(GONE), id="a change that was undone"),
        pytest.param(Withdrawn("gone", NOON, TODAY, GONE), id="an entry that was taken back"),
        pytest.param(MedicineScreened("screen", NOON, TODAY, (GONE,)), id="a question about medicine"),
        pytest.param(dose(NOON - timedelta(days=1), GONE), id="a medicine"),
        pytest.param(run(TODAY - timedelta(days=3), 5, stage=20), id="a stage beyond the ladder, before the return"),
        pytest.param(override("pin", GONE), id="a pinned exercise"),
        pytest.param(override("drop", GONE), id="an exercise left out"),
        pytest.param(override("swap", "pelvic-tilt", GONE), id="an exercise to do instead"),
    ],
)
def test_an_unknown_id_in_the_log_leaves_the_day_as_it_is(knowledge: Knowledge, entry: LogEntry) -> None:
    answers, began = complete(knowledge), TODAY - timedelta(days=5)
    day, plain = (agenda(with_plan(answers, *log, began=began), knowledge, NOON) for log in ((entry,), ()))
    assert day is not None
    assert plain is not None
    assert (day.exercises, day.hold, day.walk, day.signs) == (plain.exercises, None, plain.walk, plain.signs)
    assert (day.run, day.strength, day.phase) == (plain.run, plain.strength, plain.phase)


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


def test_a_sore_exercise_of_another_version_keeps_its_id_in_the_reason(knowledge: Knowledge) -> None:
    log = (block(TODAY, pain=7, sore=GONE), check(Level.CLEAR))
    day = agenda(with_plan(complete(knowledge), *log), knowledge, NOON)
    assert day is not None
    assert any(GONE in change.what for change in day.changes)
    assert day.exercises


def test_a_run_of_a_stage_beyond_the_ladder_breaks_nothing(knowledge: Knowledge) -> None:
    began = TODAY - timedelta(days=20)
    log = (returned(TODAY - timedelta(days=5)), run(TODAY - timedelta(days=3), 5, stage=20), check(Level.CLEAR))
    day = agenda(with_plan(complete(knowledge), *log, began=began), knowledge, NOON)
    assert day is not None
    assert day.run is not None
    assert day.run.number == 1


@pytest.mark.parametrize(
    "entry",
    [
        pytest.param({"kind": "easy_day", "reason": GONE}, id="a level of not feeling well"),
        pytest.param({"kind": "run", "run_min": 5, "stage": 21}, id="a stage that no ladder has"),
        pytest.param({"kind": "run", "run_min": 5, "signs": [GONE]}, id="a sign of the body"),
        pytest.param({"kind": "override", "action": GONE, "exercise_id": "cat-cow"}, id="a choice"),
        pytest.param({"kind": "morning", "about": "2025-03-11", "feel": GONE}, id="a feeling in the morning"),
    ],
)
def test_an_entry_with_an_unknown_word_cannot_be_read_and_is_left_to_be_set_aside(entry: dict[str, object]) -> None:
    whole = {"id": "one", "at": NOON.isoformat(), "day": TODAY.isoformat(), **entry}
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(msgspec.json.encode(whole), type=LogEntry)
