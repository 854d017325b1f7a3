"""Plays a movement, to be looked at."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.move_pace import (
    PoseMark,
    frame_at,
    is_at_pose,
    pace_of,
    part_of_pose,
    place_words,
    pose_at,
    pose_marks,
)
from recovery_app.domain.other_side import mirrored_words
from recovery_app.state.clock import Clock
from recovery_app.state.move_run import MoveRun
from recovery_app.state.ticker import TimerTicker
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import IconButton
from recovery_app.ui.widgets.move_stage import MoveStage
from recovery_app.ui.widgets.pose_source import PoseSource
from recovery_app.ui.widgets.scrub_bar import ScrubBar


class MovePlayer(QWidget):
    """Show the position that tells an exercise best, and play the movement from its start once asked to.

    It goes on to and fro until it is paused, led by hand or hidden. `motion_missing` tells that there are no frames.
    """

    motion_missing = Signal()

    def __init__(
        self,
        theme: Theme,
        source: PoseSource,
        clock: Clock,
        ticker: TimerTicker,
        stage: MoveStage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._pace = pace_of(source.pictures)
        self._mirrored = False
        self._is_wished = False
        self._was_led = False
        self._frames: tuple[QImage, ...] = ()
        self.stage = stage
        self.play_button = IconButton(theme, "play", "Play")
        self.play_button.clicked.connect(self.toggle)
        self.scrub = ScrubBar(theme, "Place in the movement", self._marks())
        self.scrub.scrubbed.connect(self._on_scrubbed)
        self.scrub.play_wished.connect(self.toggle)
        self._run = MoveRun(clock, ticker, self._pace, self)
        self._run.moved.connect(self._show)
        row = QHBoxLayout()
        row.setContentsMargins(metrics.SPACE_4, metrics.SPACE_3, metrics.SPACE_4, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.play_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.scrub, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stage)
        column.addLayout(row)
        source.loader.still_ready.connect(self._on_still_ready)
        source.loader.frames_ready.connect(self._on_frames_ready)
        self._rest(part_of_pose(source.pictures, self._pace, source.pictures.card))

    @property
    def is_playing(self) -> bool:
        """Tell whether the movement plays, or will as soon as its frames are there."""
        return self._is_wished

    def toggle(self) -> None:
        """Play the movement, or pause it."""
        if self._is_wished:
            self.pause()
        else:
            self._wish(playing=True)
            self._begin()

    def pause(self) -> None:
        """Leave the movement where it is."""
        if self._is_wished:
            part = self._part()
            self._wish(playing=False)
            self._run.stop()
            self._rest(part)

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Show the side in the pictures, or the other one."""
        self._mirrored = mirrored
        self.stage.set_mirrored(mirrored=mirrored)
        self.scrub.set_marks(self._marks())
        self.look_again()

    def look_again(self) -> None:
        """Show what the source gives now."""
        self._take_frames()
        if self._run.is_running:
            self._show(self._part())
        else:
            self._rest(self._part())

    def showEvent(self, event: QShowEvent) -> None:
        """Have the frames decoded before somebody asks to see them."""
        super().showEvent(event)
        self._take_frames()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: what nobody sees need not move."""
        super().hideEvent(event)
        self.pause()

    def _wish(self, *, playing: bool) -> None:
        self._is_wished = playing
        name = "Pause" if playing else "Play"
        self.play_button.set_icon(name.lower())
        self.play_button.setAccessibleName(name)
        self.play_button.setToolTip(name)

    def _begin(self) -> None:
        if self._is_wished and self._frames and not self._run.is_running:
            # What is shown at first tells the exercise best, which is seldom where the movement begins.
            self._run.start(self.scrub.part() if self._was_led else 0.0)
            self._was_led = True
            self._show(self._part())

    def _take_frames(self) -> None:
        frames = self._source.frames()
        if frames == ():
            self.pause()
            self.motion_missing.emit()
        elif frames is not None:
            self._frames = frames
            self._begin()

    def _part(self) -> float:
        return self._run.part() if self._run.is_running else self.scrub.part()

    def _rest(self, part: float) -> None:
        self.scrub.rest_at(part, self._told(place_words(self._source.pictures, self._pace, part)))
        self._show(part)

    def _show(self, part: float) -> None:
        pictures, plays = self._source.pictures, self._run.is_running
        pose = pose_at(pictures, self._pace, part)
        if plays:
            self.scrub.pass_by(part)
        if plays or (self._frames and not is_at_pose(pictures, self._pace, part)):
            self.stage.show_picture(self._frames[frame_at(pictures, self._pace, part, len(self._frames))])
        else:
            still = self._source.still(pose, wide=True)
            if still is not None:
                self.stage.show_picture(still)
        self.stage.tell(self._told(pictures.pose(pose).alt))

    def _told(self, words: str) -> str:
        return mirrored_words(words) if self._mirrored else words

    def _marks(self) -> tuple[PoseMark, ...]:
        marks = pose_marks(self._source.pictures, self._pace)
        return tuple(PoseMark(self._told(mark.name), mark.part, mark.until) for mark in marks)

    def _on_scrubbed(self, part: float) -> None:
        before = self.scrub.accessibleDescription()
        self._was_led = True
        self.pause()
        self._rest(part)
        if self.scrub.accessibleDescription() != before:
            announce(self.scrub, self.scrub.accessibleDescription())

    def _on_still_ready(self, exercise_id: str, _pose: str) -> None:
        if exercise_id == self._source.pictures.id and not self._run.is_running:
            self._show(self._part())

    def _on_frames_ready(self, exercise_id: str) -> None:
        if exercise_id == self._source.pictures.id:
            self._take_frames()
            self._show(self._part())
