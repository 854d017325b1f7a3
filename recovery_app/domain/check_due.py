"""Whether safety questions are due again, and why."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec

from recovery_app.domain.check_corrected import corrected_triggers
from recovery_app.domain.check_trigger import Trigger, told_triggers
from recovery_app.domain.day import day_ends, day_of
from recovery_app.domain.episode import Episode
from recovery_app.domain.flag import Level, SafetyScreen
from recovery_app.domain.hold import CLOCK_SLACK
from recovery_app.domain.live_log import live
from recovery_app.domain.log_entry import LogEntry, SafetyChecked
from recovery_app.domain.moment_text import A_WEEK, WEEKDAYS, short_date
from recovery_app.domain.recheck_rules import CheckKind, RecheckRules
from recovery_app.domain.training_rules import LightRule


class CheckDue(msgspec.Struct, frozen=True):
    """Hold which safety questions are due, since when, and why in one plain sentence."""

    kind: CheckKind
    since: datetime
    reason: str


def check_due(
    screen: SafetyScreen,
    light: LightRule,
    episode: Episode,
    log: tuple[LogEntry, ...],
    now: datetime,
    *,
    limits: frozenset[str] = frozenset(),
    step_up_due: bool = False,
    turned_to_disc_at: datetime | None = None,
) -> CheckDue | None:
    """Return the safety questions that are due, the four quick ones before the weekly ones; None without a plan.

    A trigger counts where it was logged after the last check that asked those questions (red_flags.md 1, rule 4).
    A step up and the daily limit ask for a check of the same day. Entries that were corrected or taken back count no
    more, but what they had told may have happened: it is asked about all the same. So `log` is the whole log.
    """
    if episode.plan_started_on is None:
        return None
    entries = live(log)
    return _mini(screen, light, episode, log, entries, now, limits, step_up_due, turned_to_disc_at) or _weekly(
        screen, episode.plan_started_on, entries, now
    )


def answered_clear(screen: SafetyScreen, log: tuple[LogEntry, ...], now: datetime, kind: CheckKind = "mini") -> bool:
    """Tell whether the questions of a kind were answered today and raised nothing that holds the plan."""
    _, asked = _last_asked(screen, kind, log, now)
    return asked is not None and asked.day == day_of(now) and asked.level.rank > Level.CLINICIAN.rank


def _mini(
    screen: SafetyScreen,
    light: LightRule,
    episode: Episode,
    log: tuple[LogEntry, ...],
    entries: tuple[LogEntry, ...],
    now: datetime,
    limits: frozenset[str],
    step_up_due: bool,  # noqa: FBT001 - private, and passed on as it came
    turned_to_disc_at: datetime | None,
) -> CheckDue | None:
    rules, today = screen.recheck, day_of(now)
    place, asked = _last_asked(screen, "mini", entries, now)
    told = list(told_triggers(rules, light, episode, entries, after=place))
    if not told and entries is not log:
        told = list(corrected_triggers(rules, light, episode, log, asked))
    if told:
        return CheckDue("mini", told[0].at, _sentence(rules, told[-1], today))
    # The pass that turned the result logs a check of its own, which may only repeat flag answers of an earlier day.
    if turned_to_disc_at is not None and (asked is None or asked.at <= turned_to_disc_at):
        return CheckDue("mini", turned_to_disc_at, rules.reason["turned_to_disc"])
    asked_today = asked is not None and asked.day == today
    begins = day_ends(today - timedelta(days=1), now)
    if step_up_due and not asked_today:
        return CheckDue("mini", begins, rules.reason["step_up"])
    if rules.daily_limit in limits and not asked_today:
        return CheckDue("mini", begins, rules.reason["daily"])
    return None


def _weekly(screen: SafetyScreen, began: date, log: tuple[LogEntry, ...], now: datetime) -> CheckDue | None:
    rules = screen.recheck
    _, asked = _last_asked(screen, "weekly", log, now)
    counted_from = began if asked is None else max(began, asked.day)
    due_on = counted_from + timedelta(days=rules.weekly_after_days)
    if day_of(now) < due_on:
        return None
    return CheckDue("weekly", day_ends(due_on - timedelta(days=1), now), rules.reason["week"])


def _last_asked(
    screen: SafetyScreen, kind: CheckKind, log: tuple[LogEntry, ...], now: datetime
) -> tuple[int, SafetyChecked | None]:
    """Return the place and the check that last asked every flag of a kind, or -1 and None.

    One that a wrong clock put into the future is left out: nobody knows how long ago it was.
    """
    wanted = {flag.id for flag in screen.asked_again(kind)}
    for place in range(len(log) - 1, -1, -1):
        entry = log[place]
        if not isinstance(entry, SafetyChecked) or entry.at > now + CLOCK_SLACK:
            continue
        if entry.reason in {"wizard", "again", kind} or wanted <= entry.answers.keys():
            return place, entry
    return -1, None


def _sentence(rules: RecheckRules, trigger: Trigger, today: date) -> str:
    return rules.reason[trigger.name].format(**trigger.words(rules), when=_when(trigger.day, today))


def _when(day: date, today: date) -> str:
    """Return "today", "yesterday", "on Tue" within a week, and "on 20 Nov" beyond."""
    back = (today - day).days
    if back in {0, 1}:
        return ("today", "yesterday")[back]
    return f"on {WEEKDAYS[day.weekday()] if 0 < back < A_WEEK else short_date(day)}"
