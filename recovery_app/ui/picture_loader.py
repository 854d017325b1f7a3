"""Gives pages the pictures of exercises, which are decoded beside the GUI thread and kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from recovery_app.ui.picture_decoding import Decoding

CARD_WIDTH: Final = 480
WIDE_WIDTH: Final = 960
WIDE_KEPT: Final = 24
"""How many wide stills are kept, of 2 MB each: more than a page or a print sheet shows."""
FRAMES_KEPT: Final = 3
"""Of how many movements the frames are kept, of 8 MB each and more."""

StillKey: TypeAlias = tuple[str, str, bool, bool]
FramesKey: TypeAlias = tuple[str, bool]


class PictureLoader(QObject):
    """Hand out pictures of exercises; `still_ready(id, pose)` and `frames_ready(id)` tell when to ask again."""

    still_ready = Signal(str, str)
    frames_ready = Signal(str)

    def __init__(self, assets: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = assets / "illustrations"
        self._stills: dict[StillKey, QPixmap] = {}
        self._wide: dict[StillKey, QPixmap] = {}
        self._frames: dict[FramesKey, tuple[QImage, ...]] = {}
        self._asked: set[StillKey | FramesKey] = set()
        self._decoding: Decoding | None = None

    def still(self, exercise_id: str, pose: str, *, wide: bool = False, tinted: bool = False) -> QPixmap | None:
        """Return a still of 480 pixels, or a wide one of 960; None while it is being decoded.

        It is a null pixmap where there is no file that can be read.
        """
        key = (exercise_id, pose, wide, tinted)
        if key in self._stills:
            return self._stills[key]
        if key in self._wide:
            # Looked at last means let go of last.
            self._wide[key] = self._wide.pop(key)
            return self._wide[key]
        if key not in self._asked:
            self._asked.add(key)
            file = self._file(exercise_id, pose, WIDE_WIDTH if wide else CARD_WIDTH, tinted=tinted)
            self._begun().add_still(key, file, urgent=wide)
        return None

    def frames(self, exercise_id: str, *, tinted: bool) -> tuple[QImage, ...] | None:
        """Return the frames of a movement one way, none where no file can be read; None while they are being decoded.

        Only those of the last few exercises are kept.
        """
        key = (exercise_id, tinted)
        if key in self._frames:
            self._frames[key] = self._frames.pop(key)
            return self._frames[key]
        if key not in self._asked:
            self._asked.add(key)
            self._begun().add_frames(key, self._file(exercise_id, "move", CARD_WIDTH, tinted=tinted))
        return None

    def finish(self) -> None:
        """Block until everything that was asked for is decoded and told, also what is asked for meanwhile."""
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415  a start needs neither

        while self._asked:
            self._begun().wait()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def stop(self) -> None:
        """Forget what was asked for and is not decoded yet, and block until no thread decodes; for the end."""
        self._asked.clear()
        if self._decoding is not None:
            self._decoding.stop()
            self._decoding = None

    def _file(self, exercise_id: str, name: str, width: int, *, tinted: bool) -> Path:
        return self._folder / exercise_id / f"{name}-{width}{'-tint' if tinted else ''}.webp"

    def _begun(self) -> Decoding:
        if self._decoding is None:
            # Imported here because a first page without an exercise needs none of it.
            from recovery_app.ui.picture_decoding import Decoding  # noqa: PLC0415

            decoding = self._decoding = Decoding()
            decoding.still_told.connect(self._on_still)
            decoding.frames_told.connect(self._on_frames)
            self.destroyed.connect(partial(_stop, decoding))
        return self._decoding

    def _on_still(self, key: StillKey, image: QImage) -> None:
        exercise_id, pose, wide, _ = key
        self._asked.discard(key)
        kept = self._wide if wide else self._stills
        kept[key] = QPixmap.fromImage(image)
        if len(self._wide) > WIDE_KEPT:
            del self._wide[next(iter(self._wide))]
        self.still_ready.emit(exercise_id, pose)

    def _on_frames(self, key: FramesKey, frames: tuple[QImage, ...]) -> None:
        self._asked.discard(key)
        self._frames[key] = frames
        if len(self._frames) > FRAMES_KEPT:
            del self._frames[next(iter(self._frames))]
        self.frames_ready.emit(key[0])


def _stop(decoding: Decoding) -> None:
    # A function and no method, because the loader is half gone when it is called.
    decoding.stop()
