"""The sentences of a change of the plan: each is there, and has no place that the program does not fill."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from string import Formatter
from typing import Final

from recovery_app.content.checks.on_paper import speaks_to_reader
from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.change_words import PAPER_WORDS, WORDS
from recovery_app.domain.training_rules import TrainingRules

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "walk_progress": ("to",),
    "walk_hold": ("to",),
    "walk_step_back": ("to",),
    "run_progress": ("to",),
    "run_hold": ("to",),
    "run_step_back": ("to",),
    "strength_progress": ("to",),
    "strength_hold": ("to",),
    "strength_step_back": ("to",),
    "exercise_ease": ("name",),
    "exercise_out": ("name",),
    "exercise_back": ("name",),
    "rest_longer": ("days",),
    "walking_only": ("day",),
    "because_pain": ("what", "pain", "when"),
    "because_limp": ("what", "when"),
    "because_down_leg": ("what", "when"),
    "because_tingling": ("what", "when"),
    "because_morning": ("when",),
    "because_night": ("when",),
    "because_no_morning": ("when",),
    "because_flare": ("when",),
    "because_green_walks": ("count",),
    "because_green_runs": ("count",),
    "because_green_strength": ("count",),
    "because_two_ambers": ("pain", "when"),
    "because_easy_day": ("when",),
    "because_too_long": ("minutes", "limit", "when"),
    "because_missed": ("days",),
    "because_two_reds": ("count", "within"),
    "because_red_week_one": ("when",),
    "run_wait_hours": ("hours",),
    "run_wait_red": ("hours",),
    "run_wait_rest": ("when",),
    "run_wait_week": ("count",),
    "run_free": ("minutes",),
    "run_spike": ("longest", "percent", "within"),
    "walking_only_title": ("day",),
    "settling_title": ("day",),
}
"""What may stand in braces in a sentence; the others have no places."""


def word_problems(file: str, rules: TrainingRules) -> Iterator[ContentError]:
    """Yield each sentence that is missing, is never said, has a place that stays empty, or speaks to a clinician."""
    yield from _set_problems(file, "words", rules.words, WORDS)
    yield from _set_problems(file, "on_paper", rules.on_paper, PAPER_WORDS)
    for name, text in rules.on_paper.items():
        if speaks_to_reader(text):
            yield ContentError(file, f"on_paper {name} speaks to its reader. Tell it of the patient.")


def _set_problems(file: str, where: str, words: Mapping[str, str], said: Collection[str]) -> Iterator[ContentError]:
    yield from each_once(file, where, tuple(words), sorted(said))
    for name, text in words.items():
        if name not in said:
            yield ContentError(file, f"{where} {name} is never said. Take it out, or correct its name.")
            continue
        try:
            places = {place for _, place, _, _ in Formatter().parse(text) if place is not None}
        except ValueError:
            yield ContentError(file, f"{where} {name} has an odd brace. Write each place as in {{to}}.")
            continue
        for place in sorted(places.difference(PLACES.get(name, ()))):
            yield ContentError(file, f"{where} {name} has the place {place!r}, which nothing fills. Take it out.")
