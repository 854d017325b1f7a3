"""Colour the rendered body of the body map with a theme's own tokens, and write what the app reads."""

# ruff: noqa: PLC0415 - Pillow is imported only where a command needs it
from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from tools.illustrations.body_map import HIGH, WIDE, Shots, outlines
from tools.illustrations.palette import token
from tools.illustrations.vectors import Array

NAMES = {"light": "back-light.webp", "dark": "back-dark.webp"}
REGIONS = "regions.json"
QUALITY, LARGEST_BYTES = 82, 60_000
# How bright the darkest and the lightest places are beside the token itself, in the light the eye gets. The light
# theme only lightens, because its dark region edges need a light ground; the dark theme the other way round.
SHADES = {"light": ((0.0, 0.84), (0.35, 0.95), (1.0, 1.12)), "dark": ((0.0, 0.40), (0.5, 0.95), (1.0, 1.45))}
SEAM_PX, SEAM = 1.6, 0.8


def painted(shots: Shots, theme: str) -> Array:
    """Return the picture as sRGB and cover, 0 to 1, rows from the top."""
    skin, cloth, line, all_of_it = np.moveaxis(shots.cover, -1, 0)
    body, lines, shorts = (_linear(np.array(token(theme, one))) for one in ("body", "body_line", "body_shorts"))
    shade = _shade(shots.light, all_of_it, theme)
    seam = SEAM * _seam(skin, cloth)
    fill = (skin[..., None] * body + cloth[..., None] * shorts) * shade[..., None]
    both = (skin + cloth)[..., None]
    mixed = fill * (1 - seam[..., None]) + both * seam[..., None] * lines + line[..., None] * lines
    colour = mixed / np.maximum(all_of_it, 1e-3)[..., None]
    return np.concatenate([_encoded(np.clip(colour, 0, 1)), np.clip(all_of_it, 0, 1)[..., None]], axis=-1)


def _shade(light: Array, all_of_it: Array, theme: str) -> Array:
    """Return how bright each place is beside its token."""
    plain = light / np.maximum(all_of_it, 1e-3)
    low, high = np.percentile(plain[all_of_it > 0.99], (1, 99))
    share, bright = zip(*SHADES[theme], strict=True)
    return np.interp((plain - low) / (high - low), share, bright)


def _seam(skin: Array, cloth: Array) -> Array:
    """Return a soft line where clothes end on skin, 0 to 1."""
    return np.clip(4 * _blurred(skin) * _blurred(cloth), 0, 1)


def _blurred(value: Array) -> Array:
    steps = np.arange(-5, 6)
    weights = np.exp(-0.5 * (steps / SEAM_PX) ** 2)
    for axis in (0, 1):
        value = sum(w * np.roll(value, s, axis=axis) for s, w in zip(steps, weights / weights.sum(), strict=True))
    return value


def _linear(colour: Array) -> Array:
    return np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)


def _encoded(light: Array) -> Array:
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def write(shots: Shots, folder: Path) -> list[Path]:
    """Write both pictures and the outlines into a folder and return their paths."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    for theme, name in NAMES.items():
        picture = Image.fromarray((painted(shots, theme) * 255).round().astype(np.uint8), "RGBA")
        picture.save(folder / name, quality=QUALITY, method=6, alpha_quality=80)
    regions = [{"id": name, "outline": line.tolist()} for name, line in outlines(shots.rest).items()]
    rows = ",\n".join("  " + json.dumps(one, separators=(",", ":")) for one in regions)
    text = f'{{\n "wide": {WIDE},\n "high": {HIGH},\n "regions": [\n{rows}\n ]\n}}\n'
    (folder / REGIONS).write_text(text, encoding="utf-8")
    return [*(folder / name for name in NAMES.values()), folder / REGIONS]
