"""Read the rows of a pose file; every mistake is told with its place and the words that would be right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from tools.illustrations import body_parts, words
from tools.illustrations.pose_values import Pose
from tools.illustrations.skeleton import ARM_NUMBERS, LEG_NUMBERS, SPINE_NUMBERS


class PoseFileError(ValueError):
    """Tell what is wrong in a pose file, where, and what would be right."""


def near(word: str, known: Iterable[str]) -> str:
    """Return a hint that names the nearest right words, or all of them when none is near."""
    words_ = sorted(known)
    close = difflib.get_close_matches(word, words_, 4, 0.5)
    return f"did you mean {' or '.join(repr(one) for one in close)}?" if close else f"known: {', '.join(words_)}"


def check_word(word: str, known: Iterable[str], where: str, what: str) -> None:
    """Raise unless the word is one of the known ones."""
    if word not in set(known):
        raise PoseFileError(f"{where}: {what} {word!r} is not known; {near(word, known)}")


def check_keys(table: dict[str, Any], where: str, needed: Iterable[str], allowed: Iterable[str] = ()) -> None:
    """Raise unless a table has all needed keys and no unknown one."""
    if not isinstance(table, dict):
        raise PoseFileError(f"{where}: must be a table such as {{ {next(iter(needed), 'key')} = ... }}")
    for key in table:
        check_word(key, [*needed, *allowed], where, "key")
    for key in needed:
        if key not in table:
            raise PoseFileError(f"{where}: `{key}` is missing; {words.MEANING.get(key, 'see the README')}")


def numbers_of(table: dict[str, Any], where: str) -> dict[str, float]:
    """Flatten spine, arms, legs and one-sided tables into the solver's numbers; both-sided ones count twice."""
    out: dict[str, float] = {}
    known = {"arm": ARM_NUMBERS, "leg": LEG_NUMBERS}
    for group, values in table.items():
        check_word(group, words.GROUPS, where, "group")
        if group == "spine":
            for name, value in values.items():
                check_word(name, SPINE_NUMBERS, f"{where}.spine", "angle")
                out[name] = _number(value, f"{where}.spine.{name}")
            continue
        limb = group.removeprefix("left_").removeprefix("right_").removesuffix("s")
        sides = [group.partition("_")[0]] if "_" in group else ["left", "right"]
        for name, value in values.items():
            check_word(name, known[limb], f"{where}.{group}", "angle")
            for side in sides:
                out[f"{side}_{limb}.{name}"] = _number(value, f"{where}.{group}.{name}")
    return out


def _number(value: object, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PoseFileError(f"{where}: {value!r} must be a number in degrees")
    return float(value)


def _contacts(table: dict[str, Any], surfaces: Iterable[str], where: str) -> list[tuple[str, str]]:
    out = []
    for surface, parts in table.items():
        check_word(surface, surfaces, where, "surface")
        if not isinstance(parts, list):
            raise PoseFileError(f'{where}.{surface}: must be a list of parts such as ["palms", "knees"]')
        for part in parts:
            check_word(part, body_parts.part_names(), f"{where}.{surface}", "part")
            out.extend((place, surface) for place in body_parts.places(part))
    return out


def _reach(row: dict[str, Any], where: str) -> dict[str, Any]:
    check_keys(row, where, ["part"], ["on", "along", "side", "to", "shift", "below", "at", "faces", "off"])
    check_word(row["part"], body_parts.part_names(), where, "part")
    kinds = [key for key in ("on", "to", "below", "at") if key in row]
    if len(kinds) != 1:
        raise PoseFileError(f"{where}: say exactly one of on, to, below, at; this row has {kinds or 'none'}")
    if kinds == ["on"]:
        check_word(row["on"], words.LIMBS, where, "limb")
        check_word(row.get("side", "front"), words.GIRTH_SIDES, where, "side")
        if not 0 <= row.get("along", 0.5) <= 1:
            raise PoseFileError(f"{where}: along = {row['along']} must be from 0 (start of the limb) to 1 (its end)")
    if kinds == ["to"]:
        check_word(row["to"], body_parts.part_names(), where, "part")
    if kinds == ["below"]:
        check_word(row["below"], words.JOINTS, where, "joint")
    if kinds == ["at"]:
        check_keys(row["at"], f"{where}.at", [], ["x", "y", "z"])
    return row


def pose_of(row: dict[str, Any], root: dict[str, Any], surfaces: list[str], where: str) -> Pose:
    """Return one key pose from its table; surfaces are the ones its file has."""
    check_keys(row, where, words.POSE_NEEDS, words.POSE_MAY)
    geometry = dict(row["geometry"])
    where_geometry = f"{where}.geometry"
    if "quote" not in geometry:
        raise PoseFileError(f"{where_geometry}: `quote` is missing; {words.MEANING['quote']}")
    quote, trunk = geometry.pop("quote"), geometry.pop("trunk", {})
    for key in trunk:
        check_word(key, words.TRUNK, f"{where_geometry}.trunk", "key")
    for row_aim in row.get("aim", []):
        check_keys(row_aim, f"{where}.aim", ["what", "toward"])
        check_word(row_aim["what"], words.AIMS, f"{where}.aim", "thing")
    for row_gap in row.get("gap", []):
        check_keys(row_gap, f"{where}.gap", ["between", "metres"])
        for part in row_gap["between"]:
            check_word(part, body_parts.PARTS, f"{where}.gap", "part")
    for shape in row.get("hands", {}).values():
        check_word(shape, words.HANDS, f"{where}.hands", "shape")
    own_root = {**root, **row.get("root", {})}
    _check_root(own_root, f"{where}.root")
    return Pose(
        row["name"], row.get("still", True), row["alt"], own_root, quote, numbers_of(geometry, where_geometry), trunk,
        numbers_of(row.get("guide", {}), f"{where}.guide"), row.get("loose", []),
        _contacts(row.get("contacts", {}), surfaces, f"{where}.contacts"),
        [place for part in row.get("slides", []) for place in body_parts.places(part)],
        [_reach(one, f"{where}.reach[{k}]") for k, one in enumerate(row.get("reach", []))],
        row.get("aim", []), row.get("gap", []), row.get("hands", {}), row.get("except", {}),
    )  # fmt: skip


def _check_root(root: dict[str, Any], where: str) -> None:
    check_keys(root, where, ["lies"], ["head", "faces", "head_up"])
    check_word(root["lies"], words.LIES, where, "position")
    ways = words.FACES if root["lies"] == "upright" or root["lies"].endswith("side") else words.HEADS
    key = "faces" if ways is words.FACES else "head"
    check_word(root.get(key, ways[0]), ways, where, key)
