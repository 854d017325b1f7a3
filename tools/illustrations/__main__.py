"""Run the illustration tools: check, preview, render, sheet, frames, list, body-map, extract."""

# ruff: noqa: PLC0415 - a command prints, and imports Blender or Pillow only where a command needs them
from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
POSES = HERE / "poses"
PICTURES = HERE.parents[1] / "assets" / "illustrations"
DATA_VARIABLE = "ILLUSTRATION_DATA"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tools.illustrations")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="solve and judge pose files; needs numpy only")
    check.add_argument("ids", nargs="*")
    check.add_argument("--angles", action="store_true", help="list every solved angle beside the clinical one")
    preview = commands.add_parser("preview", help="draw the key poses quickly; needs Pillow")
    preview.add_argument("ids", nargs="*")
    preview.add_argument("--out", type=Path, required=True)
    preview.add_argument("--between", type=int, default=0, help="draw this many frames of the movement instead")
    render = commands.add_parser("render", help="render with Blender; see requirements.txt")
    render.add_argument("ids", nargs="*")
    render.add_argument("--jobs", type=int, default=2)
    render.add_argument("--resume", action="store_true", help="skip pictures newer than their pose file")
    render.add_argument("--stills-only", action="store_true")
    render.add_argument("--out", type=Path, default=PICTURES)
    render.add_argument("--data", type=Path, default=os.environ.get(DATA_VARIABLE), help=f"or set {DATA_VARIABLE}")
    sheet = commands.add_parser("sheet", help="contact sheet of all stills; needs Pillow")
    sheet.add_argument("ids", nargs="*")
    sheet.add_argument("--out", type=Path, required=True)
    sheet.add_argument("--pictures", type=Path, default=PICTURES)
    sheet.add_argument("--stage", choices=("light", "dark"), default="light")
    sheet.add_argument("--plain", action="store_true", help="without the tint")
    sheet.add_argument("--cards", action="store_true", help="one still an exercise")
    frames = commands.add_parser("frames", help="frames of one movement side by side; needs Pillow")
    frames.add_argument("id")
    frames.add_argument("--out", type=Path, required=True)
    frames.add_argument("--pictures", type=Path, default=PICTURES)
    frames.add_argument("--stage", choices=("light", "dark"), default="light")
    frames.add_argument("--count", type=int, default=8)
    commands.add_parser("list", help="write library.json again from the pictures that are there")
    body_map = commands.add_parser("body-map", help="render the wizard's body map with Blender and trace its regions")
    body_map.add_argument("--out", type=Path, default=PICTURES / "body-map")
    body_map.add_argument("--data", type=Path, default=os.environ.get(DATA_VARIABLE), help=f"or set {DATA_VARIABLE}")
    extract = commands.add_parser("extract", help="measure the CC0 bodies again into bodies/")
    extract.add_argument("data", type=Path)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 well, 1 faults found."""
    from tools.illustrations import commands as run

    chosen = _parser().parse_args(arguments)
    if chosen.command == "extract":
        return run.extract(chosen.data)
    if chosen.command == "list":
        return run.write_list(POSES, PICTURES)
    if chosen.command == "frames":
        return run.frames(chosen.id, chosen.pictures, chosen.out, stage=chosen.stage, count=chosen.count)
    if chosen.command in {"render", "body-map"} and not chosen.data:
        raise SystemExit(f"Blender needs --data DIR or {DATA_VARIABLE}; see tools/illustrations/requirements.txt")
    if chosen.command == "body-map":
        return run.body_map(Path(chosen.data), chosen.out)
    paths = run.pose_paths(POSES, chosen.ids)
    if chosen.command == "check":
        return run.check(paths, angles=chosen.angles)
    if chosen.command == "preview":
        return run.preview(paths, chosen.out, between=chosen.between)
    if chosen.command == "sheet":
        stage, tinted = chosen.stage, not chosen.plain
        return run.sheet(paths, chosen.pictures, chosen.out, stage=stage, tinted=tinted, cards=chosen.cards)
    return run.render(
        paths,
        POSES,
        chosen.out,
        Path(chosen.data),
        jobs=chosen.jobs,
        resume=chosen.resume,
        stills_only=chosen.stills_only,
    )


if __name__ == "__main__":
    sys.exit(main())
