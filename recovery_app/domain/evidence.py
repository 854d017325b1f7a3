"""What the program says about itself: what it is for, how it reasons, and how sure each treatment is."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.flag import Level

TreatmentId = Literal["rest", "heat_ice", "stretching", "medicine"]


class Statement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one thing that is said, and where it comes from."""

    text: str
    sources: tuple[str, ...]


class LevelWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what one level of the safety check does, told to somebody whom it does not concern now."""

    level: Level
    name: str
    text: str
    sources: tuple[str, ...]


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one finding about a treatment: a word or two in front, the text, its grade and its sources."""

    lead: str
    text: str
    grade: str
    sources: tuple[str, ...]


class Treatment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is known of one treatment; `grade` is of the treatment itself, `grade_text` says it in words."""

    id: TreatmentId
    title: str
    grade: str
    grade_text: str
    summary: str
    finding: tuple[Finding, ...]


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold the texts of the page that explains the program.

    `severity_words` has the places {moderate} and {severe} for pain from 0 to 10. `grade_words` goes by grade, and
    `seen_words` by how much of a source was read.
    """

    intended_use: tuple[str, ...]
    result_steps: tuple[str, ...]
    prior_intro: str
    safety_rules: tuple[str, ...]
    severity_words: str
    grade_note: str
    grade_words: dict[str, str]
    seen_words: dict[str, str]
    limit: tuple[Statement, ...]
    level: tuple[LevelWords, ...]
    treatment: tuple[Treatment, ...]
