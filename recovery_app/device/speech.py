"""The voice that reads cues aloud."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Say words aloud."""

    def say(self, words: str, volume_percent: int) -> None:
        """Say words at a volume from 0 to 100; they cut short what is still being said."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...

    def works(self) -> bool:
        """Tell whether the words would be heard now."""
        ...


def open_voice() -> Voice | None:
    """Return the system's voice, or None where it has none that speaks English."""
    try:
        from recovery_app.device.system_voice import SystemVoice
    except ImportError:
        return None
    voice = SystemVoice()
    return voice if voice.works() else None
