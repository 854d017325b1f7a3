"""Choosing where to save leaves no trace of the folder anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="Qt keeps its settings elsewhere than in files there")
def test_the_folder_of_a_saved_copy_is_written_down_nowhere(tmp_path: Path) -> None:
    home, copies = tmp_path / "home", tmp_path / "copies"
    for folder in (home, copies):
        folder.mkdir()
    around = {**os.environ, "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    command = [sys.executable, "-m", "tests.journeys.chosen_file", str(copies / "mine.json")]
    done = subprocess.run(command, env=around, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "mine.json")
    written = [one for one in tmp_path.rglob("*") if one.is_file()]
    assert [one for one in written if str(copies).encode() in one.read_bytes()] == []
    assert not list(tmp_path.rglob("QtProject.conf"))
