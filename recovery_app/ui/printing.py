"""Paper for every page that prints: a PDF file, or the printer that the user chooses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QObject, QSaveFile
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter
from PySide6.QtWidgets import QDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Draw: TypeAlias = Callable[[QPagedPaintDevice], object]
"""Draws all pages on a device, whose page size is known by then."""
NO_PRINTER: Final = "No printer was found. Save it as a PDF instead."
_MARGIN_MM: Final = 20.0
_LETTER_COUNTRIES: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.PuertoRico,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.CostaRica,
        QLocale.Country.Guatemala,
        QLocale.Country.Panama,
        QLocale.Country.Venezuela,
    }
)


def paper_size(locale: QLocale) -> QPageSize:
    """Return the paper that is usual where a locale is: Letter or A4."""
    letter = locale.territory() in _LETTER_COUNTRIES
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def write_pdf(draw: Draw, path: Path, title: str, paper: QPageSize) -> None:
    """Write pages to a PDF file; raise OSError where it cannot be written, which leaves an older file as it was."""
    if path.exists() and not path.is_file() and not path.is_dir():
        # A device or a pipe would be replaced by the file.
        raise OSError(0, f"{path.name} is not an ordinary file; choose another name")
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    portrait = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(paper, portrait, margins, QPageLayout.Unit.Millimeter))
    writer.setTitle(title)
    draw(writer)
    buffer.close()
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == data.size()
    if not written or not file.commit():
        raise OSError(0, file.errorString())


def save_pdf(draw: Draw, path: Path, title: str, paper: QPageSize) -> str:
    """Write pages to a PDF file and return one line that says what became of it."""
    try:
        write_pdf(draw, path, title, paper)
    except OSError as problem:
        return f"The file was not saved. {problem.strerror}."
    return f"Saved as {path.name}."


def has_printer() -> bool:
    """Tell whether this machine has a printer that can be used."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415  needed only once Print is pressed
    except ImportError:
        return False
    return bool(QPrinterInfo.availablePrinterNames())


class PrintJob(QObject):
    """Ask for a printer and print on it; the window stays usable meanwhile."""

    def __init__(self, draw: Draw, title: str, parent: QWidget) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  needed only once Print is pressed

        super().__init__(parent)
        self._draw = draw
        self._printer: QPrinter = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        self._dialog = QPrintDialog(self._printer, parent)
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Open the dialog of the system."""
        # The dialog's own open() hides the plain one of every dialog.
        QDialog.open(self._dialog)

    def _on_accepted(self) -> None:
        self._draw(self._printer)
