"""Reads what the program knows about sore backs, and refuses it where something in it does not hold together."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from recovery_app.content import cache as compiled
from recovery_app.content.checks import problems
from recovery_app.content.error import ContentError
from recovery_app.content.parsing import from_json, from_toml
from recovery_app.domain.body_outline import BodyOutline
from recovery_app.domain.evidence import Evidence
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.progress_rules import ProgressRules
from recovery_app.domain.question import PatternModel
from recovery_app.domain.source import Source
from recovery_app.domain.training_rules import TrainingRules
from recovery_app.domain.week_rules import WeekRules

__all__ = ["ContentError", "read_knowledge"]

FILES = (
    "safety.toml",
    "patterns.toml",
    "stretches.toml",
    "heat_ice.toml",
    "medicines.toml",
    "plan.toml",
    "training.toml",
    "week.toml",
    "progress.toml",
    "evidence.toml",
    "sources.toml",
)
AGAIN = "Install the program again."
PICTURES = "illustrations/library.json"
BODY_MAP = "illustrations/body-map/regions.json"


class _Library(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    exercise: tuple[Exercise, ...]


class _Bibliography(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: tuple[Source, ...]


class _PictureList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    still_widths: tuple[Literal[480], Literal[960]]
    frame_width: Literal[480]
    frame_ms: int
    exercises: tuple[ExercisePictures, ...]


def read_knowledge(assets: Path, language: str = "en", cache: Path | None = None, version: str = "") -> Knowledge:
    """Return all content of one language, checked; raise ContentError at the first thing that is wrong.

    `cache` is a folder for a compiled copy, which is used only where it was made of the very same files by the same
    `version` of the program.
    """
    files = _read_files(assets / "content" / language)
    files |= {BODY_MAP: _read_needed(assets / BODY_MAP)} | _read_picture_list(assets)
    if cache is None:
        return _checked(_parsed(files))
    copy = cache / f"content-{language}.msgpack"
    mark = compiled.fingerprint(files, version)
    known = compiled.load(copy, mark)
    if known is not None:
        # The checks cost a millisecond, so a copy is held to today's checks and not to those of its day.
        return _checked(known)
    knowledge = _checked(_parsed(files))
    compiled.keep(copy, mark, knowledge)
    return knowledge


def _read_files(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise ContentError(str(folder), f"this folder is missing. {AGAIN}")
    return {name: _read_needed(folder / name) for name in FILES}


def _read_picture_list(assets: Path) -> dict[str, bytes]:
    try:
        return {PICTURES: _read(assets / PICTURES)}
    except FileNotFoundError:
        # Without pictures the program shows drawn figures and is as safe as with them.
        return {}


def _read_needed(file: Path) -> bytes:
    try:
        return _read(file)
    except FileNotFoundError:
        raise ContentError(str(file), f"this file is missing. {AGAIN}") from None


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        raise
    except OSError as problem:
        raise ContentError(str(file), f"{problem.strerror}. Make the file readable.") from problem


def _parsed(files: dict[str, bytes]) -> Knowledge:
    return Knowledge(
        safety=from_toml(files, "safety.toml", SafetyScreen),
        patterns=from_toml(files, "patterns.toml", PatternModel),
        exercises=from_toml(files, "stretches.toml", _Library).exercise,
        heat_ice=from_toml(files, "heat_ice.toml", HeatIceRules),
        medicines=from_toml(files, "medicines.toml", MedicineRules),
        plan=from_toml(files, "plan.toml", PlanRules),
        training=from_toml(files, "training.toml", TrainingRules),
        week=from_toml(files, "week.toml", WeekRules),
        progress=from_toml(files, "progress.toml", ProgressRules),
        evidence=from_toml(files, "evidence.toml", Evidence),
        sources=from_toml(files, "sources.toml", _Bibliography).source,
        body=from_json(files, BODY_MAP, BodyOutline),
        pictures=from_json(files, PICTURES, _PictureList).exercises if PICTURES in files else (),
    )


def _checked(knowledge: Knowledge) -> Knowledge:
    for problem in problems(knowledge):
        raise problem
    return knowledge
