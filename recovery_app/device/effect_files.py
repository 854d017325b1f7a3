"""Plays wave files through Qt Multimedia; importing this fails where its system libraries are missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect


class EffectFiles(QObject):
    """Play the files of a folder one at a time; each is read once and kept."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._effects: dict[str, QSoundEffect] = {}
        self._now: QSoundEffect | None = None
        self._ended: Callable[[], None] | None = None
        self._has_begun = False

    def is_there(self) -> bool:
        """Tell whether there is a device; one may come and go while the program runs."""
        return not QMediaDevices.defaultAudioOutput().isNull()

    def play(self, name: str, gain: float, ended: Callable[[], None]) -> bool:
        """Play a sound at a factor from 0 to 1 and call `ended` once after it; tell whether it could begin."""
        self.stop()
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            return False
        effect = self._effects.get(name) or self._read(name)
        if effect.audioDevice() != device:
            effect.setAudioDevice(device)
        if effect.status() == QSoundEffect.Status.Error:
            return False
        effect.setVolume(gain)
        self._now, self._ended, self._has_begun = effect, ended, False
        effect.play()
        return True

    def stop(self) -> None:
        """Stop what plays; nothing is called for it any more."""
        now, self._now, self._ended = self._now, None, None
        if now is not None:
            now.stop()

    def _read(self, name: str) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.playingChanged.connect(self._look)
        effect.statusChanged.connect(self._look)
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.wav")))
        self._effects[name] = effect
        return effect

    def _look(self) -> None:
        """Go on after the present sound; one that another took over from is of no interest any more."""
        now, ended = self._now, self._ended
        if now is None or ended is None:
            return
        # A file that is still being read begins to play later, so standing still alone is no end.
        self._has_begun = self._has_begun or now.isPlaying()
        ended_by_itself = self._has_begun and not now.isPlaying()
        if ended_by_itself or now.status() == QSoundEffect.Status.Error:
            self._now, self._ended = None, None
            ended()
