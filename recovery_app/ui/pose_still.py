"""One picture of an exercise: which it is, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from recovery_app.domain.knowledge import Knowledge
    from recovery_app.ui.picture_loader import PictureLoader


class PoseStill:
    """Name one position of an exercise; `tinted` shows the area that it is for."""

    def __init__(self, pictures: PictureLoader, exercise_id: str, pose: str, *, tinted: bool) -> None:
        self.pictures = pictures
        self.exercise_id = exercise_id
        self.pose = pose
        self.tinted = tinted

    def pixmap(self, *, wide: bool = False) -> QPixmap | None:
        """Return the still as the loader has it: None while it is being decoded, null where there is none."""
        return self.pictures.still(self.exercise_id, self.pose, wide=wide, tinted=self.tinted)


def card_still(knowledge: Knowledge, pictures: PictureLoader, exercise_id: str) -> PoseStill | None:
    """Return the picture that tells an exercise best, or None where nothing is drawn of it."""
    drawn = knowledge.pictures_of(exercise_id)
    return None if drawn is None else PoseStill(pictures, exercise_id, drawn.card, tinted=bool(drawn.tint))
