"""Takes the pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from recovery_app.domain.settings import ThemeChoice
from recovery_app.ui.picture_loader import PictureLoader


@dataclass(frozen=True)
class View:
    """Hold how one walk looks: its name in file names, the theme, the size of the window, the text size in percent."""

    name: str
    theme: ThemeChoice
    width: int
    height: int
    text_percent: int


VIEWS: Final = (
    View("light", "light", 1180, 780, 100),
    View("dark", "dark", 1180, 780, 100),
    View("small", "light", 900, 640, 100),
    View("text200", "light", 1180, 780, 200),
)

LAYOUT_ROUNDS: Final = 16
"""A change of height travels up through one nested layout a round; a part of a folded page lies about ten deep."""


class Camera:
    """Write pictures of a window into a folder, numbered in the order they are taken."""

    def __init__(self, folder: Path, view: View) -> None:
        self._folder = folder
        self._view = view
        self._count = 0
        self.last = "the start"

    def take(self, window: QWidget, name: str, illustrations: PictureLoader) -> None:
        """Take a picture of the window once its layout has settled and its illustrations are there."""
        self._count += 1
        self.last = name
        settle()
        # A page scrolls to what has the keyboard at the next turn of the loop. The pointer has no part in that, or it
        # would rest on whatever happens to lie below it.
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        illustrations.finish()
        settle()
        path = self._folder / f"{self._count:02d}_{name}_{self._view.name}.png"
        if not window.grab().save(str(path)):
            message = f"{path} could not be written. Make room or name another folder."
            raise OSError(message)


def settle() -> None:
    """Let layouts and repaints that are under way finish."""
    for _ in range(LAYOUT_ROUNDS):
        QApplication.sendPostedEvents()
