"""Before a window opens, what is missing is named in one line instead of an abort of Qt."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from recovery_app.device.display_check import problem


def everything(_library: str) -> bool:
    return True


@pytest.mark.parametrize("environment", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "wayland"}])
def test_without_a_display_the_line_names_what_to_set_and_the_way_without_one(environment: dict[str, str]) -> None:
    line = problem(environment, "linux", everything)
    assert "DISPLAY" in line
    assert "recovery-app --tour DIR" in line
    assert "\n" not in line


def test_a_display_that_does_not_answer_is_named() -> None:
    assert ":4242" in problem({"DISPLAY": ":4242"}, "linux", everything)


@pytest.fixture
def runtime_dir() -> Iterator[Path]:
    """Return a folder with a name short enough for a socket."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Wayland is not there")
def test_a_wayland_socket_that_answers_is_a_display(runtime_dir: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(runtime_dir / "wayland-0"))
        server.listen()
        for plugins in ("", "wayland", "wayland;xcb"):
            environment = {
                "WAYLAND_DISPLAY": "wayland-0",
                "XDG_RUNTIME_DIR": str(runtime_dir),
                "QT_QPA_PLATFORM": plugins,
            }
            assert problem(environment, "linux", everything) == ""
        assert problem({"WAYLAND_DISPLAY": str(runtime_dir / "wayland-0")}, "linux", everything) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Wayland is not there")
def test_a_wayland_display_that_does_not_answer_is_no_display(runtime_dir: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(runtime_dir)}
    assert "No display" in problem(environment, "linux", everything)
    (runtime_dir / "wayland-0").touch()
    assert "No display" in problem(environment, "linux", everything)
    assert "No display" in problem({"WAYLAND_DISPLAY": "wayland-0"}, "linux", everything)
    (runtime_dir / "wayland-0").unlink()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(runtime_dir / "wayland-0"))
    assert "No display" in problem(environment, "linux", everything)


def test_a_plugin_asked_for_that_cannot_draw_is_named() -> None:
    assert "nonsense" in problem({"QT_QPA_PLATFORM": "nonsense", "DISPLAY": ":0"}, "linux", everything)
    line = problem({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"}, "linux", everything)
    assert "QT_QPA_PLATFORM" in line


def test_a_plugin_that_needs_no_display_is_asked_for_none() -> None:
    assert problem({"QT_QPA_PLATFORM": "xcb;offscreen"}, "linux", everything) == ""


def test_a_display_with_odd_bytes_is_one_line() -> None:
    assert "does not answer" in problem({"DISPLAY": "\udcff:0"}, "linux", everything)


def test_missing_libraries_are_named_by_their_packages() -> None:
    line = problem({"DISPLAY": ":0"}, "linux", lambda library: library != "libxcb-cursor.so.0")
    assert line.endswith("apt install libxcb-cursor0")


def test_pictures_without_a_display_need_no_libraries_of_one() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen"}
    assert problem(environment, "linux", lambda library: "xcb" not in library) == ""
    assert "libegl1" in problem(environment, "linux", lambda library: library != "libEGL.so.1")


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_bring_what_qt_needs(platform: str) -> None:
    assert problem({}, platform, lambda _library: False) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can lack a display")
def test_a_start_without_a_display_ends_with_one_line_and_status_2(tmp_path: Path) -> None:
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    command = [sys.executable, "-m", "recovery_app", "--data-dir", str(tmp_path / "data")]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("recovery-app: ")
    assert not (tmp_path / "data").exists()
