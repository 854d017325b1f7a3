"""The pictures of one exercise, with or without the tint on its target area."""

from __future__ import annotations

from PySide6.QtGui import QImage, QPixmap

from recovery_app.domain.pictures import ExercisePictures
from recovery_app.ui.picture_loader import PictureLoader


class PoseSource:
    """Ask the loader for stills and frames; where the tinted ones are missing, the plain ones stand in."""

    def __init__(self, loader: PictureLoader, pictures: ExercisePictures) -> None:
        self.loader = loader
        self.pictures = pictures
        self.tinted = bool(pictures.tint)

    def still(self, pose: str, *, wide: bool) -> QPixmap | None:
        """Return a still, a null one where there is none, or None while it is being decoded.

        The smaller one, often decoded already, stands in until the wide one is there.
        """
        for tinted in (True, False) if self.tinted else (False,):
            waits = False
            for width in (True, False) if wide else (False,):
                still = self.loader.still(self.pictures.id, pose, wide=width, tinted=tinted)
                waits = waits or still is None
                if still is not None and not still.isNull():
                    return still
            if waits:
                return None
        return QPixmap()

    def frames(self) -> tuple[QImage, ...] | None:
        """Return the frames of the movement, none where there are none, or None while they are being decoded."""
        frames = self.loader.frames(self.pictures.id, tinted=self.tinted)
        if self.tinted and frames == ():
            return self.loader.frames(self.pictures.id, tinted=False)
        return frames
