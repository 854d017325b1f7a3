"""Rest from running: the countdown to its review, and the signs that decide."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.duration_text import days_text
from recovery_app.domain.rest import RestCountdown
from recovery_app.domain.signs import SignStatus
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.ring import Ring
from recovery_app.ui.widgets.sign_mark import SignMark

SHOWN_SIGNS = 3
BESIDE_FROM_EM = 19


class SignLine(QWidget):
    """Show one sign with its mark: a tick where it is met, an empty ring where it is not."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = SignMark(theme)
        self._text = Text(theme, "", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)

    def show_sign(self, status: SignStatus) -> None:
        """Show a sign and whether it is met."""
        self._mark.set_met(met=status.met)
        self._text.set_text(status.sign.short)
        self._text.setAccessibleName(f"{status.sign.short}: {'ready' if status.met else 'not yet'}")


class RestCard(Card):
    """Show the ring and the signs; `signs_requested` asks for all of them."""

    signs_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.setContentsMargins(20, 14, 20, 6)
        self.ring = Ring(theme, diameter_px=152)
        self.value, self.caption = self.ring.add_words("", "to review")
        self._heading = Text(theme, "Rest from running", "h3")
        self._reason = Text(theme, "", "small", "muted")
        self._lines = [SignLine(theme) for _ in range(SHOWN_SIGNS)]
        self.link = Button(theme, "", "quiet", flush=True)
        self.link.clicked.connect(self.signs_requested)
        self._words = words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._heading)
        words.addWidget(self._reason)
        for line in self._lines:
            words.addWidget(line)
        row = QHBoxLayout()
        row.addWidget(self.link)
        row.addStretch(1)
        words.addLayout(row)
        words.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(14)
        self._across.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self._across.addLayout(words, 1)
        self.add_layout(self._across)
        theme.theme_changed.connect(self._judge)

    def show_day(self, day: Agenda) -> None:
        """Show the countdown and three signs: unmet ones first, at least one met."""
        if day.rest is None:
            return
        ready = sum(one.met for one in day.signs)
        self.ring.set_left(day.rest.share_left)
        self.value.set_text(_value(day.rest))
        self.caption.set_text("to review" if not day.rest.over else "review now")
        self.setAccessibleName(
            f"Rest from running, {_value(day.rest)} to review, {ready} of {len(day.signs)} signs ready"
        )
        self._reason.set_text(_first_sentence(day.rest.plan.reason))
        for line, status in zip(self._lines, _to_show(day.signs), strict=False):
            line.show_sign(status)
        self.link.set_text(f"All {len(day.signs)} signs, {ready} ready")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ring above the words where both do not fit side by side."""
        super().resizeEvent(event)
        self._judge()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the ring above the words: side by side they must never hold the page wide."""
        return QSize(max(self.ring.sizeHint().width(), self._words_width()) + self._sides(), self.sizeHint().height())

    def _judge(self) -> None:
        needed = self.ring.sizeHint().width() + self._across.spacing() + self._words_width() + self._sides()
        beside = self.width() >= max(needed, BESIDE_FROM_EM * self._theme.em())
        lay_beside(self._across, beside=beside)

    def _words_width(self) -> int:
        return self._words.minimumSize().width()

    def _sides(self) -> int:
        margins = self.body.contentsMargins()
        return margins.left() + margins.right()


def _value(rest: RestCountdown) -> str:
    if rest.over:
        return "Signs"
    # From ten days on the hours say little, and the ring has no room for them.
    days, _, _ = (text := days_text(rest.remaining_s)).partition(" d ")
    return f"{days} d" if len(days) == 2 and text != days else text


def _first_sentence(reason: str) -> str:
    """Return the first sentence; the dialog of all signs holds the whole reason."""
    return reason.partition(". ")[0].rstrip(".") + "."


def _to_show(signs: tuple[SignStatus, ...]) -> tuple[SignStatus, ...]:
    met = [one for one in signs if one.met]
    unmet = [one for one in signs if not one.met]
    keep = min(len(met), max(SHOWN_SIGNS - len(unmet), 1))
    return (*met[:keep], *unmet[: SHOWN_SIGNS - keep])
