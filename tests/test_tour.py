"""The tour takes a picture of every page, and says where it cannot go on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from recovery_app.tour.camera import VIEWS


def tour(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the tour without a display."""
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    command = [sys.executable, "-m", "recovery_app", "--tour", str(folder)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tour")
    done = tour(folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize(
    "page",
    ["first_start", "safety_emergency", "question_Q01", "result", "today", "session_heat", "session_ice",
     "session_take_it_off", "guided_reading", "guided_hold", "guided_floor", "guided_away", "guided_switch_sides",
     "guided_hurts", "guided_end", "session_skin", "heat_and_ice", "library", "stretch", "help",
     "settings", "your_data", "your_data_backup", "your_data_stored", "your_data_person", "your_data_erase",
     "your_data_end", "report", "how_this_works",
     "log_a_walk", "log_a_walk_told", "log_a_run", "morning_after", "morning_after_told", "evening_check_in",
     "evening_check_in_earlier", "run_in_a_line", "run_in_a_line_told", "run_in_a_line_long", "day", "day_take_back",
     "change_a_run", "day_changed", "short_check", "weekly_review", "weekly_check_in", "weekly_goals",
     "week_in_short", "week_reply",
     "emergency_stop", "same_day_stop", "clinician_first"],
)  # fmt: skip
def test_every_page_is_pictured_in_every_view(pictures: Path, page: str) -> None:
    for view in VIEWS:
        assert len(list(pictures.glob(f"[0-9][0-9]_{page}_{view.name}.png"))) == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = tour(tmp_path / "file" / "pictures")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pictures" in done.stderr


def test_a_picture_that_cannot_be_written_ends_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "01_first_start_light.png").mkdir()
    done = tour(tmp_path)
    assert done.returncode == 2
    assert "01_first_start_light.png could not be written" in done.stderr
    assert "Traceback" not in done.stderr
