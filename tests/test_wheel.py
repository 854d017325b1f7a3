"""The package that gets installed carries everything the program reads."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


@pytest.mark.parametrize("folder", ["content/en", "themes", "fonts", "icons", "sounds"])
def test_every_asset_is_in_the_wheel(names: set[str], folder: str) -> None:
    for path in (ROOT / "assets" / folder).iterdir():
        assert f"recovery_app/assets/{folder}/{path.name}" in names


def test_the_wheel_holds_the_program_and_not_its_tests(names: set[str]) -> None:
    assert "recovery_app/bootstrap.py" in names
    assert not any(name.startswith("tests/") for name in names)
