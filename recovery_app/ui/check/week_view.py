"""The week in short, after the weekly safety questions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.flag import RegionContact
from recovery_app.domain.week_done import WeekDone
from recovery_app.domain.week_rules import DistressReply
from recovery_app.ui import metrics
from recovery_app.ui.check.reply_card import ReplyCard
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 860
NOTHING_LOGGED = "No walks, runs or exercises in the last 7 days."
_HELD = "This is what the last 7 days held."
NOTHING_CHANGED = "Your plan stayed as it was."


class WeekView(QWidget):
    """Show what was done in seven days and what changed in the plan, after an answer to how the user feels.

    `help_requested` and `check_requested` are the two ways that this answer offers.
    """

    help_requested = Signal()
    check_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = PageTitle(theme, "Your week in short")
        self._cards: list[QWidget] = []
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(self.title)
        self._intro = Text(theme, "", "body", "muted")
        heading.addWidget(self._intro)
        self._scroll.body.addLayout(heading)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_week(self, done: WeekDone, changes: Sequence[str], *, saved: bool = True) -> None:
        """Show a week; each change of the plan is one line. `saved` says that answers were written down before."""
        self._intro.set_text(f"Your answers are saved. {_HELD}" if saved else _HELD)
        for card in self._cards:
            self._scroll.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [
            HeadedList(self._theme, "What you did", done_lines(done), "calendar-check"),
            HeadedList(self._theme, "What changed in your plan", tuple(changes) or (NOTHING_CHANGED,), "refresh-cw"),
        ]
        for place, card in enumerate(self._cards, start=1):
            self._scroll.body.insertWidget(place, card)
            card.show()
        self._scroll.to_top()

    def reply(self, reply: DistressReply, contact: RegionContact) -> None:
        """Put before the week what is said to somebody who told of worry, low mood or fear."""
        card = ReplyCard(self._theme, reply, contact)
        card.help.clicked.connect(self.help_requested)
        card.check.clicked.connect(self.check_requested)
        self._cards.insert(0, card)
        self._scroll.body.insertWidget(1, card)
        card.show()


def done_lines(done: WeekDone) -> tuple[str, ...]:
    """Return a line for each thing that was done, or that nothing was logged."""
    lines = []
    if done.walks:
        lines.append(f"{_count(done.walks, 'walk')}, {_count(done.walk_min, 'minute')} in all")
    if done.runs:
        lines.append(f"{_count(done.runs, 'run')}, {_count(done.run_min, 'minute')} of running")
    if done.exercises:
        lines.append(f"{_count(done.exercises, 'exercise')} ticked")
    if done.packs:
        lines.append(_count(done.packs, "heat or ice session"))
    return tuple(lines) or (NOTHING_LOGGED,)


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
