"""The sentences of a change of the plan: each is there, and has no place that the program does not fill."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Final

from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.change_words import WORDS

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
    "run_wait_week": ("count",),
    "run_free": ("minutes",),
    "run_spike": ("longest", "percent", "within"),
    "walking_only_title": ("day",),
    "settling_title": ("day",),
}
"""What may stand in braces in a sentence; the others have no places."""


def word_problems(file: str, words: Mapping[str, str]) -> Iterator[ContentError]:
    """Yield each sentence that is missing, is never said, or has a place that stays empty."""
    yield from each_once(file, "words", tuple(words), sorted(WORDS))
    for name, text in words.items():
        if name not in WORDS:
            yield ContentError(file, f"words {name} is never said. Take it out, or correct its name.")
            continue
        try:
            places = {place for _, place, _, _ in Formatter().parse(text) if place is not None}
        except ValueError:
            yield ContentError(file, f"words {name} has an odd brace. Write each place as in {{to}}.")
            continue
        for place in sorted(places.difference(PLACES.get(name, ()))):
            yield ContentError(file, f"words {name} has the place {place!r}, which nothing fills. Take it out.")
