"""Measures how long each page takes with ten years of log; by hand, as `run.py` is.

Run it with `xvfb-run -a uv run python tests/benchmarks/ten_year_pages.py`. Every figure stands beside the same page of a
profile with four days of log from the same run, since only the ratio travels. Ten years are measured twice: with a plan
of a few days at their end, and with one plan that goes on for all of them.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import uuid
from datetime import timedelta
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import DAYS, ten_years

from recovery_app.bootstrap import Parts, build, new_application

app = new_application()

from painted import now, settle, timed  # noqa: E402

from recovery_app.domain.change import mark_exercise  # noqa: E402
from recovery_app.domain.profile import Profile  # noqa: E402
from recovery_app.storage.profile_file import ProfileFile  # noqa: E402
from recovery_app.ui.main_window import MainWindow  # noqa: E402

ROUNDS = 7
LIMIT_MS = 150
PAGES = ("today", "plan", "heat_ice", "stretches", "progress", "settings", "help")


def opened(window: MainWindow, page: str) -> dict[str, float]:
    """Return the milliseconds of a page's first visit, and the medians of later ones without and with a change."""
    away = "help" if page != "help" else "settings"
    window.show_page(away)
    settle()
    found = {"first": timed(lambda: window.show_page(page))}
    for kind in ("again", "changed"):
        spent = []
        for number in range(ROUNDS):
            window.show_page(away)
            settle()
            if kind == "changed":
                entry, done = uuid.uuid4().hex, bool(number % 2)
                window.services.store.apply(lambda old: mark_exercise(old, "cat-cow", entry, now(), done=done))  # noqa: B023
                settle()
            spent.append(timed(lambda: window.show_page(page)))
        found[kind] = statistics.median(spent)
    return found


def measured(profile: Profile) -> dict[str, dict[str, float]]:
    """Return the figures of every page of a profile."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        file = ProfileFile(folder, now)
        file.load()
        file.save(profile)
        window = build(app, Parts(folder, cache_dir=folder / "cache")).window
        window.show()
        settle()
        found = {page: opened(window, page) for page in PAGES}
        found["a tick on today"] = {"changed": ticked(window)}
        window.services.pictures.finish()
        window.close()
        window.deleteLater()
        settle()
        return found


def ticked(window: MainWindow) -> float:
    """Return the median milliseconds of a tick while Today is shown, the saving of it among them."""
    window.show_page("today")
    settle()
    spent = []
    for number in range(ROUNDS):
        entry, done = uuid.uuid4().hex, bool(number % 2)
        store = window.services.store
        spent.append(timed(lambda: store.apply(lambda old: mark_exercise(old, "cat-cow", entry, now(), done=done))))  # noqa: B023
    return statistics.median(spent)


def main() -> None:
    """Print a line for each page and deed: ten years, the ratio to four days, and what is over the limit."""
    full = ten_years(now())
    since = now() - timedelta(days=3, hours=1)
    small = msgspec.structs.replace(full, log=tuple(entry for entry in full.log if entry.at >= since))
    measured(small)  # warms up what is imported and decoded once for all
    beside = measured(small)
    for what, profile in (("a plan of 3 days", full), ("one plan of ten years", ten_years(now(), DAYS))):
        print(f"{f'{len(profile.log)} entries, {what}':52}{'ten years':>12}{'4 days':>12}{'ratio':>8}")
        for page, kinds in measured(profile).items():
            for kind, spent in kinds.items():
                bare = beside[page][kind]
                over = f"  over {LIMIT_MS} ms" if spent > LIMIT_MS else ""
                print(f"{f'{page}, {kind}':52}{spent:>9.1f} ms{bare:>9.1f} ms{spent / bare:>8.1f}{over}")


main()
