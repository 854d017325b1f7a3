"""Answers given one at a time: each function takes all answers and returns the next ones."""

from __future__ import annotations

import msgspec

from recovery_app.domain.episode import Answers
from recovery_app.domain.flag import FlagAnswer, Level, SafetyScreen
from recovery_app.domain.question import PatternModel


def with_question(model: PatternModel, answers: Answers, question_id: str, code: str) -> Answers:
    """Return the answers with one question answered by a code or "unsure".

    An answer that makes a flag be asked again takes back the no that was given on the safety screen, so that the flag
    is really asked; another answer puts that no back.
    """
    question = model.by_id(question_id)
    before = question.code_in(answers.questions)
    asked_before = question.flag_asked_after(before) if before is not None else ""
    asked = question.flag_asked_after(code)
    flags = dict(answers.flags)
    if asked_before and asked_before != asked:
        flags.setdefault(asked_before, "no")
    if asked and asked != asked_before and flags.get(asked) == "no":
        del flags[asked]
    return msgspec.structs.replace(answers, questions={**answers.questions, question_id: code}, flags=flags)


def with_flag(answers: Answers, flag_id: str, answer: FlagAnswer | None) -> Answers:
    """Return the answers with one flag answered, or with its answer taken back by None."""
    flags = {one: given for one, given in answers.flags.items() if one != flag_id}
    if answer is not None:
        flags[flag_id] = answer
    return msgspec.structs.replace(answers, flags=flags)


def with_other_flags_no(screen: SafetyScreen, answers: Answers, level: Level) -> Answers:
    """Return the answers with every flag of a level's screen that was left open answered with no."""
    noes: dict[str, FlagAnswer] = {flag.id: "no" for flag in screen.asked_at(level)}
    return msgspec.structs.replace(answers, flags={**noes, **answers.flags})
