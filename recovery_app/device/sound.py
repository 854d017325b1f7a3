"""Sounds that tell of a change of phase."""

from __future__ import annotations

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
