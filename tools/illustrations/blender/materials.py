"""Flat, softly lit fills, the outline's line, and what a picture needs to be tinted after it was shot.

Every material also tells its own colour and its tinted colour, unlit, to two extra pictures. Their quotient turns a
plain picture into the tinted one, so that one shot is enough for both.
"""

# ruff: noqa: ANN401 - Blender has no types
from __future__ import annotations

from typing import Any

import bpy

from tools.illustrations.palette import Colour

GLOW = 0.30
OWN, TINTED = "own", "tinted"


def linear(colour: Colour) -> tuple[float, float, float, float]:
    """Return an sRGB colour as the renderer's linear one."""
    red, green, blue = (x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in colour)
    return red, green, blue, 1.0


def _split(nodes: Any, links: Any, colour: Colour, below: Colour) -> Any:
    """Return a socket that changes colour where the `waist` attribute changes sign."""
    attribute = nodes.new("ShaderNodeAttribute")
    attribute.attribute_name = "waist"
    edge = nodes.new("ShaderNodeMapRange")
    edge.inputs[1].default_value, edge.inputs[2].default_value = -0.002, 0.002
    links.new(attribute.outputs["Fac"], edge.inputs[0])
    mix = nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    mix.inputs["A"].default_value, mix.inputs["B"].default_value = linear(below), linear(colour)
    links.new(edge.outputs[0], mix.inputs["Factor"])
    return mix.outputs["Result"]


def _tell(nodes: Any, links: Any, which: str, colour: Any) -> None:
    out = nodes.new("ShaderNodeOutputAOV")
    out.aov_name = which
    links.new(colour, out.inputs["Color"])


def fill(name: str, colour: Colour, tint: Colour, below: Colour | None = None) -> Any:
    """Return a fill; `target` tints it, `waist` splits it into two colours."""
    material = bpy.data.materials.new(name)
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    out, attribute = nodes.new("ShaderNodeOutputMaterial"), nodes.new("ShaderNodeAttribute")
    attribute.attribute_name = "target"
    own = nodes.new("ShaderNodeRGB").outputs[0]
    own.default_value = linear(colour)
    if below:
        own = _split(nodes, links, colour, below)
    mix = nodes.new("ShaderNodeMix")
    mix.data_type = "RGBA"
    mix.inputs["B"].default_value = linear(tint)
    links.new(own, mix.inputs["A"])
    links.new(attribute.outputs["Fac"], mix.inputs["Factor"])
    _tell(nodes, links, OWN, own)
    _tell(nodes, links, TINTED, mix.outputs["Result"])
    lit, glow = nodes.new("ShaderNodeBsdfDiffuse"), nodes.new("ShaderNodeEmission")
    links.new(own, lit.inputs["Color"])
    links.new(own, glow.inputs["Color"])
    both = nodes.new("ShaderNodeMixShader")
    both.inputs[0].default_value = GLOW
    links.new(lit.outputs[0], both.inputs[1])
    links.new(glow.outputs[0], both.inputs[2])
    links.new(both.outputs[0], out.inputs[0])
    return material


def outline(colour: Colour, below: Colour | None = None) -> Any:
    """Return the hull's line: only its inner face, only to the camera."""
    material = bpy.data.materials.new("line")
    material.use_nodes = True
    nodes, links = material.node_tree.nodes, material.node_tree.links
    nodes.clear()
    out, geometry = nodes.new("ShaderNodeOutputMaterial"), nodes.new("ShaderNodeNewGeometry")
    clear, line, path = (nodes.new(f"ShaderNode{one}") for one in ("BsdfTransparent", "Emission", "LightPath"))
    line.inputs[0].default_value = linear(colour)
    if below:
        links.new(_split(nodes, links, colour, below), line.inputs[0])
    front, seen = nodes.new("ShaderNodeMath"), nodes.new("ShaderNodeMath")
    front.operation, seen.operation = "SUBTRACT", "MULTIPLY"
    front.inputs[0].default_value = 1
    links.new(geometry.outputs["Backfacing"], front.inputs[1])
    links.new(front.outputs[0], seen.inputs[0])
    links.new(path.outputs["Is Camera Ray"], seen.inputs[1])
    shown = nodes.new("ShaderNodeMix")
    shown.data_type = "RGBA"
    shown.inputs["A"].default_value, shown.inputs["B"].default_value = (0, 0, 0, 1), linear(colour)
    links.new(seen.outputs[0], shown.inputs["Factor"])
    if below:
        links.new(_split(nodes, links, colour, below), shown.inputs["B"])
    for which in (OWN, TINTED):
        _tell(nodes, links, which, shown.outputs["Result"])
    mix = nodes.new("ShaderNodeMixShader")
    links.new(seen.outputs[0], mix.inputs[0])
    links.new(clear.outputs[0], mix.inputs[1])
    links.new(line.outputs[0], mix.inputs[2])
    links.new(mix.outputs[0], out.inputs[0])
    return material


def darker(colour: Colour) -> Colour:
    """Return the line's tone of a fill."""
    red, green, blue = colour
    return red * 0.48, green * 0.42, blue * 0.42
