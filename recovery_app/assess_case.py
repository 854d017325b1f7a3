"""One case in, one judgement out: the same rules as the wizard, for other programs and for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from recovery_app.agenda_json import agenda_json, plan_tables_json
from recovery_app.domain.consistency import contradictions
from recovery_app.domain.day import day_of
from recovery_app.domain.dose_change import STRICTEST_REGION
from recovery_app.domain.episode import Answers, DailyTasks, PainScores
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Flag, FlagAnswer
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.medicine_screen import medicine_report
from recovery_app.domain.pattern import Resemblance, resemble, what_would_change
from recovery_app.domain.question import UNSURE
from recovery_app.domain.rest import rest_plan
from recovery_app.domain.settings import Region
from recovery_app.domain.triage import Triage
from recovery_app.domain.wizard import safety_of, scored_answers

LARGEST_CASE_BYTES = 1_000_000


class CaseError(Exception):
    """Say in one line what is wrong with a case, naming the field."""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one case as it is read: age in years, answers by question id, flags by flag id, and optionally pain."""

    age: int | None = None
    # The values are judged by hand below: the decoder's own message would not name the question or the flag.
    answers: dict[str, Any] = {}
    flags: dict[str, Any] = {}
    pain: PainScores = PainScores()
    tasks: DailyTasks | None = None
    region: Region | None = None
    medicine_questions: tuple[str, ...] | None = None


class ReadCase(msgspec.Struct, frozen=True):
    """Hold a case that fits: the wizard's answers, and the medicine questions answered with yes, None if not asked."""

    answers: Answers
    region: Region
    medicine_yes: tuple[str, ...] | None


def read_case(text: bytes, knowledge: Knowledge) -> ReadCase:
    """Return a case; raise CaseError naming the field for anything that does not fit."""
    if len(text) > LARGEST_CASE_BYTES:
        message = f"The case is longer than {LARGEST_CASE_BYTES} bytes."
        raise CaseError(message)
    try:
        case = msgspec.json.decode(text, type=Case)
        _refuse_repeats(text)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as problem:
        message = f"The case does not fit the format: {problem}"
        raise CaseError(message) from problem
    if case.age is not None and not 1 <= case.age <= 120:
        message = "age: this is not a number of years from 1 to 120."
        raise CaseError(message)
    _check_answers(case.answers, knowledge)
    flags = {flag_id: _flag_answer(flag_id, answer, knowledge) for flag_id, answer in case.flags.items()}
    _check_medicine_questions(case.medicine_questions or (), knowledge)
    answers = Answers(age=case.age, questions=case.answers, flags=flags, pain=case.pain, tasks=case.tasks)
    return ReadCase(answers, case.region or STRICTEST_REGION, case.medicine_questions)


def _check_medicine_questions(yes: tuple[str, ...], knowledge: Knowledge) -> None:
    known = [question.id for question in knowledge.medicines.question]
    for one in yes:
        if one not in known:
            message = f"medicine_questions: {_shown(one)} is no question; use some of {', '.join(known)}."
            raise CaseError(message)


def _refuse_repeats(text: bytes) -> None:
    """Raise CaseError for a name that stands twice: the decoder takes the last, and a no would hide a yes."""

    def once(pairs: list[tuple[str, Any]]) -> None:
        seen: set[str] = set()
        for name, _ in pairs:
            if name in seen:
                message = f"{name:.40}: this name stands twice in one place."
                raise CaseError(message)
            seen.add(name)

    json.loads(text, object_pairs_hook=once)


def _shown(value: object) -> str:
    return f'"{value:.40}"' if isinstance(value, str) else "this"


def _check_answers(answers: Mapping[str, object], knowledge: Knowledge) -> None:
    for question_id, code in answers.items():
        try:
            question = knowledge.patterns.by_id(question_id)
        except KeyError:
            message = f"answers.{question_id:.40}: there is no question with this id; they run from Q01 to Q27."
            raise CaseError(message) from None
        codes = [*(choice.code for choice in question.answers), UNSURE]
        if code not in codes:
            message = f"answers.{question_id}: {_shown(code)} is not an answer; use one of {', '.join(codes)}."
            raise CaseError(message)


def _flag_answer(flag_id: str, answer: object, knowledge: Knowledge) -> FlagAnswer:
    try:
        flag = knowledge.safety.by_id(flag_id)
    except KeyError:
        message = f"flags.{flag_id:.40}: there is no flag with this id."
        raise CaseError(message) from None
    match answer:
        case "yes" | "no" | "unsure":
            return answer
        case list():
            return _ticked(flag, answer)
        case _:
            message = f"flags.{flag_id}: {_shown(answer)} is not an answer; use yes, no, unsure or a list of criteria."
            raise CaseError(message)


def _ticked(flag: Flag, answer: list[Any]) -> FlagAnswer:
    codes = [criterion.code for criterion in flag.criteria]
    if not codes:
        message = f"flags.{flag.id}: this flag has no criteria to tick; use yes, no or unsure."
        raise CaseError(message)
    for code in answer:
        if code not in codes:
            message = f"flags.{flag.id}: {_shown(code)} is not a criterion; use some of {', '.join(codes)}."
            raise CaseError(message)
    return tuple(answer) or "no"


def judge(case: ReadCase, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Return level, flags, patterns, certainty, leg nerve, rest, first day, what lies ahead and medicines, for JSON.

    At emergency and same-day level lists, agenda and what lies ahead are empty, and leg nerve, rest and medicines null.
    """
    answers = case.answers
    safety = safety_of(knowledge, answers)
    judged: dict[str, Any] = {"level": safety.level.value, "flags": _flags(safety)}
    if safety.level.stops_everything:
        return {
            **judged,
            "patterns": [],
            "certainty": "insufficient",
            "plan_pattern": None,
            "leg_nerve": None,
            "contradictions": [],
            "what_would_change": [],
            "rest_days": None,
            "rest_reason": None,
            "agenda": {},
            "ahead": {},
            "medicines": None,
        }
    scored = scored_answers(answers)
    result = resemble(knowledge.patterns, scored)
    rest = rest_plan(knowledge.plan, result, answers)
    return {
        **judged,
        "patterns": _patterns(result),
        "certainty": result.certainty,
        "plan_pattern": result.plan_pattern,
        "strain_or_sprain": result.twins,
        "leg_nerve": msgspec.to_builtins(result.leg_nerve),
        "contradictions": [
            {"id": one.id, "kind": one.kind, "text": one.text, "questions": [*one.questions]}
            for one in contradictions(knowledge.patterns, answers, day_of(now))
        ],
        "what_would_change": [
            {"question": one.question, "answer": one.answer, "leads_to": one.leads_to, "gain": round(one.gain, 4)}
            for one in what_would_change(knowledge.patterns, scored)
        ],
        "rest_days": rest.days,
        "rest_reason": rest.reason,
        "agenda": agenda_json(first_day(knowledge, answers, now)),
        "ahead": plan_tables_json(knowledge, result.plan_pattern),
        "medicines": _medicines(case, knowledge),
    }


def _medicines(case: ReadCase, knowledge: Knowledge) -> dict[str, Any] | None:
    if case.medicine_yes is None:
        return None
    report: dict[str, Any] = msgspec.to_builtins(medicine_report(knowledge.medicines, case.region, case.medicine_yes))
    return report


def _flags(safety: Triage) -> list[dict[str, Any]]:
    return [
        {"id": one.id, "level": one.level.value, "statement": one.statement, "reason": one.reason, "note": one.note}
        for one in safety.fired
    ]


def _patterns(result: Resemblance) -> list[dict[str, Any]]:
    return [
        {
            "id": one.id,
            "share": round(one.share, 4),
            "raw": round(one.raw, 4),
            "contributions": [
                {"question": part.question, "answer": part.answer, "weight": round(part.weight, 4)}
                for part in one.contributions
            ],
        }
        for one in result.patterns
    ]
