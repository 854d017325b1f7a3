"""Walks the real windows through the main job with a scripted clock, and takes a picture of every page."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from recovery_app.cli import refuse

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

OF_THE_PLATFORM = "This plugin does not support"
"""How messages begin that the offscreen platform gives about itself."""


def run_tour(folder: Path) -> int:
    """Write one picture a page into a folder; return 2 where a page could not be reached, with its name."""
    from recovery_app.device.display_check import problem

    # The pictures need no display, and nobody's screen should flicker for them.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if line := problem():
        return refuse(line)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as unwritable:
        return refuse(f"{folder}: {unwritable.strerror}. Name a folder that can be written.")
    from PySide6.QtCore import qInstallMessageHandler

    from recovery_app.bootstrap import new_application
    from recovery_app.tour.camera import VIEWS, Camera
    from recovery_app.tour.guide import TourError
    from recovery_app.tour.walk import walk
    from recovery_app.tour.weeks import later_weeks

    qInstallMessageHandler(_tell)
    app = new_application()
    for view in VIEWS:
        with tempfile.TemporaryDirectory() as data:
            camera = Camera(folder, view)
            try:
                walk(app, Path(data), view, camera)
                later_weeks(app, Path(data) / "weeks", view, camera)
            except TourError as lost:
                return refuse(f"The tour lost its way in {view.name} after {camera.last}: {lost}")
            except OSError as unwritable:
                return refuse(str(unwritable))
    return 0


def _tell(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt has to say about the program."""
    if not message.startswith(OF_THE_PLATFORM):
        sys.stderr.write(f"{message}\n")
