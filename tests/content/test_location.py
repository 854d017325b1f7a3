"""Where the program's own files are looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from recovery_app.content.error import ContentError
from recovery_app.content.location import find_assets


def test_this_program_finds_its_own_assets() -> None:
    assert (find_assets() / "content" / "en" / "safety.toml").is_file()


def test_a_folder_inside_the_package_comes_first(tmp_path: Path) -> None:
    inside, beside = tmp_path / "package" / "assets", tmp_path / "assets"
    (inside / "content").mkdir(parents=True)
    (beside / "content").mkdir(parents=True)
    assert find_assets(tmp_path / "package") == inside


def test_a_folder_beside_the_package_comes_next(tmp_path: Path) -> None:
    (tmp_path / "assets" / "content").mkdir(parents=True)
    assert find_assets(tmp_path / "package") == tmp_path / "assets"


def test_a_strangers_folder_called_assets_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "package" / "assets").mkdir(parents=True)
    (tmp_path / "assets" / "content").mkdir(parents=True)
    assert find_assets(tmp_path / "package") == tmp_path / "assets"


def test_without_any_folder_the_line_names_it_and_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        find_assets(tmp_path / "package")
    assert str(tmp_path / "package" / "assets") in str(caught.value)
    assert "Install the program again" in str(caught.value)
