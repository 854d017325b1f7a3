"""What to do and the summary as a document for paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from recovery_app.domain.safety_sheet import SafetySheet
from recovery_app.domain.safety_summary import SummaryLine
from recovery_app.ui.type_scale import FAMILY

FILE_NAME: Final = "back-pain-summary.pdf"
TITLE: Final = "Back pain: answers to the safety questions"
_FOR_DOCTOR = "For the doctor"
_ORIGIN = "The patient gave these answers in a self-check program. They are not a diagnosis."
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
    cursor.insertText(TITLE, title)
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
