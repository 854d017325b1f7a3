"""A contact sheet: every still at 320 px, on the light and the dark stage."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

from tools.illustrations.files import file_name
from tools.illustrations.pose_file import read_pose_file

WIDTH, HEIGHT, LABEL, COLUMNS = 320, 180, 20, 4
STAGES = {"light": ((238, 242, 240), (29, 42, 45)), "dark": ((51, 70, 75), (236, 238, 233))}


def contact_sheet(poses: list[Path], out: Path, file: Path, *, stage: str, tinted: bool) -> int:
    """Write one picture of all stills that are rendered; return how many."""
    paper, ink = STAGES[stage]
    shown: list[tuple[str, Path]] = []
    for path in poses:
        exercise = read_pose_file(path)
        for pose in exercise.poses:
            still = out / exercise.id / f"{pose.name.replace(' ', '-')}-480{'-tint' if tinted else ''}.webp"
            if pose.still and still.exists():
                shown.append((f"{exercise.id}: {pose.name}", still))
    rows = -(-len(shown) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * WIDTH, max(1, rows) * (HEIGHT + LABEL)), paper)
    pen = ImageDraw.Draw(sheet)
    for k, (name, still) in enumerate(shown):
        x, y = k % COLUMNS * WIDTH, k // COLUMNS * (HEIGHT + LABEL)
        picture = Image.open(still).convert("RGBA").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        sheet.paste(picture, (x, y), picture)
        pen.text((x + 6, y + HEIGHT), name, fill=ink)
    sheet.save(file)
    return len(shown)


def frame_sheet(file: Path, moving: Path, *, stage: str, count: int) -> None:
    """Write evenly chosen frames of one moving file side by side."""
    paper, _ = STAGES[stage]
    source = Image.open(moving)
    total = getattr(source, "n_frames", 1)
    sheet = Image.new("RGB", (COLUMNS * WIDTH, -(-count // COLUMNS) * HEIGHT), paper)
    for k in range(count):
        source.seek(round(k * (total - 1) / max(1, count - 1)))
        picture = source.convert("RGBA").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        sheet.paste(picture, (k % COLUMNS * WIDTH, k // COLUMNS * HEIGHT), picture)
    sheet.save(file)
