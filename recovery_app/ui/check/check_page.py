"""Some safety questions asked again: four quick ones, or the emergency signs and then how the week went."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.domain.check_change import log_partial_check
from recovery_app.domain.check_due import CheckDue
from recovery_app.domain.day import day_of
from recovery_app.domain.flag import FlagAnswer, Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.log_entry import SafetyChecked
from recovery_app.domain.profile import Profile
from recovery_app.domain.recheck_rules import CheckKind
from recovery_app.domain.week_done import week_done
from recovery_app.domain.week_told import WeekAnswers, feels_distress
from recovery_app.ui.accessibility import announce
from recovery_app.ui.check.check_frame import BACK, CheckFrame
from recovery_app.ui.check.questions_view import QuestionsView
from recovery_app.ui.check.review_view import ReviewView
from recovery_app.ui.check.week_telling import WeekTelling
from recovery_app.ui.check.week_view import WeekView
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs

_NOTHING_TOLD = "Answer at least one, or skip this part."
_MENDS = "Change what you answered by mistake. Not sure counts as yes."


class CheckPage(QWidget):
    """Ask a part of the safety screen again; call `prepare` with what is due.

    Clear weekly answers lead on to how the week went, which may be skipped, and to the week in short. `answered` tells
    that the answers are logged and the week was seen; `closed` that the user goes back without answering.
    `goals_requested` asks to name goals, `help_requested` and `symptoms_requested` follow on worry or low mood.
    """

    answered = Signal()
    closed = Signal()
    goals_requested = Signal()
    help_requested = Signal()
    symptoms_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._kind: CheckKind = "mini"
        self._mends = False
        self._saved = False
        self._changes: tuple[str, ...] = ()
        theme = services.theme
        self.questions = QuestionsView(theme)
        self.review = ReviewView(theme, services.knowledge.week)
        self.week = WeekView(theme)
        self._telling = WeekTelling(services, self.review)
        self._stack = QStackedWidget()
        for view in (self.questions, self.review, self.week):
            self._stack.addWidget(view)
        self._frame = CheckFrame(theme, self._stack)
        self.back, self.hint, self.next = self._frame.back, self._frame.hint, self._frame.next
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self._frame.back_requested.connect(self._on_back)
        self._frame.next_requested.connect(self._on_next)
        self.questions.changed.connect(self._judge)
        self.questions.accepted.connect(self._on_accepted)
        self.review.changed.connect(self._judge_review)
        self.review.goals_requested.connect(self.goals_requested)
        self.review.other_requested.connect(self._judge_review)
        self.week.help_requested.connect(self.help_requested)
        self.week.check_requested.connect(self.symptoms_requested)
        services.store.profile_changed.connect(self._on_profile_changed)
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
        self._frame.head.set_text("Safety check" if self._kind == "mini" else "Weekly review")
        self._show(self.questions, title, self.questions.list.first)
        self._judge()

    def tell_week(self, changes: tuple[str, ...] = ()) -> None:
        """Ask how the week went, where the weekly safety questions were answered today."""
        self._kind, self._changes, self._mends, self._saved = "weekly", changes, False, False
        self._frame.head.set_text("Weekly review")
        self._show_review()

    def _given_before(self) -> Mapping[str, FlagAnswer]:
        for entry in reversed(self._services.store.profile.log):
            if isinstance(entry, SafetyChecked) and entry.reason == self._kind:
                return entry.answers
        return {}

    def _judge(self) -> None:
        said, blocked = self.questions.list.anything_said, ""
        if self.questions.list.parts_open:
            blocked = "Tick each part that fits, or untick the statement"
        hint = "" if said else "Tick what is true, or press None of these."
        self._frame.show_ways(BACK, "Go on" if said else "None of these", hint, blocked)

    def _judge_review(self) -> None:
        blocked = _NOTHING_TOLD if self.review.answers().is_empty else ""
        self._frame.show_ways("Skip", "Save", blocked=blocked)

    def _show(self, view: QWidget, title: str, first: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.setAccessibleName(title)
        self.setFocusProxy(first)
        order_tabs(self._stack, self._frame.bottom_bar)

    def _on_accepted(self) -> None:
        # Enter on a statement never says none of these: that is pressed on purpose.
        if self.questions.list.anything_said and self.next.isEnabled():
            self.next.click()

    def _on_next(self) -> None:
        match self._stack.currentWidget():
            case self.week:
                self.answered.emit()
            case self.review:
                self._saved = True
                self._show_week(self._telling.save())
            case _ if self._save_clear() and self._kind == "weekly" and not self._mends:
                self._show_review()
            case _:
                self.answered.emit()

    def _on_back(self) -> None:
        if self._stack.currentWidget() is self.review:
            # What was ticked is not kept, and yet a yes is never left without an answer.
            self._show_week(self.review.answers())
        else:
            self.closed.emit()

    def _save_clear(self) -> bool:
        """Log the answers, no for each statement left open, and tell whether nothing was found and nothing holds."""
        services, kind, mends = self._services, self._kind, self._mends
        noes: dict[str, FlagAnswer] = {flag.id: "no" for flag in services.knowledge.safety.asked_again(kind)}
        answers = {**noes, **self.questions.list.answers()}
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(
            lambda profile: log_partial_check(
                profile, services.knowledge, kind, answers, entry_id, now, by_mistake=mends
            )
        )
        self._saved = True
        entry = services.store.profile.log[-1]
        found_nothing = isinstance(entry, SafetyChecked) and entry.level is Level.CLEAR
        return found_nothing and current_hold(services.knowledge.safety, services.store.profile.log, now) is None

    def _show_review(self) -> None:
        self._telling.begin()
        self._judge_review()
        self._lead_to(self.review, self.review.title.text(), self.review.first)

    def _show_week(self, told: WeekAnswers) -> None:
        services = self._services
        done = week_done(services.store.profile.log, day_of(services.clock.now()))
        self.week.show_week(done, self._changes, saved=self._saved)
        if feels_distress(services.knowledge.week, told):
            region = services.store.profile.settings.region or "other"
            self.week.reply(services.knowledge.week.reply, services.knowledge.safety.contact(region))
        self._frame.show_ways("", "Go on")
        self._lead_to(self.week, self.week.title.text(), self.next)

    def _lead_to(self, view: QWidget, title: str, first: QWidget) -> None:
        self._show(view, title, first)
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, title)

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self._stack.currentWidget() is self.review:
            self._telling.refresh_goals()
            self._show(self.review, self.review.title.text(), self.review.first)
            self._judge_review()

    def _on_escape(self) -> None:
        # Once the answers are logged there is nothing left to go back to.
        if self._stack.currentWidget() is self.week:
            self.answered.emit()
        else:
            self._on_back()
