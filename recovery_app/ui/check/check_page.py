"""Some safety questions asked again: four quick ones, or the emergency signs with the week in short."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.day import day_of
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.domain.week_done import week_done
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.check.questions_view import QuestionsView
from recovery_app.ui.check.week_view import WeekView
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NEXT_WIDE = 150
_MENDS = "Change what you answered by mistake. Not sure counts as yes."


class CheckPage(QWidget):
    """Ask a part of the safety screen again; call `prepare` with what is due.

    `answered` tells that the answers are logged, and, after clear weekly ones, that the week was seen; `closed` tells
    that the user goes back without answering.
    """

    answered = Signal()
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._kind: CheckKind = "mini"
        self._mends = False
        self._changes: tuple[str, ...] = ()
        theme = services.theme
        self.questions = QuestionsView(theme)
        self.week = WeekView(theme)
        # Another part of the weekly review takes its place between these two.
        self._stack = QStackedWidget()
        self._stack.addWidget(self.questions)
        self._stack.addWidget(self.week)
        self._frame = FlowFrame(theme, self._stack)
        top, bottom = self._frame.top_bar.row, self._frame.bottom_bar.row
        top.setSpacing(metrics.SPACE_3)
        top.addSpacing(metrics.SPACE_3)
        top.addWidget(Icon(theme, "shield-check"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._head = Text(theme, "", "body_strong", align=_MIDDLE)
        top.addWidget(self._head, 1)
        self.back = Button(theme, "Back", "secondary", "large", "arrow-left")
        self.hint = Text(theme, "", "small", "muted", align=_MIDDLE)
        self.next = Button(theme, "None of these", "primary", "large", icon_after="chevron-right", wide_px=_NEXT_WIDE)
        bottom.setSpacing(metrics.SPACE_4)
        bottom.addWidget(self.back)
        bottom.addWidget(self.hint, 1)
        bottom.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.back.clicked.connect(self.closed)
        self.next.clicked.connect(self._on_next)
        self.questions.changed.connect(self._judge)
        self.questions.accepted.connect(self._on_accepted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._on_escape)
        self.prepare("mini")

    def prepare(self, due: CheckDue | CheckKind, changes: tuple[str, ...] = (), *, mends: bool = False) -> None:
        """Ask what is due; `changes` are the plan's changes of the week, each in one line.

        `mends` shows the answers of the last such check, to be corrected as given by mistake.
        """
        safety = self._services.knowledge.safety
        self._kind, why = (due.kind, due.reason) if isinstance(due, CheckDue) else (due, "")
        self._changes, self._mends = changes, mends
        title = safety.recheck.title[self._kind]
        intro = _MENDS if mends else safety.recheck.intro[self._kind]
        before = self._given_before() if mends else {}
        self.questions.ask(title, intro, why, safety.rules_nothing_out, safety.asked_again(self._kind), before)
        self._head.set_text("Safety check" if self._kind == "mini" else "Weekly review")
        self.setAccessibleName(title)
        self.back.show()
        self._stack.setCurrentWidget(self.questions)
        self.setFocusProxy(self.questions.list.first)
        order_tabs(self._stack, self._frame.bottom_bar)
        self._judge()

    def _given_before(self) -> Mapping[str, FlagAnswer]:
        for entry in reversed(self._services.store.profile.log):
            if isinstance(entry, SafetyChecked) and entry.reason == self._kind:
                return entry.answers
        return {}

    def _judge(self) -> None:
        said, blocked = self.questions.list.anything_said, ""
        if self.questions.list.parts_open:
            blocked = "Tick each part that fits, or untick the statement"
        self.next.set_text("Go on" if said else "None of these")
        self.next.set_blocked(blocked)
        self.hint.set_text(blocked or ("" if said else "Tick what is true, or press None of these."))

    def _on_accepted(self) -> None:
        # Enter on a statement never says none of these: that is pressed on purpose.
        if self.questions.list.anything_said and self.next.isEnabled():
            self.next.click()

    def _on_next(self) -> None:
        if self._stack.currentWidget() is self.week:
            self.answered.emit()
            return
        if self._save_clear() and self._kind == "weekly" and not self._mends:
            self._show_week()
        else:
            self.answered.emit()

    def _save_clear(self) -> bool:
        """Log the answers, no for each statement left open, and tell whether nothing was found."""
        services, kind, mends = self._services, self._kind, self._mends
        noes: dict[str, FlagAnswer] = {flag.id: "no" for flag in services.knowledge.safety.asked_again(kind)}
        answers = {**noes, **self.questions.list.answers()}
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(
            lambda profile: log_partial_check(
                profile, services.knowledge, kind, answers, entry_id, now, by_mistake=mends
            )
        )
        entry = services.store.profile.log[-1]
        return isinstance(entry, SafetyChecked) and entry.level is Level.CLEAR

    def _show_week(self) -> None:
        services = self._services
        self.week.show_week(week_done(services.store.profile.log, day_of(services.clock.now())), self._changes)
        self._stack.setCurrentWidget(self.week)
        self.setAccessibleName(self.week.title.text())
        self.back.hide()
        self.hint.set_text("")
        self.next.set_text("Go on")
        self.next.set_blocked("")
        self.setFocusProxy(self.next)
        self.next.setFocus()
        announce(self, self.week.title.text())

    def _on_escape(self) -> None:
        # Once the answers are logged there is nothing left to go back to.
        if self._stack.currentWidget() is self.week:
            self.answered.emit()
        else:
            self.closed.emit()
