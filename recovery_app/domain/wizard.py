"""The symptom wizard as data: which page comes next, whether it is answered, and where the safety screen stops it."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import msgspec

from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import with_age
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.triage import Triage, triage

PageKind = Literal["about", "flags", "flag", "pain", "tasks", "question", "load", "goals", "more"]
StepName = Literal["safety", "where", "began", "changes", "tests"]
STEPS: tuple[StepName, ...] = ("safety", "where", "began", "changes", "tests")
ASKED_LEVELS = (Level.EMERGENCY, Level.SAME_DAY, Level.CLINICIAN, Level.CAUTION)


class Page(msgspec.Struct, frozen=True):
    """Hold one page: its id, its kind, the part of the wizard it belongs to, and what it asks.

    `subject` is a level, a question id, a flag id or the pain scores of the page, by kind.
    """

    id: str
    kind: PageKind
    step: StepName
    subject: tuple[str, ...] = ()


class Progress(msgspec.Struct, frozen=True):
    """Hold how far the wizard is: the part from 1, the share of that part done, and the question's number."""

    step_number: int
    step_share: float
    question_number: int | None
    question_count: int


class Moved(msgspec.Struct, frozen=True):
    """Hold what pressing next led to: the draft, and whether it is finished or stopped by the safety screen."""

    draft: WizardDraft
    outcome: Literal["page", "finished", "stopped", "unanswered"]
    safety: Triage


def new_draft(now: datetime, answers: Answers | None = None) -> WizardDraft:
    """Return a wizard at its first page, empty or with the answers of an earlier pass."""
    return WizardDraft(started_at=now, answers=answers or Answers(), visited=("about",))


def safety_of(knowledge: Knowledge, answers: Answers) -> Triage:
    """Return the triage of everything answered so far."""
    return triage(knowledge.safety, knowledge.patterns, answers.age, answers.flags, answers.questions)


def pages(knowledge: Knowledge, draft: WizardDraft) -> tuple[Page, ...]:
    """Return every page that these answers lead through, in order."""
    found: list[Page] = [Page("about", "about", "safety")]
    found += [Page(f"flags-{level}", "flags", "safety", (level,)) for level in ASKED_LEVELS]
    found.append(Page("pain-back", "pain", "where", ("average", "now")))
    found.append(Page("pain-worst", "pain", "where", ("worst", "leg")))
    found.append(Page("tasks", "tasks", "where"))
    for step in STEPS[1:]:
        if step == "began":
            found.append(Page("load", "load", "began"))
        found += _questions(knowledge, draft.answers, step, core=True)
    found.append(Page("goals", "goals", "tests"))
    found.append(Page("more", "more", "tests"))
    if draft.wants_more:
        for step in STEPS[1:]:
            found += _questions(knowledge, draft.answers, step, core=False)
    return tuple(found)


def _questions(knowledge: Knowledge, answers: Answers, step: StepName, *, core: bool) -> list[Page]:
    found: list[Page] = []
    shown_in: StepName = step if core else "tests"
    for question in knowledge.patterns.question:
        if question.step != step or question.core is not core:
            continue
        found.append(Page(question.id, "question", shown_in, (question.id,)))
        code = question.code_in(answers.questions)
        asks = question.flag_asked_after(code) if code is not None else ""
        if asks:
            found.append(Page(f"{question.id}-{asks}", "flag", shown_in, (asks,)))
    return found


def page_now(knowledge: Knowledge, draft: WizardDraft) -> Page:
    """Return the page the wizard is at; a page that no longer exists gives the last one visited that does."""
    known = {page.id: page for page in pages(knowledge, draft)}
    for page_id in reversed(draft.visited):
        if page_id in known:
            return known[page_id]
    return known["about"]


def is_answered(knowledge: Knowledge, draft: WizardDraft, page: Page) -> bool:
    """Tell whether everything that a page needs was answered."""
    answers = draft.answers
    match page.kind:
        case "about":
            return answers.age is not None
        case "flags":
            return all(flag.id in answers.flags for flag in knowledge.safety.asked_at(Level(page.subject[0])))
        case "flag":
            return page.subject[0] in answers.flags
        case "pain":
            return all(getattr(answers.pain, name) is not None for name in page.subject)
        case "tasks":
            return answers.tasks is not None
        case "question":
            return knowledge.patterns.by_id(page.subject[0]).code_in(answers.questions) is not None
        case "more":
            return draft.wants_more is not None
    # How much was run and what for may be left open.
    return True


def advance(knowledge: Knowledge, draft: WizardDraft) -> Moved:
    """Return where next leads: no way leads on past an unanswered page or past an emergency or same-day flag."""
    page = page_now(knowledge, draft)
    safety = safety_of(knowledge, draft.answers)
    if not is_answered(knowledge, draft, page):
        return Moved(draft, "unanswered", safety)
    if safety.level.stops_everything or any(not knowledge.safety.by_id(one.id).releasable for one in safety.fired):
        return Moved(draft, "stopped", safety)
    order = pages(knowledge, draft)
    place = next(index for index, one in enumerate(order) if one.id == page.id)
    if place + 1 == len(order):
        return Moved(draft, "finished", safety)
    visited = (*_before(draft, page), page.id, order[place + 1].id)
    return Moved(msgspec.structs.replace(draft, visited=visited), "page", safety)


def back(knowledge: Knowledge, draft: WizardDraft) -> WizardDraft:
    """Return the draft at the page visited before this one, every answer kept; at the first page nothing changes."""
    before = _before(draft, page_now(knowledge, draft))
    return msgspec.structs.replace(draft, visited=before) if before else draft


def _before(draft: WizardDraft, page: Page) -> tuple[str, ...]:
    """Return the pages visited before one; none where a draft of another version of the content knew other pages."""
    return draft.visited[: draft.visited.index(page.id)] if page.id in draft.visited else ()


def progress(knowledge: Knowledge, draft: WizardDraft) -> Progress:
    """Return how far the wizard is."""
    page = page_now(knowledge, draft)
    order = pages(knowledge, draft)
    of_step = [one.id for one in order if one.step == page.step]
    asked = [one.id for one in order if one.kind == "question"]
    number = asked.index(page.id) + 1 if page.id in asked else None
    return Progress(STEPS.index(page.step) + 1, of_step.index(page.id) / len(of_step), number, len(asked))


def scored_answers(answers: Answers) -> dict[str, str]:
    """Return the answers that the pattern model reads, the age band among them."""
    return with_age(answers.questions, answers.age)
