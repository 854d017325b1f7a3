"""Measures the library with ten years of log: opening, typing and scrolling; by hand, as `run.py` is.

Run it with `xvfb-run -a uv run python tests/benchmarks/library_page.py`. Every figure stands beside the same deed on a
page of plain QLabels, as many as there are cards and with the same words, since only the ratio travels. With `own` as
its argument it counts the processor time of the GUI thread alone, which other programs hardly disturb.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from ten_years import ten_years

from recovery_app.bootstrap import Parts, build, new_application

app = new_application()

from painted import now, settle, timed  # noqa: E402
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget  # noqa: E402

from recovery_app.domain.change import mark_exercise  # noqa: E402
from recovery_app.domain.library_filter import LibraryFilter, matching  # noqa: E402
from recovery_app.storage.profile_file import ProfileFile  # noqa: E402
from recovery_app.ui.library.library_page import LibraryPage  # noqa: E402
from recovery_app.ui.main_window import MainWindow  # noqa: E402

ROUNDS = 11
WORDS = ("hamstring", "bum", "hamstirng")
STEP_PX = 60
SIZES = ((1180, 780), (900, 640))
COLUMNS = 3


class Plain(QWidget):
    """Show one label for each card, search them and scroll."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._library = window.services.knowledge.exercises
        self.search = QLineEdit()
        self.search.textChanged.connect(self._on_words)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self.labels = [QLabel(f"{one.name}\n{', '.join(one.areas)}\n{one.dose_text}") for one in self._library]
        for label in self.labels:
            label.setFixedHeight(280)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setWidget(inside)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.area)
        self._on_words("")

    def _on_words(self, words: str) -> None:
        found = {one.id for one in matching(self._library, LibraryFilter(words=words))}
        shown = [label for one, label in zip(self._library, self.labels, strict=True) if one.id in found]
        for label in self.labels:
            self._grid.removeWidget(label)
            label.setVisible(label in shown)
        for place, label in enumerate(shown):
            self._grid.addWidget(label, place // COLUMNS, place % COLUMNS)


def scroll_area(page: LibraryPage) -> QScrollArea:
    """Return the part of the library that scrolls."""
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    return area


def typed(search: QLineEdit) -> list[float]:
    """Type and take back every word letter by letter, and return the milliseconds of each letter."""
    return [
        timed(partial(search.setText, word[:letters]))
        for word in WORDS
        for letters in (*range(1, len(word) + 1), *range(len(word) - 1, -1, -1))
    ]


def scrolled(area: QScrollArea) -> list[float]:
    """Scroll from the top to the end step by step, and return the milliseconds of each step."""
    bar = area.verticalScrollBar()
    bar.setValue(0)
    settle()
    spent = []
    while bar.value() < bar.maximum():
        spent.append(timed(lambda: bar.setValue(bar.value() + STEP_PX)))
    bar.setValue(0)
    settle()
    return spent


def told(what: str, ours: Iterable[float], plain: Iterable[float]) -> None:
    """Print the median and the worst of both, and the ratio of the medians."""
    mine, bare = list(ours), list(plain)
    middle, beside = statistics.median(mine), statistics.median(bare)
    print(f"{what:34}{middle:>9.1f} ms{max(mine):>9.1f} ms{beside:>9.1f} ms{max(bare):>9.1f} ms{middle / beside:>8.1f}")


def measure(window: MainWindow, width: int, height: int) -> None:
    """Measure both pages in a window of this size, with every stretch shown."""
    window.resize(width, height)
    settle()
    is_new = not window.shelf.has("stretches")
    first = timed(lambda: window.show_page("stretches"))
    library = window.shelf.page("stretches", LibraryPage)
    library.filters.clear.click()
    plain = Plain(window)
    window.shelf.addWidget(plain)
    window.services.pictures.finish()
    pages: dict[str, tuple[Callable[[], object], QLineEdit, QScrollArea]] = {
        "library": (lambda: window.show_page("stretches"), library.search, scroll_area(library)),
        "plain": (lambda: window.shelf.setCurrentWidget(plain), plain.search, plain.area),
    }
    told_of = {name: opened_again(window, show) for name, (show, _, _) in pages.items()}
    anew = opened_again(window, pages["library"][0], changed=True)
    rolling: dict[str, list[float]] = {}
    typing: dict[str, list[float]] = {}
    for name, (show, search, area) in pages.items():
        show()
        settle()
        rolling[name] = scrolled(area) + scrolled(area)
        typing[name] = typed(search)
    print(f"{f'{width} x {height}':34}{'median':>12}{'worst':>12}{'plain':>12}{'worst':>12}{'ratio':>8}")
    told("opened again", told_of["library"], told_of["plain"])
    told("opened again after a change", anew, told_of["plain"])
    told("a letter typed or taken back", typing["library"], typing["plain"])
    told(f"scrolled by {STEP_PX} px", rolling["library"], rolling["plain"])
    print(f"{'the first visit' if is_new else 'the first time at this size':34}{first:>9.1f} ms")
    window.shelf.removeWidget(plain)
    plain.deleteLater()
    window.show_page("today")
    settle()


def opened_again(window: MainWindow, show: Callable[[], object], *, changed: bool = False) -> list[float]:
    """Come from Today again and again, and return the milliseconds of each opening.

    With `changed` something is ticked before, so that every stretch has to be judged anew.
    """
    services, spent = window.services, []
    for number in range(ROUNDS):
        window.show_page("today")
        if changed:
            done, entry = bool(number % 2), uuid.uuid4().hex
            services.store.apply(lambda old: mark_exercise(old, "cat-cow", entry, now(), done=done))  # noqa: B023
        settle()
        spent.append(timed(show))
    return spent


def main() -> None:
    """Measure with a profile of ten years."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        file = ProfileFile(folder, now)
        file.load()
        file.save(ten_years(now()))
        window = build(app, Parts(folder, cache_dir=folder / "cache")).window
        window.show()
        settle()
        for width, height in SIZES:
            measure(window, width, height)


main()
