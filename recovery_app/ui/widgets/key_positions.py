"""The positions of an exercise side by side, for those who want nothing to move."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.move_pace import pose_words
from recovery_app.domain.other_side import mirrored_words
from recovery_app.domain.pictures import KeyPose
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.move_stage import MoveStage, StagePlace
from recovery_app.ui.widgets.number_disc import NumberDisc
from recovery_app.ui.widgets.pose_source import PoseSource

_CELL_EM: Final = 13


class KeyPositions(QWidget):
    """Show each position with its number and name, as many beside each other as have room.

    `pictures_missing` tells that there is a picture of none of them.
    """

    pictures_missing = Signal()

    def __init__(self, theme: Theme, source: PoseSource, figure: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source = source
        self._columns = 0
        self._mirrored = False
        self._grid = QGridLayout(self)
        poses = source.pictures.poses
        # The only picture of an exercise takes the top of the card, like one that moves.
        alone = len(poses) == 1
        margin = 0 if alone else metrics.SPACE_4
        self._grid.setContentsMargins(margin, margin, margin, 0)
        self._grid.setSpacing(metrics.SPACE_3)
        self.cells = [PoseCell(theme, pose, figure, "card_top" if alone else "inside") for pose in poses]
        if not alone:
            for number, cell in enumerate(self.cells, start=1):
                cell.add_caption(theme, number)
        source.loader.still_ready.connect(self._on_still_ready)
        theme.theme_changed.connect(self._arrange)
        self._arrange()

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Show the side in the pictures, or the other one."""
        self._mirrored = mirrored
        self.look_again()

    def look_again(self) -> None:
        """Show what the source gives now."""
        for cell in self.cells:
            cell.show_pose(self._source, mirrored=self._mirrored)
        if all(cell.is_missing for cell in self.cells):
            self.pictures_missing.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the pictures once they are wanted."""
        super().showEvent(event)
        self.look_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        fits = max(1, self.width() // (_CELL_EM * self._theme.em()))
        columns = min(len(self.cells), fits)
        if len(self.cells) == 4 and columns == 3:
            # Four look better as two rows of two than with one left over.
            columns = 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, cell in enumerate(self.cells):
            self._grid.addWidget(cell, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(len(self.cells)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _on_still_ready(self, exercise_id: str, _pose: str) -> None:
        if exercise_id == self._source.pictures.id:
            self.look_again()


class PoseCell(QWidget):
    """Show one position, over its number and name if it has a caption."""

    def __init__(
        self, theme: Theme, pose: KeyPose, figure: str, place: StagePlace, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pose = pose
        self.is_missing = False
        self.stage = MoveStage(theme, figure, "", place)
        self.caption: Text | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_2)
        self._column.addWidget(self.stage)
        self._tell(mirrored=False)

    def add_caption(self, theme: Theme, number: int) -> None:
        """Put a number and the name under the picture."""
        self.caption = Text(theme, self.stage.accessibleName(), "body_strong")
        self.caption.setAccessibleName(f"{number}. {self.caption.text()}")
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(NumberDisc(theme, number), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.caption, 1, Qt.AlignmentFlag.AlignVCenter)
        self._column.addLayout(row)

    def show_pose(self, source: PoseSource, *, mirrored: bool) -> None:
        """Show the picture that the source gives now, or keep the one before until it is decoded."""
        still = source.still(self._pose.name, wide=len(source.pictures.poses) == 1)
        if still is not None:
            self.is_missing = still.isNull()
            self.stage.show_picture(still)
        self.stage.set_mirrored(mirrored=mirrored)
        self._tell(mirrored=mirrored)

    def _tell(self, *, mirrored: bool) -> None:
        name, alt = pose_words(self._pose.name).capitalize(), self._pose.alt
        if mirrored:
            name, alt = mirrored_words(name), mirrored_words(alt)
        self.stage.setAccessibleName(name)
        self.stage.tell(alt)
        if self.caption is not None:
            self.caption.set_text(name)
