"""What if: other answers tried out, and the result they would give. Nothing is saved here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers
from recovery_app.domain.hold import current_hold
from recovery_app.domain.what_if import key_questions, tried
from recovery_app.domain.wizard import scored_answers
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.what_if.answer_list import AnswerList
from recovery_app.ui.what_if.columns import Columns
from recovery_app.ui.what_if.outcome_view import OutcomeView
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.segmented import SegmentedControl

TITLE = "What if I had answered differently?"
NOT_SAVED = "Try other answers and watch the result. Nothing on this page is saved."
NOTHING_CHANGED = "You have not tried another answer yet."


class WhatIfPage(QWidget):
    """Try other answers; `show_case` loads those of the current episode.

    `back_requested` asks to leave, `check_requested` for the real safety check. The store is only ever read.
    """

    back_requested = Signal()
    check_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._real = Answers()
        self._changed: dict[str, str] = {}
        self._key: tuple[str, ...] = ()
        self._day = day_of(services.clock.now())
        theme = services.theme
        self.setAccessibleName(TITLE)
        self.outcome = OutcomeView(theme, services.knowledge)
        self.outcome.check_requested.connect(self.check_requested)
        self.answers = AnswerList(theme, services.knowledge.patterns)
        self.answers.answer_chosen.connect(self._on_answer)
        options = (("all", "All"), ("key", "Would change it most"))
        self.filter = SegmentedControl(theme, "Which questions to show", options, "all")
        self.filter.option_chosen.connect(self._show)
        self.columns = Columns(theme, (self._heading(), self.filter), self.outcome, self.answers)
        self.frame = FlowFrame(theme, self.columns)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self._fill_bars()
        self.columns.reflowed.connect(self._on_reflowed)
        self._on_reflowed(self.columns.is_wide())

    def show_case(self) -> None:
        """Load the answers of the current episode and begin anew; without an episode nothing happens."""
        episode = self._services.store.profile.episode
        if episode is None:
            return
        latest = episode.assessments[-1]
        self._real, self._day = latest.answers, day_of(latest.at)
        self._changed = {}
        self._key = key_questions(self._services.knowledge, self._real)
        self.filter.set_option("all")
        self._show()
        self.columns.to_top()
        announce(self, f"{TITLE} {NOT_SAVED}")

    def start_over(self) -> None:
        """Go back to the user's own answers."""
        self._changed = {}
        self._show()
        self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"These are your own answers again. {self.outcome.words()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _on_answer(self, question_id: str, code: str) -> None:
        if scored_answers(self._real).get(question_id) == code:
            self._changed.pop(question_id, None)
        else:
            self._changed[question_id] = code
        self._show()
        announce(self, self.outcome.words())

    def _show(self) -> None:
        services, knowledge = self._services, self._services.knowledge
        hold = current_hold(knowledge.safety, services.store.profile.log, services.clock.now())
        own = scored_answers(self._real)
        only = self._key if self.filter.option() == "key" else None
        self.answers.show_answers(own, {**own, **self._changed}, only)
        is_held = hold is not None and hold.level.stops_everything
        for part in (self.answers, self.filter):
            part.setVisible(not is_held)
        if hold is not None and is_held:
            self.outcome.show_hold(hold.level)
        else:
            trial = tried(knowledge, self._real, self._changed, self._day)
            self.outcome.show_trial(trial, is_changed=bool(self._changed), is_on_hold=hold is not None)
        self.live.set_text(self.outcome.words())
        self.over_button.set_blocked("" if self._changed else NOTHING_CHANGED)

    def _heading(self) -> QWidget:
        heading = QWidget()
        column = QVBoxLayout(heading)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        column.addWidget(PageTitle(self._services.theme, TITLE))
        column.addWidget(Text(self._services.theme, NOT_SAVED, "body", "muted"))
        return heading

    def _fill_bars(self) -> None:
        theme = self._services.theme
        top, bottom = self.frame.top_bar.row, self.frame.bottom_bar.row
        top.addStretch(1)
        top.addWidget(Text(theme, "What if", "body_strong", wraps=False), 0, Qt.AlignmentFlag.AlignVCenter)
        self.back_button = Button(theme, "Back", "secondary", "large", "arrow-left")
        self.back_button.clicked.connect(self.back_requested)
        bottom.addWidget(self.back_button)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        self.live = Text(theme, "", "body_strong", align=middle)
        between = QWidget()
        beside = QHBoxLayout(between)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.live)
        bottom.addWidget(between, 1)
        self.over_button = Button(theme, "Start over", "secondary", "large", "refresh-cw")
        self.over_button.clicked.connect(self.start_over)
        bottom.addWidget(self.over_button)

    def _on_reflowed(self, is_wide: bool) -> None:  # noqa: FBT001 - a signal carries it
        # The result scrolls away in one column, so its sentence stays in the bar.
        self.live.setVisible(not is_wide)
        below = (self.answers, self.columns.right) if is_wide else (self.outcome, self.answers)
        order_tabs(self.filter, *below, self.frame.bottom_bar)
