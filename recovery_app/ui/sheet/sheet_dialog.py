"""Printing the sheet of today's exercises, or saving it as a PDF."""

from __future__ import annotations

from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise_sheet import ExerciseSheet
from recovery_app.ui import printing
from recovery_app.ui.services import PageServices
from recovery_app.ui.sheet.sheet_paper import SheetPaper
from recovery_app.ui.widgets.page_preview import PAGE_EM
from recovery_app.ui.widgets.paper_dialog import HasPrinter, PaperDialog, PaperNames


class SheetDialog(PaperDialog):
    """Show the sheet as it comes out, to print it or to save it."""

    def __init__(
        self,
        services: PageServices,
        sheet: ExerciseSheet,
        parent: QWidget | None = None,
        *,
        has_printer: HasPrinter = printing.has_printer,
    ) -> None:
        super().__init__(services.theme, "Print today's sheet", "", parent, has_printer)
        self._sheet = SheetPaper(services, sheet)
        pages = self._sheet.pages(self.paper.size(QPageSize.Unit.Point))
        amount = "1 page" if pages.count == 1 else f"{pages.count} pages"
        self.text.set_text(f"{amount} of {self.paper.name()} paper, with a box to tick for each time.")
        self.text.show()
        self.wide_em = max(self.wide_em, pages.count * (PAGE_EM + 1))
        self.preview.show_pages(pages, f"Preview of the sheet. It has {', '.join(pages.names)}.")
        self.body.addWidget(self.preview)

    def names(self) -> PaperNames:
        """Return what the document, its file and the question for the file are called."""
        name = self._sheet.sheet.name
        return PaperNames(name, f"{name}.pdf", "Save today's sheet as a PDF")

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw every page on a device."""
        self._sheet.draw(device)
