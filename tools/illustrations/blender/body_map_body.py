"""Build the standing body of the body map: skin, shorts and top, posed without a rig."""

# ruff: noqa: ANN401 - Blender has no types
from __future__ import annotations

from typing import Any

import bpy
import numpy as np
from scipy.spatial import KDTree

from tools.illustrations.base import base_of
from tools.illustrations.blender.cutting import Faces, clip, smooth
from tools.illustrations.blender.garments import fields_of, weigh
from tools.illustrations.blender.rig import bones_of, order_of
from tools.illustrations.body_map import POSE, clothes
from tools.illustrations.figure import INDEX, NAMES, Figure, read_body
from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.vectors import Array

BODY = "woman"
LINE_M = 0.0034
CLOTH_M, HEM_M = 0.006, 0.004
# Skin this far inside a hem is left out.
HIDDEN_M, GIVES_M = 0.004, 0.012
ARMPIT = (0.14, 0.39)
SKIN, CLOTH = (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)


def _posed(mesh: SourceMesh) -> Array:
    """Return the vertices of the standing body: each bone carries its share."""
    numbers = np.zeros(len(NAMES))
    for name, degrees in POSE.items():
        numbers[INDEX[name]] = degrees
    figure = Figure(read_body(BODY), numbers, base_of({"lies": "upright", "faces": "away"}))
    bones, weights = bones_of(figure, mesh, {"left": "relaxed", "right": "relaxed"}), weigh(mesh)
    total, load = np.zeros_like(mesh.points), np.asarray(weights.sum(1))
    for k, bone in enumerate(order_of(mesh)):
        rotation, place = bones[bone]
        total += weights[:, [k]].toarray() * (place + (mesh.points - mesh.heads[bone]) @ rotation.T)
    return total / np.maximum(load, 1e-9)


def build(mesh: SourceMesh) -> list[Any]:
    """Return the skin that shows, the shorts and the top; each knows its place at rest and its `paint`."""
    posed, rest, body = _posed(mesh), mesh.points, mesh.groups["body"]
    worn = clothes(rest, fields_of(mesh, BODY).along_leg)
    depth = np.maximum.reduce(list(worn.values()))
    # The skin of the armpits folds into itself when the arms hang, so it is drawn smooth there.
    fold = np.exp(-((np.hypot(np.abs(rest[:, 0]) - ARMPIT[0], rest[:, 2] - ARMPIT[1]) / 0.05) ** 2))[:, None]
    skin = posed + fold * (smooth(posed, body, 12) - posed)
    below = KDTree(skin[np.unique(np.concatenate([np.array(one) for one in body]))])
    # Under the top the skin gives way, or its coarse faces would come through the narrow straps.
    hidden = skin - _normals(skin, body) * np.clip(worn["top"], 0, GIVES_M)[:, None]
    faces, at, was, _ = _cut(body, HIDDEN_M - depth, hidden, rest)
    out = [_thing("skin", faces, at, was, SKIN)]
    for name, covered in worn.items():
        faces, at, was, inside = _cut(mesh.groups["helper-tights"], covered, posed, rest)
        out.append(_thing(name, faces, _fitted(at, faces, np.clip(inside / 0.04, 0, 1), below), was, CLOTH))
    return out


def _cut(faces: Faces, value: Array, points: Array, rest: Array) -> tuple[Faces, Array, Array, Array]:
    """Return what is left where a value is positive, with the points, rest points and values the cut adds."""
    kept, added = clip(faces, value)
    i, j, share = (np.array(one) for one in zip(*added, strict=True))
    points, rest = (
        np.concatenate([one, one[i] * (1 - share)[:, None] + one[j] * share[:, None]]) for one in (points, rest)
    )
    return kept, points, rest, np.concatenate([value, np.zeros(len(i))])


def _fitted(points: Array, faces: Faces, loose: Array, skin: KDTree) -> Array:
    """Return the cloth smooth, a little off the body where it is loose (1) and close to the skin at its hems (0)."""
    normals = _normals(points, faces)
    gap = ((skin.data[skin.query(points)[1]] - points) * normals).sum(1)
    off = loose * CLOTH_M + (1 - loose) * (gap + HEM_M)
    return smooth(points + normals * off[:, None], faces, 3)


def _normals(points: Array, faces: Faces) -> Array:
    out = np.zeros_like(points)
    for face in faces:
        corners = points[face]
        out[face] += np.cross(corners[2] - corners[0], corners[-1] - corners[1])
    return out / np.maximum(np.linalg.norm(out, axis=1), 1e-12)[:, None]


def _thing(name: str, faces: Faces, points: Array, rest: Array, paint: tuple[float, float, float]) -> Any:
    rows = np.unique(np.concatenate([np.array(one) for one in faces]))
    place = {int(row): k for k, row in enumerate(rows)}
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points[rows].tolist(), [], [[place[row] for row in one] for one in faces])
    mesh.update()
    values = np.ascontiguousarray(rest[rows], dtype=np.float32).ravel()
    mesh.attributes.new("rest", "FLOAT_VECTOR", "POINT").data.foreach_set("vector", values)
    for polygon in mesh.polygons:
        polygon.use_smooth = True
    thing = bpy.data.objects.new(name, mesh)
    thing["paint"] = paint
    bpy.context.scene.collection.objects.link(thing)
    fine = thing.modifiers.new("fine", "SUBSURF")
    fine.levels = fine.render_levels = 1
    hull = thing.modifiers.new("line", "SOLIDIFY")
    hull.thickness, hull.offset, hull.use_flip_normals, hull.material_offset, hull.use_rim = LINE_M, 1, True, 1, False
    return thing
