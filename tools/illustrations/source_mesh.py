"""Read the CC0 MakeHuman base mesh, rig and weights and shape the two bodies. Build time only."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tools.illustrations.vectors import Array

METRES_PER_UNIT = 0.1
RACES = ("african", "asian", "caucasian")
# Shares of the macro shapes: sex, muscle, and how far the eyes are closed (a calm face reads better small).
SHAPES = {
    "woman": {"female": 0.92, "male": 0.08, "averagemuscle": 0.85, "maxmuscle": 0.15, "eyes": 0.3},
    "man": {"female": 0.1, "male": 0.9, "averagemuscle": 0.85, "maxmuscle": 0.15, "eyes": 0.3},
}


@dataclass
class SourceMesh:
    """Hold one body at rest: points in metres (x left, y back, z up), face groups, bones and weights."""

    points: Array
    groups: dict[str, list[list[int]]]
    heads: dict[str, Array]
    tails: dict[str, Array]
    parents: dict[str, str | None]
    weights: dict[str, list[tuple[int, float]]]


def read_source(data: Path, shape: str) -> SourceMesh:
    """Build one body from the package's `data` folder; shape is `woman` or `man`."""
    mpfb = data / "mpfb2"
    points, groups = _read_obj(mpfb / "3dobjs" / "base.obj")
    points = points + _offsets(data, SHAPES[shape], len(points))
    points = np.stack([points[:, 0], -points[:, 2], points[:, 1]], 1) * METRES_PER_UNIT
    rig = json.loads((mpfb / "rigs/standard/rig.default.json").read_text(encoding="utf-8"))
    weights = json.loads((mpfb / "rigs/standard/weights.default.json").read_text(encoding="utf-8"))["weights"]
    heads = {bone: _place(row["head"], points, groups) for bone, row in rig.items()}
    tails = {bone: _place(row["tail"], points, groups) for bone, row in rig.items()}
    parents = {bone: row["parent"] or None for bone, row in rig.items()}
    return SourceMesh(points, groups, heads, tails, parents, weights)


def _read_obj(path: Path) -> tuple[Array, dict[str, list[list[int]]]]:
    points: list[list[float]] = []
    groups: dict[str, list[list[int]]] = {}
    group = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("v "):
            points.append([float(x) for x in line.split()[1:4]])
        elif line.startswith("g "):
            group = line.split()[1]
        elif line.startswith("f "):
            groups.setdefault(group, []).append([int(t.split("/")[0]) - 1 for t in line.split()[1:]])
    return np.array(points), groups


def _offsets(data: Path, shape: dict[str, float], count: int) -> Array:
    macro = data / "mpfb2/targets/macrodetails"
    total = np.zeros((count, 3))
    for sex in ("female", "male"):
        for race in RACES:
            total += shape[sex] / len(RACES) * _target(macro / f"{race}-{sex}-young.target.gz", count)
        for muscle in ("averagemuscle", "maxmuscle"):
            name = f"universal-{sex}-young-{muscle}-averageweight.target.gz"
            total += shape[sex] * shape[muscle] * _target(macro / name, count)
    for side in ("Left", "Right"):
        face = data / f"faceunits01/targets/faceunits/eyeBlink{side}.target"
        total += shape["eyes"] * _target(face, count)
    return total


def _target(path: Path, count: int) -> Array:
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
    out = np.zeros((count, 3))
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            index, x, y, z = line.split()[:4]
            out[int(index)] = [float(x), float(y), float(z)]
    return out


def _place(row: dict[str, object], points: Array, groups: dict[str, list[list[int]]]) -> Array:
    if row["strategy"] == "CUBE":
        corners = sorted({i for face in groups[str(row["cube_name"])] for i in face})
        return points[corners].mean(0)
    if row["strategy"] == "VERTEX":
        return points[row["vertex_index"]]
    return points[row["vertex_indices"]].mean(0)
