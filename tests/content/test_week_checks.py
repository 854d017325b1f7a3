"""What must hold in the weekly check-in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.week_rules import PromptId
from tests.content.spoiled import Case, Spoil, cases, first, told


def week(**changes: Callable[[Knowledge], Any]) -> Spoil:
    """Spoil fields of the weekly check-in."""
    return lambda k: replace(k, week=replace(k.week, **{name: one(k) for name, one in changes.items()}))


def part(name: str, **changes: object) -> Spoil:
    """Spoil fields of one part of the weekly check-in."""
    return week(**{name: lambda k: replace(getattr(k.week, name), **changes)})


def prompt(**changes: object) -> Spoil:
    """Spoil the first prompt."""
    return week(prompt=lambda k: first(k.week.prompt, **changes))


SUGGESTIONS = ("Run", "Sit", "Put on socks")
WEEK: dict[str, Case] = {
    "no day to correct": (week(correct_within_days=lambda k: 0), "correct_within_days", "above 0"),
    "a suggestion twice": (part("goals", suggestions=(*SUGGESTIONS, "Run")), "goals suggestion Run", "2 times"),
    "too few suggestions": (part("goals", suggestions=("Run",)), "not 3 suggestions", "Add some"),
    "an empty suggestion": (part("goals", suggestions=(*SUGGESTIONS, " ")), "suggestion 4", "plain words"),
    "a suggestion too long": (part("goals", suggestions=(*SUGGESTIONS, "x" * 201)), "suggestion 4", "plain words"),
    "a change of nothing": (part("goals", mean_change_points=0), "mean_change_points", "Correct it"),
    "a change beyond the scale": (part("goals", one_change_points=11), "one_change_points", "Correct it"),
    "a prompt missing": (week(prompt=lambda k: k.week.prompt[1:]), "prompt worry", "once"),
    "a prompt twice": (week(prompt=lambda k: k.week.prompt * 2), "prompt worry", "once"),
    "a prompt without words": (prompt(question=" "), "prompt worry says nothing", "Write"),
    "goals without a question": (part("goals", question=""), "goals question", "Write"),
    "goals without an end": (part("goals", low_words=""), "goals low_words", "Write"),
    "a confidence without words": (part("confidence", question=""), "confidence question", "Write"),
    "a confidence without an end": (part("confidence", high_words=""), "confidence high_words", "Write"),
    "a reply without a title": (part("reply", title=""), "reply title", "Write"),
    "a reply without lines": (part("reply", lines=()), "reply has no lines", "Write"),
    "a reply with an empty line": (part("reply", lines=("",)), "reply line 1", "Write"),
    "a reply that leads nobody to help": (part("reply", crisis=""), "reply crisis", "Write"),
    "goals without a grade": (part("goals", grade=""), "goals: ''", "no grade"),
    "a prompt without a grade": (prompt(grade="E"), "prompt worry: 'E'", "no grade"),
    "a confidence without a grade": (part("confidence", grade=""), "confidence: ''", "no grade"),
    "a reply without a grade": (part("reply", grade=""), "reply: ''", "no grade"),
    "goals without a source": (part("goals", sources=()), "goals", "names no source"),
    "a prompt without a source": (prompt(sources=()), "prompt worry", "names no source"),
    "a confidence without a source": (part("confidence", sources=()), "confidence", "names no source"),
    "a reply with an unknown source": (part("reply", sources=("S999",)), "reply", "S999"),
}


@cases(WEEK)
def test_a_broken_week_is_told(knowledge: Knowledge, spoil: Spoil, where: str, remedy: str) -> None:
    assert told(spoil(knowledge), "week.toml", where, remedy)


def test_the_noise_of_goals_keeps_the_numbers_of_its_source(knowledge: Knowledge) -> None:
    """measures.md 3, S104e: 2 points for the mean, 3 for one activity."""
    goals = knowledge.week.goals
    assert (goals.mean_change_points, goals.one_change_points) == (2, 3)
    assert "S104e" in goals.sources


@pytest.mark.parametrize("name", ["STarT", "Keele", "PSFS", "Patient-Specific", "score", "RMDQ"])
def test_no_instrument_and_no_score_is_named(knowledge: Knowledge, name: str) -> None:
    """measures.md 4: our own questions, without the name or score of any instrument."""
    week = knowledge.week
    shown = [one.question for one in week.prompt]
    shown += [week.goals.question, week.confidence.question, week.reply.title, week.reply.crisis, *week.reply.lines]
    assert all(name.casefold() not in words.casefold() for words in shown)


def test_the_reply_answers_every_prompt_alike(knowledge: Knowledge) -> None:
    prompts: list[PromptId] = [one.id for one in knowledge.week.prompt]
    assert prompts == ["worry", "low_mood", "fear_of_moving"]
    assert any("clinician" in line for line in knowledge.week.reply.lines)
