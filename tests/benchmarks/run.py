"""Measures start, memory, processor time, loading and saving; by hand: `xvfb-run -a uv run python tests/benchmarks/run.py`.

Every figure of the program stands beside a bare PySide6 window's from the same run, since only the ratio travels.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import ten_years

from recovery_app.domain.profile import Profile
from recovery_app.storage.profile_file import ProfileFile

ROUNDS = 7
"""Counted starts of each kind; one more comes first and warms up."""
HERE = Path(__file__).parent


def now() -> datetime:
    """Return the local time."""
    return datetime.now(UTC).astimezone()


def start(kind: str, idle_s: float = 0.5, *more: str) -> dict[str, float]:
    """Start once and return what that start measured of itself."""
    # A program that was started before has its bytecode on disk, so a start must be able to leave it there.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["STARTED_AT"] = repr(time.clock_gettime(time.CLOCK_MONOTONIC))
    command = [sys.executable, str(HERE / "one_start.py"), kind, str(idle_s), *more]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def median(runs: list[dict[str, float]], key: str) -> float:
    """Return the median of one figure."""
    return statistics.median(run[key] for run in runs)


def save(folder: Path, profile: Profile) -> list[float]:
    """Save a profile several times and return the seconds of each."""
    file = ProfileFile(folder, now)
    file.load()
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        file.save(profile)
        seconds.append(time.perf_counter() - began)
    return seconds


def load(folder: Path) -> list[float]:
    """Load a profile several times and return the seconds of each."""
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        ProfileFile(folder, now).load()
        seconds.append(time.perf_counter() - began)
    return seconds


def ask(folder: Path) -> float:
    """Return the seconds that asking for the state of the session takes, from the start of the command to its end."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "recovery_app", "status", "--data-dir", str(folder)], capture_output=True, check=False
    )
    return time.perf_counter() - began


def main() -> None:
    """Measure and print medians and ratios."""
    with tempfile.TemporaryDirectory() as made:
        empty, long = Path(made) / "empty", Path(made) / "long"
        empty.mkdir()
        long.mkdir()
        profile = ten_years(now())
        saved, loaded = save(long, profile), load(long)
        kinds = {"bare": ("bare",), "empty profile": ("app", str(empty)), "ten years": ("app", str(long))}
        runs: dict[str, list[dict[str, float]]] = {name: [] for name in kinds}
        for kind, *more in kinds.values():
            start(kind, 0, *more)
        for _ in range(ROUNDS):
            for name, (kind, *more) in kinds.items():
                runs[name].append(start(kind, 0.5, *more))
        bare_s, bare_kb = median(runs["bare"], "first_paint_s"), median(runs["bare"], "pss_kb")
        print(f"{'':16}{'first paint':>14}{'ratio':>8}{'memory':>12}{'ratio':>8}")
        for name, measured in runs.items():
            seconds, kb = median(measured, "first_paint_s"), median(measured, "pss_kb")
            print(
                f"{name:16}{seconds * 1000:>11.0f} ms{seconds / bare_s:>8.2f}{kb / 1024:>9.1f} MB{kb / bare_kb:>8.2f}"
            )
        idle, busy = start("app", 10, str(long), "ready"), start("app", 20, str(long), "session")
        guided = start("app", 20, str(long), "guided")
        print(
            f"ten years, its pages ready: {idle['pss_kb'] / 1024:.1f} MB, {idle['pss_kb'] / bare_kb:.2f} of the bare one"
        )
        print(
            f"processor, no session: {idle['cpu_share']:.3%} of a core; heat: {busy['cpu_share']:.3%};"
            f" a guided exercise with its moving figure: {guided['cpu_share']:.3%}"
        )
        print(f"recovery-app status: {statistics.median(ask(long) for _ in range(ROUNDS)) * 1000:.0f} ms")
        print(
            f"ten years: {len(profile.log)} entries, load {statistics.median(loaded) * 1000:.0f} ms, save {statistics.median(saved) * 1000:.0f} ms"
        )


main()
