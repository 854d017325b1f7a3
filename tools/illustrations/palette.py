"""The picture's colours, mixed from the app's design tokens so that figures sit well in both themes."""

from __future__ import annotations

import tomllib
from pathlib import Path

Colour = tuple[float, float, float]
THEMES = Path(__file__).resolve().parents[2] / "assets" / "themes"
SKIN: dict[str, Colour] = {"woman": (0.60, 0.40, 0.29), "man": (0.88, 0.65, 0.53)}
HAIR: dict[str, Colour] = {"woman": (0.16, 0.12, 0.11), "man": (0.36, 0.25, 0.18)}


def token(theme: str, name: str) -> Colour:
    """Return a design token of the light or dark theme, sRGB from 0 to 1."""
    value = tomllib.loads((THEMES / f"{theme}.toml").read_text(encoding="utf-8"))[name]
    red, green, blue = (int(value[k : k + 2], 16) / 255 for k in (1, 3, 5))
    return red, green, blue


def _mix(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(first, second, strict=True))
    return red, green, blue


def colours(body: str) -> dict[str, Colour]:
    """Return the colours of a picture by thing, sRGB from 0 to 1."""
    teal, ice, white = token("light", "primary"), token("light", "ice"), token("light", "surface")
    shirt = {"woman": _mix(token("dark", "primary"), teal, 0.32), "man": _mix(ice, token("dark", "ice"), 0.55)}[body]
    return {
        "skin": SKIN[body],
        "hair": HAIR[body],
        "shirt": shirt,
        "shorts": _mix(_mix(teal, token("light", "muted"), 0.55), white, 0.42),
        "tint": _mix(token("light", "pain"), token("dark", "pain"), 0.35),
        "mat": _mix(token("light", "primary_soft"), teal, 0.30),
        "pillow": _mix(token("light", "inset"), white, 0.3),
        "cushion": _mix(token("light", "care"), token("light", "care_soft"), 0.55),
        "towel": _mix(token("light", "ice_soft"), ice, 0.25),
        "wall": _mix(token("light", "track"), token("light", "outline"), 0.18),
        "doorway": _mix(token("light", "track"), token("light", "outline"), 0.45),
        "wood": _mix(token("light", "care"), token("light", "care_soft"), 0.45),
        "roller": _mix(teal, token("light", "text"), 0.35),
        "step": _mix(token("light", "track"), token("light", "outline"), 0.4),
        "strap": token("light", "care"),
    }
