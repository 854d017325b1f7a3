"""Reads what the program knows about sore backs, and refuses it where something in it does not hold together."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from recovery_app.content import cache as compiled
from recovery_app.content.checks import problems
from recovery_app.content.error import ContentError
from recovery_app.domain.evidence import Evidence
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.flag import SafetyScreen
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.medicine import MedicineRules
from recovery_app.domain.plan_rules import PlanRules
from recovery_app.domain.question import PatternModel
from recovery_app.domain.source import Source
from recovery_app.domain.training_rules import TrainingRules

__all__ = ["ContentError", "read_knowledge"]

FILES = (
    "safety.toml",
    "patterns.toml",
    "stretches.toml",
    "heat_ice.toml",
    "medicines.toml",
    "plan.toml",
    "training.toml",
    "evidence.toml",
    "sources.toml",
)
AGAIN = "Install the program again."
ENTRY = re.compile(r"\$\.(\w+)\[(\d+)\]")

T = TypeVar("T")


class _Library(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    exercise: tuple[Exercise, ...]


class _Bibliography(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: tuple[Source, ...]


def read_knowledge(assets: Path, language: str = "en", cache: Path | None = None, version: str = "") -> Knowledge:
    """Return all content of one language, checked; raise ContentError at the first thing that is wrong.

    `cache` is a folder for a compiled copy, which is used only where it was made of the very same files by the same
    `version` of the program.
    """
    files = _read_files(assets / "content" / language)
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
    files = {}
    for name in FILES:
        try:
            files[name] = (folder / name).read_bytes()
        except FileNotFoundError:
            raise ContentError(str(folder / name), f"this file is missing. {AGAIN}") from None
        except OSError as problem:
            raise ContentError(str(folder / name), f"{problem.strerror}. Make the file readable.") from problem
    return files


def _parsed(files: dict[str, bytes]) -> Knowledge:
    return Knowledge(
        safety=_convert(files, "safety.toml", SafetyScreen),
        patterns=_convert(files, "patterns.toml", PatternModel),
        exercises=_convert(files, "stretches.toml", _Library).exercise,
        heat_ice=_convert(files, "heat_ice.toml", HeatIceRules),
        medicines=_convert(files, "medicines.toml", MedicineRules),
        plan=_convert(files, "plan.toml", PlanRules),
        training=_convert(files, "training.toml", TrainingRules),
        evidence=_convert(files, "evidence.toml", Evidence),
        sources=_convert(files, "sources.toml", _Bibliography).source,
    )


def _convert(files: dict[str, bytes], name: str, kind: type[T]) -> T:
    # Imported here because a start with a compiled copy does not need it.
    import tomllib  # noqa: PLC0415

    try:
        raw = tomllib.loads(files[name].decode())
    except UnicodeDecodeError as problem:
        raise ContentError(name, f"byte {problem.start} is not UTF-8. Save the file as UTF-8.") from problem
    except tomllib.TOMLDecodeError as problem:
        raise ContentError(name, f"{problem}. Correct that line.") from problem
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as problem:
        raise ContentError(name, f"{_entry(raw, str(problem))}{problem}. Correct that entry.") from problem


def _entry(raw: dict[str, Any], problem: str) -> str:
    """Name the entry that a message points to by number, so that an author finds it."""
    found = ENTRY.search(problem)
    if found is None:
        return ""
    entry = raw[found[1]][int(found[2])]
    return f"{found[1]} {entry['id']}: " if isinstance(entry, dict) and "id" in entry else ""


def _checked(knowledge: Knowledge) -> Knowledge:
    for problem in problems(knowledge):
        raise problem
    return knowledge
