"""Measures the report for a clinician with ten years of log, by hand: `xvfb-run -a uv run python tests/benchmarks/report.py`.

Every figure stands beside the same words set as one plain QTextDocument and written as a PDF, since only the ratio
travels. A step is what the window waits for in one piece. The plan is measured as begun three days and ten years ago.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import ten_years

from recovery_app.bootstrap import Parts, build, new_application

app = new_application()

import msgspec  # noqa: E402
from PySide6.QtCore import QLocale, QMarginsF  # noqa: E402
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument  # noqa: E402

from recovery_app.domain.date_range import DateRange, range_of  # noqa: E402
from recovery_app.domain.profile import Profile  # noqa: E402
from recovery_app.domain.report import ALL_PARTS, ClinicianReport, report_steps  # noqa: E402
from recovery_app.storage.profile_file import ProfileFile  # noqa: E402
from recovery_app.ui import printing  # noqa: E402
from recovery_app.ui.main_window import MainWindow  # noqa: E402
from recovery_app.ui.paper import POINT  # noqa: E402
from recovery_app.ui.report.report_dialog import ReportDialog  # noqa: E402
from recovery_app.ui.report.report_pages import ReportPages  # noqa: E402

ROUNDS = 5


def now() -> datetime:
    """Return the local time."""
    return datetime.now(UTC).astimezone()


def timed(deed: Callable[[], object]) -> float:
    """Return the median of the seconds that a deed takes."""
    spent = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        deed()
        spent.append(time.perf_counter() - began)
    return statistics.median(spent)


def from_the_first_day(profile: Profile) -> Profile:
    """Return the profile with its plan begun on the first day of the log."""
    first = profile.log[0].at
    (episode,) = profile.episodes
    answered = msgspec.structs.replace(episode.assessments[0], at=first)
    longest = msgspec.structs.replace(episode, started_at=first, plan_started_on=first.date(), assessments=(answered,))
    return msgspec.structs.replace(profile, episodes=(longest,))


def made(window: MainWindow, profile: Profile, days: DateRange) -> tuple[ClinicianReport, float, str, float]:
    """Return the report, the seconds of its longest step with the name of that step, and the seconds of all."""
    steps, longest, slowest, name = (
        report_steps(profile, window.services.knowledge, days, ALL_PARTS, now()),
        0.0,
        "",
        "",
    )
    began = time.perf_counter()
    while True:
        step = time.perf_counter()
        try:
            follows = next(steps)
        except StopIteration as done:
            return done.value, longest, slowest, time.perf_counter() - began
        if time.perf_counter() - step > longest:
            longest, slowest = time.perf_counter() - step, name
        name = follows


def plain(report: ClinicianReport, path: Path, size: QPageSize) -> None:
    """Write the words of a report as one plain document."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(20, 20, 20, 20)))
    document = QTextDocument()
    lines = (line for section in report.sections for line in (*section.lines, *section.items))
    document.setPlainText("\n".join(f"{line.lead} {line.text}" for line in lines))
    document.print_(writer)


def until_made(dialog: ReportDialog) -> None:
    """Let a dialog make its report of all days."""
    dialog.choices.range.set_option("all")
    dialog.choices.range.option_chosen.emit("all")
    while dialog.report is None:
        app.processEvents()


def measure(what: str, window: MainWindow, folder: Path) -> None:
    """Print what each part of a report of all days takes, from the wish to the pages and to the file."""
    services = window.services
    profile = services.store.profile
    days = range_of("all", profile, now().date())
    report, longest, slowest, domain_s = made(window, profile, days)
    size = printing.paper_size(QLocale.system())
    paper = size.size(QPageSize.Unit.Point) * POINT
    plain_s = timed(lambda: plain(report, folder / "plain.pdf", size))
    dialog = ReportDialog(services, window)
    dialog.open()
    figures = {
        "made in the domain": domain_s,
        f"longest step ({slowest})": longest,
        "laid out on pages": timed(lambda: ReportPages(report, "", paper, services.theme)),
        "from the wish to the pages": timed(lambda: until_made(dialog)),
        "saved as a PDF": timed(lambda: dialog.save_pdf(folder / "report.pdf")),
    }
    dialog.reject()
    print(f"{what}: {len(days)} days, {len(profile.log)} entries; the same words plainly: {plain_s:.2f} s")
    for name, seconds in figures.items():
        print(f"  {name:44}{seconds:>7.2f} s{seconds / plain_s:>8.1f}")


def main() -> None:
    """Measure with a profile of ten years."""
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        file = ProfileFile(folder, now)
        file.load()
        file.save(ten_years(now()))
        window = build(app, Parts(folder, cache_dir=folder / "cache")).window
        window.show()
        measure("plan of three days", window, folder)
        window.services.store.apply(from_the_first_day)
        measure("plan of ten years", window, folder)


main()
