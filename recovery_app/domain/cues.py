"""What a session makes heard: the kinds of cue, their words, their sounds, and how loud the user wants them."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.duration_text import MINUTE_S, minutes_text
from recovery_app.domain.settings import Settings

CueKind = Literal["ready", "start", "half", "switch", "rest", "breath", "count", "check", "done", "alarm"]
Side = Literal["", "left", "right"]
LEAST_ALARM_PERCENT = 50
"""Below this an alarm may not wake anybody; it is the floor where it must not be muted (heat_ice.md 5)."""


class Cue(msgspec.Struct, frozen=True):
    """Hold one thing to make heard; what a cue does not tell stays empty.

    `exercise` is a name in words; `count` is the repetition that begins, of `reps`; `seconds` is how long a hold or a
    rest lasts, or for an alarm how long the pack is over its time; `level` is how urgent an alarm is.
    """

    kind: CueKind
    exercise: str = ""
    side: Side = ""
    count: int = 0
    reps: int = 0
    seconds: float = 0.0
    breath: Literal["", "in", "out"] = ""
    level: Literal[1, 2, 3] = 1


class Hearing(msgspec.Struct, frozen=True):
    """Hold how a cue is made heard: by its sound, by a voice, both or neither, at a volume from 0 to 100."""

    sounds: bool
    voice: bool
    volume_percent: int


def spoken(cue: Cue) -> str:
    """Return what a voice says for a cue."""
    match cue.kind:
        case "ready":
            return _joined("Get ready", cue.exercise, _side(cue))
        case "start":
            return _joined("Start", cue.exercise, _side(cue), _amount(cue), _breath(cue))
        case "half":
            return "Half-way."
        case "switch":
            return _joined("Change sides", f"Now the {cue.side} side" if cue.side else "")
        case "rest":
            return f"Rest for {_length(cue.seconds)}." if cue.seconds else "Rest."
        case "breath":
            return _joined(_breath(cue))
        case "count":
            return f"{cue.count}."
        case "check":
            return "Look at your skin."
        case "done":
            return "Done."
        case _:  # only the alarm is left
            return _alarm(cue)


def sound_names(cue: Cue, *, speaks: bool) -> tuple[str, ...]:
    """Return the names of the recorded sounds of a cue, in order; where no voice speaks they tell the side as well."""
    match cue.kind:
        case "breath":
            return ("breath_out" if cue.breath == "out" else "breath_in",)
        case "alarm":
            return (f"alarm_{cue.level}",)
        case _:
            side = (cue.side,) if cue.side and not speaks else ()
            return (cue.kind, *side)


def hearing(settings: Settings, cue: Cue, *, late: bool = False) -> Hearing:
    """Return how a cue is made heard.

    Words alone are no alarm, so an alarm has its sound in every mode but silence. `late` says that the user may have
    fallen asleep: then an alarm sounds whatever was chosen, and loud enough (heat_ice.md 5).
    """
    is_on = settings.sound and settings.volume_percent > 0
    voice = is_on and settings.sound_mode != "beep"
    if cue.kind == "alarm":
        volume = max(settings.volume_percent, LEAST_ALARM_PERCENT) if late else settings.volume_percent
        return Hearing(is_on or late, voice, volume)
    return Hearing(is_on and settings.sound_mode != "voice", voice, settings.volume_percent)


def gain(volume_percent: int) -> float:
    """Return the factor for the samples, from 0 to 1: ears hear the square root of it, so half sounds like half."""
    return (volume_percent / 100) ** 2


def _alarm(cue: Cue) -> str:
    if cue.level == 1:
        return "Time is up. Take it off now."
    over = max(int(cue.seconds), 0)
    whole_minutes = minutes_text(over // MINUTE_S * MINUTE_S if over >= MINUTE_S else over)
    return _joined("Take it off now", f"It is {whole_minutes} over", "Look at your skin" if cue.level == 3 else "")


def _side(cue: Cue) -> str:
    return f"{cue.side.capitalize()} side" if cue.side else ""


def _amount(cue: Cue) -> str:
    if cue.reps > 1:
        return f"{cue.reps} times"
    return f"Hold for {_length(cue.seconds)}" if cue.seconds else ""


def _length(seconds: float) -> str:
    """Return a length to the second, such as "90 seconds": rounded to minutes it would be a wrong one."""
    whole = round(seconds)
    return f"{whole} seconds" if whole % MINUTE_S else minutes_text(whole)


def _breath(cue: Cue) -> str:
    return f"Breathe {cue.breath}" if cue.breath else ""


def _joined(*parts: str) -> str:
    return " ".join(f"{part}." for part in parts if part)
