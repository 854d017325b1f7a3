"""One stretch: how to do it, when to stop, and its tick in today's plan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain import change
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Standing, fit, standing
from recovery_app.domain.moving_access import guided_access
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.plan_choices import PlanChoices
from recovery_app.ui.stretch.stretch_view import StretchView
from recovery_app.ui.stretch.walk_bar import WalkBar
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.widgets.button import Button, IconButton
from recovery_app.ui.widgets.hold_banner import HoldBanner
from recovery_app.ui.widgets.led_focus import LedFocus
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage
from recovery_app.ui.widgets.tag import Tag

NOT_YET = "Not yet."
_TAG_BESIDE_EM = 40


class StretchPage(LedFocus):
    """Show one stretch; call `show_stretch` before the page is shown.

    `back_requested` asks to go back, `next_requested` carries the id of the next stretch of today's list, and
    `stretch_requested` that of an easier, harder or earlier one. `practice_requested` carries the ids to do now.
    """

    back_requested = Signal()
    next_requested = Signal(str)
    stretch_requested = Signal(str)
    practice_requested = Signal(object)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._shown_for = 0
        theme = services.theme
        self._exercise: Exercise | None = None
        self._standing = Standing()
        self._view: StretchView | None = None
        self._told: tuple[object, ...] = ()
        self._goes_on = False
        self._ticker = services.new_ticker()
        self._ticker.setParent(self)
        self._scroll = ScrollPage(theme)
        self.back = IconButton(theme, "arrow-left", "Back")
        self.back.clicked.connect(self.back_requested)
        self.title = PageTitle(theme)
        self.tag = Tag(theme, "", "primary", "check")
        titled = QHBoxLayout()
        titled.setSpacing(metrics.SPACE_3)
        titled.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        titled.addWidget(self.title, 1)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(metrics.SPACE_3)
        self._head.addLayout(titled, 1)
        self._head.addWidget(self.tag, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.practise = Button(theme, "Practise now", icon="play")
        self.practise.clicked.connect(self._on_practise)
        self._head.addWidget(self.practise, 0, Qt.AlignmentFlag.AlignLeft)
        self._scroll.body.addLayout(self._head)
        self.hold_banner = HoldBanner(theme, services.knowledge.safety)
        self._scroll.add(self.hold_banner)
        self.waits = Note(theme, NOT_YET, "", "clock")
        self._scroll.add(self.waits)
        self.choices = PlanChoices(services)
        self._scroll.add(self.choices)
        self._scroll.body.addStretch(1)
        self.bar = WalkBar(theme)
        self.bar.marked.connect(self._on_marked)
        self.bar.next_requested.connect(self._on_next)
        self.bar.previous_requested.connect(self.stretch_requested)
        self.bar.left.connect(self.back_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.bar)
        services.store.profile_changed.connect(self._on_profile_changed)
        services.theme.theme_changed.connect(self._judge_width)

    def show_stretch(self, exercise_id: str) -> None:
        """Show a stretch from its top; raise KeyError for an unknown one."""
        self._exercise = self._services.knowledge.exercise(exercise_id)
        self.title.set_text(self._exercise.name)
        self.setAccessibleName(self._exercise.name)
        self._drop_view()
        self.refresh()
        self._scroll.to_top()
        # Someone who ticks and goes on keeps the keyboard on the button that does both.
        onward = self._goes_on and not self.bar.isHidden()
        self._goes_on = False
        self.lead_focus_to(self.bar.main if onward else self.back)

    def bring_up_to_date(self) -> None:
        """Judge anew if something changed or another minute began since it was shown."""
        if self._shown_for != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Judge the stretch again by the profile and the hour."""
        self._shown_for = self._services.day.stamp()
        if self._exercise is None:
            return
        services = self._services
        self._standing = standing(services.store.profile, services.knowledge, services.clock.now())
        hold = self._standing.hold
        self.hold_banner.show_hold(hold)
        told = self._told_by(self._standing)
        if told != self._told:
            self._told = told
            self._drop_view()
        if self._view is None and not (hold is not None and hold.level.stops_everything):
            self._view = StretchView(services, self._ticker, self._exercise, self._standing)
            self._view.stretch_requested.connect(self.stretch_requested)
            self._scroll.body.insertWidget(self._scroll.body.count() - 1, self._view)
        planned = self._standing.planned_as(self._exercise.id)
        self.tag.setVisible(planned is not None)
        if planned is not None:
            self.tag.set_text("Done today" if planned.done else "In today's plan")
            self.tag.set_look("good" if planned.done else "primary")
        access = guided_access(services.store.profile, services.knowledge, (self._exercise.id,), services.clock.now())
        # Where time alone is in the way the button stays: a press tells the reason until it may begin.
        self.practise.setVisible(access.state == "ready" or access.until is not None)
        self.waits.setVisible(access.until is not None)
        self.waits.set_text(NOT_YET, access.reason)
        self.choices.show_stretch(self._exercise, self._standing)
        self.bar.show_place(self._standing, self._exercise.id)
        self._order_stops()
        self._judge_width()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to the hour whenever it is shown."""
        self.bring_up_to_date()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the tag under the title where there is no room beside it."""
        super().resizeEvent(event)
        self._judge_width()

    def _on_marked(self, done: bool) -> None:  # noqa: FBT001  a slot takes its signal's value
        exercise, services = self._exercise, self._services
        self.refresh()
        # The page may have stood open over a change of the day or of the plan.
        if exercise is None or self._standing.hold is not None or self._standing.planned_as(exercise.id) is None:
            return
        entry_id, now = services.new_id(), services.clock.now()
        services.store.apply(lambda profile: change.mark_exercise(profile, exercise.id, entry_id, now, done=done))
        left = sum(not one.done for one in self._standing.planned)
        ticked = len(self._standing.planned) - left
        announce(self, f"{ticked} of {len(self._standing.planned)} done today")

    def _on_practise(self) -> None:
        if self._exercise is not None:
            self.practice_requested.emit((self._exercise.id,))

    def _on_next(self, exercise_id: str) -> None:
        self._goes_on = True
        self.next_requested.emit(exercise_id)

    def _on_profile_changed(self, _new: object, _old: object) -> None:
        if self.isVisible():
            self.refresh()

    def _told_by(self, place: Standing) -> tuple[object, ...]:
        """Return what the view says of the stretch besides its own words; its tick is not among it."""
        exercise = self._exercise
        if exercise is None:
            return ()
        planned = place.planned_as(exercise.id)
        dose = (planned.dose_text, planned.why) if planned is not None else ()
        still = self._services.store.profile.settings.reduced_motion
        return (place.hold, place.situation, fit(exercise, place), dose, still)

    def _order_stops(self) -> None:
        """Lead the keyboard from top to bottom: a part made anew would come last."""
        view = self._view.stops() if self._view is not None else ()
        order_tabs(self.back, self.practise, *self.choices.stops(), *view, *self.bar.stops())

    def _drop_view(self) -> None:
        if self._view is not None:
            self._view.hide()
            self._view.deleteLater()
            self._view = None

    def _judge_width(self) -> None:
        wide = self.width() >= _TAG_BESIDE_EM * self._services.theme.em()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
