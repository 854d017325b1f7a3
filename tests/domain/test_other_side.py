from __future__ import annotations

import msgspec
import pytest

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.other_side import has_other_side, mirrored_words, side_names
from recovery_app.domain.pictures import ExercisePictures, KeyPose


def drawn(*alts: str, tint: tuple[str, ...] = ()) -> ExercisePictures:
    poses = tuple(KeyPose(f"pose-{place}", alt) for place, alt in enumerate(alts))
    return ExercisePictures("one", "man", tint, poses, poses[-1].name, "to and fro", 2, 2, 2, 9)


@pytest.mark.parametrize(
    ("told", "turned"),
    [
        ("Right knee up, left foot flat.", "Left knee up, right foot flat."),
        ("Left, then right.", "Right, then left."),
        ("The knees are bent to right angles.", "The knees are bent to right angles."),
        ("The right knee makes a right angle.", "The left knee makes a right angle."),
        ("The back is upright and bright.", "The back is upright and bright."),
        ("right-heel", "left-heel"),
    ],
)
def test_left_and_right_change_places_in_words_and_angles_stay_right(told: str, turned: str) -> None:
    assert mirrored_words(told) == turned
    assert mirrored_words(turned) == told


@pytest.mark.parametrize(
    ("exercise_id", "pictures", "offered"),
    [
        ("clamshell", drawn("The right knee opens."), True),
        # Done as one for both sides; which hand is where does not matter.
        ("wall-posture-check", drawn("The right hand is behind."), False),
        # Only the sore leg is exercised, which may be the left one.
        ("nerve-glide-sciatic", drawn("The right knee bends.", tint=("right calf", "low back")), True),
        ("butterfly", drawn("The right knee sinks.", tint=("left inner thigh", "right inner thigh")), False),
        # The movement itself leads to both sides.
        ("knee-rolls", drawn("Knees to the right.", "Feet flat.", "Knees to the left."), False),
    ],
)
def test_the_other_side_is_offered_where_there_is_one(
    knowledge: Knowledge, exercise_id: str, pictures: ExercisePictures, *, offered: bool
) -> None:
    assert has_other_side(knowledge.exercise(exercise_id), pictures) is offered


def test_a_side_is_called_by_the_arm_where_arm_and_leg_cross() -> None:
    assert side_names(drawn("The right knee opens.")) == ("Right side", "Left side")
    assert side_names(drawn("The right arm and the left leg reach out.")) == ("Right arm", "Left arm")


def test_the_pictures_that_ship_show_the_right_side(knowledge: Knowledge) -> None:
    """The label of a side rests on this: where one side is tinted, it is the right one or the arm's other side."""
    for pictures in knowledge.pictures:
        sides = {part.partition(" ")[0] for part in pictures.tint} & {"left", "right"}
        if has_other_side(knowledge.exercise(pictures.id), pictures) and len(sides) == 1:
            assert sides == ({"left"} if side_names(pictures)[0] == "Right arm" else {"right"}), pictures.id


def test_words_turned_twice_are_the_same(knowledge: Knowledge) -> None:
    for pictures in knowledge.pictures:
        turned = msgspec.structs.replace(
            pictures, poses=tuple(KeyPose(one.name, mirrored_words(one.alt)) for one in pictures.poses)
        )
        assert tuple(mirrored_words(one.alt) for one in turned.poses) == tuple(one.alt for one in pictures.poses)
