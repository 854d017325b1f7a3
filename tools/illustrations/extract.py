"""Measure the two bodies once and write bodies/*.json: all the solver, the checks and the preview know of them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from tools.illustrations.body_parts import PARTS, Cloud
from tools.illustrations.skeleton import PARENT, SEGMENTS, SIDES
from tools.illustrations.source_mesh import SHAPES, SourceMesh, read_source
from tools.illustrations.vectors import Array, frame

HERE = Path(__file__).parent
BONES = {
    "pelvis": "root", "lumbar1": "spine05", "lumbar2": "spine04", "lumbar3": "spine03", "thorax1": "spine02",
    "thorax2": "spine01", "neck1": "neck01", "neck2": "neck02", "neck3": "neck03", "head": "head",
    "clavicle": "clavicle", "upper_arm": "upperarm01", "forearm": "lowerarm01", "hand": "wrist",
    "thigh": "upperleg01", "shin": "lowerleg01", "foot": "foot", "toes": "toe3-1",
}  # fmt: skip
ENDS = {"upper_arm": "forearm", "forearm": "hand", "thigh": "shin", "shin": "foot"}
POINTS_A_CLOUD = 12
# Fingers and toes give way to the floor, so they are not kept out of it.
LIMP = {"left hand", "right hand", "left toes", "right toes"}


def bone_of(segment: str) -> str:
    """Return the rig bone that carries a segment."""
    side, _, part = segment.rpartition(" ")
    return BONES[part] + {"": "", "left": ".L", "right": ".R"}[side]


def hand_axes(mesh: SourceMesh, side: str) -> tuple[Array, Array]:
    """Return the finger direction and the palm's outward normal at rest."""
    tag = "." + side[0].upper()
    fingers = mesh.heads["finger3-1" + tag] - mesh.heads["wrist" + tag]
    across = mesh.heads["finger2-1" + tag] - mesh.heads["finger5-1" + tag]
    normal = np.cross(fingers, across)
    tip = mesh.tails["finger3-3" + tag] - mesh.heads["finger3-1" + tag]
    return fingers, normal if normal @ tip > 0 else -normal


def neutral_turns(mesh: SourceMesh) -> dict[str, Array]:
    """Return for each segment the rotation from the rest mesh to neutral standing."""
    at = {one: mesh.heads[bone_of(one)] for one in SEGMENTS}
    turns = {one: np.eye(3) for one in SEGMENTS}
    for side in SIDES:
        upper = at[f"{side} forearm"] - at[f"{side} upper_arm"]
        fore = at[f"{side} hand"] - at[f"{side} forearm"]
        bend = np.cross(upper, fore)
        down_and_bend = frame([0, 0, -1], [-1, 0, 0])
        turns[f"{side} upper_arm"] = down_and_bend @ frame(upper, bend).T
        turns[f"{side} forearm"] = down_and_bend @ frame(fore, bend).T
        fingers, palm = hand_axes(mesh, side)
        inward = [-1, 0, 0] if side == "left" else [1, 0, 0]
        turns[f"{side} hand"] = frame([0, 0, -1], inward) @ frame(fingers, palm).T
        for one, end in (("thigh", "shin"), ("shin", "foot")):
            along = at[f"{side} {end}"] - at[f"{side} {one}"]
            turns[f"{side} {one}"] = frame([0, 0, -1], [1, 0, 0]) @ frame(along, [1, 0, 0]).T
        toward_toes = at[f"{side} toes"] - at[f"{side} foot"]
        toward_toes[2] = 0
        turns[f"{side} foot"] = frame([0, -1, 0], [0, 0, -1]) @ frame(toward_toes, [0, 0, -1]).T
        turns[f"{side} toes"] = turns[f"{side} foot"]
    return turns


def owners(mesh: SourceMesh) -> list[str]:
    """Return the segment that moves each vertex most."""
    by_bone: dict[str, str] = {bone_of(one): one for one in SEGMENTS}
    segment_of: dict[str, str] = {}
    for bone in mesh.parents:
        up: str | None = bone
        while up and up not in by_bone:
            up = mesh.parents[up]
        toe = bone.startswith("toe")
        segment_of[bone] = {".L": "left toes", ".R": "right toes"}[bone[-2:]] if toe else by_bone[up or "root"]
    load = np.zeros((len(mesh.points), len(SEGMENTS)))
    for bone, rows in mesh.weights.items():
        for vertex, weight in rows:
            load[vertex, SEGMENTS.index(segment_of[bone])] += weight
    return [SEGMENTS[k] for k in load.argmax(1)]


def _thin(points: Array, count: int) -> Array:
    chosen = [int(points[:, 2].argmin())]
    far = np.linalg.norm(points - points[chosen[0]], axis=1)
    while len(chosen) < min(count, len(points)):
        chosen.append(int(far.argmax()))
        far = np.minimum(far, np.linalg.norm(points - points[chosen[-1]], axis=1))
    return points[chosen]


def measure(mesh: SourceMesh) -> dict[str, object]:
    """Return the measured body; points and joints in neutral frames, metres."""
    turns, owner = neutral_turns(mesh), owners(mesh)
    joints = {one: mesh.heads[bone_of(one)] for one in SEGMENTS}
    skin = sorted({i for face in mesh.groups["body"] for i in face})
    local: dict[str, Array] = {}
    for one in SEGMENTS:
        rows = [i for i in skin if owner[i] == one]
        local[one] = (mesh.points[rows] - joints[one]) @ turns[one].T
    offsets = {}
    for one in SEGMENTS:
        up = PARENT[one]
        offsets[one] = (turns[up] @ (joints[one] - joints[up])).round(5).tolist() if up else [0.0, 0.0, 0.0]
    lengths = {f"{s} {a}": float(np.linalg.norm(np.array(offsets[f"{s} {b}"]))) for s in SIDES for a, b in ENDS.items()}
    clouds = {name: _cloud(row, local, lengths) for name, row in PARTS.items()}
    standing = mesh.points[skin]
    return {
        "height": round(float(np.ptp(standing[:, 2])), 4),
        "turns": {one: turns[one].round(6).tolist() for one in SEGMENTS},
        "offsets": offsets,
        "parts": clouds,
        "girths": {name: _girth(local[name], length) for name, length in lengths.items()},
        "skin": {
            one: _thin(local[one], 40).round(4).tolist() for one in SEGMENTS if one not in LIMP and len(local[one])
        },
    }


def _cloud(row: Cloud, local: dict[str, Array], lengths: dict[str, float]) -> dict[str, object]:
    points = np.concatenate([local[row.segment]])
    keep = row.choose(points, lengths.get(row.segment, 1.0))
    chosen = points[keep]
    return {
        "segment": row.segment,
        "normal": list(row.normal),
        "points": _thin(chosen, POINTS_A_CLOUD).round(4).tolist(),
    }


def _girth(points: Array, length: float) -> dict[str, list[float]]:
    """Return the limb's radius to the front, back, left and right at eleven places from its start to its end."""
    t = -points[:, 2] / length
    out: dict[str, list[float]] = {}
    for name, way in (("front", (0, -1)), ("back", (0, 1)), ("left", (1, 0)), ("right", (-1, 0))):
        reach = points[:, :2] @ np.array(way)
        inside = reach > np.linalg.norm(points[:, :2], axis=1) * 0.8
        known = [(k / 10, reach[inside & (abs(t - k / 10) < 0.08)]) for k in range(11)]
        places = [(place, float(np.median(seen))) for place, seen in known if len(seen)]
        out[name] = np.interp(np.arange(11) / 10, *zip(*places, strict=True)).round(4).tolist()
    return out


def main(data: Path) -> None:
    """Write one JSON file a body beside this module."""
    for shape in SHAPES:
        path = HERE / "bodies" / f"{shape}.json"
        path.write_text(json.dumps(measure(read_source(data, shape)), separators=(",", ":")) + "\n", encoding="utf-8")
