"""Decodes pictures in threads of its own, so that the window never waits for a file."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

THREADS: Final = 2
NOW: Final = 1
LATER: Final = 0
PAINTED_FORMAT: Final = QImage.Format.Format_ARGB32_Premultiplied


class Decoding(QObject):
    """Decode files one after the other; `still_told(key, QImage)` and `frames_told(key, tuple)` carry what was in them.

    An image is null, and the frames are none, where a file is missing or broken. `stop` it before letting go of it.
    """

    still_told = Signal(object, object)
    frames_told = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._stopped = False
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(THREADS)

    def add_still(self, key: object, file: Path, *, urgent: bool) -> None:
        """Decode a still; an urgent one comes before those that only may be looked at soon."""
        self._pool.start(partial(self._decode_still, key, file), NOW if urgent else LATER)

    def add_frames(self, key: object, file: Path) -> None:
        """Decode a movement, which somebody waits for."""
        self._pool.start(partial(self._decode_frames, key, file), NOW)

    def wait(self) -> None:
        """Block until everything is decoded."""
        self._pool.waitForDone()

    def stop(self) -> None:
        """Drop what has not begun, and block until what has begun is over."""
        self._stopped = True
        # When the interpreter ends, Qt may have let go of the pool first, which waits for its threads then.
        with contextlib.suppress(RuntimeError):
            self._pool.clear()
            self._pool.waitForDone()

    def _decode_still(self, key: object, file: Path) -> None:
        self.still_told.emit(key, _ready_to_paint(QImageReader(str(file)).read()))

    def _decode_frames(self, key: object, file: Path) -> None:
        reader = QImageReader(str(file))
        frames: list[QImage] = []
        for _ in range(reader.imageCount()):
            if self._stopped:
                return
            frames.append(_ready_to_paint(reader.read()))
        # Part of a movement would stop in the middle of it, so a file that is cut short counts as none.
        whole = not any(frame.isNull() for frame in frames)
        self.frames_told.emit(key, tuple(frames) if whole else ())


def _ready_to_paint(image: QImage) -> QImage:
    """Return the image as it is painted, since turning it into that takes as long as a tenth of decoding it."""
    return image if image.isNull() else image.convertToFormat(PAINTED_FORMAT)
