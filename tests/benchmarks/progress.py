"""Measures what the Progress page asks of ten years of daily use; by hand: `uv run python tests/benchmarks/progress.py`."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import DAYS, ten_years

from recovery_app.content.location import find_assets
from recovery_app.content.reader import read_knowledge
from recovery_app.domain.date_range import DateRange, range_of
from recovery_app.domain.goal_course import goal_courses
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import ReturnStarted
from recovery_app.domain.longest_runs import longest_runs
from recovery_app.domain.medicine_days import medicine_days
from recovery_app.domain.pain_course import pain_course
from recovery_app.domain.phase_bands import phase_bands
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress_log import progress_log
from recovery_app.domain.progress_marks import marks
from recovery_app.domain.session_adherence import session_adherence
from recovery_app.domain.walking_weeks import walking_weeks
from recovery_app.domain.week_targets import plan_days
from recovery_app.domain.what_helped import what_helped

ROUNDS = 15


def long_episode(profile: Profile, now: datetime) -> Profile:
    """Return the profile with an episode that has gone on since the first day."""
    began = now - timedelta(days=DAYS)
    episode = msgspec.structs.replace(profile.episodes[0], started_at=began, plan_started_on=began.date())
    return msgspec.structs.replace(profile, episodes=(episode,))


def back_to_running(profile: Profile, now: datetime) -> Profile:
    """Return the profile with a return to running on the fiftieth day."""
    at = now - timedelta(days=DAYS - 50)
    return msgspec.structs.replace(profile, log=(ReturnStarted("return", at, at.date()), *profile.log))


def parts(
    profile: Profile, knowledge: Knowledge, days: DateRange, now: datetime
) -> tuple[tuple[str, Callable[[], object]], ...]:
    """Return everything that the page asks, by name."""
    log, bands = progress_log(profile), phase_bands(profile, knowledge, days, now)
    return (
        ("log", lambda: progress_log(profile)),
        ("pain", lambda: pain_course(log, days)),
        ("bands", lambda: phase_bands(profile, knowledge, days, now)),
        ("marks", lambda: marks(log, knowledge, days)),
        ("goals", lambda: goal_courses(profile, knowledge, days)),
        ("walks", lambda: walking_weeks(log, days)),
        ("runs", lambda: longest_runs(log, knowledge, days)),
        ("medicine", lambda: medicine_days(log, knowledge.medicines, days)),
        ("helped", lambda: what_helped(log, knowledge, days)),
        ("plan", lambda: plan_days(profile, log, knowledge, bands, days, now)),
        ("sessions", lambda: session_adherence(log, knowledge, bands, days)),
    )


def least_ms(asked: Callable[[], object]) -> float:
    """Return the shortest of several rounds, in milliseconds of the processor."""
    found = []
    for _ in range(ROUNDS):
        began = time.process_time()
        asked()
        found.append((time.process_time() - began) * 1000)
    return min(found)


def main() -> None:
    """Measure and print each part and their sum."""
    now, knowledge = datetime.now(UTC).astimezone(), read_knowledge(find_assets())
    profile = ten_years(now)
    long = long_episode(profile, now)
    for name, one in (
        ("an episode of 3 days", profile),
        ("an episode of ten years", long),
        ("back to running", back_to_running(long, now)),
    ):
        days = range_of("all", one, now.date())
        each = {part: least_ms(asked) for part, asked in parts(one, knowledge, days, now)}
        told = ", ".join(f"{part} {ms:.1f}" for part, ms in each.items())
        print(f"{name}: {sum(each.values()):.0f} ms ({told})")


main()
