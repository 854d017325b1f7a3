"""What this machine cannot do for a session, in words for the settings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Ability:
    """Hold what the machine can do; `sees_full_screen` tells whether it knows that another program fills the screen."""

    sound: bool = True
    voice: bool = True
    notification: bool = True
    keep_awake: bool = True
    sees_full_screen: bool = True


def missing_lines(ability: Ability) -> tuple[str, ...]:
    """Return one plain sentence for each thing that is missing, with what is done instead."""
    instead = " Signals are used instead." if ability.sound else ""
    said = (
        (ability.sound, "No sound device was found. The system may beep; watch the screen for changes."),
        (ability.voice, f"No English voice was found.{instead}"),
        (ability.notification, "No notification service was found. Keep the window in sight during a session."),
        (ability.keep_awake, "The screen cannot be kept on here. Let it stay on longer in the system's settings."),
        (ability.sees_full_screen, "This system does not tell when another program fills the screen."),
    )
    return tuple(words for is_there, words in said if not is_there)
