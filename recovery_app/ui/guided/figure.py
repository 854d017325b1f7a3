"""The figure of the exercise that is done now, moving at the true tempo."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.figure_place import figure_place
from recovery_app.domain.guided_session import GuidedView
from recovery_app.domain.other_side import has_other_side, mirrored_words
from recovery_app.domain.timed_session import TimedSession
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.key_positions import KeyPositions
from recovery_app.ui.widgets.large_stage import LargeStage
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter
from recovery_app.ui.widgets.pose_source import PoseSource
from recovery_app.ui.widgets.position_figure import figure_of


class GuidedFigure(QWidget):
    """Show an exercise, turned round for the left side; with reduced motion its positions stand side by side.

    `on_stage` paints a stage behind it, for a place that has none.
    """

    def __init__(self, services: PageServices, *, on_stage: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._on_stage = on_stage
        self._made_for: tuple[str, bool] = ("", False)
        self._source: PoseSource | None = None
        self._exercise: Exercise | None = None
        self._mirrored = False
        self._last: tuple[TimedSession, int, GuidedView] | None = None
        self.stage: LargeStage | None = None
        self.positions: KeyPositions | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        services.pictures.still_ready.connect(self._on_still_ready)
        services.pictures.frames_ready.connect(self._on_ready)

    def show_moment(self, session: TimedSession, index: int, view: GuidedView) -> None:
        """Show the figure where it is at a moment of a step."""
        self._last = (session, index, view)
        self.setHidden(not view.exercise_id)
        if not view.exercise_id:
            return
        self._make_for(view.exercise_id)
        source, exercise = self._source, self._exercise
        if exercise is None:
            return
        mirrored = source is not None and view.side == "left" and has_other_side(exercise, source.pictures)
        shown = self.positions or self.stage
        if shown is not None and mirrored != self._mirrored:
            self._mirrored = mirrored
            shown.set_mirrored(mirrored=mirrored)
        if self.stage is not None and source is not None:
            self._show_on(self.stage, source, session, index, view)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage, where one is wanted."""
        if self._on_stage:
            painter = smooth_painter(self)
            stage = self._services.theme.colour("stage")
            rounded_box(painter, QRectF(self.rect()), metrics.CORNER_CARD, stage)
            painter.end()

    def _show_on(
        self, stage: LargeStage, source: PoseSource, session: TimedSession, index: int, view: GuidedView
    ) -> None:
        frames = source.frames() or ()
        place = figure_place(session, index, view, source.pictures, len(frames) or 1)
        still = None if place.moves and frames else source.still(place.pose, wide=True)
        if still is not None:
            stage.show_picture(still)
        elif frames:
            stage.show_picture(frames[place.frame])
        alt = source.pictures.pose(place.pose).alt
        stage.tell(mirrored_words(alt) if self._mirrored else alt)

    def _make_for(self, exercise_id: str) -> None:
        services = self._services
        wanted = (exercise_id, services.store.profile.settings.reduced_motion)
        if wanted == self._made_for:
            return
        self._made_for = wanted
        for one in (self.stage, self.positions):
            if one is not None:
                one.hide()
                one.deleteLater()
        while self._column.count():
            self._column.takeAt(0)
        self.stage = self.positions = self._source = None
        self._mirrored = False
        knowledge, theme = services.knowledge, services.theme
        self._exercise = next((one for one in knowledge.exercises if one.id == exercise_id), None)
        if self._exercise is None:
            return
        pictures = knowledge.pictures_of(exercise_id)
        if pictures is not None:
            self._source = PoseSource(services.pictures, pictures)
        if self._source is not None and wanted[1] and len(self._source.pictures.poses) > 1:
            self.positions = KeyPositions(theme, self._source, figure_of(self._exercise))
            self._column.addStretch(1)
            self._column.addWidget(self.positions)
            self._column.addStretch(1)
            return
        self.stage = LargeStage(theme, figure_of(self._exercise), f"Picture of {self._exercise.name}")
        if self._source is None:
            self.stage.show_picture(QPixmap())
        self._column.addWidget(self.stage)

    def _on_still_ready(self, exercise_id: str, _pose: str) -> None:
        self._on_ready(exercise_id)

    def _on_ready(self, exercise_id: str) -> None:
        if self._last is not None and exercise_id == self._made_for[0]:
            self.show_moment(*self._last)
