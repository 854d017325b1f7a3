"""The parts about the program: what it is for, how answers become a result, the safety check, the plan."""

from __future__ import annotations

from typing import Final, get_args

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.training_rules import Light
from recovery_app.ui.origin import graded_origin
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import Bar
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.text_part import TextPart

MIXED: Final = "No single pattern"


def intended_use(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return what the program is for, and what it is not."""
    part = TextPart(theme)
    part.lines(knowledge.evidence.intended_use)
    return part


def result(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return how answers become a result, with the share each pattern starts with, and the limits of it."""
    model, evidence = knowledge.patterns, knowledge.evidence
    part = TextPart(theme)
    part.column.addWidget(NumberedList(theme, (*evidence.result_steps, model.words["shown"])))
    part.heading("Where the four patterns start")
    part.lines((evidence.prior_intro,))
    for card in model.pattern:
        share = f"{round(card.prior * 100)} of 100"
        part.led(f"{card.name}: {share}.", "", card.prior_reason)
        bar = Bar(theme, f"{card.name}: {share}")
        bar.set_value(card.prior)
        part.column.addWidget(bar)
    part.heading("What this cannot tell")
    part.lines((model.words["limits_of_list"], *(one.text for one in evidence.limit), model.words["rules_nothing_out"]))
    return part


def safety(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return the levels of the safety check in words, the gravest first."""
    part = TextPart(theme)
    part.lines(knowledge.evidence.safety_rules)
    for one in knowledge.evidence.level:
        part.led(f"{one.name}.", one.text, f"{len(knowledge.safety.asked_at(one.level))} signs are asked about.")
    return part


def plan(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return how a plan is made: what is true of rest and moves, the days of rest, and the signs that end it."""
    rules = knowledge.plan
    part = TextPart(theme)
    part.lines(rules.plain_truths)
    part.heading("Days of rest from running")
    words = knowledge.evidence.severity_words
    part.lines((words.format(moderate=rules.severity.moderate_from, severe=rules.severity.severe_from),))
    names = {card.id: card.name for card in knowledge.patterns.pattern}
    for row in rules.rest:
        name = MIXED if row.pattern == "mixed" else names[row.pattern]
        days = f"mild {row.mild}, moderate {row.moderate}, severe {row.severe} days. Look again by day"
        # The reason of the mixed row speaks to somebody about their own answers.
        part.led(f"{name}:", f"{days} {row.review_by_day}.", "" if row.pattern == "mixed" else row.reason)
    part.heading("During the rest")
    part.led("Fine:", rules.rest_allowed)
    part.led("Not yet:", rules.rest_not_allowed)
    part.heading("The signs that running may be tried")
    part.column.addWidget(NumberedList(theme, [f"{sign.text}. {sign.how}" for sign in rules.sign]))
    return part


def changes(theme: Theme, knowledge: Knowledge) -> TextPart:
    """Return how a plan changes: the three lights, and what follows from them."""
    training = knowledge.training
    part = TextPart(theme)
    part.heading("How a session is judged")
    for light in get_args(Light):
        part.led(f"{training.light.names[light]}.", training.light.meaning[light])
    part.heading("What follows from it")
    part.lines(training.rules_in_words)
    part.quiet(graded_origin(knowledge, training.light.grade, training.light.sources))
    return part
