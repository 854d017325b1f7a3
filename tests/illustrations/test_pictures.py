"""Every exercise has its pose file and its pictures, Qt can show them, and the library stays small."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from PySide6.QtGui import QImageReader

from tools.illustrations.files import STILL_WIDTHS, wanted_files
from tools.illustrations.library import LARGEST_BYTES, entry, size_of
from tools.illustrations.pose_file import read_pose_file

ROOT = Path(__file__).resolve().parents[2]
POSES = ROOT / "tools" / "illustrations" / "poses"
PICTURES = ROOT / "assets" / "illustrations"
CONTENT = ROOT / "assets" / "content" / "en" / "stretches.toml"
IDS = [row["id"] for row in tomllib.loads(CONTENT.read_text(encoding="utf-8"))["exercise"]]


def test_every_exercise_of_the_library_has_a_pose_file_and_no_other_has() -> None:
    assert {path.stem for path in POSES.glob("*.toml")} == set(IDS)


@pytest.mark.parametrize("one", IDS)
def test_every_picture_of_an_exercise_is_there_and_qt_decodes_it(one: str) -> None:
    exercise = read_pose_file(POSES / f"{one}.toml")
    for wanted in wanted_files(exercise, PICTURES):
        for path in wanted.paths:
            reader = QImageReader(str(path))
            image = reader.read()
            assert not image.isNull(), f"{path.name}: {reader.errorString()}"
            assert image.hasAlphaChannel()
            assert image.width() * 9 == image.height() * 16
            if wanted.pose < 0:
                assert reader.imageCount() == int(exercise.timing.get("frames", 16))
            else:
                assert image.width() in STILL_WIDTHS


def test_the_list_the_app_reads_says_what_the_pose_files_say() -> None:
    table = json.loads((PICTURES / "library.json").read_text(encoding="utf-8"))
    assert table["exercises"] == [entry(read_pose_file(POSES / f"{one}.toml")) for one in sorted(IDS)]


def test_the_whole_library_stays_under_twelve_megabytes() -> None:
    assert size_of(PICTURES) < LARGEST_BYTES


def test_both_people_are_shown_about_equally_often() -> None:
    women = sum(read_pose_file(path).body == "woman" for path in POSES.glob("*.toml"))
    assert abs(2 * women - len(IDS)) <= 6
