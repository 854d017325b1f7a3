"""The signs that running may be tried, each with how to check it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.signs import SignStatus
from recovery_app.ui.plan.next_step import BEGIN_RUNNING
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.sign_reason import sign_reason
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.sign_mark import SignMark
from recovery_app.ui.widgets.text_part import TextPart

BRIDGE = "single-leg-bridge"
EQUAL_LEGS = "G6"


class JudgedSign(QWidget):
    """Show a sign that follows from the log, with why it is ready or not."""

    def __init__(self, theme: Theme, status: SignStatus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short = status.sign.short
        across = QHBoxLayout(self)
        across.setContentsMargins(22, 4, 18, 4)
        across.setSpacing(18)
        self.mark = SignMark(theme)
        across.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(theme, status.sign.text))
        words.addWidget(Text(theme, status.sign.how, "small", "muted"))
        self._why = Text(theme, "", "small_strong")
        words.addWidget(self._why)
        across.addLayout(words, 1)

    def show_status(self, status: SignStatus, why: str) -> None:
        """Show whether the sign is met, and why."""
        self.mark.set_met(met=status.met)
        self._why.set_text(why)
        self.setAccessibleName(f"{self._short}: {why}")


class SignsPart(PlanPart):
    """List the signs; those the user judges are ticked here, the others follow from the log.

    `marked(id, met)` tells of a tick, `return_requested` that the user begins to run, `check_requested` that the safety
    questions are wanted and `stretch_requested(id)` that a test move is.
    """

    marked = Signal(str, bool)
    return_requested = Signal()
    check_requested = Signal()
    stretch_requested = Signal(str)

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(theme, knowledge, parent)
        self.ticks: dict[str, AnswerCard] = {}
        self.judged: dict[str, JudgedSign] = {}
        self.begin = Button(theme, BEGIN_RUNNING)
        self.begin.clicked.connect(self.return_requested)
        self.check = Button(theme, "Answer the short safety check", "quiet", flush=True)
        self.check.clicked.connect(self.check_requested)
        self.bridge = Button(theme, "Show the single-leg bridge", "quiet", flush=True)
        self.bridge.clicked.connect(partial(self.stretch_requested.emit, BRIDGE))

    def key(self, shown: Shown) -> object:
        """Return the signs, met or not: ticks are moved in place, so that the keyboard keeps its place."""
        return tuple(one.sign for one in shown.day.signs)

    def show_plan(self, shown: Shown) -> None:
        """Show the signs of a day."""
        super().show_plan(shown)
        for status in shown.day.signs:
            why = sign_reason(self._knowledge, status, shown)
            if status.sign.id in self.ticks:
                self.ticks[status.sign.id].set_chosen(chosen=status.met)
            else:
                self.judged[status.sign.id].show_status(status, why)
        self.begin.setVisible(shown.day.ready_to_run and shown.day.run is None)
        safety = next((one for one in shown.day.signs if one.sign.answered_by == "safety"), None)
        self.check.setVisible(safety is not None and not safety.met)

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Make a row for each sign."""
        self.ticks, self.judged = {}, {}
        part.lines(
            (
                "All of them together decide, not the date. Tick what is true today.",
                "After a stop, a sore day or a broken night, some ticks have to wait.",
            )
        )
        for status in shown.day.signs:
            sign = status.sign
            if sign.answered_by == "user":
                card = AnswerCard(self._theme, sign.text, sign.how, "check")
                card.clicked.connect(partial(self._on_ticked, sign.id))
                self.ticks[sign.id] = card
                part.column.addWidget(card)
            else:
                row = JudgedSign(self._theme, status)
                self.judged[sign.id] = row
                part.column.addWidget(row)
            if sign.answered_by == "safety":
                part.column.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
            if sign.id == EQUAL_LEGS:
                part.column.addWidget(self.bridge, 0, Qt.AlignmentFlag.AlignLeft)
        part.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_ticked(self, sign: str) -> None:
        self.marked.emit(sign, self.ticks[sign].isChecked())
