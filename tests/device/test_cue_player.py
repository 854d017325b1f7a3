"""A cue is heard with what the machine has, and never with two voices at once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest

from recovery_app.device.cue_player import CuePlayer
from recovery_app.domain.cues import Cue, Hearing, gain

BOTH = Hearing(sounds=True, voice=True, volume_percent=50)
VOICE = Hearing(sounds=False, voice=True, volume_percent=50)
BEEP = Hearing(sounds=True, voice=False, volume_percent=50)
NONE = Hearing(sounds=False, voice=False, volume_percent=50)


class Machine:
    """Be files, voice and beep at once, and write down what is heard."""

    def __init__(self, *, has_sound: bool = True, has_voice: bool = True) -> None:
        self.heard: list[str] = []
        self.gains: list[float] = []
        self.has_sound = has_sound
        self.has_voice = has_voice
        self.opened = 0
        self._ended: Callable[[], None] | None = None

    def player(self) -> CuePlayer:
        return CuePlayer(self.open, lambda: self, self)

    def open(self) -> Machine:
        self.opened += 1
        return self

    def play(self, name: str, gain: float, ended: Callable[[], None]) -> bool:
        self.heard.append(name)
        self.gains.append(gain)
        self._ended = ended
        return True

    def sound_ends(self) -> None:
        ended, self._ended = self._ended, None
        assert ended is not None
        ended()

    @property
    def is_sounding(self) -> bool:
        return self._ended is not None

    def say(self, words: str, volume_percent: int) -> None:
        self.heard.append(f"{words} {volume_percent}")

    def stop(self) -> None:
        self._ended = None

    def is_there(self) -> bool:
        return self.has_sound

    def works(self) -> bool:
        return self.has_voice

    def alert(self) -> None:
        self.heard.append("beep")


def test_the_sound_comes_first_and_then_the_voice() -> None:
    machine = Machine()
    machine.player().play(Cue("switch", side="left"), BOTH)
    assert machine.heard == ["switch"]
    machine.sound_ends()
    assert machine.heard == ["switch", "Change sides. Now the left side. 50"]
    assert machine.gains == [gain(50)]


def test_a_new_cue_cuts_short_the_words_of_the_one_before() -> None:
    machine = Machine()
    player = machine.player()
    player.play(Cue("rest"), BOTH)
    player.play(Cue("half"), BOTH)
    machine.sound_ends()
    assert machine.heard == ["rest", "half", "Half-way. 50"]


@pytest.mark.parametrize(
    ("hearing", "heard"), [(VOICE, ["Half-way. 50"]), (BEEP, ["half"]), (NONE, [])], ids=["voice", "beep", "none"]
)
def test_only_what_was_chosen_is_heard(hearing: Hearing, heard: list[str]) -> None:
    machine = Machine()
    machine.player().play(Cue("half"), hearing)
    assert machine.heard == heard


@pytest.mark.parametrize("hearing", [VOICE, BOTH])
def test_without_a_voice_the_sounds_tell_the_side(hearing: Hearing) -> None:
    machine = Machine(has_voice=False)
    machine.player().play(Cue("switch", side="right"), hearing)
    machine.sound_ends()
    machine.sound_ends()
    assert machine.heard == ["switch", "right"]
    assert not machine.is_sounding


def test_without_a_sound_device_the_system_beeps_once_and_the_voice_still_speaks() -> None:
    machine = Machine(has_sound=False)
    machine.player().play(Cue("half"), BOTH)
    assert machine.heard == ["beep", "Half-way. 50"]


def test_without_sound_and_voice_the_system_beeps_once() -> None:
    machine = Machine(has_sound=False, has_voice=False)
    machine.player().play(Cue("switch", side="right"), VOICE)
    assert machine.heard == ["beep"]


def test_a_device_that_is_plugged_in_later_is_used() -> None:
    machine = Machine(has_sound=False)
    player = machine.player()
    player.play(Cue("half"), BEEP)
    machine.has_sound = True
    player.play(Cue("half"), BEEP)
    assert machine.heard == ["beep", "half"]


def test_without_the_libraries_the_system_beeps_and_they_are_looked_for_once() -> None:
    machine, looked = Machine(), []

    def nothing() -> None:
        looked.append("looked")

    player = CuePlayer(nothing, lambda: None, machine)
    player.play(Cue("half"), BOTH)
    player.play(Cue("rest"), BOTH)
    assert machine.heard == ["beep", "beep"]
    assert looked == ["looked"]


def test_nothing_is_opened_for_a_cue_that_is_not_heard() -> None:
    machine = Machine()
    machine.player().play(Cue("half"), NONE)
    assert machine.opened == 0


def test_a_release_falls_silent_and_the_next_cue_opens_the_device_again() -> None:
    machine = Machine()
    player = machine.player()
    player.prepare()
    player.play(Cue("half"), BOTH)
    player.release()
    assert not machine.is_sounding
    player.play(Cue("rest"), BEEP)
    assert machine.opened == 2
    assert machine.heard == ["half", "rest"]


def test_a_missing_library_is_gone_without() -> None:
    code = (
        "import sys; sys.modules['PySide6.QtMultimedia'] = sys.modules['PySide6.QtTextToSpeech'] = None\n"
        "from pathlib import Path\n"
        "from recovery_app.device.sound import open_sound_files\n"
        "from recovery_app.device.speech import open_voice\n"
        "assert open_sound_files(Path('sounds')) is None\n"
        "assert open_voice() is None\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
