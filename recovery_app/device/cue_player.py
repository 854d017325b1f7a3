"""Makes cues heard with what the machine has: recorded sounds, a voice, or the system's own beep."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from recovery_app.device.sound import SoundFiles, SoundOut
from recovery_app.device.speech import Voice
from recovery_app.domain.cues import Cue, Hearing, gain, sound_names, spoken


class CueOut(Protocol):
    """Make cues heard."""

    def play(self, cue: Cue, hearing: Hearing) -> None:
        """Make a cue heard; it cuts short the one before."""
        ...

    def prepare(self) -> None:
        """Get ready for the first cue, which takes a moment."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...

    def release(self) -> None:
        """Fall silent and give the sound device back until the next cue."""
        ...


class CuePlayer:
    """Play a cue's sounds one after the other, then say its words.

    Without a voice the sounds stand in for the words, and without a sound device the beep for the sounds. Libraries
    are looked for once, at the first cue or when told to prepare, because looking takes long; the device at every cue,
    since headphones come and go.
    """

    def __init__(
        self, open_files: Callable[[], SoundFiles | None], open_voice: Callable[[], Voice | None], beep: SoundOut
    ) -> None:
        self._open_files = open_files
        self._open_voice = open_voice
        self._beep = beep
        self._files: SoundFiles | None = None
        self._voice: Voice | None = None
        self._has_looked = False
        self._left: tuple[str, ...] = ()
        self._words = ""
        self._volume_percent = 0

    def play(self, cue: Cue, hearing: Hearing) -> None:
        """Make a cue heard; it cuts short the one before."""
        self.stop()
        speaks = hearing.voice and self.has_voice()
        heard = hearing.sounds or (hearing.voice and not speaks)
        self._left = sound_names(cue, speaks=speaks) if heard else ()
        self._words = spoken(cue) if speaks else ""
        self._volume_percent = hearing.volume_percent
        self._go_on()

    def prepare(self) -> None:
        """Get ready for the first cue, which takes a moment."""
        if self._files is None:
            self._files = self._open_files()
        if self._voice is None:
            self._voice = self._open_voice()
        self._has_looked = True

    def stop(self) -> None:
        """Fall silent at once."""
        self._left, self._words = (), ""
        if self._files is not None:
            self._files.stop()
        if self._voice is not None:
            self._voice.stop()

    def release(self) -> None:
        """Fall silent and give the sound device back until the next cue."""
        self.stop()
        self._files, self._voice, self._has_looked = None, None, False

    def has_sound(self) -> bool:
        """Tell whether the recorded sounds can be heard now."""
        self._look()
        return self._files is not None and self._files.is_there()

    def has_voice(self) -> bool:
        """Tell whether words can be heard now."""
        self._look()
        return self._voice is not None and self._voice.works()

    def _look(self) -> None:
        if not self._has_looked:
            self.prepare()

    def _go_on(self) -> None:
        if self._left:
            name, *rest = self._left
            self._left = tuple(rest)
            if not self._plays(name):
                # One beep says as much as several.
                self._left = ()
                self._beep.alert()
                self._go_on()
        elif self._words:
            words, self._words = self._words, ""
            if self._voice is not None:
                self._voice.say(words, self._volume_percent)

    def _plays(self, name: str) -> bool:
        if not self.has_sound() or self._files is None:
            return False
        return self._files.play(name, gain(self._volume_percent), self._go_on)
