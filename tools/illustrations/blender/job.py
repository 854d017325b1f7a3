"""Render the exercises named on the command line, one after another, in one Blender."""

# ruff: noqa: T201, PLC0415 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tools.illustrations.blender import stage
from tools.illustrations.blender.people import Person
from tools.illustrations.blender.rig import bones_of
from tools.illustrations.figure import Figure
from tools.illustrations.files import FRAME_WIDTH, STILL_WIDTHS, Wanted, wanted_files, write_motion, write_still
from tools.illustrations.motion import path_of
from tools.illustrations.palette import colours
from tools.illustrations.pose_file import Exercise, read_pose_file
from tools.illustrations.props import boxes_of, strap_of
from tools.illustrations.shot import Shot
from tools.illustrations.shown import shown_points
from tools.illustrations.solve import solve_poses
from tools.illustrations.source_mesh import SourceMesh, read_source
from tools.illustrations.view import view_of

STILL_SAMPLES, FRAME_SAMPLES = 12, 10


@contextlib.contextmanager
def hushed() -> Iterator[None]:
    """Keep Blender's own progress lines out of ours."""
    sys.stdout.flush()
    kept, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


class Studio:
    """Render one exercise's missing files."""

    def __init__(self, exercise: Exercise, mesh: SourceMesh, scratch: Path) -> None:
        """Solve the exercise and build its scene."""
        self.exercise, self.mesh, self.scratch, self.seconds = exercise, mesh, scratch, []
        self.solved = solve_poses(exercise)
        frames = int(exercise.timing.get("frames", 16))
        self.frames = path_of(exercise, self.solved, frames)
        self.paint = colours(exercise.body)
        with hushed():
            stage.open_stage()
            self.person = Person(mesh, exercise.body)
            self.person.tint(exercise.tint)
            everyone = [one.figure for one in self.solved] + self.frames
            stage.look(view_of(exercise, shown_points(exercise, everyone)))
            for box in boxes_of(exercise, everyone):
                stage.set_box(box, self.paint)

    def _shot(self, figure: Figure, hands: dict[str, str], width: int, samples: int, breath: float = 0.0) -> Shot:
        began = time.monotonic()
        path = self.scratch / f"shot{len(self.seconds)}.png"
        with hushed():
            self.person.breathe(breath, back=self.exercise.poses[0].root["lies"] == "prone")
            self.person.pose(bones_of(figure, self.mesh, hands))
            strap = stage.set_strap(strap_of(self.exercise, figure), self.paint)
            shot = stage.shoot(path, width, samples)
            if strap:
                import bpy

                bpy.data.objects.remove(strap)
        self.seconds.append(time.monotonic() - began)
        return shot

    def still(self, wanted: Wanted) -> None:
        """Render one key pose at the larger width and write its files."""
        pose = self.exercise.poses[wanted.pose]
        write_still(self._shot(self.solved[wanted.pose].figure, pose.hands, max(STILL_WIDTHS), STILL_SAMPLES), wanted)

    def motion(self, wanted: Wanted) -> None:
        """Render the one-way frames and write them as moving files."""
        breathing = self.exercise.timing["play"] == "breathe"
        depth = float(self.exercise.timing.get("breath_cm", 3.0)) / 100 if breathing else 0.0
        poses, count, out = self.exercise.poses, len(self.frames), []
        for k, figure in enumerate(self.frames):
            share = k / max(1, count - 1)
            near = poses[min(len(poses) - 1, round(share * (len(poses) - 1)))]
            lift = depth * (3 * share**2 - 2 * share**3)
            out.append(self._shot(figure, near.hands, FRAME_WIDTH, FRAME_SAMPLES, lift))
        write_motion(out, wanted)


def main() -> int:
    """Render and print one line a file."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--stills-only", action="store_true")
    parser.add_argument("poses", nargs="+", type=Path)
    chosen = parser.parse_args()
    meshes: dict[str, SourceMesh] = {}
    for path in chosen.poses:
        exercise = read_pose_file(path)
        wanted = [one for one in wanted_files(exercise, chosen.out) if not (chosen.resume and one.newer_than(path))]
        wanted = [one for one in wanted if not (chosen.stills_only and one.pose < 0)]
        if not wanted:
            print(f"{exercise.id}: nothing to do", flush=True)
            continue
        if exercise.body not in meshes:
            meshes[exercise.body] = read_source(chosen.data, exercise.body)
        with tempfile.TemporaryDirectory() as scratch:
            studio = Studio(exercise, meshes[exercise.body], Path(scratch))
            for k, one in enumerate(wanted):
                (studio.motion if one.pose < 0 else studio.still)(one)
                mean = float(np.mean(studio.seconds))
                print(
                    f"{exercise.id}: {k + 1} of {len(wanted)} files, {one.paths[0].name}, {mean:.1f} s a picture",
                    flush=True,
                )
    return 0


if __name__ == "__main__":
    sys.exit(main())
