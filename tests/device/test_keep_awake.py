"""The screen stays on while a session runs and no longer, however the program ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from recovery_app.device.keep_awake import CannotKeepAwake
from recovery_app.device.keep_awake_ways import (
    WINDOWS_HOLD,
    WINDOWS_RELEASE,
    BusKeepAwake,
    ChildKeepAwake,
    WindowsKeepAwake,
)
from tests.device.a_bus import ERROR, ScriptedBus


def test_the_screen_saver_is_asked_once_and_told_when_it_is_over(scripted: ScriptedBus) -> None:
    scripted.answers("u", 42)
    way = BusKeepAwake(lambda: scripted.bus)
    way.hold("A session runs")
    way.hold("A session runs")
    assert scripted.got() == ("Inhibit", ["Recovery", "A session runs"])
    scripted.answers()
    way.release()
    way.release()
    assert scripted.got() == ("UnInhibit", [42])
    assert scripted.is_closed()


def test_a_screen_saver_that_refuses_is_not_asked_to_stop(scripted: ScriptedBus) -> None:
    scripted.answers("s", "no", kind=ERROR)
    way = BusKeepAwake(lambda: scripted.bus)
    way.hold("A session runs")
    way.release()
    assert scripted.got()[0] == "Inhibit"
    assert scripted.is_closed()


def test_without_a_bus_nothing_is_held_and_nothing_fails() -> None:
    way = BusKeepAwake(lambda: None)
    way.hold("A session runs")
    way.release()
    assert not way.is_there()


def test_a_desktop_with_a_screen_saver_can_be_kept_awake(scripted: ScriptedBus) -> None:
    scripted.answers("b", True)
    assert BusKeepAwake(lambda: scripted.bus).is_there()
    assert scripted.got()[0] == "NameHasOwner"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a call of its own")
def test_a_tool_of_the_system_runs_from_hold_to_release(tmp_path: Path) -> None:
    tool, pids = tmp_path / "inhibit", tmp_path / "pid"
    os.mkfifo(pids)
    tool.write_text(f'#!/bin/sh\necho $$ > {pids}\nexec "$@"\n')
    tool.chmod(0o700)
    way = ChildKeepAwake((str(tool),))
    assert way.is_there()
    way.hold("A session runs")
    way.hold("A session runs")
    pid = int(pids.read_text())
    os.kill(pid, 0)
    way.release()
    way.release()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_tool_that_is_not_installed_is_not_there() -> None:
    way = ChildKeepAwake(("no-such-tool",))
    way.hold("A session runs")
    way.release()
    assert not way.is_there()


def test_a_tool_that_cannot_run_holds_nothing(tmp_path: Path) -> None:
    way = ChildKeepAwake(("tool",), find=lambda _name: str(tmp_path / "gone"))
    way.hold("A session runs")
    way.release()


def test_windows_is_told_when_the_display_is_needed_and_when_not() -> None:
    told: list[int] = []
    way = WindowsKeepAwake(lambda state: told.append(state) or 1)
    assert way.is_there()
    way.hold("A session runs")
    way.release()
    assert told == [WINDOWS_HOLD, WINDOWS_RELEASE]


def test_a_machine_that_offers_no_way_says_so() -> None:
    way = CannotKeepAwake()
    way.hold("A session runs")
    way.release()
    assert not way.is_there()
