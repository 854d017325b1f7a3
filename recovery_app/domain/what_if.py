"""What if: the result that other answers would give. It reads and never changes what was answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from recovery_app.domain.answering import with_question
from recovery_app.domain.consistency import Contradiction, contradictions
from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import Resemblance, resemble, what_would_change
from recovery_app.domain.question import PatternId
from recovery_app.domain.rest import RestPlan, rest_plan
from recovery_app.domain.triage import FiredFlag
from recovery_app.domain.wizard import safety_of, scored_answers

MOST_KEY_QUESTIONS = 6
"""How many questions count as those that would change the result most."""


class Trial(msgspec.Struct, frozen=True):
    """Hold the result of answers tried out; with `stops` nothing else is filled, as the real check would stop there.

    `asks` names the flags that the real check would ask about before it goes on.
    """

    level: Level
    stops: tuple[FiredFlag, ...] = ()
    asks: tuple[str, ...] = ()
    before: Resemblance | None = None
    result: Resemblance | None = None
    rest_before: RestPlan | None = None
    rest: RestPlan | None = None
    contradictions: tuple[Contradiction, ...] = ()

    def moved(self, pattern: PatternId) -> float:
        """Return the change of a pattern's share, -1 to 1; 0 without a result."""
        if self.before is None or self.result is None:
            return 0.0
        before, now = (
            next(one.share for one in result.patterns if one.id == pattern) for result in (self.before, self.result)
        )
        return now - before


def tried(knowledge: Knowledge, real: Answers, changed: Mapping[str, str], today: date) -> Trial:
    """Return what the real answers would give with some questions answered otherwise, by question id and code.

    It stops at an emergency or same-day level, and at any clinician-first flag that the tried answers add.
    """
    answers = real
    for question_id, code in changed.items():
        answers = with_question(knowledge.patterns, answers, question_id, code)
    safety, real_flags = safety_of(knowledge, answers), {one.id for one in safety_of(knowledge, real).fired}
    stops = tuple(
        one
        for one in safety.fired
        if one.level.stops_everything or (one.level is Level.CLINICIAN and one.id not in real_flags)
    )
    if stops:
        return Trial(safety.level, stops)
    before = resemble(knowledge.patterns, scored_answers(real))
    result = resemble(knowledge.patterns, scored_answers(answers))
    return Trial(
        safety.level,
        asks=_asks(knowledge, answers, changed),
        before=before,
        result=result,
        rest_before=rest_plan(knowledge.plan, before, real),
        rest=rest_plan(knowledge.plan, result, answers),
        contradictions=contradictions(knowledge.patterns, answers, today),
    )


def _asks(knowledge: Knowledge, answers: Answers, changed: Mapping[str, str]) -> tuple[str, ...]:
    asked = (knowledge.patterns.by_id(question_id).flag_asked_after(code) for question_id, code in changed.items())
    return tuple(dict.fromkeys(flag for flag in asked if flag and flag not in answers.flags))


def key_questions(knowledge: Knowledge, real: Answers) -> tuple[str, ...]:
    """Return the questions whose answer could change the result most, strongest first."""
    changes = what_would_change(knowledge.patterns, scored_answers(real), most=MOST_KEY_QUESTIONS)
    return tuple(one.question for one in changes)
