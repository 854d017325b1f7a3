"""Calls go over the wire as the bus lays them out, and a bus that fails is one that is not there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from recovery_app.device.bus_values import Reader, split_kinds, write
from recovery_app.device.session_bus import BUS, BusError, open_bus
from tests.device.a_bus import ERROR, ScriptedBus, message


def test_a_signature_falls_into_its_types() -> None:
    assert split_kinds("susssasa{sv}i(ii)aas") == ["s", "u", "s", "s", "s", "as", "a{sv}", "i", "(ii)", "aas"]


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        ("y", 7, 7),
        ("b", True, True),
        ("i", -1, -1),
        ("u", 4_000_000_000, 4_000_000_000),
        ("s", "Füße", "Füße"),
        ("v", ("s", "a"), "a"),
        ("as", ["a", "bcd"], ["a", "bcd"]),
        ("a{sv}", {"urgency": ("y", 2), "name": ("s", "x")}, [("urgency", 2), ("name", "x")]),
        ("(iu)", (1, 2), (1, 2)),
        ("at", [], []),
    ],
)
@pytest.mark.parametrize("before", [0, 1])
def test_what_is_written_reads_the_same_at_any_place(kind: str, value: object, read: object, before: int) -> None:
    out = bytearray(before)
    write(out, kind, value)
    reader = Reader(bytes(out), little=True, at=before)
    assert reader.read(kind) == read
    assert reader.at == len(out)


def test_a_sender_of_the_other_byte_order_is_understood() -> None:
    assert Reader(b"\0\0\1\2", little=False).read("u") == 258


def test_a_type_that_is_never_used_is_refused() -> None:
    with pytest.raises(ValueError, match="'h'"):
        Reader(b"\0\0\0\0", little=True).read("h")


def test_a_call_returns_the_answer_and_skips_what_is_meant_for_others(scripted: ScriptedBus) -> None:
    scripted.sends(message(99, "s", ("a signal",)))
    scripted.answers("us", 7, "hello")
    assert scripted.bus.call(BUS, "Ask", "su", "name", 3) == [7, "hello"]
    assert scripted.got() == ("Ask", ["name", 3])


def test_an_error_of_a_service_is_told(scripted: ScriptedBus) -> None:
    scripted.answers("s", "not today", kind=ERROR)
    with pytest.raises(BusError, match="not today"):
        scripted.bus.call(BUS, "Ask")


@pytest.mark.parametrize("garbage", [b"", b"l\2\0\1" + b"\xff" * 12, b"l\2\0\1" + bytes(4) * 2 + b"\x08\0\0\0hhhhhhhh"])
def test_a_bus_that_says_nothing_or_nonsense_fails_soon(scripted: ScriptedBus, garbage: bytes) -> None:
    scripted.sends(garbage)
    with pytest.raises(BusError):
        scripted.bus.call(BUS, "Ask")


def test_a_bus_that_hangs_up_fails(scripted: ScriptedBus) -> None:
    scripted.hangs_up()
    with pytest.raises(BusError):
        scripted.bus.call(BUS, "Ask")


def test_a_service_is_there_if_it_runs_or_would_be_started(scripted: ScriptedBus) -> None:
    scripted.answers("b", True)
    assert scripted.bus.offers("org.one")
    scripted.answers("b", False)
    scripted.answers("as", ["org.one"])
    assert scripted.bus.offers("org.one")
    scripted.answers("b", False)
    scripted.answers("as", ["org.other"])
    assert not scripted.bus.offers("org.one")


def test_no_service_is_there_on_a_bus_that_fails(scripted: ScriptedBus) -> None:
    scripted.hangs_up()
    assert not scripted.bus.offers("org.one")


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/no/such/socket"},
        {"DBUS_SESSION_BUS_ADDRESS": "unix:abstract=no-such-bus,guid=1;tcp:host=x"},
        {"XDG_RUNTIME_DIR": "/no/such/folder"},
    ],
)
def test_without_a_bus_there_is_no_connection(environment: dict[str, str]) -> None:
    assert open_bus(environment) is None


@pytest.fixture
def real_bus(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Yield the environment of a bus that runs for this test alone."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("there is no dbus-daemon here")
    command = [program, "--session", "--nofork", f"--address=unix:path={tmp_path}/bus", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        yield {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        daemon.terminate()


def test_a_real_bus_lets_the_program_in_and_names_its_services(real_bus: dict[str, str]) -> None:
    bus = open_bus(real_bus)
    assert bus is not None
    assert bus.offers("org.freedesktop.DBus")
    assert not bus.offers("org.example.Nobody")
    bus.close()


def test_the_bus_of_the_runtime_folder_is_found_without_an_address(real_bus: dict[str, str], tmp_path: Path) -> None:
    bus = open_bus({"XDG_RUNTIME_DIR": str(tmp_path)})
    assert bus is not None
    bus.close()
