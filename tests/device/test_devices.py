"""The devices cost nothing before they are used, and what is missing is said in plain words."""

from __future__ import annotations

import subprocess
import sys

import pytest

from recovery_app.device.ability import Ability, missing_lines
from recovery_app.device.devices import NoDevices
from recovery_app.domain.cues import Cue, Hearing

ALL_MISSING = Ability(sound=False, voice=False, notification=False, keep_awake=False, sees_full_screen=False)


def test_having_the_devices_at_hand_loads_none_of_them() -> None:
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from recovery_app.device.devices import ThisMachine\n"
        "ThisMachine(Path('assets')).close()\n"
        "late = 'cue_player speech notification keep_awake session_bus fullscreen_check'.split()\n"
        "loaded = [name for name in late if f'recovery_app.device.{name}' in sys.modules]\n"
        "loaded += [name for name in sys.modules if name.split('.')[0] == 'PySide6']\n"
        "sys.exit(' '.join(loaded) or None)\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_machine_that_lacks_nothing_is_not_talked_about() -> None:
    assert missing_lines(Ability()) == ()


def test_each_missing_thing_has_a_line_of_its_own() -> None:
    lines = missing_lines(ALL_MISSING)
    words = ("sound device", "English voice", "notification service", "kept on", "fills the screen")
    assert len(lines) == len(words)
    assert all(word in line for word, line in zip(words, lines, strict=True))


@pytest.mark.parametrize("sound", [True, False])
def test_signals_stand_in_for_a_voice_only_where_they_can_be_heard(sound: bool) -> None:
    lines = missing_lines(Ability(sound=sound, voice=False))
    assert any("Signals are used" in line for line in lines) == sound


def test_devices_that_do_nothing_never_fail() -> None:
    devices = NoDevices()
    devices.cues.prepare()
    devices.cues.play(Cue("half"), Hearing(sounds=True, voice=True, volume_percent=80))
    devices.cues.stop()
    devices.cues.release()
    devices.keep_awake.hold("A session runs")
    devices.keep_awake.release()
    devices.notifier.clear()
    assert not devices.notifier.show("title", "text")
    assert not devices.notifier.is_there()
    assert not devices.keep_awake.is_there()
    assert devices.another_fills_the_screen() == "no"
    assert missing_lines(devices.ability()) == ()
