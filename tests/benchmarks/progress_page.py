"""Measures the progress page with ten years of log: its first visit, a visit after another page, and each range.

Run it by hand with `xvfb-run -a uv run python tests/benchmarks/progress_page.py`. "All" goes back to the first entry, so
it shows ten years with an episode of four days as well as with one of ten years. With `own` as its argument it counts
the processor time of the GUI thread alone, which other programs hardly disturb.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import DAYS, ten_years

from recovery_app.bootstrap import Parts, build, new_application

app = new_application()

import msgspec  # noqa: E402
from painted import CLOCK, now, settle, timed  # noqa: E402

from recovery_app.domain.profile import Profile  # noqa: E402
from recovery_app.storage.profile_file import ProfileFile  # noqa: E402
from recovery_app.ui.main_window import MainWindow  # noqa: E402
from recovery_app.ui.progress.figures import figures, story_of  # noqa: E402
from recovery_app.ui.progress.progress_page import ProgressPage  # noqa: E402

ROUNDS = 7


def old_episode(profile: Profile) -> Profile:
    """Return the profile with its episode begun ten years ago."""
    episode = profile.episodes[-1]
    began = episode.started_at - timedelta(days=DAYS - 4)
    first = msgspec.structs.replace(episode.assessments[0], at=began)
    old = msgspec.structs.replace(episode, started_at=began, assessments=(first,), plan_started_on=began.date())
    return msgspec.structs.replace(profile, episodes=(old,))


def visit(name: str, window: MainWindow) -> None:
    """Open the page for the first time, again, and in each range."""
    first = timed(lambda: window.show_page("progress"))
    page = window.shelf.page("progress", ProgressPage)
    drawn = timed(page.draw_now)
    again = []
    for _ in range(ROUNDS):
        window.show_page("plan")
        settle()
        again.append(timed(lambda: window.show_page("progress")))
    print(f"{name}: first visit {first:.0f} ms, its charts {drawn:.0f} ms, again {statistics.median(again):.0f} ms")
    for choice in ("2w", "6w", "all"):
        spent = []
        for _ in range(3):
            page.head.range_chosen.emit("2w" if choice != "2w" else "6w")
            settle()
            spent.append(timed(lambda: page.head.range_chosen.emit(choice)))  # noqa: B023
        profile, knowledge = window.services.store.profile, window.services.knowledge
        began = CLOCK()
        figures(story_of(profile, knowledge, now()), knowledge, choice, now())
        worked = (CLOCK() - began) * 1000
        print(f"    {choice:4} {statistics.median(spent):.0f} ms, of which its numbers {worked:.0f} ms")


def main() -> None:
    """Measure both episodes."""
    for name, change in (("an episode of four days", lambda one: one), ("an episode of ten years", old_episode)):
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            file = ProfileFile(folder, now)
            file.load()
            file.save(change(ten_years(now())))
            window = build(app, Parts(folder, cache_dir=folder / "cache")).window
            window.show()
            window.show_page("today")
            settle()
            visit(name, window)
            window.close()


main()
