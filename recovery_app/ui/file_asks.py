"""Asking the system which file or folder; the window stays usable meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QFileDialog, QWidget

JSON: Final = "Copy of Recovery (*.json)"
CALENDAR: Final = "Calendar (*.ics)"
PDF: Final = "PDF (*.pdf)"


def ask_where_to_save(parent: QWidget, title: str, file_name: str, kind: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a file to write, with a name and a kind such as "JSON (*.json)"; the system asks before it replaces."""
    dialog = QFileDialog(parent, title, str(Path.home()), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.lstrip("."))
    dialog.selectFile(file_name)
    _open(dialog, chosen)


def ask_for_folder(parent: QWidget, title: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a folder to write into."""
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(dialog, chosen)


def ask_for_file(parent: QWidget, title: str, kind: str, chosen: Callable[[Path], object]) -> None:
    """Ask for a file to read."""
    dialog = QFileDialog(parent, title, str(Path.home()), f"{kind};;All files (*)")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], object]) -> None:
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
