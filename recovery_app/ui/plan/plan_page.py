"""The whole plan: where the user is, what comes next, and why."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain import change
from recovery_app.domain.agenda import Agenda
from recovery_app.domain.profile import Profile
from recovery_app.ui import metrics
from recovery_app.ui.plan.course_card import CourseCard
from recovery_app.ui.plan.folds import PlanFolds
from recovery_app.ui.plan.help_card import HelpCard
from recovery_app.ui.plan.history import HistoryItem
from recovery_app.ui.plan.history_change import follow
from recovery_app.ui.plan.hold_part import HoldPart
from recovery_app.ui.plan.links_card import LinksCard
from recovery_app.ui.plan.next_card import NextCard
from recovery_app.ui.plan.next_step import next_step
from recovery_app.ui.plan.rest_card import RestCard
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.where_card import WhereCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.reflow import Column, Reflow
from recovery_app.ui.widgets.safety_line import SafetyLine
from recovery_app.ui.widgets.scroll_page import ScrollPage

ONE_COLUMN: Final = (
    "hold",
    "next",
    "where",
    "about_course",
    "course",
    "phases",
    "rest",
    "signs",
    "walk",
    "run",
    "strength",
    "levers",
    "history",
    "help",
    "extras",
    "links",
)
"""The order of all parts where there is one column."""
LEFT: Final = ("hold", "next", "where", "signs", "walk", "run", "strength", "levers", "history")
RIGHT: Final = ("rest", "about_course", "course", "phases", "help", "extras", "links")
"""What explains stands beside what the user does, where there are two columns."""


class PlanPage(QWidget):
    """Show the whole plan and its reasons; `refresh` brings it up to the hour."""

    return_requested = Signal()
    check_requested = Signal()
    today_requested = Signal()
    run_requested = Signal()
    walk_requested = Signal()
    stretch_requested = Signal(str)
    medicine_requested = Signal()
    how_requested = Signal()
    help_requested = Signal()
    clearance_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_for = 0
        theme, knowledge = services.theme, services.knowledge
        self.setAccessibleName("Your plan")
        self.subtitle = Text(theme, "", "body", "muted")
        self.help = HelpCard(theme)
        self.hold = HoldPart(theme, knowledge.safety)
        self.next = NextCard(theme)
        self.where = WhereCard(theme, knowledge)
        self.course = CourseCard(theme, knowledge)
        self.rest = RestCard(theme, knowledge)
        self.links = LinksCard(theme)
        self.safety = SafetyLine(theme)
        self.parts = PlanFolds(theme, knowledge, self)
        self._flow = Reflow(theme)
        self._place()
        self._scroll = ScrollPage(theme)
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(PageTitle(theme, "Your plan"))
        heading.addWidget(self.subtitle)
        self._scroll.body.addLayout(heading)
        self._scroll.add(self.help)
        self._scroll.add(self._flow)
        self._scroll.body.addStretch(1)
        self._scroll.add(self.safety)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._connect()

    def bring_up_to_date(self) -> None:
        """Show the plan anew if something changed or another minute began since it was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Derive the plan again and show it."""
        self._shown_for = self._services.day.stamp()
        day = self._services.day.agenda()
        if day is not None:
            self.show_day(day)

    def show_day(self, day: Agenda) -> None:
        """Show the plan of a day that was derived already."""
        services = self._services
        shown = Shown(day, services.store.profile.log, services.clock.now())
        held = day.hold is not None
        self.subtitle.set_text("" if held else day.phase.headline)
        self.subtitle.setVisible(not held)
        self.help.show_rules(() if held else day.seek_help)
        self.hold.show_hold(day.hold)
        for card in (self.next, self.where, self.links):
            card.setVisible(not held)
        self.rest.show_day(day)
        self.course.show_course(None if held else day.course, day.day_number)
        if not held:
            self.next.show_step(next_step(services.knowledge, shown))
            self.where.show_day(day)
        self.parts.show_plan(shown)
        self._order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the plan up to the hour whenever the page is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _place(self) -> None:
        self._by_name: dict[str, QWidget] = {
            **self.parts.folds,
            "hold": self.hold,
            "next": self.next,
            "where": self.where,
            "about_course": self.course,
            "rest": self.rest,
            "links": self.links,
        }
        columns: tuple[tuple[Column, tuple[str, ...]], ...] = (("left", LEFT), ("right", RIGHT))
        for column, names in columns:
            for name in names:
                self._flow.add(self._by_name[name], column, ONE_COLUMN.index(name))
        self._flow.reflowed.connect(self._order_tabs)

    def _connect(self) -> None:
        self.help.help_requested.connect(self.help_requested)
        self.safety.help_requested.connect(self.help_requested)
        self.hold.clearance_requested.connect(self.clearance_requested)
        self.next.wished.connect(self._on_wish)
        self.links.medicine_requested.connect(self.medicine_requested)
        self.links.how_requested.connect(self.how_requested)
        parts = self.parts
        parts.sign_marked.connect(self._on_sign)
        parts.return_requested.connect(self.return_requested)
        parts.check_requested.connect(self.check_requested)
        parts.stretch_requested.connect(self.stretch_requested)
        parts.walk_requested.connect(self.walk_requested)
        parts.change_answered.connect(self._on_answered)
        parts.opened.connect(self._order_tabs)
        self._services.store.profile_changed.connect(self._on_profile_changed)

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()

    def _on_wish(self, wish: str) -> None:
        match wish:
            case "check":
                self.check_requested.emit()
            case "return":
                self.return_requested.emit()
            case "today":
                self.today_requested.emit()
            case "run":
                self.run_requested.emit()
            case _:
                self.open_part("signs")

    def open_part(self, name: str) -> None:
        """Open a part and bring its heading to the top of the page. Raises KeyError for an unknown part."""
        fold = self.parts.folds[name]
        fold.open()
        fold.head.setFocus(Qt.FocusReason.OtherFocusReason)
        # The page gets its new height only once waiting layout requests are done.
        QTimer.singleShot(0, fold, lambda: self._scroll_to(fold))

    def _scroll_to(self, fold: QWidget) -> None:
        top = fold.mapTo(self._scroll.column, QPoint(0, 0)).y()
        self._scroll.verticalScrollBar().setValue(top - metrics.CARD_GAP)

    def _on_sign(self, sign: str, met: bool) -> None:  # noqa: FBT001 - a signal carries it
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.mark_sign(profile, sign, entry_id, now, met=met))

    def _on_answered(self, item: HistoryItem) -> None:
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: follow(profile, item, entry_id, now))

    def _order_tabs(self) -> None:
        order = (*LEFT, *RIGHT) if self._flow.is_wide() else ONE_COLUMN
        order_tabs(self.help, *(self._by_name[name] for name in order), self.safety)
        first = next((one for one in (self.next.button, self.hold.button) if not one.isHidden()), None)
        self.setFocusProxy(first or self.parts.folds["walk"].head)
