"""The colours of a theme, by role."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec

_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
_SOFT = ("primary_soft", "heat_soft", "ice_soft", "good_soft", "care_soft", "stop_soft")


class Tokens(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one theme: every colour by its role, as "#RRGGBB"."""

    bg: str
    rail: str
    surface: str
    inset: str
    border: str
    outline: str
    text: str
    muted: str
    primary: str
    primary_hover: str
    primary_press: str
    on_primary: str
    primary_soft: str
    hero: str
    on_hero: str
    on_hero_muted: str
    hero_stage: str
    heat: str
    heat_soft: str
    heat_page: str
    on_heat: str
    ice: str
    ice_soft: str
    ice_page: str
    on_ice: str
    good: str
    good_soft: str
    on_good: str
    care: str
    care_soft: str
    stop: str
    stop_soft: str
    on_stop: str
    track: str
    focus: str
    stage: str
    pain: str
    stop_band: str
    care_band: str
    on_band: str
    map: str
    body: str
    body_line: str
    body_shorts: str
    region_edge: str
    hero_button: str
    on_hero_button: str

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if not _HEX.fullmatch(getattr(self, name)):
                raise ValueError(f"{name} is not a colour like #1D2A2D")


def read_tokens(path: Path) -> Tokens:
    """Read a theme file. Raises msgspec.ValidationError when a role is missing, unknown or not a colour."""
    return msgspec.toml.decode(path.read_bytes(), type=Tokens)


def with_high_contrast(tokens: Tokens) -> Tokens:
    """Return the same theme with strong card edges and plain surfaces in place of soft fills."""
    return msgspec.structs.replace(tokens, border=tokens.outline, **dict.fromkeys(_SOFT, tokens.surface))
