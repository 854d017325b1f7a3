"""The words a pose file may use, each said once; the README explains them."""

from __future__ import annotations

BODIES = ("woman", "man")
LIES = ("supine", "prone", "hands and knees", "left side", "right side", "upright")
HEADS = ("left", "right", "camera", "away")
FACES = ("left", "right", "camera", "away")
GROUPS = ("spine", "arms", "legs", "left_arm", "right_arm", "left_leg", "right_leg")
TRUNK = ("head_up", "forward")
PLAYS = ("to and fro", "cycle", "breathe")
MOVES = ("left arm", "right arm", "left leg", "right leg", "trunk")
HANDS = ("flat", "relaxed", "grip", "fist", "reach")
GIRTH_SIDES = ("front", "back", "inside", "outside")
LIMBS = tuple(f"{side} {limb}" for side in ("left", "right") for limb in ("thigh", "shin", "upper arm", "forearm"))
JOINTS = tuple(f"{side} {one}" for side in ("left", "right") for one in ("shoulder", "elbow", "hip", "knee", "ankle"))
JOINT_SEGMENTS = {"shoulder": "upper_arm", "elbow": "forearm", "hip": "thigh", "knee": "shin", "ankle": "foot"}
AIMS = (
    "trunk", "face", *LIMBS,
    *(f"{side} {one}" for side in ("left", "right") for one in ("fingers", "palm", "toes", "sole", "kneecap")),
)  # fmt: skip
TINTS = (
    "low back", "upper back", "belly", "chest", "whole spine",
    *(
        f"{side} {one}"
        for side in ("left", "right")
        for one in (
            "low back", "buttock", "outer hip", "front hip", "hamstring", "front thigh", "inner thigh", "calf", "waist",
            "shoulder",
        )
    ),
)  # fmt: skip
# What each prop may be told besides its kind.
PROPS: dict[str, tuple[str, ...]] = {
    "mat": (),
    "pillow": ("under", "at", "height"),
    "cushion": ("under", "at", "height"),
    "towel": ("under", "at", "height"),
    "wall": ("at", "faces"),
    "doorway": ("at", "faces"),
    "chair": ("at", "faces", "height"),
    "roller": ("at", "along"),
    "step": ("at", "height"),
    "strap": ("around", "held_by"),
}
SURFACES: dict[str, tuple[str, ...]] = {
    "pillow": ("pillow",), "cushion": ("cushion",), "towel": ("towel",), "wall": ("wall",), "doorway": ("doorway",),
    "chair": ("chair seat", "chair back"), "roller": ("roller",), "step": ("step",),
}  # fmt: skip
FILE_NEEDS = ("id", "body", "root", "tint", "timing", "pose")
FILE_MAY = ("moves", "camera", "prop", "card")
TIMING_NEEDS = ("play", "there_s", "hold_s", "back_s")
TIMING_MAY = ("frames", "breath_cm")
POSE_NEEDS = ("name", "alt", "geometry")
POSE_MAY = ("still", "root", "guide", "loose", "contacts", "slides", "reach", "aim", "gap", "hands", "except")
MEANING = {
    "quote": "copy the geometry sentence of the clinical stretches file that the numbers come from",
    "alt": "say the position in words for someone who cannot see it",
    "geometry": "the joint angles of this pose with the sentence they come from",
    "name": "a short word for this pose, such as start",
    "tint": "the areas that are tinted when the picture shows what works or stretches",
    "timing": 'such as { play = "to and fro", there_s = 2, hold_s = 5, back_s = 2 }',
    "root": 'how the body lies in space, such as { lies = "supine", head = "left" }',
    "pose": "at least two [[pose]] tables, or one for a position that is only held",
    "toward": "a world direction [x, y, z]: x right in the picture, y away from the viewer, z up",
}
