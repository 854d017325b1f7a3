"""Paper as tests read it back: the words of a PDF file, and how its pages look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

PIXELS_A_MM = 4
PLAIN_EDGE_MM = 8
"""What most printers cannot print on."""


def read_back(path: Path) -> QPdfDocument:
    """Return a PDF file as a reader opens it."""
    document = QPdfDocument()
    assert document.load(str(path)) is QPdfDocument.Error.None_
    return document


def words_in(document: QPdfDocument) -> str:
    """Return all words of a document, the breaks of its lines left out."""
    pages = (document.getAllText(page).text() for page in range(document.pageCount()))
    return " ".join(" ".join(pages).split())


def seen(document: QPdfDocument, page: int) -> QImage:
    """Return a page as it looks on white paper, with 4 pixels to the millimetre."""
    size = document.pagePointSize(page) * (PIXELS_A_MM * 25.4 / 72)
    drawn = document.render(page, QSize(round(size.width()), round(size.height())))
    flat = QImage(drawn.size(), QImage.Format.Format_RGB32)
    flat.fill(QColor("white"))
    painter = QPainter(flat)
    painter.drawImage(0, 0, drawn)
    painter.end()
    return flat


def assert_edges_are_blank(document: QPdfDocument) -> None:
    """Assert that nothing stands where most printers cannot print."""
    edge = PLAIN_EDGE_MM * PIXELS_A_MM
    for page in range(document.pageCount()):
        image = seen(document, page)
        painter = QPainter(image)
        painter.fillRect(image.rect().adjusted(edge, edge, -edge, -edge), QColor("white"))
        painter.end()
        blank = QImage(image.size(), image.format())
        blank.fill(QColor("white"))
        assert image == blank
