"""Measures how long each page takes with ten years of log; by hand, as `run.py` is.

Run it with `xvfb-run -a uv run python tests/benchmarks/ten_year_pages.py`. Every figure stands beside the same page of a
profile with four days of log from the same run, since only the ratio travels. Ten years are measured twice: with a plan
of a few days at their end, and with one plan that goes on for all of them.

A first visit is measured as a user meets it, in a window that was left alone until its pages stood ready, and "at once"
in one that had no such moment.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import DAYS, ten_years

from recovery_app.bootstrap import Parts, build, new_application

app = new_application()

from painted import now, settle, timed  # noqa: E402

from recovery_app.domain.change import log_walk, mark_exercise  # noqa: E402
from recovery_app.domain.profile import Profile  # noqa: E402
from recovery_app.storage.profile_file import ProfileFile  # noqa: E402
from recovery_app.ui.main_window import MainWindow  # noqa: E402

ROUNDS = 7
LIMIT_MS = 150
PAGES = ("today", "plan", "heat_ice", "stretches", "progress", "settings", "help")


def first_visit(window: MainWindow, page: str) -> float:
    """Return the milliseconds of a page's first visit."""
    window.show_page("help" if page != "help" else "settings")
    settle()
    return timed(lambda: window.show_page(page))


def tick(window: MainWindow, number: int) -> None:
    """Tick an exercise, or untick it."""
    window.services.store.apply(
        lambda old: mark_exercise(old, "cat-cow", uuid.uuid4().hex, now(), done=bool(number % 2))
    )


def tell(window: MainWindow, _number: int) -> None:
    """Tell a walk and how it felt."""
    window.services.store.apply(
        lambda old: log_walk(old, uuid.uuid4().hex, now(), minutes=10, brisk=False, pain_during=1)
    )


CHANGES = {"again": None, "a tick": tick, "a walk": tell}
"""What happens while another page is shown."""


def later_visits(window: MainWindow, page: str) -> dict[str, float]:
    """Return the median milliseconds of a page's later visits, without a change and with one."""
    away = "help" if page != "help" else "settings"
    found = {}
    for name, change in CHANGES.items():
        spent = []
        for number in range(ROUNDS):
            window.show_page(away)
            settle()
            if change is not None:
                change(window, number)
                settle()
            spent.append(timed(lambda: window.show_page(page)))
        found[f"{name} before it" if change else name] = statistics.median(spent)
    return found


@contextmanager
def window_of(profile: Profile) -> Iterator[MainWindow]:
    """Show the window of a profile, and let go of it."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        file = ProfileFile(folder, now)
        file.load()
        file.save(profile)
        window = build(app, Parts(folder, cache_dir=folder / "cache")).window
        window.show()
        settle()
        yield window
        window.services.pictures.finish()
        window.close()
        window.deleteLater()
        settle()


def leave_alone(window: MainWindow) -> None:
    """Touch nothing until the pages stand ready."""
    window.prepare_pages()
    while not window.preparer.is_over:
        settle()
        time.sleep(0.001)


def measured(profile: Profile) -> dict[str, dict[str, float]]:
    """Return the figures of every page of a profile."""
    with window_of(profile) as window:
        at_once = {page: first_visit(window, page) for page in PAGES}
    with window_of(profile) as window:
        leave_alone(window)
        first = {page: {"first, at once": at_once[page], "first": first_visit(window, page)} for page in PAGES}
        found = {page: {**first[page], **later_visits(window, page)} for page in PAGES}
        found["on today"] = {"a tick": on_today(window, tick), "a walk": on_today(window, tell)}
    return found


def on_today(window: MainWindow, change: Callable[[MainWindow, int], None]) -> float:
    """Return the median milliseconds of a change while Today is shown, the saving of it among them."""
    window.show_page("today")
    settle()
    return statistics.median(timed(partial(change, window, number)) for number in range(ROUNDS))


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
