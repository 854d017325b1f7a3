"""Puts what to do and the summary on paper or into a PDF."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QObject
from PySide6.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QWidget

from recovery_app.domain.safety_sheet import SafetySheet
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.ui.type_scale import FAMILY

FILE_NAME = "back-pain-summary.pdf"
NO_PRINTER = "No printer was found. Save the summary as a PDF instead."
_TITLE = "Back pain: answers to the safety questions"
_FOR_DOCTOR = "For the doctor"
_ORIGIN = "The patient gave these answers in a self-check program. They are not a diagnosis."
_MARGIN_MM = 20.0
_TITLE_PT = 18
_BODY_PT = 12
_GAP_PT = 8


def sheet_document(sheet: SafetySheet) -> QTextDocument:
    """Return the sheet as a document, the user's part before the doctor's; everything in it is plain text."""
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, _BODY_PT))
    cursor = QTextCursor(document)
    gap = QTextBlockFormat()
    gap.setBottomMargin(_GAP_PT)
    cursor.setBlockFormat(gap)
    title = QTextCharFormat()
    title.setFontWeight(QFont.Weight.Bold)
    title.setFontPointSize(_TITLE_PT)
    cursor.insertText(_TITLE, title)
    _insert(cursor, gap, sheet.advice)
    _insert(cursor, gap, (SummaryLine(_FOR_DOCTOR, ""), *sheet.summary.lines(), SummaryLine("", _ORIGIN)))
    return document


def _insert(cursor: QTextCursor, gap: QTextBlockFormat, lines: Iterable[SummaryLine]) -> None:
    plain, strong = QTextCharFormat(), QTextCharFormat()
    strong.setFontWeight(QFont.Weight.DemiBold)
    for line in lines:
        cursor.insertBlock(gap)
        if line.lead:
            cursor.insertText(f"{line.lead} ", strong)
        cursor.insertText(line.text, plain)


def write_pdf(sheet: SafetySheet, path: Path) -> None:
    """Write the sheet to a PDF file of A4 pages; raise OSError where it cannot be written."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    writer.setTitle(_TITLE)
    sheet_document(sheet).print_(writer)
    buffer.close()
    path.write_bytes(data.data())


def has_printer() -> bool:
    """Tell whether this machine has a printer that can be used."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415  needed only once Print is pressed
    except ImportError:
        return False
    return bool(QPrinterInfo.availablePrinterNames())


class PrintJob(QObject):
    """Ask for a printer and print the sheet on it; the window stays usable meanwhile."""

    def __init__(self, sheet: SafetySheet, parent: QWidget) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415  needed only once Print is pressed

        super().__init__(parent)
        self._document = sheet_document(sheet)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._dialog = QPrintDialog(self._printer, parent)
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.finished.connect(self._dialog.deleteLater)
        self._dialog.finished.connect(self.deleteLater)

    def open(self) -> None:
        """Open the dialog of the system."""
        # The dialog's own open() hides the plain one of every dialog.
        QDialog.open(self._dialog)

    def _on_accepted(self) -> None:
        self._document.print_(self._printer)
