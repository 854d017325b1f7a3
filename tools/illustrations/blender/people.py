"""Build one person in Blender: skin, eyes, clothes and hair on the rig, and pose, tint and breathe them."""

# ruff: noqa: ANN401 - Blender has no types
from __future__ import annotations

from typing import Any

import bpy
import numpy as np
from mathutils import Matrix
from scipy import sparse

from tools.illustrations.blender.cutting import clip, smooth, snap_hems
from tools.illustrations.blender.garments import Fields, fields_of
from tools.illustrations.blender.materials import darker, fill, outline
from tools.illustrations.blender.rig import order_of
from tools.illustrations.hair import KNOT_MIDDLE, KNOT_OF, KNOT_RADIUS_M
from tools.illustrations.palette import Colour, colours
from tools.illustrations.source_mesh import SourceMesh
from tools.illustrations.tints import breath_of, tint_of
from tools.illustrations.vectors import Array

LINE_M = 0.0055


class Person:
    """Hold one body's Blender objects."""

    def __init__(self, mesh: SourceMesh, body: str) -> None:
        """Build all parts of a body in the current scene."""
        self.mesh, self.order, self.paint = mesh, order_of(mesh), colours(body)
        self.fields: Fields = fields_of(mesh, body)
        self._parts: list[tuple[Any, Array]] = []
        self._armature = self._rig()
        self._rest = {bone: np.array(self._armature.data.bones[bone].matrix_local) for bone in self.order}
        self._dress(body)

    def _rig(self) -> Any:
        data = bpy.data.armatures.new("rig")
        rig = bpy.data.objects.new("rig", data)
        bpy.context.scene.collection.objects.link(rig)
        bpy.context.view_layer.objects.active = rig
        bpy.ops.object.mode_set(mode="EDIT")
        for bone in self.order:
            edit = data.edit_bones.new(bone)
            head, tail = self.mesh.heads[bone], self.mesh.tails[bone]
            edit.head = head
            edit.tail = tail if np.linalg.norm(tail - head) > 1e-3 else head + np.array([0, 0, 0.02])
            if self.mesh.parents[bone]:
                edit.parent = data.edit_bones[self.mesh.parents[bone]]
        bpy.ops.object.mode_set(mode="OBJECT")
        return rig

    def _dress(self, body: str) -> None:
        f, points, groups = self.fields, self.mesh.points, self.mesh.groups
        bare = [
            one for one in groups["body"] if not f.cloth[one].min() > (0.03 if points[one, 2].mean() > 0.45 else 0.012)
        ]
        self._part("skin", bare, self.paint["skin"])
        for side in "lr":
            self._part(
                "eye", groups[f"helper-{side}-eye"], darker_lid(self.paint["skin"]), subdivide=0, settle=0, line=0
            )
        covered = [one for one in groups["helper-tights"] if f.cloth[one].mean() > 0]
        offset = 0.004 + 0.007 * np.clip(f.neck / 0.05, 0, 1)
        self._part(
            "clothes",
            covered,
            self.paint["shirt"],
            offset=offset,
            smoothing=4,
            settle=16,
            hems=True,
            below=self.paint["shorts"],
        )
        self._part("hair", groups["body"], self.paint["hair"], offset=f.hair_offset, smoothing=3, settle=0, cut=f.hair)
        if body == KNOT_OF:
            self._knot()

    def _knot(self) -> None:
        middle, radius = KNOT_MIDDLE + self.mesh.heads["head"], KNOT_RADIUS_M
        bpy.ops.mesh.primitive_uv_sphere_add(segments=24, ring_count=14, radius=radius, location=tuple(middle))
        ball = bpy.context.object
        ball.scale = (1.0, 0.82, 1.0)
        bpy.ops.object.transform_apply(location=True, scale=True)
        points = np.array([v.co[:] for v in ball.data.vertices])
        ball.parent = self._armature
        ball.vertex_groups.new(name="head").add(list(range(len(points))), 1.0, "REPLACE")
        self._finish(ball, points, self.paint["hair"], None, LINE_M * 0.8, np.ones(len(points)), settle=0, subdivide=1)

    def _part(
        self, name: str, faces: list[list[int]], colour: Colour, *, offset: Array | float = 0.0, smoothing: int = 0,
        subdivide: int = 1, settle: int = 8, line: float = LINE_M, cut: Array | None = None, hems: bool = False,
        below: Colour | None = None,
    ) -> None:  # fmt: skip
        f, points, weights, thick = self.fields, self.mesh.points, self.fields.weights, self.fields.line
        offset = np.broadcast_to(np.asarray(offset, dtype=float), len(points))
        if cut is not None:
            faces, added = clip(faces, cut)
            i, j, share = (np.array(one) for one in zip(*added, strict=True))
            points = np.concatenate([points, points[i] * (1 - share)[:, None] + points[j] * share[:, None]])
            weights = sparse.vstack(
                [weights, sparse.diags(1 - share) @ weights[i] + sparse.diags(share) @ weights[j]]
            ).tocsr()
            offset, thick = np.concatenate([offset, np.zeros(len(i))]), np.concatenate([thick, thick[i]])
        rows = np.unique(np.concatenate([np.array(one) for one in faces]))
        place = {int(row): k for k, row in enumerate(rows)}
        local = points[rows].copy()
        mesh = bpy.data.meshes.new(name)
        local_faces = [[place[row] for row in one] for one in faces]
        if hems:
            snap_hems(faces, place, local, f, self.mesh)
        rest = local.copy()
        mesh.from_pydata(local.tolist(), [], local_faces)
        mesh.update()
        normals = np.zeros(len(local) * 3)
        mesh.vertices.foreach_get("normal", normals)
        local = smooth(local + normals.reshape(-1, 3) * offset[rows][:, None], local_faces, smoothing)
        mesh.vertices.foreach_set("co", np.ascontiguousarray(local, dtype=np.float32).ravel())
        thing = bpy.data.objects.new(name, mesh)
        bpy.context.scene.collection.objects.link(thing)
        thing.parent = self._armature
        for bone in self.order:
            thing.vertex_groups.new(name=bone)
        chosen = weights[rows].tocoo()
        for row, column, weight in zip(chosen.row, chosen.col, chosen.data, strict=True):
            thing.vertex_groups[int(column)].add([int(row)], float(weight), "REPLACE")
        if below:
            values = np.ascontiguousarray(f.waist[rows], dtype=np.float32)
            mesh.attributes.new("waist", "FLOAT", "POINT").data.foreach_set("value", values)
        self._finish(thing, rest, colour, below, line, thick[rows], settle=settle, subdivide=subdivide)

    def _finish(
        self, thing: Any, rest: Array, colour: Colour, below: Colour | None, line: float, thick: Array, *,
        settle: int, subdivide: int,
    ) -> None:  # fmt: skip
        mesh = thing.data
        for polygon in mesh.polygons:
            polygon.use_smooth = True
        mesh.attributes.new("target", "FLOAT", "POINT")
        carry = thing.modifiers.new("rig", "ARMATURE")
        carry.object, carry.use_deform_preserve_volume = self._armature, True
        if settle:
            relax = thing.modifiers.new("settle", "CORRECTIVE_SMOOTH")
            relax.iterations, relax.factor, relax.smooth_type = settle, 0.5, "LENGTH_WEIGHTED"
        if subdivide:
            fine = thing.modifiers.new("fine", "SUBSURF")
            fine.levels = fine.render_levels = subdivide
        mesh.materials.append(fill(thing.name, colour, self.paint["tint"], below))
        mesh.materials.append(outline(darker(colour), darker(below) if below else None))
        if line:
            hull = thing.modifiers.new("line", "SOLIDIFY")
            hull.thickness, hull.offset, hull.use_flip_normals = line, 1, True
            hull.material_offset, hull.use_rim = 1, False
            group = thing.vertex_groups.new(name="line")
            for k, value in enumerate(thick):
                group.add([k], float(value), "REPLACE")
            hull.vertex_group = "line"
        flat = np.zeros(len(mesh.vertices) * 3)
        mesh.vertices.foreach_get("co", flat)
        thing["rest"] = flat.tolist()
        self._parts.append((thing, rest))

    def pose(self, bones: dict[str, tuple[Array, Array]]) -> None:
        """Put the rig where the solved figure is."""
        now: dict[str, Array] = {}
        for bone in self.order:
            rotation, place = bones[bone]
            move = np.eye(4)
            move[:3, :3], move[:3, 3] = rotation, place - rotation @ self.mesh.heads[bone]
            now[bone] = move @ self._rest[bone]
        for bone in self.order:
            up = self.mesh.parents[bone]
            rest = np.linalg.inv(self._rest[up]) @ self._rest[bone] if up else self._rest[bone]
            local = np.linalg.inv(rest) @ (np.linalg.inv(now[up]) @ now[bone] if up else now[bone])
            self._armature.pose.bones[bone].matrix_basis = Matrix(local.tolist())
        bpy.context.view_layer.update()

    def tint(self, areas: list[str]) -> None:
        """Say which areas a tinted picture shows."""
        for thing, rest in self._parts:
            values = (
                np.zeros(len(rest))
                if thing.name.startswith(("eye", "hair", "Sphere"))
                else tint_of(areas, self.mesh, rest)
            )
            thing.data.attributes["target"].data.foreach_set("value", np.ascontiguousarray(values, dtype=np.float32))
            thing.data.update()

    def breathe(self, metres: float, *, back: bool) -> None:
        """Lift the belly, or the back, by some metres."""
        for thing, rest in self._parts:
            if thing.name.startswith(("skin", "clothes")):
                flat = np.array(thing["rest"]).reshape(-1, 3) + metres * breath_of(self.mesh, rest, back=back)
                thing.data.vertices.foreach_set("co", np.ascontiguousarray(flat, dtype=np.float32).ravel())
                thing.data.update()


def darker_lid(skin: Colour) -> Colour:
    """Return the colour of the nearly closed eyes."""
    red, green, blue = skin
    return red * 0.86, green * 0.86, blue * 0.86
