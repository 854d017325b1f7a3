"""The devices of a machine in one hand, each made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from recovery_app.device.ability import Ability

if TYPE_CHECKING:
    from recovery_app.device.cue_player import CueOut, CuePlayer
    from recovery_app.device.fullscreen_check import FullScreen
    from recovery_app.device.keep_awake import KeepAwake
    from recovery_app.device.notification import Notifier
    from recovery_app.domain.cues import Cue, Hearing


class Devices(Protocol):
    """Offer what a session needs of the machine."""

    @property
    def cues(self) -> CueOut:
        """Return what makes cues heard."""
        ...

    @property
    def notifier(self) -> Notifier:
        """Return what shows notes outside of the window."""
        ...

    @property
    def keep_awake(self) -> KeepAwake:
        """Return what keeps the screen on."""
        ...

    def another_fills_the_screen(self) -> FullScreen:
        """Tell whether another program fills the screen."""
        ...

    def ability(self) -> Ability:
        """Look at what the machine can do; this takes a moment."""
        ...

    def close(self) -> None:
        """Give everything back, as at the end of the program."""
        ...


class ThisMachine:
    """Offer this machine's devices; nothing is loaded or opened before it is first used."""

    def __init__(self, assets: Path) -> None:
        self._sounds = assets / "sounds"

    @cached_property
    def cues(self) -> CuePlayer:
        """Return what makes cues heard."""
        from recovery_app.device.cue_player import CuePlayer
        from recovery_app.device.sound import SystemBeep, open_sound_files
        from recovery_app.device.speech import open_voice

        return CuePlayer(lambda: open_sound_files(self._sounds), open_voice, SystemBeep())

    @cached_property
    def notifier(self) -> Notifier:
        """Return what shows notes outside of the window."""
        from recovery_app.device.notification import open_notifier

        return open_notifier()

    @cached_property
    def keep_awake(self) -> KeepAwake:
        """Return what keeps the screen on."""
        from recovery_app.device.keep_awake import open_keep_awake

        return open_keep_awake()

    def another_fills_the_screen(self) -> FullScreen:
        """Tell whether another program fills the screen."""
        from recovery_app.device.fullscreen_check import another_fills_the_screen

        return another_fills_the_screen()

    def ability(self) -> Ability:
        """Look at what the machine can do; this takes a moment."""
        return Ability(
            sound=self.cues.has_sound(),
            voice=self.cues.has_voice(),
            notification=self.notifier.is_there(),
            keep_awake=self.keep_awake.is_there(),
            sees_full_screen=self.another_fills_the_screen() != "unknown",
        )

    def close(self) -> None:
        """Fall silent, take notes away and let the machine sleep; what was never used is not made for this."""
        made = vars(self)
        if "cues" in made:
            self.cues.release()
        if "notifier" in made:
            self.notifier.clear()
        if "keep_awake" in made:
            self.keep_awake.release()


class NoDevices:
    """Offer devices that do nothing and lack nothing, for a tour or a test that is about something else."""

    def __init__(self) -> None:
        self.cues: CueOut = _Silence()

    @cached_property
    def notifier(self) -> Notifier:
        """Return a desktop that shows no notes."""
        from recovery_app.device.notification import NoNotifier

        return NoNotifier()

    @cached_property
    def keep_awake(self) -> KeepAwake:
        """Return what keeps nothing awake."""
        from recovery_app.device.keep_awake import CannotKeepAwake

        return CannotKeepAwake()

    def another_fills_the_screen(self) -> FullScreen:
        """Tell that none does."""
        return "no"

    def ability(self) -> Ability:
        """Lack nothing."""
        return Ability()

    def close(self) -> None:
        """Have nothing to give back."""


class _Silence:
    def play(self, cue: Cue, hearing: Hearing) -> None:
        """Make nothing heard."""

    def prepare(self) -> None:
        """Have nothing to get ready."""

    def stop(self) -> None:
        """Be silent already."""

    def release(self) -> None:
        """Hold nothing."""
