"""Read a whole pose file."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tools.illustrations import words
from tools.illustrations.pose_rows import PoseFileError, check_keys, check_word, near, pose_of
from tools.illustrations.pose_values import Exercise, Pose

__all__ = ["Exercise", "Pose", "PoseFileError", "near", "read_pose_file"]


def read_pose_file(path: Path) -> Exercise:
    """Read one pose file; raise PoseFileError with the place of the first mistake."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise PoseFileError(f"{path.name}: not TOML: {error}") from error
    where = path.name
    check_keys(table, where, words.FILE_NEEDS, words.FILE_MAY)
    if table["id"] != path.stem:
        raise PoseFileError(f"{where}: id = {table['id']!r} must be the file's name, {path.stem!r}")
    check_word(table["body"], words.BODIES, where, "body")
    for area in table["tint"]:
        check_word(area, words.TINTS, f"{where}: tint", "area")
    for limb in table.get("moves", []):
        check_word(limb, words.MOVES, f"{where}: moves", "limb")
    check_keys(table["timing"], f"{where}.timing", words.TIMING_NEEDS, words.TIMING_MAY)
    check_word(table["timing"]["play"], words.PLAYS, f"{where}.timing", "play")
    for prop in table.get("prop", []):
        if "kind" not in prop:
            raise PoseFileError(f"{where}: a [[prop]] has no `kind`; known: {', '.join(words.PROPS)}")
        check_word(prop["kind"], words.PROPS, f"{where}: prop", "kind")
        check_keys(prop, f"{where}: prop {prop['kind']}", ["kind"], words.PROPS[prop["kind"]])
    surfaces = ["floor", *(one for prop in table.get("prop", []) for one in words.SURFACES.get(prop["kind"], ()))]
    poses = [
        pose_of(row, table["root"], surfaces, f"{where}: pose {row.get('name', k)}")
        for k, row in enumerate(table["pose"])
    ]
    camera = {"azimuth": 18.0, "elevation": 13.0, **table.get("camera", {})}
    check_keys(camera, f"{where}.camera", ["azimuth", "elevation"], ["zoom"])
    stills = [pose.name for pose in poses if pose.still]
    if not stills:
        raise PoseFileError(f"{where}: every pose says still = false; one must be a picture")
    card = table.get("card", stills[-1])
    check_word(card, stills, where, "card")
    return Exercise(
        table["id"], table["body"], table["tint"], table.get("moves", []), camera, table["timing"],
        table.get("prop", []), poses, card, str(path),
    )  # fmt: skip
