"""How long hard stretching and running wait after ice (heat_ice.md 2, S79)."""

from __future__ import annotations

from datetime import datetime, timedelta

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.heat_ice import HeatIceRules, Protocol
from recovery_app.domain.log_entry import HeatIceLogged, LogEntry


def waits_after_ice(rules: HeatIceRules, exercise: Exercise) -> bool:
    """Tell whether an exercise stretches hard: one of the held stretches that the first phase leaves out."""
    return exercise.kind in rules.after_ice.kinds and not set(exercise.phases) & set(rules.after_ice.gentle_phases)


def ice_wait_until(rules: HeatIceRules, log: tuple[LogEntry, ...], now: datetime) -> datetime | None:
    """Return when hard stretching and running may begin again, None where no ice is in the way.

    The wait counts from when the ice was off; one that a wrong clock put into the future is taken to end now.
    """
    wait = timedelta(seconds=rules.after_ice.wait_s)
    latest: datetime | None = None
    for entry in reversed(log):
        if entry.at < now - 2 * wait - timedelta(days=1):
            break
        if isinstance(entry, HeatIceLogged) and entry.ice_s and entry.at <= now + wait:
            free = min(entry.at, now) + wait - _without_ice(rules.used(entry.protocol), entry)
            latest = free if latest is None else max(latest, free)
    return latest if latest is not None and latest > now else None


def _without_ice(protocol: Protocol, entry: HeatIceLogged) -> timedelta:
    """Return how long before the end of a whole session its last ice came off at the least."""
    media = [phase.medium for phase in protocol.round]
    if entry.outcome != "done" or entry.protocol != protocol.id or "ice" not in media:
        return timedelta(0)
    after = protocol.round[len(media) - media[::-1].index("ice") :]
    # A session drops a rest of the skin at its very end.
    kept = after[:-1] if after and after[-1].medium == "skin_rest" else after
    return timedelta(seconds=sum(phase.shortest_s for phase in kept))
