"""The pictures of a stretch: moving or side by side, of either side, with or without the area that it is for."""

from __future__ import annotations

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.move_pace import LOOK_HOLD_S, moves
from recovery_app.domain.other_side import has_other_side, side_names
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.state.ticker import TimerTicker
from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.stretch.dose_words import seconds
from recovery_app.ui.stretch.pose_list import PoseList
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.fold import Fold
from recovery_app.ui.widgets.key_positions import KeyPositions
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.move_player import MovePlayer
from recovery_app.ui.widgets.move_stage import MoveStage
from recovery_app.ui.widgets.pose_source import PoseSource
from recovery_app.ui.widgets.position_figure import figure_of
from recovery_app.ui.widgets.segmented import SegmentedControl

_EDGE = 1
"""The stage leaves the line around the card free."""


class Illustration(QWidget):
    """Show the pictures of a stretch on a card, and under it what they show in words.

    With reduced motion, or where nothing moves, the positions stand side by side.
    """

    def __init__(
        self,
        services: PageServices,
        ticker: TimerTicker,
        exercise: Exercise,
        pictures: ExercisePictures,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._exercise = exercise
        self._pictures = pictures
        self._mirrored = False
        self._source = PoseSource(services.pictures, pictures)
        self._ticker = ticker
        theme = services.theme
        self.player: MovePlayer | None = None
        self.positions: KeyPositions | None = None
        options = tuple(zip(("drawn", "other"), side_names(pictures), strict=True))
        self.side = SegmentedControl(theme, "Side shown", options, "drawn")
        self.side.option_chosen.connect(self._on_side)
        self.area = CheckBox(theme, "Show the area", checked=True)
        self.area.toggled.connect(self._on_area)
        self._held = Text(theme, held_words(pictures), "small", "muted")
        self._foot = self._make_foot()
        self._card = Card(theme, padding=_EDGE)
        self._card.body.setSpacing(0)
        self._card.add(self._foot)
        self._list: PoseList | None = None
        self.words = Fold(theme, "What the picture shows", "Each position in words", self._build_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.CARD_GAP)
        column.addWidget(self._card)
        column.addWidget(self.words)
        if moves(pictures) and not services.store.profile.settings.reduced_motion:
            self._show_player()
        else:
            self._show_positions()
        theme.theme_changed.connect(self._restyle)
        self._restyle()

    def stops(self) -> tuple[QWidget, ...]:
        """Return what the keyboard comes to, in order."""
        player = (self.player.play_button, self.player.scrub) if self.player is not None else ()
        return (*player, self.side, self.area, self.words.head)

    def _make_foot(self) -> QWidget:
        foot, choices = QWidget(), QWidget()
        flow = FlowLayout(choices, metrics.SPACE_4)
        flow.addWidget(self.side)
        flow.addWidget(self.area)
        self.side.setVisible(has_other_side(self._exercise, self._pictures))
        self.area.setVisible(bool(self._pictures.tint))
        column = QVBoxLayout(foot)
        column.setContentsMargins(metrics.SPACE_4, metrics.SPACE_3, metrics.SPACE_4, metrics.SPACE_4)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(self._held)
        column.addWidget(choices)
        self._held.setVisible(bool(self._held.text()))
        choices.setHidden(self.side.isHidden() and self.area.isHidden())
        return foot

    def _restyle(self) -> None:
        # As high as the choice beside it, so that their words are on one line.
        self.area.setMinimumHeight(self._services.theme.px(metrics.TARGET))

    def _show_player(self) -> None:
        services, exercise = self._services, self._exercise
        stage = MoveStage(services.theme, figure_of(exercise), f"Picture of {exercise.name}")
        self.player = MovePlayer(services.theme, self._source, services.clock, self._ticker, stage)
        self.player.motion_missing.connect(self._show_positions)
        self._card.body.insertWidget(0, self.player)

    def _show_positions(self) -> None:
        self._drop_pictures()
        theme = self._services.theme
        self.positions = KeyPositions(theme, self._source, figure_of(self._exercise))
        self.positions.set_mirrored(mirrored=self._mirrored)
        self.positions.pictures_missing.connect(self._show_figure)
        self._card.body.insertWidget(0, self.positions)
        self._held.hide()

    def _show_figure(self) -> None:
        self._drop_pictures()
        self._foot.hide()
        self.words.hide()
        stage = MoveStage(self._services.theme, figure_of(self._exercise), self._exercise.name, "whole")
        stage.show_picture(QPixmap())
        self._card.body.insertWidget(0, stage)

    def _drop_pictures(self) -> None:
        for one in (self.player, self.positions):
            if one is not None:
                one.hide()
                one.deleteLater()
        self.player = self.positions = None

    def _build_list(self) -> QWidget:
        self._list = PoseList(self._services.theme, self._pictures, mirrored=self._mirrored)
        return self._list

    def _on_side(self, option: str) -> None:
        self._mirrored = option == "other"
        for one in (self.player, self.positions, self._list):
            if one is not None:
                one.set_mirrored(mirrored=self._mirrored)

    def _on_area(self, shown: bool) -> None:  # noqa: FBT001  a slot takes its signal's value
        self._source.tinted = shown
        for one in (self.player, self.positions):
            if one is not None:
                one.look_again()


def held_words(pictures: ExercisePictures) -> str:
    """Return how long a position is really held, where the play does not wait as long; otherwise nothing."""
    if pictures.hold_s <= LOOK_HOLD_S:
        return ""
    return f"Held {seconds(round(pictures.hold_s))} in the exercise. The hold is shorter here."
