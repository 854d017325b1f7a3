"""Sheets to look at: every still or every exercise on the light or dark stage, and the frames of one movement."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from tools.illustrations.files import TINT_TAG, file_name
from tools.illustrations.pose_file import Exercise, Pose, read_pose_file

WIDTH, HEIGHT, LABEL, COLUMNS = 320, 180, 26, 4
CARD_COLUMNS = 5
STAGES = {"light": ((238, 242, 240), (29, 42, 45)), "dark": ((51, 70, 75), (236, 238, 233))}
FONT = Path(__file__).resolve().parents[2] / "assets" / "fonts" / "AtkinsonHyperlegibleNext-SemiBold.ttf"


def contact_sheet(poses: list[Path], out: Path, file: Path, *, stage: str, tinted: bool, cards: bool) -> int:
    """Write one picture of all stills that are rendered, or of one still an exercise; return how many."""
    shown: list[tuple[str, Path]] = []
    for path in poses:
        exercise = read_pose_file(path)
        for pose in exercise.poses:
            still = out / exercise.id / f"{file_name(pose.name)}-480{TINT_TAG if tinted else ''}.webp"
            if _wanted(exercise, pose, cards=cards) and still.exists():
                shown.append((exercise.id if cards else f"{exercise.id}: {pose.name}", still))
    columns = CARD_COLUMNS if cards else COLUMNS
    paper, ink = STAGES[stage]
    rows = -(-len(shown) // columns)
    sheet = Image.new("RGB", (columns * WIDTH, max(1, rows) * (HEIGHT + LABEL)), paper)
    pen, font = ImageDraw.Draw(sheet), ImageFont.truetype(FONT, 16)
    for k, (name, still) in enumerate(shown):
        x, y = k % columns * WIDTH, k // columns * (HEIGHT + LABEL)
        picture = _at_sheet_size(Image.open(still))
        sheet.paste(picture, (x, y), picture)
        pen.text((x + WIDTH / 2, y + HEIGHT + LABEL / 2), name, fill=ink, font=font, anchor="mm")
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
        picture = _at_sheet_size(source)
        sheet.paste(picture, (k % COLUMNS * WIDTH, k // COLUMNS * HEIGHT), picture)
    sheet.save(file)


def _wanted(exercise: Exercise, pose: Pose, *, cards: bool) -> bool:
    return pose.name == exercise.card if cards else pose.still


def _at_sheet_size(picture: Image.Image) -> Image.Image:
    return picture.convert("RGBA").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
