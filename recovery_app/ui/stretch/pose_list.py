"""What the pictures of a stretch show, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.move_pace import pose_words
from recovery_app.domain.other_side import mirrored_words
from recovery_app.domain.pictures import ExercisePictures
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.label import Text


class PoseList(QWidget):
    """Tell each position under its name, for the side that is shown."""

    def __init__(
        self, theme: Theme, pictures: ExercisePictures, *, mirrored: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pictures = pictures
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_1)
        self._names = [Text(theme, "", "body_strong") for _ in pictures.poses]
        self._alts = [Text(theme) for _ in pictures.poses]
        for place, (name, alt) in enumerate(zip(self._names, self._alts, strict=True)):
            if place:
                column.addSpacing(metrics.SPACE_2)
            column.addWidget(name)
            column.addWidget(alt)
        self.set_mirrored(mirrored=mirrored)

    def set_mirrored(self, *, mirrored: bool) -> None:
        """Tell the side in the pictures, or the other one."""
        for pose, name, alt in zip(self._pictures.poses, self._names, self._alts, strict=True):
            words = pose_words(pose.name).capitalize()
            name.set_text(mirrored_words(words) if mirrored else words)
            alt.set_text(mirrored_words(pose.alt) if mirrored else pose.alt)
