"""Printing the sheet of today's exercises, or saving it as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise_sheet import ExerciseSheet
from recovery_app.ui import printing
from recovery_app.ui.accessibility import announce
from recovery_app.ui.services import PageServices
from recovery_app.ui.sheet.page_preview import PAGE_EM, PagePreview
from recovery_app.ui.sheet.sheet_paper import SheetPaper
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text


class SheetDialog(Dialog):
    """Show the sheet as it comes out, to print it or to save it; it stays open until it is closed.

    `has_printer` tells whether there is one; it is asked only when Print is pressed, since asking may take a moment.
    """

    def __init__(
        self,
        services: PageServices,
        sheet: ExerciseSheet,
        parent: QWidget | None = None,
        *,
        has_printer: Callable[[], bool] = printing.has_printer,
    ) -> None:
        self._paper = SheetPaper(services, sheet)
        self._size = printing.paper_size(QLocale.system())
        paper_pt = self._size.size(QPageSize.Unit.Point)
        pages = self._paper.pages(paper_pt)
        amount = "1 page" if pages.count == 1 else f"{pages.count} pages"
        text = f"{amount} of {self._size.name()} paper, with a box to tick for each time."
        super().__init__(services.theme, "Print today's sheet", text, "", "Close", parent=parent)
        self.wide_em = max(self.wide_em, pages.count * (PAGE_EM + 1))
        self._has_printer = has_printer
        self.preview = PagePreview(services.theme, pages, paper_pt)
        self.body.addWidget(self.preview)
        self.told = Text(services.theme, "", "small_strong", "primary")
        self.told.hide()
        self.pinned.addWidget(self.told)
        self.save = Button(services.theme, "Save as PDF", "secondary", icon="download")
        self.save.clicked.connect(self._on_save)
        self.print = Button(services.theme, "Print", "primary", icon="printer")
        self.print.clicked.connect(self._on_print)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.print)
        self.first = self.print

    def save_pdf(self, path: str) -> None:
        """Write the sheet to a file and say what became of it."""
        self._tell(printing.save_pdf(self._paper.draw, Path(path), self._paper.sheet.name, self._size))

    def _on_save(self) -> None:
        file_name = f"{self._paper.sheet.name}.pdf"
        printing.ask_where_to_save(self, "Save today's sheet as a PDF", file_name, self.save_pdf)

    def _on_print(self) -> None:
        if self._has_printer():
            printing.PrintJob(self._paper.draw, self._paper.sheet.name, self).open()
        else:
            self._tell(printing.NO_PRINTER)

    def _tell(self, words: str) -> None:
        self.told.set_text(words)
        self.told.show()
        announce(self, words)
        self.fit()
