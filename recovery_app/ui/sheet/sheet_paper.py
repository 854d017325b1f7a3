"""The sheet on a printer, in a PDF file, or on the screen as a preview."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPagedPaintDevice, QPainter

from recovery_app.domain.exercise_sheet import ExerciseSheet
from recovery_app.ui.paper import POINT, draw_pages
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.services import PageServices
from recovery_app.ui.sheet.sheet_pages import SheetPages
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.position_figure import draw_position, figure_of


class SheetPaper:
    """Draw the sheet of a day on any paper; the pictures are decoded once, when this is made."""

    def __init__(self, services: PageServices, sheet: ExerciseSheet) -> None:
        self.sheet = sheet
        self._colours = _PaperColours(services.theme)
        self._exercises = {one.exercise.id: one.exercise for one in sheet.exercises}
        self._pictures = _pictures(services, sheet)

    def pages(self, paper_pt: QSizeF) -> SheetPages:
        """Return the pages for paper of a size in points."""
        size, rule = paper_pt * POINT, self._colours.colour("outline")
        return SheetPages(self.sheet, size, self._pictures.__getitem__, self._draw_figure, rule)

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw every page on a device, whose paper is known by now."""
        draw_pages(device, self.pages)

    def _draw_figure(self, painter: QPainter, exercise_id: str, area: QRectF) -> None:
        draw_position(painter, self._colours, figure_of(self._exercises[exercise_id]), area)


class _PaperColours:
    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def colour(self, token: str) -> QColor:
        return self._theme.on_paper(token)


def _pictures(services: PageServices, sheet: ExerciseSheet) -> dict[str, QImage]:
    """Return the large picture of each exercise on white, or a null one where there is none."""
    ids = [one.exercise.id for one in sheet.exercises]
    pictures = dict.fromkeys(ids, QImage())
    found = [card_still(services.knowledge, services.pictures, one) for one in ids]
    stills = [still for still in found if still is not None]
    for still in stills:
        still.pixmap(wide=True)
    services.pictures.finish()
    for still in stills:
        decoded = still.pixmap(wide=True)
        if decoded is None:
            # The loader keeps only so many, and a day with every exercise pinned has more.
            services.pictures.finish()
            decoded = still.pixmap(wide=True)
        if decoded is not None and not decoded.isNull():
            pictures[still.exercise_id] = _on_white(decoded.toImage())
    return pictures


def _on_white(still: QImage) -> QImage:
    """Return a picture without see-through parts, which some printers draw as black."""
    flat = QImage(still.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    painter = QPainter(flat)
    painter.drawImage(QPointF(0, 0), still)
    painter.end()
    return flat
