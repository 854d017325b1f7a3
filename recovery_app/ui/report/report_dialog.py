"""Making a report for a clinician: choosing what is in it, seeing it, saving and printing it."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QSizeF, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QWidget

from recovery_app.domain.date_range import RangeChoice, range_of
from recovery_app.domain.day import day_of
from recovery_app.domain.moment_text import full_date
from recovery_app.domain.report import ClinicianReport
from recovery_app.ui import printing
from recovery_app.ui.accessibility import announce
from recovery_app.ui.paper import POINT, draw_pages
from recovery_app.ui.report.choices import ReportChoices
from recovery_app.ui.report.files_row import FilesRow
from recovery_app.ui.report.report_maker import ReportMaker
from recovery_app.ui.report.report_pages import ReportPages, text_width
from recovery_app.ui.report.rows import Typesetter
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.page_preview import PagePreview
from recovery_app.ui.widgets.paper_dialog import HasPrinter, PaperDialog, PaperNames
from recovery_app.ui.widgets.reflow import Reflow

WIDE_EM: Final = 67
PREVIEW_EM: Final = 42
TITLE: Final = "Report for a clinician"
BUSY: Final = "The report is being made."
NO_PARTS: Final = "Choose at least one part."
CUT: Final = "Long lists are cut, the oldest first. The tables hold everything."


class ReportDialog(PaperDialog):
    """Show the report as it comes out; it is made step by step, and `text` says how far it is.

    `ready` tells that it is made.
    """

    ready = Signal()

    def __init__(
        self, services: PageServices, parent: QWidget | None = None, *, has_printer: HasPrinter = printing.has_printer
    ) -> None:
        super().__init__(services.theme, TITLE, BUSY, parent, has_printer)
        self._services = services
        self._whole: ClinicianReport | None = None
        self._typesetter: Typesetter | None = None
        self.wide_em = WIDE_EM
        self.choices = ReportChoices(services.theme)
        self.choices.range_chosen.connect(self._make)
        self.choices.parts_chosen.connect(self._show)
        self.choices.name_typed.connect(self._show)
        self._columns = Reflow(services.theme)
        self._columns.add(self.preview, order=2)
        self._columns.add(self.choices, "right", order=0)
        self.files = FilesRow(services, self)
        self._columns.add(self.files, "right", order=1)
        self.body.addWidget(self._columns)
        self._maker = ReportMaker(services, self)
        self._maker.step_begun.connect(self._on_step)
        self._maker.made.connect(self._on_made)
        self.finished.connect(self._maker.stop)
        self.first = self.choices.range
        self._make(self.choices.range.option())

    @property
    def report(self) -> ClinicianReport | None:
        """Return the report with the chosen parts, or None until it is made."""
        return self._whole.only(self.choices.parts) if self._whole is not None else None

    def new_preview(self) -> PagePreview:
        """Return what the pages are shown in, large enough to read them."""
        return PagePreview(self._theme, self.paper.size(QPageSize.Unit.Point), PREVIEW_EM, stacked=True)

    def names(self) -> PaperNames:
        """Return what the document, its file and the question for the file are called; none names the person."""
        report = self._made()
        return PaperNames(f"Back report {full_date(report.made_on)}", report.file_name, "Save the report as a PDF")

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw every page on a device."""
        draw_pages(device, self._pages)

    def _made(self) -> ClinicianReport:
        report = self.report
        if report is None:
            raise RuntimeError(BUSY)
        return report

    def _pages(self, paper_pt: QSizeF) -> ReportPages:
        return ReportPages(self._made(), self.choices.name, paper_pt * POINT, self._theme)

    def _make(self, choice: str) -> None:
        self._whole = None
        self._block(BUSY)
        profile, today = self._services.store.profile, day_of(self._services.clock.now())
        self._maker.make(range_of(cast("RangeChoice", choice), profile, today))

    def _on_step(self, comes_next: str) -> None:
        self.text.set_text(f"Making the report: {comes_next} …")

    def _on_made(self, report: ClinicianReport) -> None:
        self._whole = report
        width = text_width(self.paper.size(QPageSize.Unit.Point) * POINT)
        self._typesetter = Typesetter(report, self._theme, width)
        self._show()
        self.fit()
        announce(self, self.text.text())
        self.ready.emit()

    def _show(self) -> None:
        """Show the pages as they are chosen now."""
        report = self.report
        if report is None:
            return
        paper = self.paper.size(QPageSize.Unit.Point) * POINT
        pages = ReportPages(report, self.choices.name, paper, self._theme, self._typesetter)
        self._block("" if report.sections else NO_PARTS)
        titles = ", ".join(one.title for one in report.sections)
        amount = "1 page" if pages.count == 1 else f"{pages.count} pages"
        self.preview.show_pages(pages, f"Preview of the report. {amount}: {titles or 'nothing yet'}.")
        if report.sections:
            self.text.set_text(f"{amount} of {self.paper.name()} paper.{f' {CUT}' if pages.is_cut else ''}")

    def _block(self, reason: str) -> None:
        """Take saving and printing away with a reason, or give them back."""
        if reason:
            self.text.set_text(reason)
        self.save.set_blocked(reason)
        self.print.set_blocked(reason)
