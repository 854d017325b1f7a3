"""Turns notes into samples: a soft mallet on a bar, or a breath that glides."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass

RATE = 22_050
"""Samples a second."""
FULL = 32_767
FADE_IN_S = 0.008
FADE_OUT_S = 0.06
"""A tone that begins or ends at once clicks."""
PARTIALS = ((1.0, 1.0, 1.0), (2.0, 0.28, 1.8), (4.0, 0.12, 4.0))
"""Of a struck wooden bar: multiple of its pitch, loudness, and how much faster it dies away."""


@dataclass(frozen=True)
class Note:
    """Hold one note: when it begins, its pitch in hertz, how long it sounds, how loud, and where its pitch glides to.

    `loud` is from 0 to 1; `edge` from 0 to 1 adds odd partials, which the ear finds more urgent.
    """

    at_s: float
    hertz: float
    lasts_s: float
    loud: float = 0.5
    to_hertz: float = 0.0
    edge: float = 0.0


def samples(notes: tuple[Note, ...]) -> array[int]:
    """Return the notes as signed 16-bit samples; raise ValueError where together they are too loud for one."""
    length = max(note.at_s + note.lasts_s for note in notes)
    mixed = [0.0] * round(length * RATE)
    for note in notes:
        start = round(note.at_s * RATE)
        heard = _glide(note) if note.to_hertz else _struck(note)
        for place, value in enumerate(heard[: len(mixed) - start]):
            mixed[start + place] += value
    if max(abs(value) for value in mixed) > 1.0:
        message = "These notes are too loud together."
        raise ValueError(message)
    return array("h", (round(value * FULL) for value in mixed))


def _struck(note: Note) -> list[float]:
    count = round(note.lasts_s * RATE)
    odd = ((3.0, 0.35 * note.edge, 1.0), (5.0, 0.2 * note.edge, 1.0))
    partials = [one for one in (*PARTIALS, *odd) if one[1] and one[0] * note.hertz < RATE / 2]
    whole = sum(loud for _, loud, _ in partials)
    decay = 3.2 / note.lasts_s
    heard = []
    for place in range(count):
        t = place / RATE
        value = sum(
            loud * math.exp(-t * decay * faster) * math.sin(2 * math.pi * note.hertz * times * t)
            for times, loud, faster in partials
        )
        heard.append(note.loud * value / whole * _fade(t, note.lasts_s))
    return heard


def _glide(note: Note) -> list[float]:
    heard, turn = [], 0.0
    for place in range(round(note.lasts_s * RATE)):
        t = place / RATE
        part = t / note.lasts_s
        turn += 2 * math.pi * note.hertz * (note.to_hertz / note.hertz) ** part / RATE
        heard.append(note.loud * math.sin(math.pi * part) * (0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn)))
    return heard


def _fade(t: float, lasts_s: float) -> float:
    return min(t / FADE_IN_S, (lasts_s - t) / FADE_OUT_S, 1.0)
