"""How progress is shown: numbers that mean something, and sentences whose places are all filled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter
from typing import Final, get_args

from recovery_app.content.checks.grade import is_grade
from recovery_app.content.checks.uniqueness import each_once
from recovery_app.content.error import ContentError
from recovery_app.domain.exercise import Phase
from recovery_app.domain.progress_rules import FrozenBy, ItemId, ProgressRules

FILE = "progress.toml"
A_WEEK: Final = 7
FEWEST_TO_COMPARE: Final = 3
"""Below three days on a side no interval can be told."""
COMPARED: Final = frozenset({"days", "unit", "with", "other", "without"})
PLACES: Final[Mapping[str, frozenset[str]]] = {
    "goals real": frozenset({"change", "way"}),
    "goals noise": frozenset({"change", "way"}),
    "goals same": frozenset(),
    "runs text": frozenset({"percent", "within"}),
    "helped too_few": COMPARED | {"fewest"},
    "helped lower": COMPARED | {"difference", "interval"},
    "helped higher": COMPARED | {"difference", "interval"},
    "helped no_difference": COMPARED | {"interval"},
}
"""What may stand in braces in a sentence."""


def progress_problems(rules: ProgressRules) -> Iterator[ContentError]:
    """Yield what does not hold in how progress is shown."""
    walking, weeks, helped = rules.walking, rules.weeks, rules.helped
    if walking.week_min < 1 or walking.trial_week_min < 1:
        yield ContentError(FILE, "walking: week_min or trial_week_min is below 1. Set it above 0.")
    yield from each_once(FILE, "weeks rest_days", tuple(weeks.rest_days), get_args(Phase))
    for phase, days in weeks.rest_days.items():
        if not 0 <= days < A_WEEK:
            yield ContentError(FILE, f"weeks rest_days {phase} is not between 0 and 6. Correct it.")
    yield from each_once(FILE, "weeks frozen", tuple(weeks.frozen), get_args(FrozenBy))
    yield from each_once(FILE, "helped item", (one.id for one in helped.item), get_args(ItemId))
    if helped.fewest_days < FEWEST_TO_COMPARE:
        yield ContentError(FILE, f"helped: fewest_days is below {FEWEST_TO_COMPARE}. Raise it.")
    sentences = {f"helped {name}": text for name, text in helped.words.items()}
    sentences |= {"goals real": rules.goals.real, "goals noise": rules.goals.noise, "goals same": rules.goals.same}
    sentences["runs text"] = rules.runs.text
    yield from each_once(FILE, "sentence", tuple(sentences), tuple(PLACES))
    for name, text in sentences.items():
        yield from _place_problems(name, text)
    for where, grade in _grades(rules):
        if not is_grade(grade):
            yield ContentError(FILE, f"{where}: {grade!r} is no grade. Use A, B, C, D or two of them.")


def progress_marks(rules: ProgressRules) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every entry of the file with its source marks."""
    yield "walking", rules.walking.sources
    yield "goals", rules.goals.sources
    yield "weeks", rules.weeks.sources
    yield "runs", rules.runs.sources
    yield "helped", rules.helped.sources


def _place_problems(name: str, text: str) -> Iterator[ContentError]:
    try:
        places = {place for _, place, _, _ in Formatter().parse(text) if place is not None}
    except ValueError:
        yield ContentError(FILE, f"{name} has an odd brace. Write each place as in {{days}}.")
        return
    for place in sorted(places - PLACES[name]):
        yield ContentError(FILE, f"{name} has the place {place!r}, which nothing fills. Take it out.")


def _grades(rules: ProgressRules) -> Iterator[tuple[str, str]]:
    yield "walking", rules.walking.grade
    yield "goals", rules.goals.grade
    yield "weeks", rules.weeks.grade
    yield "runs", rules.runs.grade
    yield "helped", rules.helped.grade
