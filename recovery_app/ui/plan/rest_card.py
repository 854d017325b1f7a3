"""Rest from running: how long still, why so long, and what is fine meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.rest import RestCountdown
from recovery_app.ui import metrics
from recovery_app.ui.plan.words import rest_length, rest_value
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.ring import Ring

RING_PX = 128
BESIDE_FROM_EM = 17


class RestCard(Card):
    """Show the countdown with its reason, every change of it, and what is fine and what is not yet."""

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Rest from running", title_role="h3", parent=parent)
        self._rules = knowledge.plan
        self.ring = Ring(theme, diameter_px=RING_PX)
        self._value, self._caption = self.ring.add_words("", "to review", role="h2")
        self._length, self._dates = Text(theme, "", "body_strong"), Text(theme, "", "small", "muted")
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_1)
        words.addStretch(1)
        words.addWidget(self._length)
        words.addWidget(self._dates)
        words.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(metrics.SPACE_4)
        self._across.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._across.addLayout(words, 1)
        self.add_layout(self._across)
        self._reason, self._more = Text(theme), Text(theme)
        fine, not_yet = (f"{lead} {text}" for lead, text in self._allowed())
        self.add(self._reason)
        self.add(self._more)
        self.add(Text(theme, fine, "small", "muted", strong="Fine now:"))
        self.add(Text(theme, not_yet, "small", "muted", strong="Not yet:"))
        theme.theme_changed.connect(self._judge)

    def show_day(self, day: Agenda) -> None:
        """Show the countdown of a day; once runs have begun it takes no room."""
        rest = day.rest if day.run is None else None
        self.setVisible(rest is not None)
        if rest is None:
            return
        self.ring.set_left(rest.share_left)
        self._value.set_text(rest_value(rest))
        self._caption.set_text("review now" if rest.over else "to review")
        self._length.set_text(rest_length(rest))
        self._dates.set_text(_dates(rest))
        self._reason.set_text(rest.plan.reason)
        longer = [one.because for one in day.changes if one.track == "rest" and not one.undone]
        self._more.set_text("\n".join(longer))
        self._more.setVisible(bool(longer))
        self.setAccessibleName(f"Rest from running. {rest_length(rest)} {rest_value(rest)} {self._caption.text()}.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ring above the words where both do not fit side by side."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        beside = self.width() >= BESIDE_FROM_EM * self._theme.em()
        lay_beside(self._across, beside=beside)

    def _allowed(self) -> tuple[tuple[str, str], tuple[str, str]]:
        return ("Fine now:", self._rules.rest_allowed), ("Not yet:", self._rules.rest_not_allowed)


def _dates(rest: RestCountdown) -> str:
    return f"Counted from {short_date(rest.counted_from)}. Review on {short_date(rest.review_at.date())}."
