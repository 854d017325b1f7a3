"""Cut meshes along a signed number, smooth them, and lay hems on their planes."""

from __future__ import annotations

from collections import Counter

import numpy as np

from tools.illustrations.blender.garments import LEG_HEM, NECK_RADII, SLEEVE, Fields
from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.vectors import Array

Faces = list[list[int]]


def clip(faces: Faces, value: Array) -> tuple[Faces, list[tuple[int, int, float]]]:
    """Keep the part of each face where the value is positive; cut edges get new vertices (two ends and a share)."""
    added: list[tuple[int, int, float]] = []
    known: dict[tuple[int, int], int] = {}

    def cut(a: int, b: int) -> int:
        i, j = min(a, b), max(a, b)
        if (i, j) not in known:
            known[i, j] = len(value) + len(added)
            added.append((i, j, float(value[i] / (value[i] - value[j]))))
        return known[i, j]

    out: Faces = []
    for face in faces:
        kept: list[int] = []
        for a, b in zip(face, face[1:] + face[:1], strict=True):
            if value[a] > 0:
                kept.append(a)
            if (value[a] > 0) != (value[b] > 0):
                kept.append(cut(a, b))
        if len(kept) >= 3:
            out.append(kept)
    return out, added


def border(faces: Faces) -> set[int]:
    """Return the vertices on open edges."""
    edges = Counter(tuple(sorted(edge)) for face in faces for edge in zip(face, face[1:] + face[:1], strict=True))
    return {vertex for edge, count in edges.items() if count == 1 for vertex in edge}


def smooth(points: Array, faces: Faces, times: int) -> Array:
    """Return the points drawn half way to their neighbours some times; open edges stay."""
    edges = np.array(sorted({tuple(sorted(e)) for face in faces for e in zip(face, face[1:] + face[:1], strict=True)}))
    fixed = sorted(border(faces))
    for _ in range(times):
        total, count = np.zeros_like(points), np.zeros(len(points))
        for one, other in ((0, 1), (1, 0)):
            np.add.at(total, edges[:, one], points[edges[:, other]])
            np.add.at(count, edges[:, one], 1)
        moved = points * 0.5 + 0.5 * total / np.maximum(count, 1)[:, None]
        moved[fixed] = points[fixed]
        points = moved
    return points


def snap_hems(faces: Faces, place: dict[int, int], local: Array, fields: Fields, mesh: SourceMesh) -> None:
    """Move the open edges of the clothes onto the planes of sleeve, leg and neck, in place."""
    for vertex in border(faces):
        k, tag = place[vertex], ".L" if mesh.points[vertex, 0] >= 0 else ".R"
        if fields.arm[vertex]:
            way = mesh.heads["lowerarm01" + tag] - mesh.heads["upperarm01" + tag]
            local[k] += way * (SLEEVE - fields.along_arm[vertex])
        elif fields.leg[vertex]:
            way = mesh.heads["lowerleg01" + tag] - mesh.heads["upperleg01" + tag]
            local[k] += way * (LEG_HEM - fields.along_leg[vertex])
        else:
            spoke = (local[k] - fields.neck_middle) / NECK_RADII
            local[k] = fields.neck_middle + spoke / np.linalg.norm(spoke) * NECK_RADII
