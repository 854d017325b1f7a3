"""From a solved figure to the turn and place of every bone of the MakeHuman rig."""

from __future__ import annotations

import numpy as np

from tools.illustrations.extract import bone_of, hand_axes
from tools.illustrations.figure import Figure
from tools.illustrations.skeleton import SEGMENTS, SIDES
from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.vectors import Array, turn, unit

# Bend of the three finger joints, spread of the thumb, degrees.
SHAPES: dict[str, tuple[tuple[float, float, float], tuple[float, float]]] = {
    "flat": ((-10, -6, -4), (0, 5)),
    "relaxed": ((12, 15, 10), (5, 10)),
    "reach": ((0, 2, 2), (4, 4)),
    "grip": ((38, 42, 24), (12, 10)),
    "fist": ((70, 80, 50), (25, 20)),
}
Turns = dict[str, Array]


def order_of(mesh: SourceMesh) -> list[str]:
    """Return the bones, parents first."""
    out: list[str] = []

    def visit(bone: str) -> None:
        parent = mesh.parents[bone]
        if bone in out:
            return
        if parent:
            visit(parent)
        out.append(bone)

    for bone in mesh.parents:
        visit(bone)
    return out


def _shortest(first: Array, second: Array) -> Array:
    a, b = unit(first), unit(second)
    axis, cosine = np.cross(a, b), float(a @ b)
    if np.linalg.norm(axis) < 1e-6:
        return np.eye(3) if cosine > 0 else turn(np.cross(a, [0.3, 0.5, 0.8]), 180)
    return turn(axis, float(np.degrees(np.arctan2(np.linalg.norm(axis), cosine))))


def _twist(rotation: Array, axis: Array) -> float:
    """Return how far a rotation turns about an axis, degrees."""
    sine = np.array([rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]])
    return float(np.degrees(2 * np.arctan2(sine @ axis / 2, (1 + np.trace(rotation)) / 2)))


def bones_of(figure: Figure, mesh: SourceMesh, hands: dict[str, str]) -> dict[str, tuple[Array, Array]]:
    """Return each bone's rotation from the rest mesh and its head's place."""
    owner = {bone_of(one): one for one in SEGMENTS}
    given: Turns = {bone: figure.frame_of(one) @ figure.body.turns[one] for bone, one in owner.items()}
    for side in SIDES:
        tag = "." + side[0].upper()
        for k in range(1, 6):
            given[f"toe{k}-1{tag}"] = given["toe3-1" + tag]
        _share_twist(given, mesh, tag, "upperarm", "lowerarm", "wrist", "clavicle" + tag, 0.55)
        _share_twist(given, mesh, tag, "upperleg", "lowerleg", "foot", "root", 0.3)
    local = {key: value for side in SIDES for key, value in _fingers(mesh, side, hands.get(side, "relaxed")).items()}
    turns: Turns = {}
    places: dict[str, Array] = {}
    for bone in order_of(mesh):
        parent = mesh.parents[bone]
        if parent is None:
            turns[bone], places[bone] = given[bone], figure.joint("pelvis")
            continue
        places[bone] = places[parent] + turns[parent] @ (mesh.heads[bone] - mesh.heads[parent])
        turns[bone] = given[bone] if bone in given else turns[parent] @ local.get(bone, np.eye(3))
    return {bone: (turns[bone], places[bone]) for bone in turns}


def _share_twist(
    given: Turns, mesh: SourceMesh, tag: str, upper: str, lower: str, end: str, parent: str, share: float
) -> None:
    """Spread each limb's turn about its own length over its two bones, so that skin does not wring."""
    rest_upper = unit(mesh.heads[f"{lower}01{tag}"] - mesh.heads[f"{upper}01{tag}"])
    rest_lower = unit(mesh.heads[end + tag] - mesh.heads[f"{lower}01{tag}"])
    whole, fore, tip, root = given[f"{upper}01{tag}"], given[f"{lower}01{tag}"], given[end + tag], given[parent]
    along = whole @ rest_upper
    swung = _shortest(root @ rest_upper, along) @ root
    given[f"{upper}01{tag}"] = turn(along, _twist(whole @ swung.T, along) * 0.5) @ swung
    given[f"{upper}02{tag}"] = whole
    length = fore @ rest_lower
    bent = _shortest(length, tip @ rest_lower)
    given[f"{lower}02{tag}"] = turn(length, _twist((bent.T @ tip) @ fore.T, length) * share) @ fore


def _fingers(mesh: SourceMesh, side: str, shape: str) -> Turns:
    tag = "." + side[0].upper()
    bends, thumb = SHAPES[shape]
    fingers, palm = hand_axes(mesh, side)
    axis = np.cross(unit(fingers), unit(palm))
    out = {f"finger{k}-{j + 1}{tag}": turn(axis, bends[j]) for k in range(2, 6) for j in range(3)}
    first = mesh.tails[f"finger1-1{tag}"] - mesh.heads[f"finger1-1{tag}"]
    across = np.cross(unit(first), unit(fingers))
    for j in range(3):
        out[f"finger1-{j + 1}{tag}"] = turn(axis, thumb[0]) @ turn(across, thumb[1])
    return out
