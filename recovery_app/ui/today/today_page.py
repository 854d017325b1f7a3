"""The home page: where the user stands, and the one obvious next thing."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain import change
from recovery_app.domain.agenda import Agenda, agenda
from recovery_app.domain.profile import Profile
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.today.also_card import AlsoCard
from recovery_app.ui.today.figure import figure
from recovery_app.ui.today.header import TodayHeader
from recovery_app.ui.today.hold_card import HoldCard
from recovery_app.ui.today.rest_card import RestCard
from recovery_app.ui.today.stretches_card import StretchesCard
from recovery_app.ui.today.words import stretches_line, stretches_title, walk_line, walk_title
from recovery_app.ui.widgets.hero_card import HeroCard
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.safety_line import SafetyLine
from recovery_app.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from recovery_app.ui.today.walk_dialog import WalkDialog
    from recovery_app.ui.widgets.dialog import Dialog


class TodayPage(QWidget):
    """Show the day's plan; `refresh` brings it up to the hour."""

    session_requested = Signal(str)
    reopen_requested = Signal()
    heat_ice_requested = Signal()
    stretch_requested = Signal(str)
    help_requested = Signal()
    clearance_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._day: Agenda | None = None
        self._shown_for = ""
        self._dialog: Dialog | None = None
        theme, knowledge = services.theme, services.knowledge
        self.setAccessibleName("Today")
        self.header = TodayHeader(theme)
        self.hero = HeroCard(theme)
        self.hold = HoldCard(theme)
        self.rest = RestCard(theme)
        self.stretches = StretchesCard(theme)
        self.also = AlsoCard(theme, knowledge.heat_ice)
        self.safety = SafetyLine(theme)
        self._flow = Reflow(theme)
        self._flow.add(self.hero, "left", 0)
        self._flow.add(self.hold, "left", 1)
        self._flow.add(self.rest, "right", 2)
        self._flow.add(self.stretches, "left", 3, stretch=1)
        self._flow.add(self.also, "right", 4, stretch=1)
        self._scroll = ScrollPage(theme)
        self._scroll.body.setContentsMargins(metrics.PAGE_SIDE, 20, metrics.PAGE_SIDE, 6)
        self._scroll.body.setSpacing(0)
        self._scroll.add(self.header)
        self._scroll.body.addSpacing(metrics.CARD_GAP)
        self._scroll.add(self._flow, 1)
        self._scroll.body.addSpacing(metrics.SPACE_1)
        self._scroll.add(self.safety)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._connect()

    def bring_up_to_date(self) -> None:
        """Show the day anew if a minute has passed since it was shown."""
        if self._shown_for != f"{self._services.clock.now():%x %H:%M}":
            self.refresh()

    def refresh(self) -> None:
        """Derive the day again and show it."""
        services = self._services
        now = services.clock.now()
        self._shown_for = f"{now:%x %H:%M}"
        day = agenda(services.store.profile, services.knowledge, now)
        self._day = day
        if day is None:
            return
        self.header.show_day(day)
        held = day.hold is not None
        self.hero.setVisible(not held)
        self.hold.setVisible(held)
        self.rest.setVisible(not held)
        self.stretches.setVisible(not held)
        if day.hold is not None:
            self.hold.show_hold(day.hold, services.knowledge.safety)
        else:
            self._show_next(day)
            self.hero.set_picture(self._next_figure(day))
            self.rest.show_day(day)
            self.stretches.show_day(day)
        self.also.setVisible(day.walk is not None)
        self.also.show_day(day, now)
        order_tabs(self.header, self.hero, self.hold, self.rest, self.stretches, self.also, self.safety)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the day up to the hour whenever the page is shown."""
        self.refresh()
        super().showEvent(event)

    def _show_next(self, day: Agenda) -> None:
        hero = self.hero
        match day.next:
            case "session":
                hero.set_next(
                    "Now", "Your session is running", "The clock goes on while you look elsewhere.", "Open it"
                )
            case "stretches":
                hero.set_next("Next", stretches_title(day), stretches_line(day), "Show me")
            case "walk" if day.walk is not None:
                hero.set_next("Next", walk_title(day.walk), walk_line(day.walk), "Log a walk", icon="footprints")
            case "review":
                hero.set_next(
                    "Next", "Review your signs", "Your rest time is over. The signs decide.", "Review now", icon="check"
                )
            case _:
                hero.set_done("Done for today", "Rest well. Keep moving as it feels comfortable.")

    def _next_figure(self, day: Agenda) -> QPixmap | None:
        if day.next != "stretches":
            return None
        return figure(self._services.theme, day.exercises_left[0].exercise, 280, 188, self.devicePixelRatioF())

    def _connect(self) -> None:
        self.hero.started.connect(self._on_started)
        self.hold.cleared_requested.connect(self.clearance_requested)
        self.rest.signs_requested.connect(self._open_signs)
        self.stretches.ticked.connect(self._on_ticked)
        self.stretches.opened.connect(self.stretch_requested)
        self.also.session_requested.connect(self.session_requested)
        self.also.choice_requested.connect(self.heat_ice_requested)
        self.also.walk_requested.connect(self._open_walk)
        self.header.strip.day_requested.connect(self._open_day)
        self.safety.help_requested.connect(self.help_requested)
        self._services.theme.theme_changed.connect(self._on_theme_changed)
        self._services.store.profile_changed.connect(self._on_profile_changed)

    def _on_profile_changed(self, _new: Profile, _old: Profile) -> None:
        if self.isVisible():
            self.refresh()

    def _on_theme_changed(self) -> None:
        self.stretches.forget()
        if self.isVisible():
            self.refresh()

    def _on_started(self) -> None:
        day = self._day
        if day is None:
            return
        match day.next:
            case "session":
                self.reopen_requested.emit()
            case "stretches":
                self.stretch_requested.emit(day.exercises_left[0].exercise.id)
            case "walk":
                self._open_walk()
            case "review":
                self._open_signs()
            case _:
                pass

    def _on_ticked(self, exercise_id: str, done: bool) -> None:  # noqa: FBT001 - a signal carries it
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.mark_exercise(profile, exercise_id, entry_id, now, done=done))

    def _open_signs(self) -> None:
        day = self._day
        if day is None or day.rest is None:
            return
        from recovery_app.ui.today.signs_dialog import SignsDialog

        plan = self._services.knowledge.plan
        dialog = SignsDialog(self._services.theme, day.signs, day.rest.plan, plan.rest_allowed, self)
        dialog.sign_marked.connect(self._on_sign)
        self._open(dialog)

    def _on_sign(self, sign: str, met: bool) -> None:  # noqa: FBT001 - a signal carries it
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.mark_sign(profile, sign, entry_id, now, met=met))

    def _open_walk(self) -> None:
        if self._day is None or self._day.walk is None:
            return
        from recovery_app.ui.today.walk_dialog import WalkDialog

        dialog = WalkDialog(self._services.theme, self._day.walk, self)
        dialog.accepted.connect(partial(self._on_walk, dialog))
        self._open(dialog)

    def _on_walk(self, dialog: WalkDialog) -> None:
        services = self._services
        entry_id, now = services.new_id(), services.clock.now()
        minutes, brisk, pain = dialog.minutes.value(), dialog.brisk.isChecked(), dialog.pain.pain()
        services.store.apply(
            lambda profile: change.log_walk(profile, entry_id, now, minutes=minutes, brisk=brisk, pain_during=pain)
        )

    def _open_day(self, day: date) -> None:
        from recovery_app.ui.today.day_dialog import DayDialog

        services = self._services
        dialog = DayDialog(
            services.theme,
            day,
            services.store.profile.log,
            services.knowledge.exercises,
            services.knowledge.heat_ice,
            self,
        )
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = dialog
        dialog.open()
