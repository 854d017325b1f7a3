"""Render what the body map is made of: how the standing body is lit from behind, what covers what, and where it is."""

# ruff: noqa: ANN401 - Blender has no types
from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import bpy
import numpy as np
from mathutils import Vector

from tools.illustrations.blender.body_map_body import BODY, build
from tools.illustrations.blender.job import hushed
from tools.illustrations.blender.materials import outline
from tools.illustrations.body_map import HIGH_M, MIDDLE_M, PIXELS, WIDE_M, Shots
from tools.illustrations.source_mesh import read_source
from tools.illustrations.vectors import Array

SAMPLES = {"light": 8, "cover": 16, "rest": 1}
KEY, FILL = ((-2.0, -1.7, 2.2), 1.2, 110), ((2.2, -1.6, 1.0), 1.6, 30)
LINE = (0.0, 0.0, 1.0)


def shoot_body_map(data: Path) -> Shots:
    """Return the shots of the body of the exercise pictures, straight from behind; data is the CC0 body's folder."""
    mesh = read_source(data, BODY)
    with hushed(), tempfile.TemporaryDirectory() as scratch:
        _open_stage()
        things = build(mesh)
        light, cover, rest = (_shot(things, Path(scratch) / f"{kind}.exr", kind) for kind in SAMPLES)
    return Shots(light[..., 0], cover, rest)


def _open_stage() -> None:
    bpy.ops.wm.read_factory_settings(use_empty=True)
    scene = bpy.context.scene
    world = bpy.data.worlds.new("world")
    scene.world, world.use_nodes = world, True
    sky = world.node_tree.nodes["Background"].inputs
    sky[0].default_value, sky[1].default_value = (1, 1, 1, 1), 0.35
    for place, size, energy in (KEY, FILL):
        lamp = bpy.data.lights.new("lamp", "AREA")
        lamp.size, lamp.energy = size, energy
        thing = bpy.data.objects.new("lamp", lamp)
        scene.collection.objects.link(thing)
        thing.location = place
        thing.rotation_euler = (Vector((0, 0, MIDDLE_M)) - Vector(place)).to_track_quat("-Z", "Y").to_euler()
    camera = bpy.data.cameras.new("camera")
    eye = bpy.data.objects.new("camera", camera)
    scene.collection.objects.link(eye)
    scene.camera = eye
    camera.type, camera.ortho_scale = "ORTHO", max(WIDE_M, HIGH_M)
    eye.location = (0, -4, MIDDLE_M)
    eye.rotation_euler = Vector((0, 1, 0)).to_track_quat("-Z", "Y").to_euler()
    scene.render.engine, scene.cycles.device = "CYCLES", "CPU"
    scene.render.resolution_x, scene.render.resolution_y = PIXELS
    scene.render.film_transparent = True
    scene.render.image_settings.file_format, scene.render.image_settings.color_mode = "OPEN_EXR", "RGBA"
    scene.render.image_settings.color_depth = "32"
    scene.cycles.use_light_tree, scene.cycles.adaptive_threshold, scene.cycles.adaptive_min_samples = False, 0.03, 6
    scene.cycles.max_bounces = scene.cycles.diffuse_bounces = 1


def _shot(things: list[Any], path: Path, kind: str) -> Array:
    for thing in things:
        thing.modifiers["line"].show_render = kind == "cover"
        thing.data.materials.clear()
        thing.data.materials.append(_surface(kind, tuple(thing["paint"])))
        thing.data.materials.append(outline(LINE))
    scene = bpy.context.scene
    scene.cycles.samples, scene.cycles.use_denoising = SAMPLES[kind], kind == "light"
    # A place is only true where one ray met the body in the middle of its pixel.
    scene.cycles.pixel_filter_type = "BOX" if kind == "rest" else "BLACKMAN_HARRIS"
    scene.cycles.filter_width = 0.01 if kind == "rest" else 1.5
    scene.render.filepath = str(path)
    bpy.ops.render.render(write_still=True)
    image = bpy.data.images.load(str(path))
    image.colorspace_settings.name = "Non-Color"
    flat = np.zeros(len(image.pixels), dtype=np.float32)
    image.pixels.foreach_get(flat)
    wide, high = PIXELS
    return flat.reshape(high, wide, 4)[::-1].astype(float)


def _surface(kind: str, paint: tuple[float, float, float]) -> Any:
    material = bpy.data.materials.new(kind)
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    out = nodes.new("ShaderNodeOutputMaterial")
    shader = nodes.new("ShaderNodeBsdfDiffuse" if kind == "light" else "ShaderNodeEmission")
    shader.inputs["Color"].default_value = (0.8, 0.8, 0.8, 1) if kind == "light" else (*paint, 1)
    if kind == "rest":
        place = nodes.new("ShaderNodeAttribute")
        place.attribute_name = "rest"
        links.new(place.outputs["Vector"], shader.inputs["Color"])
    links.new(shader.outputs[0], out.inputs[0])
    return material
