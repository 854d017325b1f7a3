"""A copy of the shipped content that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from recovery_app.content.location import find_assets


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Return an assets folder with a copy of the English content."""
    shutil.copytree(find_assets() / "content" / "en", tmp_path / "assets" / "content" / "en")
    return tmp_path / "assets"


@pytest.fixture
def folder(assets: Path) -> Path:
    """Return the folder of the English content in that copy."""
    return assets / "content" / "en"
