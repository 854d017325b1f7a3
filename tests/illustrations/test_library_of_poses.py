"""Every exercise of the library has its pose file, and both people are shown about equally often."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tools.illustrations.pose_file import read_pose_file

ROOT = Path(__file__).resolve().parents[2]
POSES = ROOT / "tools" / "illustrations" / "poses"
CONTENT = ROOT / "assets" / "content" / "en" / "stretches.toml"
IDS = [row["id"] for row in tomllib.loads(CONTENT.read_text(encoding="utf-8"))["exercise"]]


def test_every_exercise_of_the_library_has_a_pose_file_and_no_other_has() -> None:
    assert {path.stem for path in POSES.glob("*.toml")} == set(IDS)


def test_both_people_are_shown_about_equally_often() -> None:
    women = sum(read_pose_file(path).body == "woman" for path in POSES.glob("*.toml"))
    assert abs(2 * women - len(IDS)) <= 6
