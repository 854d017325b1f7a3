"""Heat and ice: protocols with hard limits, questions before the first use, and when the next session is possible."""

from __future__ import annotations

from typing import Literal

import msgspec

from recovery_app.domain.exercise import ExerciseKind, Phase
from recovery_app.domain.question import PatternId

Medium = Literal["heat", "ice", "skin_rest"]
HeatIceKind = Literal["heat", "ice", "contrast"]
UNKNOWN_NAME = "Heat or ice"
ProtocolId = Literal["heat", "wrap", "ice", "ice_intermittent", "contrast_short", "contrast_long"]


class PhasePlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold one phase of a round: what lies on the skin, and its default, shortest and longest seconds."""

    medium: Medium
    default_s: int
    shortest_s: int
    longest_s: int


class Protocol(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a protocol with the limits that the timer enforces (heat_ice.md 2).

    `hard_stop_s` ends the whole session; `longest_on_s` is the longest any one pack may stay on. `gap_s` is counted
    from the end of a session to the next of any protocol.
    """

    id: ProtocolId
    kind: HeatIceKind
    name: str
    summary: str
    round: tuple[PhasePlan, ...]
    rounds_default: int
    rounds_fewest: int
    rounds_most: int
    hard_stop_s: int
    longest_on_s: int
    gap_s: int
    most_a_day: int
    evidence: str
    sources: tuple[str, ...]
    most_days_running: int = 0
    locked_first_hours: int = 0


class SkinQuestion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold a question asked before the first heat or ice; each effect is ok, block or ask (first)."""

    id: str
    text: str
    heat: Literal["ok", "block", "ask"]
    ice: Literal["ok", "block", "ask"]
    contrast: Literal["ok", "block", "ask"]
    reason: str
    sources: tuple[str, ...]
    lifts_after_h: int = 0
    heat_note: str = ""
    ice_note: str = ""
    grade: str = ""

    def effect_on(self, kind: HeatIceKind) -> Literal["ok", "block", "ask"]:
        """Return what a yes means for a kind of session."""
        return {"heat": self.heat, "ice": self.ice, "contrast": self.contrast}[kind]


class MediumAdvice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said while a pack is on: the note, the check at five minutes, and what to have ready."""

    medium: Medium
    name: str
    note_title: str
    note: str
    check: str
    get_ready: str
    take_off: str
    checklist: tuple[str, ...]


class SkinAnswer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold an answer to the skin question; one that is not good ends the session with `advice`.

    Three sessions that ended with one that `counts_to_lock` lock heat and ice (heat_ice.md 5).
    """

    code: str
    text: str
    good: bool
    counts_to_lock: bool = False
    advice: str = ""


class WindowAdvice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what suits a pattern between two hours of an episode, and the protocol offered first (heat_ice.md 3)."""

    pattern: PatternId
    from_h: int
    to_h: int
    offer: ProtocolId
    text: str
    sources: tuple[str, ...]
    grade: str = ""


class AfterIce(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold how long hard stretching and running wait after ice, and why (heat_ice.md 2).

    An exercise of one of these `kinds` stretches hard unless it belongs to one of the `gentle_phases`.
    """

    wait_s: int
    reason: str
    kinds: tuple[ExerciseKind, ...]
    gentle_phases: tuple[Phase, ...]
    sources: tuple[str, ...]


class HeatReview(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold what is said after so many days of heat in a row that changed nothing (heat_ice.md 5)."""

    days: int
    title: str
    text: str
    sources: tuple[str, ...]


class HeatIceRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Hold all of heat and ice: protocols, questions, advice, and the numbers of the timer's warnings."""

    protocol: tuple[Protocol, ...]
    question: tuple[SkinQuestion, ...]
    advice: tuple[MediumAdvice, ...]
    skin_answer: tuple[SkinAnswer, ...]
    window: tuple[WindowAdvice, ...]
    after_ice: AfterIce
    heat_review: HeatReview
    skin_question: str
    ask_again_after_days: int
    skin_check_every_s: int
    repeat_alarm_s: int
    louder_alarm_s: int
    warn_sleep_from_hour: int
    sleep_warning: str
    burn_first_aid: tuple[str, ...]
    bad_skin_limit: int
    bad_skin_lock_h: int
    evidence_line: str
    evidence_grades: dict[str, str]
    sources: tuple[str, ...]

    def by_id(self, protocol_id: str) -> Protocol:
        """Return the protocol with this id; raise KeyError for an unknown one."""
        for protocol in self.protocol:
            if protocol.id == protocol_id:
                return protocol
        raise KeyError(protocol_id)

    def used(self, protocol_id: str) -> Protocol:
        """Return the protocol of a stored session.

        One that only another version knows is read as the protocol with the longest gap, the safer reading for the
        skin, under a name of its own.
        """
        for protocol in self.protocol:
            if protocol.id == protocol_id:
                return protocol
        longest = max(self.protocol, key=lambda one: one.gap_s)
        return msgspec.structs.replace(longest, name=UNKNOWN_NAME)

    def advice_for(self, medium: str) -> MediumAdvice:
        """Return what is said while this lies on the skin; raise StopIteration for anything else."""
        return next(advice for advice in self.advice if advice.medium == medium)
