"""The list of pictures: of exercises that there are, each with a position for its card."""

from __future__ import annotations

from collections.abc import Iterator

from recovery_app.content.checks.uniqueness import repeated
from recovery_app.content.error import ContentError
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pictures import ExercisePictures

FILE = "illustrations/library.json"


def picture_problems(knowledge: Knowledge) -> Iterator[ContentError]:
    """Yield what does not hold in the list of pictures."""
    yield from repeated(FILE, "exercise", (one.id for one in knowledge.pictures))
    ids = {exercise.id for exercise in knowledge.exercises}
    for one in knowledge.pictures:
        if one.id not in ids:
            yield ContentError(FILE, f"exercise {one.id}: there is no such exercise. Name one of stretches.toml.")
        yield from repeated(FILE, f"exercise {one.id}, pose", (pose.name for pose in one.poses))
        yield from _pose_problems(one)
        yield from _movement_problems(one)


def _pose_problems(one: ExercisePictures) -> Iterator[ContentError]:
    names = [pose.name for pose in one.poses]
    if one.card not in names:
        yield ContentError(FILE, f"exercise {one.id}: card names {one.card!r}, no pose. Name one of {names}.")
    ways = [pose.at for pose in one.poses]
    if ways != sorted(set(ways)) or ways[:1] != [0.0] or ways[-1:] > [1.0]:
        yield ContentError(FILE, f"exercise {one.id}: the poses are at {ways}. Begin at 0 and rise to 1 at most.")
    for pose in one.poses:
        if not pose.alt.strip():
            yield ContentError(FILE, f"exercise {one.id}: the pose {pose.name} is not told. Write its alt.")


def _movement_problems(one: ExercisePictures) -> Iterator[ContentError]:
    if one.frames < 1:
        yield ContentError(FILE, f"exercise {one.id}: frames is {one.frames}. Choose at least 1.")
    if one.there_s <= 0 or one.hold_s < 0 or one.back_s < 0:
        yield ContentError(FILE, f"exercise {one.id}: a time is too short. there_s is above 0, the others at least 0.")
