from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pictures import ExercisePictures, KeyPose

CAT = ExercisePictures(
    id="cat-cow",
    body="woman",
    tint=("low back",),
    poses=(KeyPose("start", "On hands and knees."), KeyPose("cat", "The back is round.")),
    card="cat",
    play="to and fro",
    there_s=3,
    hold_s=0,
    back_s=3,
    frames=16,
)


def test_the_pictures_of_an_exercise_are_found_by_its_id(knowledge: Knowledge) -> None:
    drawn = msgspec.structs.replace(knowledge, pictures=(CAT,))
    assert drawn.pictures_of("cat-cow") == CAT


def test_an_exercise_that_nobody_drew_has_no_pictures(knowledge: Knowledge) -> None:
    drawn = msgspec.structs.replace(knowledge, pictures=(CAT,))
    assert drawn.pictures_of("walking") is None
    assert drawn.pictures_of("no-such-exercise") is None


def test_the_card_shows_the_position_that_tells_the_exercise_best() -> None:
    assert CAT.card_pose.alt == "The back is round."


def test_a_position_that_is_not_drawn_is_an_error() -> None:
    with pytest.raises(KeyError):
        CAT.pose("cow")
