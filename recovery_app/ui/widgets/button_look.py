"""How each kind and size of button looks."""

from __future__ import annotations

from typing import Final

import msgspec


class ButtonLook(msgspec.Struct, frozen=True):
    """Hold the tokens of one kind: fills at rest, under the pointer and pressed, text and edge."""

    fills: tuple[str, str, str]
    text: str
    edge: str = ""


class ButtonMeasure(msgspec.Struct, frozen=True):
    """Hold the lengths of one size at 100 % text, its type role and its icon size, in pixels."""

    height: int
    pad: int
    corner: int
    role: str
    icon: int


LOOKS: Final[dict[str, ButtonLook]] = {
    "primary": ButtonLook(("primary", "primary_hover", "primary_press"), "on_primary"),
    "secondary": ButtonLook(("surface", "inset", "track"), "text", "outline"),
    "quiet": ButtonLook(("", "primary_soft", "primary_soft"), "primary"),
    "stop": ButtonLook(("stop", "stop", "stop"), "on_stop"),
    "hurts": ButtonLook(("stop_soft", "stop_soft", "stop_soft"), "stop", "stop"),
    "hero": ButtonLook(("hero_button", "hero_stage", "hero_stage"), "on_hero_button"),
    "hero-quiet": ButtonLook(("hero", "hero", "hero"), "on_hero", "on_hero_muted"),
    "phase-heat": ButtonLook(("heat", "heat", "heat"), "on_heat"),
    "phase-ice": ButtonLook(("ice", "ice", "ice"), "on_ice"),
}
STEPPED: Final = frozenset({"stop", "hurts", "hero-quiet", "phase-heat", "phase-ice"})
MEASURES: Final[dict[str, ButtonMeasure]] = {
    "normal": ButtonMeasure(44, 18, 12, "body_strong", 20),
    "large": ButtonMeasure(56, 28, 14, "h3", 20),
    "session": ButtonMeasure(72, 28, 14, "button_session", 24),
}
