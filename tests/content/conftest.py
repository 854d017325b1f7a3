"""A copy of the shipped content that a test may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from recovery_app.content.location import find_assets
from recovery_app.content.reader import BODY_MAP


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    """Return an assets folder with a copy of the English content and of the body map's regions."""
    shutil.copytree(find_assets() / "content" / "en", tmp_path / "assets" / "content" / "en")
    (tmp_path / "assets" / BODY_MAP).parent.mkdir(parents=True)
    shutil.copyfile(find_assets() / BODY_MAP, tmp_path / "assets" / BODY_MAP)
    return tmp_path / "assets"


@pytest.fixture
def folder(assets: Path) -> Path:
    """Return the folder of the English content in that copy."""
    return assets / "content" / "en"
