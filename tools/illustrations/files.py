"""Which picture files an exercise has, and how pictures become WebP."""

# ruff: noqa: PLC0415 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tools.illustrations.pose_file import Exercise

STILL_WIDTHS, FRAME_WIDTH = (480, 960), 480
STILL_QUALITY, FRAME_QUALITY, FRAME_MS = 80, 60, 80


@dataclass(frozen=True)
class Wanted:
    """Hold one picture to make: a key pose (or -1 for the movement), tinted or not, and its files."""

    pose: int
    tinted: bool
    paths: tuple[Path, ...]

    def newer_than(self, source: Path) -> bool:
        """Tell whether all files exist and are newer than the pose file."""
        return all(path.exists() and path.stat().st_mtime > source.stat().st_mtime for path in self.paths)


def wanted_files(exercise: Exercise, folder: Path) -> list[Wanted]:
    """Return every picture of an exercise: stills at two widths, plain and tinted, then the movement both ways."""
    home, out = folder / exercise.id, []
    for tinted in (True, False):
        tag = "-tint" if tinted else ""
        for k, pose in enumerate(exercise.poses):
            if pose.still:
                name = pose.name.replace(" ", "-")
                out.append(Wanted(k, tinted, tuple(home / f"{name}-{width}{tag}.webp" for width in STILL_WIDTHS)))
    out.extend(
        Wanted(-1, tinted, (home / f"move-{FRAME_WIDTH}{'-tint' if tinted else ''}.webp",)) for tinted in (True, False)
    )
    return out


def write_still(picture: Path, wanted: Wanted) -> None:
    """Write a still at every width it is wanted in."""
    from PIL import Image

    image = Image.open(picture).convert("RGBA")
    for path, width in zip(wanted.paths, STILL_WIDTHS, strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        size = (width, width * 9 // 16)
        image.resize(size, Image.Resampling.LANCZOS).save(path, quality=STILL_QUALITY, method=6, alpha_quality=70)


def write_motion(pictures: list[Path], wanted: Wanted) -> None:
    """Write the frames as one moving WebP, one way; the app plays it to and fro."""
    from PIL import Image

    frames = [Image.open(one).convert("RGBA") for one in pictures]
    wanted.paths[0].parent.mkdir(parents=True, exist_ok=True)
    frames[0].save(
        wanted.paths[0], save_all=True, append_images=frames[1:], duration=FRAME_MS, loop=0, quality=FRAME_QUALITY,
        method=6, alpha_quality=60, minimize_size=True,
    )  # fmt: skip
