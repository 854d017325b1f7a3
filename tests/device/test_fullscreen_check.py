"""Whether another program fills the screen is told where the system tells it, and is unknown elsewhere."""

from __future__ import annotations

import pytest

from recovery_app.device.fullscreen_check import another_fills_the_screen

X11 = {"DISPLAY": ":0"}


@pytest.mark.parametrize(("state", "told"), [(2, "yes"), (3, "yes"), (4, "yes"), (5, "no"), (None, "unknown")])
def test_windows_tells(state: int | None, told: str) -> None:
    assert another_fills_the_screen("win32", {}, ask_windows=lambda: state) == told


@pytest.mark.parametrize(("full", "told"), [(True, "yes"), (False, "no"), (None, "unknown")])
def test_an_x_server_tells_if_it_has_a_window_manager(full: bool | None, told: str) -> None:
    assert another_fills_the_screen("linux", X11, ask_x11=lambda: full) == told


@pytest.mark.parametrize(
    ("platform", "environment"), [("darwin", {}), ("linux", {}), ("linux", {"WAYLAND_DISPLAY": "wayland-0", **X11})]
)
def test_other_systems_tell_nobody(platform: str, environment: dict[str, str]) -> None:
    assert another_fills_the_screen(platform, environment, ask_x11=lambda: True) == "unknown"
