"""One rendered picture, and the same picture with its target area tinted.

A flat fill's light is its colour times how much light falls on it. So the tinted picture is the plain one times the
quotient of the two unlit colours, and one shot is enough for both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from tools.illustrations.vectors import Array

DARKEST = 1e-3


@dataclass(frozen=True)
class Shot:
    """Hold the files of a picture: lit, and the unlit colours with and without the tint."""

    lit: Path
    own: Path
    tinted: Path

    def picture(self, *, tinted: bool) -> Image.Image:
        """Return the picture, tinted or plain."""
        plain = Image.open(self.lit).convert("RGBA")
        if not tinted:
            return plain
        pixels = np.asarray(plain, dtype=float) / 255
        own, wanted = _linear(_read(self.own)), _linear(_read(self.tinted))
        quotient = np.where(own > DARKEST, wanted / np.maximum(own, DARKEST), 1.0)
        pixels[..., :3] = _encoded(np.clip(_linear(pixels[..., :3]) * quotient, 0, 1))
        return Image.fromarray(np.round(pixels * 255).astype(np.uint8), "RGBA")


def _read(path: Path) -> Array:
    return np.asarray(Image.open(path).convert("RGB"), dtype=float) / 255


def _linear(colour: Array) -> Array:
    return np.where(colour <= 0.04045, colour / 12.92, ((colour + 0.055) / 1.055) ** 2.4)


def _encoded(light: Array) -> Array:
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0.0) ** (1 / 2.4) - 0.055)
