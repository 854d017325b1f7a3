"""What protects goes over into the profile that takes the place of another: stops, medicine, heat and ice count on."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from recovery_app.domain.dose_log import doses_of
from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.light import light_of
from recovery_app.domain.live_log import live
from recovery_app.domain.log_choice import Withdrawn
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry, SkinScreened, WalkLogged
from recovery_app.domain.log_kinds import entries_of
from recovery_app.domain.log_medicine import DoseTaken, MedicineScreened
from recovery_app.domain.log_memory import Log
from recovery_app.domain.log_training import BlockRated, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.medicine_screen import last_screening
from recovery_app.domain.profile import Profile

_FELT = (WalkLogged, RunLogged, BlockRated, MorningRated, FlareMarked)
_USED = (DoseTaken, MedicineScreened, HeatIceLogged, SkinScreened)
_KINDS = (*_USED, *_FELT)
_AGAIN = "-again"


def carry_over(present: Profile, new: Profile, knowledge: Knowledge, now: datetime) -> Profile:
    """Return `new` with what limits medicine, heat, ice and moving in `present` and is missing there, or itself.

    That are the doses and packs that a limit still looks at, the last answers given before each, and what stopped the
    user in those days, which asks for rest (plan.md 2 and 3). What was taken back of doses and packs stays so, while a
    sore entry that only `new` counts goes on counting. Every entry goes where it belongs in time, under its id where
    that is free (medication.md 4).
    """
    counting = _counting(present.log, knowledge, now)
    missing = frozenset(_missing(counting, new.log))
    known = {entry.id for entry in new.log}
    ids = {entry.id for entry in missing} | {entry.id for entry in new.log if type(entry) in _USED}
    carried: list[LogEntry] = []
    for entry in entries_of(present.log, *_KINDS, Withdrawn):
        if isinstance(entry, Withdrawn):
            if entry.entry not in ids:
                continue
            ids.add(entry.id)
        elif entry not in missing:
            continue
        if entry.id not in known:
            carried.append(entry)
    log = _in_their_places(new.log, carried)
    # Where its id is taken, or was taken back in the other log only, it counts on under another one.
    log = _in_their_places(log, [_under_a_free_id(entry, log) for entry in _missing(counting, log)])
    return new if len(log) == len(new.log) else msgspec.structs.replace(new, log=log)


def _counting(log: Log, knowledge: Knowledge, now: datetime) -> list[LogEntry]:
    """Return the entries that count and that a limit looks at now."""
    rules = knowledge.medicines
    packs = live(entries_of(log, HeatIceLogged, SkinScreened, Withdrawn))
    first = now - timedelta(days=rules.counter_days)
    used = [
        one for one in packs if isinstance(one, HeatIceLogged) and (one.at > first or _locks(knowledge.heat_ice, one))
    ]
    asked = [one for one in packs if isinstance(one, SkinScreened)][-1:]
    told = last_screening(log)
    felt = live(entries_of(log, *_FELT, Withdrawn))
    stops = [one for one in felt if one.at > first and light_of(knowledge.training.light, one) == "red"]
    return [*(one.entry for one in doses_of(rules, log, now)), *([] if told is None else [told]), *used, *asked, *stops]


def _locks(rules: HeatIceRules, entry: HeatIceLogged) -> bool:
    return any(one.code == entry.skin and one.counts_to_lock for one in rules.skin_answer)


def _missing(counting: list[LogEntry], log: Log) -> list[LogEntry]:
    """Return the entries that do not count in a log; under whatever id, what it says is the same."""
    there = {_content(entry) for entry in live(entries_of(log, *_KINDS, Withdrawn))}
    return [entry for entry in counting if _content(entry) not in there]


def _content(entry: LogEntry) -> LogEntry:
    return msgspec.structs.replace(entry, id="")


def _in_their_places(log: Log, more: list[LogEntry]) -> Log:
    grown = list(log)
    for entry in sorted(more, key=_entered_at):
        place = len(grown)
        while place and grown[place - 1].entered_at > entry.entered_at:
            place -= 1
        grown.insert(place, entry)
    return tuple(grown)


def _entered_at(entry: LogEntry) -> datetime:
    return entry.entered_at


def _under_a_free_id(entry: LogEntry, log: Log) -> LogEntry:
    taken = {one.id for one in log} | {one.entry for one in log if isinstance(one, Withdrawn)}
    name = entry.id
    while name in taken:
        name += _AGAIN
    return msgspec.structs.replace(entry, id=name)
