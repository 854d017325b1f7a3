"""Runs the program's own application in a process, saves a file with its dialog, and ends; argument: where to."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from recovery_app.bootstrap import new_application
from recovery_app.ui.file_asks import JSON, ask_where_to_save


def main(path: Path) -> None:
    """Choose the file, and let the dialog go."""
    app, window = new_application(), QWidget()
    window.show()
    ask_where_to_save(window, "Save", path.name, JSON, lambda chosen: sys.stdout.write(chosen.name))
    dialog = window.findChildren(QFileDialog)[0]
    dialog.setDirectory(str(path.parent))
    dialog.selectFile(path.name)
    dialog.accept()
    app.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


main(Path(sys.argv[1]))
