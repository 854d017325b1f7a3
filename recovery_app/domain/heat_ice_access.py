"""When heat or ice may be used: questions first, then gaps, daily limits, locks and the first 48 hours."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, cast

import msgspec

from recovery_app.domain.day import day_ends, day_of
from recovery_app.domain.heat_ice import HeatIceKind, HeatIceRules, Protocol, ProtocolId, SkinQuestion, WindowAdvice
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry, SkinScreened
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.question import PatternId


class Access(msgspec.Struct, frozen=True):
    """Hold whether a protocol may start now.

    `until` is when it may, where time alone decides; `questions` are the screening answers that stand in the way.
    """

    protocol: ProtocolId
    state: Literal["ready", "ask_first", "wait", "blocked"]
    reason: str = ""
    until: datetime | None = None
    questions: tuple[str, ...] = ()


def screening(log: tuple[LogEntry, ...]) -> SkinScreened | None:
    """Return the latest answers to the questions before heat and ice."""
    asked = entries_of(log, SkinScreened)
    return cast("SkinScreened", asked[-1]) if asked else None


def uses(log: tuple[LogEntry, ...]) -> tuple[HeatIceLogged, ...]:
    """Return every heat or ice session of the log, oldest first."""
    return cast("tuple[HeatIceLogged, ...]", entries_of(log, HeatIceLogged))


def access(
    rules: HeatIceRules,
    protocol: Protocol,
    log: tuple[LogEntry, ...],
    limits: frozenset[str],
    pain_began: datetime,
    now: datetime,
) -> Access:
    """Return whether a protocol may start at `now` (heat_ice.md 1, 2, 3 and 5)."""
    if "no_heat_ice" in limits:
        return Access(protocol.id, "blocked", "Your safety answers rule out heat and ice for now.")
    asked = screening(log)
    locked = _bad_skin_lock(rules, log)
    if locked is not None and now < locked:
        return Access(protocol.id, "wait", "Your skin needs a break. Ask a pharmacist or clinician.", locked)
    if asked is None or now - asked.at >= timedelta(days=rules.ask_again_after_days) or now < asked.at:
        return Access(protocol.id, "ask_first", "A few questions about your skin come first.")
    stopping = _stopping(rules, protocol, asked, now)
    if stopping:
        lifts = [asked.at + timedelta(hours=one.lifts_after_h) for one in stopping if one.lifts_after_h]
        until = max(lifts) if len(lifts) == len(stopping) else None
        return Access(
            protocol.id,
            "blocked" if until is None else "wait",
            stopping[0].reason,
            until,
            tuple(q.id for q in stopping),
        )
    opens = pain_began + timedelta(hours=protocol.locked_first_hours)
    if protocol.locked_first_hours and now < opens:
        return Access(protocol.id, "wait", "Alternating waits for the first 48 hours to pass.", opens)
    return _after_earlier_uses(rules, protocol, log, now)


def _stopping(rules: HeatIceRules, protocol: Protocol, asked: SkinScreened, now: datetime) -> tuple[SkinQuestion, ...]:
    """Return the questions whose yes keeps a protocol out; "ask" does too until a clinician has said it is fine."""
    return tuple(
        question
        for question in rules.question
        if question.id in asked.yes
        and _effect(question, protocol.kind, asked) != "ok"
        and not (question.lifts_after_h and now >= asked.at + timedelta(hours=question.lifts_after_h))
    )


def _effect(question: SkinQuestion, kind: HeatIceKind, asked: SkinScreened) -> str:
    effect = question.effect_on(kind)
    return "ok" if effect == "ask" and question.id in asked.cleared else effect


def _bad_skin_lock(rules: HeatIceRules, log: tuple[LogEntry, ...]) -> datetime | None:
    counting = {answer.code for answer in rules.skin_answer if answer.counts_to_lock}
    bad = [entry for entry in uses(log) if entry.skin in counting]
    if len(bad) < rules.bad_skin_limit:
        return None
    return bad[-1].at + timedelta(hours=rules.bad_skin_lock_h)


def _after_earlier_uses(rules: HeatIceRules, protocol: Protocol, log: tuple[LogEntry, ...], now: datetime) -> Access:
    earlier = uses(log)
    if earlier:
        free = max(entry.at + timedelta(seconds=_gap_s(rules, entry, protocol)) for entry in earlier[-8:])
        if now < free:
            return Access(protocol.id, "wait", "Skin needs time between sessions.", free)
    today = day_of(now)
    if sum(1 for entry in earlier if entry.protocol == protocol.id and entry.day == today) >= protocol.most_a_day:
        return Access(protocol.id, "wait", "That was the last one for today.", day_ends(today, now))
    if protocol.most_days_running:
        days = {entry.day for entry in earlier if entry.protocol == protocol.id}
        run = tuple(today - timedelta(days=back) for back in range(1, protocol.most_days_running + 1))
        if all(day in days for day in run):
            return Access(
                protocol.id, "wait", "Seven days in a row is the limit. Leave a day out.", day_ends(today, now)
            )
    return Access(protocol.id, "ready")


def _gap_s(rules: HeatIceRules, entry: HeatIceLogged, protocol: Protocol) -> int:
    """After a wrap only the next wrap waits for the next day; anything else waits for the skin as after heat."""
    used = rules.used(entry.protocol)
    if entry.protocol == "wrap" and protocol.id != "wrap":
        return rules.by_id("heat").gap_s
    return used.gap_s


def window(rules: HeatIceRules, pattern: PatternId, pain_began: datetime, now: datetime) -> WindowAdvice:
    """Return what suits a pattern at this hour of the episode (heat_ice.md 3)."""
    hours = max((now - pain_began).total_seconds() / 3600, 0.0)
    rows = [row for row in rules.window if row.pattern == pattern]
    return next((row for row in rows if row.from_h <= hours < row.to_h), rows[-1])
