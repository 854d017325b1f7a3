"""What a pose file holds, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Pose:
    """Hold one key pose: wanted numbers, what touches what, and the words for someone who cannot see it."""

    name: str
    still: bool
    alt: str
    root: dict[str, Any]
    quote: str
    geometry: dict[str, float]
    trunk: dict[str, float]
    guide: dict[str, float]
    loose: list[str]
    contacts: list[tuple[str, str]]
    slides: list[str]
    reach: list[dict[str, Any]]
    aim: list[dict[str, Any]]
    gap: list[dict[str, Any]]
    hands: dict[str, str]
    exceptions: dict[str, str]


@dataclass
class Exercise:
    """Hold one pose file."""

    id: str
    body: str
    tint: list[str]
    moves: list[str]
    camera: dict[str, float]
    timing: dict[str, Any]
    props: list[dict[str, Any]]
    poses: list[Pose]
    card: str
    place: str = field(default="")
