"""One case in, one judgement out: the same rules as the wizard, for other programs and for tests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.episode import Answers, DailyTasks, PainScores
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Flag, FlagAnswer
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import Resemblance, resemble
from recovery_app.domain.question import UNSURE
from recovery_app.domain.rest import rest_plan
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


def read_case(text: bytes, knowledge: Knowledge) -> Answers:
    """Return the answers of a case; raise CaseError naming the field for anything that does not fit."""
    if len(text) > LARGEST_CASE_BYTES:
        message = f"The case is longer than {LARGEST_CASE_BYTES} bytes."
        raise CaseError(message)
    try:
        case = msgspec.json.decode(text, type=Case)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as problem:
        message = f"The case does not fit the format: {problem}"
        raise CaseError(message) from problem
    _refuse_repeats(text)
    if case.age is not None and not 1 <= case.age <= 120:
        message = "age: this is not a number of years from 1 to 120."
        raise CaseError(message)
    _check_answers(case.answers, knowledge)
    flags = {flag_id: _flag_answer(flag_id, answer, knowledge) for flag_id, answer in case.flags.items()}
    return Answers(age=case.age, questions=case.answers, flags=flags, pain=case.pain, tasks=case.tasks)


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


def judge(answers: Answers, knowledge: Knowledge, now: datetime) -> dict[str, Any]:
    """Return level, flags, patterns, certainty, days of rest and the first day's agenda, ready for JSON.

    Patterns and agenda are empty, and the days of rest null, at emergency and same-day level.
    """
    safety = safety_of(knowledge, answers)
    judged: dict[str, Any] = {"level": safety.level.value, "flags": _flags(safety)}
    if safety.level.stops_everything:
        return {
            **judged,
            "patterns": [],
            "certainty": "insufficient",
            "plan_pattern": None,
            "rest_days": None,
            "rest_reason": None,
            "agenda": {},
        }
    result = resemble(knowledge.patterns, scored_answers(answers))
    rest = rest_plan(knowledge.plan, result, answers)
    return {
        **judged,
        "patterns": _patterns(result),
        "certainty": result.certainty,
        "plan_pattern": result.plan_pattern,
        "strain_or_sprain": result.twins,
        "rest_days": rest.days,
        "rest_reason": rest.reason,
        "agenda": agenda_json(first_day(knowledge, answers, now)),
    }


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


def agenda_json(day: Agenda) -> dict[str, Any]:
    """Return a day's plan, ready for JSON; a part that the day does not have is null or empty."""
    return {
        "day": day.day.isoformat(),
        "day_number": day.day_number,
        "phase": day.phase.id,
        "on_hold": [*day.hold.flags] if day.hold else [],
        "limits": sorted(day.limits),
        "running": "none" if not day.ready_to_run else "may be tried",
        "exercises": [
            {"id": one.exercise.id, "name": one.exercise.name, "dose": msgspec.to_builtins(one.exercise.dose)}
            for one in day.exercises
        ],
        "walk": {"bouts_min": [*day.walk.step.bouts_min], "pace": day.walk.step.pace} if day.walk else None,
        "heat_ice": (
            {
                "protocol": day.heat_ice.access.protocol,
                "state": day.heat_ice.access.state,
                "reason": day.heat_ice.access.reason,
            }
            if day.heat_ice
            else None
        ),
        "rest_days": day.rest.plan.days if day.rest else None,
    }
