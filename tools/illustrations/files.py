"""Which picture files an exercise has, and how pictures become WebP."""

# ruff: noqa: PLC0415 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tools.illustrations.pose_file import Exercise

if TYPE_CHECKING:
    from tools.illustrations.shot import Shot

STILL_WIDTHS, FRAME_WIDTH = (480, 960), 480
TINT_TAG = "-tint"
STILL_QUALITY, FRAME_QUALITY, FRAME_MS = 80, 60, 80


@dataclass(frozen=True)
class Wanted:
    """Hold one picture to make, a key pose (or -1 for the movement), and its files without and with the tint."""

    pose: int
    plain: tuple[Path, ...]
    tinted: tuple[Path, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """Return all files."""
        return self.plain + self.tinted

    def newer_than(self, source: Path) -> bool:
        """Tell whether all files exist and are newer than the pose file."""
        return all(path.exists() and path.stat().st_mtime > source.stat().st_mtime for path in self.paths)


def file_name(pose: str) -> str:
    """Return a pose's name as it stands in file names."""
    return pose.replace(" ", "-")


def wanted_files(exercise: Exercise, folder: Path) -> list[Wanted]:
    """Return every picture of an exercise: stills at two widths, then the movement; each plain and tinted."""
    home, out = folder / exercise.id, []
    for k, pose in enumerate(exercise.poses):
        if pose.still:
            name = file_name(pose.name)
            plain, tinted = (
                tuple(home / f"{name}-{width}{tag}.webp" for width in STILL_WIDTHS) for tag in ("", TINT_TAG)
            )
            out.append(Wanted(k, plain, tinted))
    move = f"move-{FRAME_WIDTH}"
    out.append(Wanted(-1, (home / f"{move}.webp",), (home / f"{move}{TINT_TAG}.webp",)))
    return out


def write_still(shot: Shot, wanted: Wanted) -> None:
    """Write a still, plain and tinted, at every width it is wanted in."""
    from PIL import Image

    for paths, tinted in ((wanted.plain, False), (wanted.tinted, True)):
        image = shot.picture(tinted=tinted)
        for path, width in zip(paths, STILL_WIDTHS, strict=True):
            path.parent.mkdir(parents=True, exist_ok=True)
            size = (width, width * 9 // 16)
            image.resize(size, Image.Resampling.LANCZOS).save(path, quality=STILL_QUALITY, method=6, alpha_quality=70)


def write_motion(shots: list[Shot], wanted: Wanted) -> None:
    """Write the frames as one moving WebP, plain and tinted, one way; the app plays it to and fro."""
    for (path,), tinted in ((wanted.plain, False), (wanted.tinted, True)):
        frames = [shot.picture(tinted=tinted) for shot in shots]
        path.parent.mkdir(parents=True, exist_ok=True)
        frames[0].save(
            path, save_all=True, append_images=frames[1:], duration=FRAME_MS, loop=0, quality=FRAME_QUALITY,
            method=6, alpha_quality=60, minimize_size=True,
        )  # fmt: skip
