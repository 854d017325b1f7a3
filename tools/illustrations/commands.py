"""What each command prints and makes."""

# ruff: noqa: T201, PLC0415 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

import time
from pathlib import Path

from tools.illustrations.check import differences, judge
from tools.illustrations.figure import INDEX
from tools.illustrations.goals import Clinical
from tools.illustrations.pose_file import Exercise, PoseFileError, near, read_pose_file
from tools.illustrations.solve import Solved, solve_poses


def pose_paths(folder: Path, ids: list[str]) -> list[Path]:
    """Return the pose files of the ids, or all; raise SystemExit with the near names for an unknown id."""
    known = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    for one in ids:
        if one not in known:
            raise SystemExit(f"no pose file for {one!r}; {near(one, known)}")
    return [known[one] for one in ids] if ids else list(known.values())


def check(paths: list[Path], *, angles: bool) -> int:
    """Print what is found in each exercise; return 1 when anything is wrong."""
    wrong = 0
    for path in paths:
        began = time.monotonic()
        try:
            exercise = read_pose_file(path)
            solved = solve_poses(exercise)
        except PoseFileError as error:
            print(f"FAULT {error}")
            wrong += 1
            continue
        found = judge(exercise, solved)
        wrong += bool(found.faults)
        state = "FAULT" if found.faults else "ok   "
        worst = f"{found.worst_m * 1000:.0f} mm, {found.worst_deg:.0f} degrees at worst"
        print(f"{state} {exercise.id}: {worst}, {time.monotonic() - began:.1f} s")
        for line in found.faults:
            print(f"      {line}")
        for line in found.excused:
            print(f"      excused: {line}")
        if angles:
            _print_angles(exercise, solved)
    print(f"{len(paths)} exercises, {wrong} with faults")
    return int(wrong > 0)


def _print_angles(exercise: Exercise, solved: list[Solved]) -> None:
    for pose, one in zip(exercise.poses, solved, strict=True):
        print(f"   {pose.name}: root at {one.figure.numbers[:3].round(3).tolist()}")
        for name, off in differences(pose, one).items():
            now = f"{one.figure.numbers[INDEX[name]]:.0f}" if name in INDEX else "-"
            clinical = pose.geometry.get(name, pose.trunk.get(name[6:]))
            print(f"      {name:<24} clinical {clinical:g}  solved {now}  off {off:.1f}")
        for name, k in INDEX.items():
            if name not in pose.geometry and abs(one.figure.numbers[k]) > 4 and k > 2:
                print(f"      {name:<24} (not in the text)  solved {one.figure.numbers[k]:.0f}")
        for goal, miss in one.misses():
            if isinstance(goal, Clinical):
                continue
            print(f"      {goal.words}: {miss:.4f}")


def preview(paths: list[Path], folder: Path, *, between: int) -> int:
    """Draw each exercise's key poses, or frames of its movement, into a folder and print the paths."""
    from tools.illustrations.motion import path_of
    from tools.illustrations.preview import draw, draw_frames

    for path in paths:
        exercise = read_pose_file(path)
        solved = solve_poses(exercise)
        if between:
            print(draw_frames(exercise, path_of(exercise, solved, between), folder))
            continue
        for made in draw(exercise, solved, folder):
            print(made)
    return 0


def extract(data: Path) -> int:
    """Measure the CC0 bodies again."""
    from tools.illustrations.extract import main

    main(data)
    return 0


def write_list(poses: Path, out: Path) -> int:
    """Write the list of pictures and print its size."""
    from tools.illustrations.library import size_of, write_library

    print(f"{write_library(poses, out)} exercises complete, {size_of(out) / 1e6:.1f} MB")
    return 0


def sheet(paths: list[Path], pictures: Path, file: Path, *, stage: str, tinted: bool, cards: bool) -> int:
    """Write the contact sheet."""
    from tools.illustrations.sheet import contact_sheet

    print(f"{contact_sheet(paths, pictures, file, stage=stage, tinted=tinted, cards=cards)} stills in {file}")
    return 0


def frames(one: str, pictures: Path, file: Path, *, stage: str, count: int) -> int:
    """Write frames of one movement side by side."""
    from tools.illustrations.sheet import frame_sheet

    frame_sheet(file, pictures / one / "move-480-tint.webp", stage=stage, count=count)
    print(file)
    return 0


def body_map(data: Path, folder: Path) -> int:
    """Render the wizard's body map with Blender and trace its regions."""
    from tools.illustrations.blender.body_map_shot import shoot_body_map
    from tools.illustrations.body_map_paint import write

    for path in write(shoot_body_map(data), folder):
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    return 0


def render(paths: list[Path], poses: Path, out: Path, data: Path, *, jobs: int, resume: bool, stills_only: bool) -> int:
    """Render with Blender."""
    from tools.illustrations.render import render as run

    return run(paths, poses, out, data.resolve(), jobs=jobs, resume=resume, stills_only=stills_only)
