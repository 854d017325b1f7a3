"""Sounds that tell of a change of phase."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QApplication


class SoundOut(Protocol):
    """Make a sound that says look here."""

    def alert(self) -> None:
        """Sound once."""
        ...


class SystemBeep:
    """Use the sound of the system's own alerts."""

    def alert(self) -> None:
        """Sound once."""
        QApplication.beep()


class SoundFiles(Protocol):
    """Play the recorded sounds, one at a time."""

    def play(self, name: str, gain: float, ended: Callable[[], None]) -> bool:
        """Play a sound at a factor from 0 to 1 and call `ended` once after it; tell whether it could begin."""
        ...

    def stop(self) -> None:
        """Stop what plays; nothing is called for it any more."""
        ...

    def is_there(self) -> bool:
        """Tell whether anything would be heard now."""
        ...


def open_sound_files(folder: Path) -> SoundFiles | None:
    """Return the recorded sounds of a folder, or None without the library that plays them."""
    try:
        from recovery_app.device.effect_files import EffectFiles
    except ImportError:
        return None
    return EffectFiles(folder)
