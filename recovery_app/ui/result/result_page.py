"""The result of the wizard: which pattern the answers resemble, why, how sure, and what would change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.consistency import contradictions
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.first_day import first_day
from recovery_app.domain.flag import Level
from recovery_app.domain.hold import current_hold
from recovery_app.domain.pattern import resemble, what_would_change
from recovery_app.domain.reassessment import turned_to_disc
from recovery_app.domain.result_words import change_sentence, headline, how_sure, open_count, plan_sentence
from recovery_app.domain.triage import Triage
from recovery_app.domain.wizard import STEPS, safety_of, scored_answers
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.result.conflict_card import ConflictCard
from recovery_app.ui.result.foot import Foot
from recovery_app.ui.result.nerve_card import NerveCard
from recovery_app.ui.result.pattern_card import PatternCardView
from recovery_app.ui.result.pattern_list import PatternList
from recovery_app.ui.result.side_card import SideCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.bar import SegmentBar
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

RIGHT_PX = 356
ON_HOLD = "Your plan is on hold for now."


class ResultPage(QWidget):
    """Show the result of the latest answers; `show_result` brings it up to date."""

    plan_requested = Signal()
    back_requested = Signal()
    answer_requested = Signal(str)
    how_requested = Signal()
    what_if_requested = Signal()
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._change_page = ""
        self._shown: list[QWidget] = []
        theme = services.theme
        self.title = Text(theme, "", "h1")
        self.subtitle = Text(theme, services.knowledge.patterns.words["not_a_diagnosis"], "body", "muted")
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(self.title)
        heading.addWidget(self.subtitle)
        self._heading = QWidget()
        self._heading.setLayout(heading)
        heading.setContentsMargins(0, 0, 0, 0)
        self._cards = QVBoxLayout()
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(metrics.SPACE_3)
        holder = QWidget()
        holder.setLayout(self._cards)
        self.safety = SideCard(theme)
        self.sure = SideCard(theme)
        self.change = SideCard(theme, "Change an answer")
        self.change.action.clicked.connect(self._on_change)
        self.start = SideCard(theme)
        self._flow = Reflow(theme, right_px=RIGHT_PX, gap=metrics.SPACE_3)
        self._flow.add(self._heading, "left")
        self._flow.add(holder, "left")
        for card in (self.safety, self.sure, self.change, self.start):
            self._flow.add(card, "right")
        self._scroll = ScrollPage(theme, widest=1156)
        self._scroll.body.setContentsMargins(metrics.PAGE_SIDE, 16, metrics.PAGE_SIDE, 12)
        self._scroll.add(self._flow)
        self._scroll.body.addStretch(1)
        self.frame = FlowFrame(theme, self._scroll)
        self._fill_top_bar()
        self.foot = Foot(theme, self.frame.bottom_bar, self._scroll)
        self.back_button, self.plan_button = self.foot.back, self.foot.plan
        self.foot.back.clicked.connect(self.back_requested)
        self.foot.what_if.clicked.connect(self.what_if_requested)
        self.foot.how.clicked.connect(self.how_requested)
        self.foot.plan.clicked.connect(self.plan_requested)
        theme.theme_changed.connect(self._place_quiet)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.frame)
        self.setAccessibleName("Your result")
        # Before the first layout: all buttons in the bar could ask for more width than the window has.
        self._place_quiet()

    def show_result(self) -> None:
        """Judge the latest answers again and show what they resemble."""
        profile = self._services.store.profile
        episode = profile.episode
        if episode is None:
            return
        knowledge = self._services.knowledge
        answers = episode.assessments[-1].answers
        model = knowledge.patterns
        scored = scored_answers(answers)
        result = resemble(model, scored)
        self.title.set_text(headline(model, result))
        self._empty_cards()
        several = open_count(result)
        self._add_notes(episode)
        for place, one in enumerate(result.patterns[:several], start=1):
            self._shown.append(PatternCardView(self._services.theme, model, result, one, place, len(scored)))
        if result.leg_nerve.verdict != "no":
            self._shown.append(NerveCard(self._services.theme, model, result.leg_nerve))
        self._shown.append(PatternList(self._services.theme, model, result, several, len(scored)))
        for card in self._shown:
            self._cards.addWidget(card)
        self._order_tabs()
        self._show_safety(safety_of(knowledge, answers))
        self.sure.show_text("How sure is this?", how_sure(model, result))
        changes = what_would_change(model, scored, most=1)
        self._change_page = changes[0].question if changes else ""
        self.change.show_text("What would change it", "\n".join(change_sentence(model, one) for one in changes))
        self.change.setVisible(bool(changes))
        self._show_start(answers, plan_sentence(model, result))
        self._scroll.to_top()
        announce(self, self.title.text())

    def _show_safety(self, safety: Triage) -> None:
        words = self._services.knowledge.safety
        if safety.level is Level.CLEAR:
            self.safety.show_text(
                "Safety check clear today", words.rules_nothing_out, icon="shield-check", colour="good"
            )
            return
        advice = words.advice_for(safety.level)
        lines = [words.by_id(one.id).limit or one.note or one.reason for one in safety.fired]
        self.safety.show_text(advice.title, "\n".join(dict.fromkeys(lines)), icon="triangle-alert", colour="care")

    def _add_notes(self, episode: Episode) -> None:
        theme, model = self._services.theme, self._services.knowledge.patterns
        if turned_to_disc(model, episode) is not None:
            self._shown.append(Note(theme, "New leg signs.", model.words["turned_to_disc"]))
        latest = episode.assessments[-1]
        found = contradictions(model, latest.answers, day_of(latest.at))
        if found:
            conflicts = ConflictCard(theme, found)
            conflicts.answer_requested.connect(self.answer_requested)
            self._shown.append(conflicts)

    def _show_start(self, answers: Answers, plan: str) -> None:
        services = self._services
        hold = current_hold(services.knowledge.safety, services.store.profile.log, services.clock.now())
        day = first_day(services.knowledge, answers, services.clock.now())
        self.plan_button.set_text("Go to today" if hold is not None else "Start my plan")
        self.start.show_text("What the plan starts with", ON_HOLD if hold else f"{plan} {_summary(day)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge again whether the bar has room for all of its buttons."""
        super().resizeEvent(event)
        self._place_quiet()

    def _place_quiet(self) -> None:
        if self.foot.place(self.width()):
            self._order_tabs()

    def _order_tabs(self) -> None:
        order_tabs(self.frame.top_bar, *self._shown, self.change, *self.foot.stops())

    def _empty_cards(self) -> None:
        for card in self._shown:
            self._cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._shown = []

    def _fill_top_bar(self) -> None:
        theme, top = self._services.theme, self.frame.top_bar.row
        self.close_button = Button(theme, "Save and close", "quiet", icon="x")
        self.close_button.clicked.connect(self.closed)
        top.addWidget(self.close_button)
        top.addStretch(1)
        top.addWidget(Text(theme, "Your result", "body_strong", wraps=False), 0, Qt.AlignmentFlag.AlignVCenter)
        steps = SegmentBar(theme, len(STEPS))
        steps.set_done(len(STEPS))
        top.addWidget(steps)

    def _on_change(self) -> None:
        self.answer_requested.emit(self._change_page)


def _summary(day: Agenda) -> str:
    parts = []
    if day.rest is not None:
        parts.append(f"About {day.rest.plan.days} days without running, then a check of the signs.")
    if day.walk is not None:
        bouts = day.walk.step.bouts_min
        times = "One walk" if len(bouts) == 1 else f"{len(bouts)} walks"
        parts.append(f"{times} of {bouts[0]} minutes a day.")
    parts.append(f"{len(day.exercises)} gentle moves.")
    if day.heat_ice is not None and day.heat_ice.access.state != "blocked":
        parts.append("Heat or ice if it feels good.")
    parts.append("You can change any of it.")
    return " ".join(parts)
