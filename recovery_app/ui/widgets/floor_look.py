"""How each phase of a session looks from across the room."""

from __future__ import annotations

from typing import Final, Literal

import msgspec

from recovery_app.domain.guided_words import ShownKind

FloorShape = Literal[
    "disc", "ring", "triangle", "up", "down", "bars", "arrows", "page", "tick", "stop", "flame", "snowflake"
]


class FloorLook(msgspec.Struct, frozen=True):
    """Hold the token that fills the window, the token of everything on it, and the shape of the phase."""

    fill: str
    ink: str
    shape: FloorShape


LOOKS: Final[dict[ShownKind, FloorLook]] = {
    "heat": FloorLook("heat", "on_heat", "flame"),
    "ice": FloorLook("ice", "on_ice", "snowflake"),
    "skin_rest": FloorLook("surface", "text", "ring"),
    "read": FloorLook("bg", "text", "page"),
    "ready": FloorLook("care_soft", "text", "triangle"),
    "hold": FloorLook("primary", "on_primary", "disc"),
    "work": FloorLook("primary", "on_primary", "disc"),
    "switch": FloorLook("care_band", "on_band", "arrows"),
    "rest": FloorLook("surface", "text", "ring"),
    "breathe": FloorLook("good_soft", "text", "up"),
    "breathe_in": FloorLook("good_soft", "text", "up"),
    "breathe_out": FloorLook("ice_soft", "text", "down"),
    "walk": FloorLook("good_soft", "text", "disc"),
    "run": FloorLook("primary", "on_primary", "up"),
    "done": FloorLook("good", "on_good", "tick"),
}
PAUSED: Final = FloorLook("inset", "text", "bars")
OVER: Final = FloorLook("stop_band", "on_band", "stop")
