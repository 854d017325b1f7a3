"""What is read before the clock starts: how the exercise goes, and when to stop."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.fit import standing
from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.other_side import has_other_side
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.key_positions import KeyPositions
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.move_stage import MoveStage
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.pose_source import PoseSource
from recovery_app.ui.widgets.position_figure import figure_of
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

_RIGHT_PX: Final = 480


class ReadView(QWidget):
    """Show an exercise with its dose, its positions and its steps; it is made anew for each exercise."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._made_for: tuple[str, str] = ("", "")
        self._parts: Reflow | None = None
        self._scroll = ScrollPage(services.theme)
        self._scroll.body.setContentsMargins(metrics.SPACE_8, metrics.SPACE_5, metrics.SPACE_8, metrics.SPACE_2)
        self.title = Text(services.theme, "", "session_title")
        self.dose = Text(services.theme, "", "session_text", "muted")
        head = QVBoxLayout()
        head.setSpacing(metrics.SPACE_1)
        head.addWidget(self.title)
        head.addWidget(self.dose)
        self._scroll.body.addLayout(head)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_exercise(self, view: GuidedView) -> None:
        """Show the exercise that comes, turned round where it begins on the left side."""
        wanted = (view.exercise_id, view.side)
        exercise = next((one for one in self._services.knowledge.exercises if one.id == view.exercise_id), None)
        if wanted == self._made_for or exercise is None:
            return
        self._made_for = wanted
        self.title.set_text(exercise.name)
        self.dose.set_text(self._dose_words(exercise))
        if self._parts is not None:
            self._parts.hide()
            self._parts.deleteLater()
        self._parts = Reflow(self._services.theme, right_px=_RIGHT_PX)
        self._parts.add(self._pictures(exercise, view.side), "left", 0)
        self._parts.add(self._stop_if(exercise), "left", 2)
        self._parts.add(self._steps(exercise), "right", 1)
        self._scroll.body.insertWidget(1, self._parts)
        self._scroll.to_top()

    def _dose_words(self, exercise: Exercise) -> str:
        services = self._services
        place = standing(services.store.profile, services.knowledge, services.clock.now())
        planned = place.planned_as(exercise.id)
        return planned.dose_text if planned is not None else exercise.dose_text

    def _pictures(self, exercise: Exercise, side: str) -> QWidget:
        services, card = self._services, Card(self._services.theme, padding=1)
        card.body.setContentsMargins(1, 1, 1, metrics.SPACE_4)
        drawn = services.knowledge.pictures_of(exercise.id)
        if drawn is None:
            card.add(MoveStage(services.theme, figure_of(exercise), exercise.name))
            return card
        positions = KeyPositions(services.theme, PoseSource(services.pictures, drawn), figure_of(exercise))
        positions.set_mirrored(mirrored=side == "left" and has_other_side(exercise, drawn))
        card.add(positions)
        return card

    def _steps(self, exercise: Exercise) -> QWidget:
        theme, card = self._services.theme, Card(self._services.theme, "How to do it")
        card.add(NumberedList(theme, exercise.steps))
        for icon, text in (("hand", exercise.cue), ("wind", exercise.breathing)):
            if text:
                card.add_divider()
                row = QHBoxLayout()
                row.setSpacing(metrics.SPACE_3)
                row.addWidget(Icon(theme, icon, "muted", 24), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(Text(theme, text), 1)
                card.add_layout(row)
        return card

    def _stop_if(self, exercise: Exercise) -> QWidget:
        return HeadedList(self._services.theme, "Stop if", exercise.stop_if, "octagon-alert", "stop", "stop")
