"""The way through the wizard."""

from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.episode import Answers, PainScores
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import (
    Moved,
    advance,
    back,
    is_answered,
    new_draft,
    page_now,
    pages,
    progress,
    safety_of,
    scored_answers,
)
from tests.domain.cases import NOON, complete, first_code

SAFETY_PAGES = ["flags-E", "flags-S", "flags-C", "flags-K"]


def replace(draft: WizardDraft, **changed: object) -> WizardDraft:
    return msgspec.structs.replace(draft, answers=msgspec.structs.replace(draft.answers, **changed))


def say(draft: WizardDraft, question: str, code: str) -> WizardDraft:
    return replace(draft, questions={**draft.answers.questions, question: code})


def flag(draft: WizardDraft, flag_id: str, answer: FlagAnswer) -> WizardDraft:
    return replace(draft, flags={**draft.answers.flags, flag_id: answer})


def go_to(knowledge: Knowledge, draft: WizardDraft, page_id: str) -> WizardDraft:
    """Press next until a page is reached."""
    while page_now(knowledge, draft).id != page_id:
        moved = advance(knowledge, draft)
        assert moved.outcome == "page", (page_now(knowledge, draft).id, moved.outcome)
        draft = moved.draft
    return draft


def walk_through(knowledge: Knowledge, draft: WizardDraft) -> tuple[list[str], Moved]:
    """Press next until the wizard ends, and return the pages seen and the last answer of the wizard."""
    seen = [page_now(knowledge, draft).id]
    moved = advance(knowledge, draft)
    while moved.outcome == "page":
        seen.append(page_now(knowledge, moved.draft).id)
        moved = advance(knowledge, moved.draft)
    return seen, moved


@pytest.fixture
def filled(knowledge: Knowledge) -> WizardDraft:
    """Return a wizard at its first page with a healthy person's answers already in it."""
    return msgspec.structs.replace(new_draft(NOON, complete(knowledge)), wants_more=False)


def test_a_new_wizard_asks_about_the_person_first(knowledge: Knowledge) -> None:
    draft = new_draft(NOON)
    assert page_now(knowledge, draft).id == "about"
    assert draft.answers == Answers()


def test_a_healthy_person_passes_four_safety_pages_the_gravest_first(knowledge: Knowledge, filled: WizardDraft) -> None:
    """red_flags.md 1, rule 1: all E questions first, on one screen."""
    seen, moved = walk_through(knowledge, filled)
    assert seen[:5] == ["about", *SAFETY_PAGES]
    assert (moved.outcome, moved.safety.level) == ("finished", Level.CLEAR)


def test_every_core_question_is_asked_once_and_the_age_only_as_a_number(
    knowledge: Knowledge, filled: WizardDraft
) -> None:
    seen, _ = walk_through(knowledge, filled)
    asked = [page for page in seen if page.startswith("Q")]
    assert sorted(asked) == sorted(
        question.id for question in knowledge.patterns.question if question.core and question.id != "Q25"
    )


def test_questions_about_pain_tasks_and_running_are_asked(knowledge: Knowledge, filled: WizardDraft) -> None:
    seen, _ = walk_through(knowledge, filled)
    assert {"pain-back", "pain-worst", "tasks", "load", "goals", "more"} <= set(seen)


@pytest.mark.parametrize("wants_more", [True, False])
def test_extra_questions_come_only_when_wanted(knowledge: Knowledge, filled: WizardDraft, wants_more: bool) -> None:
    extra = {question.id: first_code(question) for question in knowledge.patterns.question if not question.core}
    draft = replace(filled, questions={**filled.answers.questions, **extra})
    seen, moved = walk_through(knowledge, msgspec.structs.replace(draft, wants_more=wants_more))
    after_more = seen[seen.index("more") + 1 :]
    assert sorted(after_more) == (sorted(extra) if wants_more else [])
    assert moved.outcome == "finished"


@pytest.mark.parametrize(
    ("missing", "page"),
    [
        pytest.param({"age": None}, "about", id="age"),
        pytest.param({"pain": PainScores(now=3, worst=6, leg=0)}, "pain-back", id="average pain"),
        pytest.param({"pain": PainScores(average=4, worst=6, leg=0)}, "pain-back", id="pain now"),
        pytest.param({"pain": PainScores(average=4, now=3, worst=6)}, "pain-worst", id="leg pain"),
        pytest.param({"tasks": None}, "tasks", id="daily tasks"),
    ],
)
def test_a_page_that_is_not_answered_does_not_let_pass(
    knowledge: Knowledge, filled: WizardDraft, missing: dict[str, object], page: str
) -> None:
    _, moved = walk_through(knowledge, replace(filled, **missing))
    assert moved.outcome == "unanswered"
    assert page_now(knowledge, moved.draft).id == page


@pytest.mark.parametrize("page", SAFETY_PAGES)
def test_every_statement_of_a_safety_page_needs_an_answer(knowledge: Knowledge, filled: WizardDraft, page: str) -> None:
    """red_flags.md 1, rule 1: "none of these" is pressed on purpose."""
    last = knowledge.safety.asked_at(Level(page.removeprefix("flags-")))[-1].id
    flags = {one: answer for one, answer in filled.answers.flags.items() if one != last}
    _, moved = walk_through(knowledge, replace(filled, flags=flags))
    assert (moved.outcome, page_now(knowledge, moved.draft).id) == ("unanswered", page)


def test_a_question_without_an_answer_does_not_let_pass(knowledge: Knowledge, filled: WizardDraft) -> None:
    questions = {key: code for key, code in filled.answers.questions.items() if key != "Q10"}
    _, moved = walk_through(knowledge, replace(filled, questions=questions))
    assert (moved.outcome, page_now(knowledge, moved.draft).id) == ("unanswered", "Q10")


def test_the_choice_for_more_questions_must_be_made(knowledge: Knowledge, filled: WizardDraft) -> None:
    _, moved = walk_through(knowledge, msgspec.structs.replace(filled, wants_more=None))
    assert (moved.outcome, page_now(knowledge, moved.draft).id) == ("unanswered", "more")


@pytest.mark.parametrize("page_id", ["load", "goals"])
def test_running_and_goals_may_be_left_open(knowledge: Knowledge, filled: WizardDraft, page_id: str) -> None:
    page = next(one for one in pages(knowledge, filled) if one.id == page_id)
    assert is_answered(knowledge, new_draft(NOON), page)


@pytest.mark.parametrize(
    ("flag_id", "answer", "page"),
    [
        pytest.param("RF-CES-1", "yes", "flags-E", id="red_flags.md 1 E stops"),
        pytest.param("RF-CES-1", "unsure", "flags-E", id="red_flags.md 1.2 E unsure stops"),
        pytest.param("RF-INF-1", "yes", "flags-S", id="red_flags.md 1 S stops"),
        pytest.param("RF-INF-1", "unsure", "flags-S", id="red_flags.md 1.2 S unsure stops"),
        pytest.param("RF-CA-1", ("cancer", "new"), "flags-S", id="red_flags.md 3 S by its parts stops"),
    ],
)
def test_a_grave_flag_stops_the_wizard_on_its_own_page(
    knowledge: Knowledge, filled: WizardDraft, flag_id: str, answer: FlagAnswer, page: str
) -> None:
    draft = flag(go_to(knowledge, filled, page), flag_id, answer)
    moved = advance(knowledge, draft)
    assert moved.outcome == "stopped"
    assert [one.id for one in moved.safety.fired] == [flag_id]
    assert moved.draft == draft


def test_the_wizard_goes_on_once_a_mistaken_tick_is_mended(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft = flag(go_to(knowledge, filled, "flags-E"), "RF-CES-1", "yes")
    assert advance(knowledge, draft).outcome == "stopped"
    assert advance(knowledge, flag(draft, "RF-CES-1", "no")).outcome == "page"


@pytest.mark.parametrize(
    ("question", "code"),
    [pytest.param("Q02", "bothlegs", id="causes.md Q02"), pytest.param("Q05", "clear", id="causes.md Q05")],
)
def test_an_answer_that_is_a_warning_sign_stops_the_wizard(
    knowledge: Knowledge, filled: WizardDraft, question: str, code: str
) -> None:
    draft = say(go_to(knowledge, filled, question), question, code)
    assert advance(knowledge, draft).outcome == "stopped"


@pytest.mark.parametrize(
    ("age", "outcome"),
    [
        pytest.param(15, "stopped", id="red_flags.md 6 under 16: not for this app"),
        pytest.param(16, "page", id="red_flags.md 4 16 goes on to clinician-first"),
        pytest.param(18, "page", id="red_flags.md 6 from 18"),
    ],
)
def test_under_sixteen_the_wizard_stops_at_once(
    knowledge: Knowledge, filled: WizardDraft, age: int, outcome: str
) -> None:
    assert advance(knowledge, replace(filled, age=age)).outcome == outcome


def test_a_clinician_first_flag_lets_the_wizard_go_on(knowledge: Knowledge, filled: WizardDraft) -> None:
    """red_flags.md 1."""
    _, moved = walk_through(knowledge, flag(filled, "RF-THOR-1", "yes"))
    assert (moved.outcome, moved.safety.level) == ("finished", Level.CLINICIAN)


@pytest.mark.parametrize(
    ("question", "code", "flag_id"),
    [
        pytest.param("Q04", "strip", "RF-SCI-1", id="red_flags.md 5 a numb strip"),
        pytest.param("Q02", "belowknee", "RF-SCI-2", id="red_flags.md 4 leg pain below the knee"),
        pytest.param("Q05", "slight", "RF-NEURO-1", id="causes.md Q05 a little weaker"),
        pytest.param("Q05", "unsure", "RF-NEURO-1", id="causes.md Q05 not sure"),
        pytest.param("Q14", "footfall", "RF-BSI-1", id="causes.md Q14 each footfall"),
    ],
)
def test_some_answers_open_a_safety_question_right_after(
    knowledge: Knowledge, filled: WizardDraft, question: str, code: str, flag_id: str
) -> None:
    draft = say(go_to(knowledge, filled, question), question, code)
    page = page_now(knowledge, advance(knowledge, draft).draft)
    assert (page.id, page.kind, page.subject) == (f"{question}-{flag_id}", "flag", (flag_id,))


@pytest.mark.parametrize(
    ("question", "code", "flag_id"),
    [
        pytest.param("Q27", "worse", "RF-PROG-1", id="causes.md Q27 getting worse"),
        pytest.param("Q15", "none", "RF-NIGHT-1", id="causes.md Q15 no position eases"),
        pytest.param("Q16", "long", "RF-SPA-1", id="causes.md Q16 long stiffness"),
    ],
)
def test_extra_questions_open_their_safety_question_too(
    knowledge: Knowledge, filled: WizardDraft, question: str, code: str, flag_id: str
) -> None:
    draft = say(msgspec.structs.replace(filled, wants_more=True), question, code)
    order = [page.id for page in pages(knowledge, draft)]
    assert order[order.index(question) + 1] == f"{question}-{flag_id}"


@pytest.mark.parametrize("code", ["no", "clear"])
def test_other_answers_open_none(knowledge: Knowledge, filled: WizardDraft, code: str) -> None:
    assert "Q05-RF-NEURO-1" not in {page.id for page in pages(knowledge, say(filled, "Q05", code))}


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        pytest.param("yes", "stopped", id="causes.md Q05 fails: S"),
        pytest.param("unsure", "stopped", id="causes.md Q05 still unsure: S"),
        pytest.param("no", "page", id="causes.md Q05 passes: scored as slight"),
    ],
)
def test_the_repeated_heel_and_toe_walk_decides(
    knowledge: Knowledge, filled: WizardDraft, answer: FlagAnswer, outcome: str
) -> None:
    draft = go_to(knowledge, say(filled, "Q05", "slight"), "Q05-RF-NEURO-1")
    moved = advance(knowledge, flag(draft, "RF-NEURO-1", answer))
    assert moved.outcome == outcome


def test_a_safety_question_on_its_own_needs_an_answer(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft = say(filled, "Q14", "footfall")
    page = next(one for one in pages(knowledge, draft) if one.id == "Q14-RF-BSI-1")
    without = {key: value for key, value in draft.answers.flags.items() if key != "RF-BSI-1"}
    assert is_answered(knowledge, draft, page)
    assert not is_answered(knowledge, replace(draft, flags=without), page)


def test_back_is_the_exact_way_back(knowledge: Knowledge, filled: WizardDraft) -> None:
    trail = [filled]
    while (moved := advance(knowledge, trail[-1])).outcome == "page":
        trail.append(moved.draft)
    draft = trail[-1]
    for earlier in reversed(trail[:-1]):
        draft = back(knowledge, draft)
        assert draft == earlier
    assert back(knowledge, draft) is draft


def test_back_keeps_every_answer(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft = say(go_to(knowledge, filled, "Q11"), "Q11", "eases")
    assert back(knowledge, draft).answers == draft.answers


def test_a_page_that_disappears_gives_the_one_before(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft = go_to(knowledge, say(filled, "Q14", "footfall"), "Q14-RF-BSI-1")
    draft = say(draft, "Q14", "standing")
    assert page_now(knowledge, draft).id == "Q14"
    on = advance(knowledge, draft).draft
    assert "Q14-RF-BSI-1" not in on.visited
    assert page_now(knowledge, back(knowledge, on)).id == "Q14"


def test_a_new_answer_after_going_back_leads_the_new_way(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft = go_to(knowledge, filled, "Q18")
    while page_now(knowledge, draft).id != "Q14":
        draft = back(knowledge, draft)
    draft = say(draft, "Q14", "footfall")
    assert page_now(knowledge, advance(knowledge, draft).draft).id == "Q14-RF-BSI-1"


@pytest.mark.parametrize("visited", [(), ("a page of an older version",)])
def test_a_draft_of_another_version_begins_at_the_first_page(
    knowledge: Knowledge, filled: WizardDraft, visited: tuple[str, ...]
) -> None:
    draft = msgspec.structs.replace(filled, visited=visited)
    assert page_now(knowledge, draft).id == "about"
    assert back(knowledge, draft) is draft
    assert advance(knowledge, draft).draft.visited == ("about", "flags-E")


def test_progress_names_the_part_and_the_question(knowledge: Knowledge, filled: WizardDraft) -> None:
    first = progress(knowledge, filled)
    assert (first.step_number, first.step_share, first.question_number) == (1, 0, None)
    at_question = progress(knowledge, go_to(knowledge, filled, "Q01"))
    assert (at_question.step_number, at_question.question_number, at_question.question_count) == (2, 1, 16)
    _, moved = walk_through(knowledge, filled)
    last = progress(knowledge, moved.draft)
    assert last.step_number == 5
    assert 0 < last.step_share < 1


def test_progress_never_goes_back_on_the_way(knowledge: Knowledge, filled: WizardDraft) -> None:
    draft, seen = filled, []
    while (moved := advance(knowledge, draft)).outcome == "page":
        draft = moved.draft
        found = progress(knowledge, draft)
        seen.append((found.step_number, found.step_share))
    assert seen == sorted(seen)


def test_the_age_reaches_the_pattern_as_its_band(knowledge: Knowledge) -> None:
    answers = complete(knowledge, age=52)
    assert scored_answers(answers)["Q25"] == "50"
    assert safety_of(knowledge, answers).level is Level.CLEAR
