"""The scene round a person: light, camera, mat and props, and the shot."""

# ruff: noqa: ANN401 - Blender has no types
from __future__ import annotations

from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

from tools.illustrations.blender.materials import OWN, TINTED, darker, fill, outline
from tools.illustrations.palette import Colour
from tools.illustrations.props import Box
from tools.illustrations.shot import Shot
from tools.illustrations.vectors import Array
from tools.illustrations.view import View

ROUND = {"pillow": 0.034, "cushion": 0.03, "mat": 0.006, "towel": 0.028, "step": 0.012}
PAINTS = {"chair seat": "wood", "chair back": "wood", "chair leg": "wood"}
DISTANCE_M = 7.0
COLOURS = "colours"


def open_stage() -> None:
    """Start an empty scene with its lights and render settings."""
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    world = bpy.data.worlds.new("world")
    scene.world, world.use_nodes = world, True
    sky = world.node_tree.nodes["Background"].inputs
    sky[0].default_value, sky[1].default_value = (1, 1, 1, 1), 0.55
    for place, size, energy in (((-1.6, -2.6, 3.4), 2.2, 115), ((2.2, 1.8, 2.4), 2.0, 40)):
        lamp = bpy.data.lights.new("lamp", "AREA")
        lamp.size, lamp.energy = size, energy
        thing = bpy.data.objects.new("lamp", lamp)
        scene.collection.objects.link(thing)
        thing.location = place
        thing.rotation_euler = (Vector((0, 0, 0.3)) - Vector(place)).to_track_quat("-Z", "Y").to_euler()
    scene.render.engine, scene.cycles.device = "CYCLES", "CPU"
    scene.cycles.use_denoising, scene.cycles.use_light_tree = True, False
    scene.cycles.denoising_quality = scene.cycles.denoising_prefilter = "FAST"
    # One bounce of light in this flat look is as good as three and takes a third of the time.
    scene.cycles.max_bounces, scene.cycles.diffuse_bounces, scene.cycles.transparent_max_bounces = 1, 1, 12
    scene.cycles.use_adaptive_sampling, scene.cycles.adaptive_threshold, scene.cycles.adaptive_min_samples = (
        True,
        0.03,
        6,
    )
    scene.cycles.pixel_filter_type = "BLACKMAN_HARRIS"
    scene.render.film_transparent = True
    scene.view_settings.view_transform = "Standard"
    scene.render.image_settings.file_format, scene.render.image_settings.color_mode = "PNG", "RGBA"
    # With one thread the renderer's second one spins beside it and doubles the work.
    scene.render.threads_mode, scene.render.threads = "FIXED", 2
    scene.render.use_persistent_data = True
    _tell_colours(scene)


def _tell_colours(scene: Any) -> None:
    """Write the unlit colours, own and tinted, beside every shot."""
    layer = scene.view_layers[0]
    for which in (OWN, TINTED):
        told = layer.aovs.add()
        told.name, told.type = which, "COLOR"
    scene.use_nodes = True
    tree = scene.node_tree
    tree.nodes.clear()
    layers, final = tree.nodes.new("CompositorNodeRLayers"), tree.nodes.new("CompositorNodeComposite")
    tree.links.new(layers.outputs["Image"], final.inputs["Image"])
    files = tree.nodes.new("CompositorNodeOutputFile")
    files.name = COLOURS
    files.format.file_format, files.format.color_mode = "PNG", "RGB"
    files.file_slots.clear()
    for which in (OWN, TINTED):
        files.file_slots.new(which)
        tree.links.new(layers.outputs[which], files.inputs[which])


def look(view: View) -> None:
    """Point the orthographic camera as the view says."""
    camera = bpy.data.cameras.new("camera")
    thing = bpy.data.objects.new("camera", camera)
    bpy.context.scene.collection.objects.link(thing)
    bpy.context.scene.camera = thing
    camera.type, camera.ortho_scale, camera.clip_end = "ORTHO", view.width, 40
    toward = Vector(view.toward.tolist())
    thing.location = Vector(view.middle.tolist()) + toward * DISTANCE_M
    thing.rotation_euler = (-toward).to_track_quat("-Z", "Y").to_euler()


def _thing(
    name: str, points: list[list[float]], faces: list[list[int]], paint: dict[str, Colour], colour: Colour, bevel: float
) -> Any:
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(points, [], faces)
    mesh.update()
    thing = bpy.data.objects.new(name, mesh)
    bpy.context.scene.collection.objects.link(thing)
    mesh.materials.append(fill(name, colour, paint["tint"]))
    mesh.materials.append(outline(darker(colour)))
    if bevel:
        soft = thing.modifiers.new("round", "BEVEL")
        soft.width, soft.segments = bevel, 5
    for polygon in mesh.polygons:
        polygon.use_smooth = bevel > 0.02
    return thing


def _line(thing: Any) -> None:
    hull = thing.modifiers.new("line", "SOLIDIFY")
    hull.thickness, hull.offset, hull.use_flip_normals, hull.material_offset, hull.use_rim = 0.004, 1, True, 1, False


def set_box(box: Box, paint: dict[str, Colour]) -> None:
    """Add one prop; towel and roller are round."""
    colour = paint[PAINTS.get(box.kind, box.kind)]
    if box.kind in {"roller", "towel"}:
        _line(_rod(box, paint, colour))
        return
    faces = [[3, 2, 1, 0], [4, 5, 6, 7], *([k, (k + 1) % 4, (k + 1) % 4 + 4, k + 4] for k in range(4))]
    thing = _thing(box.kind, box.corners().tolist(), faces, paint, colour, ROUND.get(box.kind, 0.004))
    if box.kind != "mat":
        _line(thing)


def _rod(box: Box, paint: dict[str, Colour], colour: Colour) -> Any:
    axis, radius = np.cross([0, 0, 1], box.forward), box.height / 2
    middle, count = box.base + np.array([0, 0, radius]), 40
    ring = [
        np.cos(a) * box.forward + np.sin(a) * np.array([0, 0, 1])
        for a in np.linspace(0, 2 * np.pi, count, endpoint=False)
    ]
    points = [(middle + radius * r + axis * box.half[1] * s).tolist() for s in (-1, 1) for r in ring]
    faces = [[k, (k + 1) % count, count + (k + 1) % count, count + k] for k in range(count)]
    faces += [list(range(count))[::-1], list(range(count, 2 * count))]
    return _thing(box.kind, points, faces, paint, colour, 0.006)


def set_strap(points: list[Array], paint: dict[str, Colour]) -> Any | None:
    """Add the strap as a band through world points, or nothing."""
    if not points:
        return None
    curve = bpy.data.curves.new("strap", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.resolution_u = "3D", 0.008, 8
    spline = curve.splines.new("POLY")
    spline.points.add(len(points) - 1)
    for place, point in zip(spline.points, points, strict=True):
        place.co = (*point.tolist(), 1)
    thing = bpy.data.objects.new("strap", curve)
    bpy.context.scene.collection.objects.link(thing)
    curve.materials.append(fill("strap", paint["strap"], paint["tint"]))
    return thing


def shoot(path: Path, width: int, samples: int) -> Shot:
    """Render one 16:9 picture, and its unlit colours beside it."""
    scene = bpy.context.scene
    scene.render.resolution_x, scene.render.resolution_y = width, width * 9 // 16
    scene.cycles.samples, scene.render.filepath = samples, str(path)
    files = scene.node_tree.nodes[COLOURS]
    files.base_path = str(path.parent)
    for slot, which in zip(files.file_slots, (OWN, TINTED), strict=True):
        slot.path = f"{path.stem}-{which}-"
    bpy.ops.render.render(write_still=True)
    own, tinted = (path.parent / f"{path.stem}-{which}-{scene.frame_current:04d}.png" for which in (OWN, TINTED))
    return Shot(path, own, tinted)
