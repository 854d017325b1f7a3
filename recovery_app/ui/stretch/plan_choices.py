"""What the user may choose about a stretch and the plan, and what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.alternatives import alternatives
from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import Standing
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_choice import PlanOverride
from recovery_app.domain.override import ChoiceError, drop_exercise, pin_exercise, swap_exercise
from recovery_app.domain.plan_change import withdraw
from recovery_app.domain.planner import is_suitable
from recovery_app.domain.profile import Profile
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.choice_line import ChoiceLine
from recovery_app.ui.stretch.choice_words import choice_words
from recovery_app.ui.stretch.swap_dialog import SwapDialog
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text


class PlanChoices(QWidget):
    """Let the user swap a stretch, leave it out or pin it, and take each choice back."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._exercise: Exercise | None = None
        self._place = Standing()
        self._shown: tuple[tuple[str, str], ...] = ()
        self.lines: list[ChoiceLine] = []
        theme = services.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_2)
        self.refusal = Text(theme, "", "small_strong", "care")
        self.refusal.hide()
        self.swap = Button(theme, "Swap", "quiet", icon="refresh-cw", flush=True)
        self.swap.clicked.connect(self._on_swap)
        self.drop = Button(theme, "Leave out of my plan", "quiet", icon="x", flush=True)
        self.drop.clicked.connect(self._on_drop)
        self.pin = Button(theme, "Pin to my plan", "quiet", icon="plus", flush=True)
        self.pin.clicked.connect(self._on_pin)
        self._actions = QWidget(self)
        flow = FlowLayout(self._actions, metrics.SPACE_6)
        for action in (self.swap, self.drop, self.pin):
            flow.addWidget(action)
        self._column.addWidget(self.refusal)
        self._column.addWidget(self._actions)

    def stops(self) -> tuple[QWidget, ...]:
        """Return the buttons in the order in which the keyboard comes to them."""
        return (*(line.undo for line in self.lines), self.swap, self.drop, self.pin)

    def show_stretch(self, exercise: Exercise, place: Standing) -> None:
        """Show what may be chosen about a stretch where the user stands now, and what was chosen."""
        if exercise is not self._exercise:
            self._refuse("")
        self._exercise, self._place = exercise, place
        chosen = place.choices.about(exercise.id)
        planned = place.planned_as(exercise.id) is not None
        suits = place.situation is not None and is_suitable(exercise, place.situation)
        pinned = exercise.id in place.choices.pinned
        self.swap.setVisible(planned)
        self.drop.setVisible(planned)
        self.pin.setVisible(not pinned and (planned or (suits and not chosen)))
        self._show_lines(exercise, chosen)
        offers = planned or not self.pin.isHidden()
        self._actions.setVisible(offers)
        self.setVisible(place.can_choose and (offers or bool(chosen)))

    def _show_lines(self, exercise: Exercise, chosen: tuple[PlanOverride, ...]) -> None:
        knowledge, theme = self._services.knowledge, self._services.theme
        wanted = tuple((one.id, choice_words(one, exercise, knowledge, self._place)) for one in chosen)
        if wanted == self._shown:
            return
        self._shown = wanted
        for old in self.lines:
            old.hide()
            old.deleteLater()
        self.lines = [ChoiceLine(theme, entry_id, words) for entry_id, words in wanted]
        for at, line in enumerate(self.lines):
            line.undo_requested.connect(self._on_undo)
            self._column.insertWidget(at, line)

    def _on_swap(self) -> None:
        exercise, place = self._exercise, self._place
        if exercise is None or place.situation is None:
            return
        free = tuple(one for one in self._services.knowledge.exercises if place.planned_as(one.id) is None)
        dialog = SwapDialog(self._services.theme, exercise, alternatives(exercise, free, place.situation), self)
        dialog.accepted.connect(lambda: self._swap_for(dialog.chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _swap_for(self, instead: str) -> None:
        self._choose(
            lambda one, knowledge, exercise, entry_id, now: swap_exercise(
                one, knowledge, exercise, instead, entry_id, now
            )
        )

    def _on_drop(self) -> None:
        self._choose(drop_exercise)

    def _on_pin(self) -> None:
        self._choose(pin_exercise)

    def _choose(self, choice: Callable[[Profile, Knowledge, str, str, datetime], Profile]) -> None:
        exercise, services = self._exercise, self._services
        if exercise is None:
            return
        entry_id, now = services.new_id(), services.clock.now()
        self._change(lambda one: choice(one, services.knowledge, exercise.id, entry_id, now))

    def _on_undo(self, entry_id: str) -> None:
        services = self._services
        new_id, now = services.new_id(), services.clock.now()
        self._change(lambda one: withdraw(one, entry_id, new_id, now))

    def _change(self, change: Callable[[Profile], Profile]) -> None:
        refusal = ""
        try:
            self._services.store.apply(change)
        except ChoiceError as refused:
            refusal = str(refused)
        self._refuse(refusal)
        announce(self, refusal or next((words for _, words in self._shown), "Taken back"))
        self._keep_the_keyboard()

    def _refuse(self, why: str) -> None:
        self.refusal.set_text(why)
        self.refusal.setVisible(bool(why))

    def _keep_the_keyboard(self) -> None:
        """Put the keyboard on what can be pressed next: the button that was pressed may be gone."""
        following = next((one for one in self.stops() if not one.isHidden()), None)
        if following is not None:
            following.setFocus(Qt.FocusReason.OtherFocusReason)
