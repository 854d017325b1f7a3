"""The list of all pictures that the app reads: assets/illustrations/library.json."""

from __future__ import annotations

import json
from pathlib import Path

from tools.illustrations.files import FRAME_MS, FRAME_WIDTH, STILL_WIDTHS, file_name, wanted_files
from tools.illustrations.motion import pose_shares
from tools.illustrations.pose_file import Exercise, read_pose_file

LARGEST_BYTES = 12_000_000


def entry(exercise: Exercise) -> dict[str, object]:
    """Return what the app needs to know of one exercise's pictures."""
    timing = exercise.timing
    return {
        "id": exercise.id,
        "body": exercise.body,
        "tint": exercise.tint,
        "poses": [
            {"name": file_name(pose.name), "alt": pose.alt, "at": round(at, 4)}
            for pose, at in zip(exercise.poses, pose_shares(exercise), strict=True)
            if pose.still
        ],
        "card": file_name(exercise.card),
        "play": timing["play"],
        "there_s": timing["there_s"],
        "hold_s": timing["hold_s"],
        "back_s": timing["back_s"],
        "frames": int(timing.get("frames", 16)),
    }  # fmt: skip


def write_library(poses: Path, out: Path) -> int:
    """Write the list of the exercises whose pictures are all there; return how many."""
    rows = []
    for path in sorted(poses.glob("*.toml")):
        exercise = read_pose_file(path)
        if all(one.exists() for wanted in wanted_files(exercise, out) for one in wanted.paths):
            rows.append(entry(exercise))
    table = {"still_widths": STILL_WIDTHS, "frame_width": FRAME_WIDTH, "frame_ms": FRAME_MS, "exercises": rows}
    text = json.dumps(table, indent=1, ensure_ascii=False) + "\n"
    (out / "library.json").write_text(text, encoding="utf-8")
    return len(rows)


def size_of(out: Path) -> int:
    """Return the bytes of all pictures."""
    return sum(path.stat().st_size for path in out.rglob("*.webp"))
