"""Where clothes and hair lie on the rest body, as signed numbers: positive is covered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from tools.illustrations.blender.rig import order_of
from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.vectors import Array

FACE = ("head", "jaw", "special", "levator", "oculi", "orbic", "oris", "risor", "tempor", "eye", "tongue")
ARM, LEG = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal"), ("upperleg", "lowerleg", "foot", "toe")
SLEEVE, LEG_HEM, WAIST = 0.56, 0.62, 0.28
NECK_RADII = np.array([0.078, 0.090, 0.086])
# Hairline height above the head joint by depth from the forehead to the nape, metres, and how thick the hair lies.
HAIRLINES = {
    "man": ((-0.10, 0.098), (-0.075, 0.094), (-0.055, 0.075), (-0.04, 0.03), (-0.022, -0.005), (-0.012, 0.035),
            (0.01, 0.052), (0.03, 0.030), (0.045, -0.012), (0.07, -0.045), (0.10, -0.05)),
    "woman": ((-0.10, 0.100), (-0.075, 0.096), (-0.05, 0.080), (-0.03, 0.045), (-0.012, 0.045), (0.01, 0.052),
              (0.03, 0.034), (0.045, 0.0), (0.07, -0.028), (0.10, -0.03)),
}  # fmt: skip
HAIR_THICK = {"man": (0.010, 0.020), "woman": (0.009, 0.006)}


@dataclass
class Fields:
    """Hold, for each vertex of the rest body: weights and what covers it."""

    weights: sparse.csr_matrix
    arm: Array
    leg: Array
    along_arm: Array
    along_leg: Array
    cloth: Array
    neck: Array
    waist: Array
    hair: Array
    hair_offset: Array
    line: Array
    neck_middle: Array


def weigh(mesh: SourceMesh) -> sparse.csr_matrix:
    """Return the vertex by bone weights, bones in rig order."""
    order = {bone: k for k, bone in enumerate(order_of(mesh))}
    rows = [(i, order[bone], w) for bone, pairs in mesh.weights.items() for i, w in pairs]
    i, j, w = zip(*rows, strict=True)
    return sparse.csr_matrix((w, (i, j)), shape=(len(mesh.points), len(order)))


def fields_of(mesh: SourceMesh, body: str) -> Fields:
    """Measure what covers each vertex of a body."""
    weights, bones, points = weigh(mesh), order_of(mesh), mesh.points

    def load(names: tuple[str, ...]) -> Array:
        columns = [k for k, bone in enumerate(bones) if bone.startswith(names)]
        return np.asarray(weights[:, columns].sum(1)).ravel()

    def along(upper: str, lower: str) -> Array:
        out = np.zeros(len(points))
        for tag, rows in ((".L", points[:, 0] >= 0), (".R", points[:, 0] < 0)):
            start = mesh.heads[upper + tag]
            way = mesh.heads[lower + tag] - start
            out[rows] = (points[rows] - start) @ way / (way @ way)
        return out

    heads = mesh.heads
    arm = load(ARM) > 0.35
    leg = (load(LEG) > 0.3) | (points[:, 2] < heads["upperleg01.L"][2] - 0.02)
    face = load((*FACE, "neck03"))
    along_arm, along_leg = along("upperarm01", "lowerarm01"), along("upperleg01", "lowerleg01")
    neck_middle = heads["neck01"] + np.array([0, 0.004, 0.005])
    neck = np.linalg.norm((points - neck_middle) / NECK_RADII, axis=1) * 0.09 - 0.09
    cloth = np.minimum.reduce([
        np.where(arm, (SLEEVE - along_arm) * 0.3, 9), neck, (0.45 - face) * 0.1,
        np.where(leg & ~arm, (LEG_HEM - along_leg) * 0.42, 9),
    ])  # fmt: skip
    level = heads["spine05"][2] + WAIST * (heads["spine03"][2] - heads["spine05"][2])
    waist = np.where(arm | (points[:, 2] > level + 0.18), 0.5, points[:, 2] - level)
    hair = _hair(mesh, body, load((*FACE, "neck")))
    low, high = HAIR_THICK[body]
    top = np.clip((points[:, 2] - heads["head"][2]) / 0.14, 0, 1)
    thick = np.clip(hair * 0.6, 0.001, low + (high - low) * top)
    line = np.clip(1 - 0.62 * (load(("finger", "toe")) + load(("wrist", "foot")) * 0.3 + 0.75 * load(FACE)), 0.3, 1)
    return Fields(
        weights, arm, leg, along_arm, along_leg, cloth, neck, waist, hair, thick, line, neck_middle,
    )  # fmt: skip


def _hair(mesh: SourceMesh, body: str, near_head: Array) -> Array:
    local = mesh.points - mesh.heads["head"]
    depth, height = zip(*HAIRLINES[body], strict=True)
    above = local[:, 2] - np.interp(local[:, 1], depth, height)
    return np.where(near_head > 0.8, above, -1.0)
