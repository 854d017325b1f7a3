"""A dialog that shows pages as they come out, to print them or to save them as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QLocale
from PySide6.QtGui import QPagedPaintDevice, QPageSize
from PySide6.QtWidgets import QWidget

from recovery_app.ui import printing
from recovery_app.ui.accessibility import announce
from recovery_app.ui.file_asks import PDF, ask_where_to_save
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_preview import PagePreview

HasPrinter: TypeAlias = Callable[[], bool]
"""Tells whether this machine has a printer."""


class PaperNames(NamedTuple):
    """Hold the title of the document, the file name that is offered, and the title of the question where to save it."""

    document: str
    file: str
    ask: str


class PaperDialog(Dialog):
    """Show pages; it stays open until it is closed, and `told` says what became of printing and saving.

    Each kind of it names and draws its pages, and puts the `preview` where they shall stand. `has_printer` tells
    whether there is one; it is asked only when Print is pressed, since asking may take a moment.
    """

    def __init__(self, theme: Theme, title: str, text: str, parent: QWidget | None, has_printer: HasPrinter) -> None:
        super().__init__(theme, title, text, "", "Close", parent=parent)
        self._has_printer = has_printer
        self.paper = printing.paper_size(QLocale.system())
        self.preview = self.new_preview()
        self.told = Text(theme, "", "small_strong", "primary")
        self.told.hide()
        self.pinned.addWidget(self.told)
        self.save = Button(theme, "Save as PDF", "secondary", icon="download")
        self.save.clicked.connect(self._on_save)
        self.print = Button(theme, "Print", "primary", icon="printer")
        self.print.clicked.connect(self._on_print)
        self.buttons.addWidget(self.save)
        self.buttons.addWidget(self.print)
        self.first = self.print

    def names(self) -> PaperNames:
        """Return what the document, its file and the question for the file are called."""
        raise NotImplementedError

    def draw(self, device: QPagedPaintDevice) -> None:
        """Draw every page on a device."""
        raise NotImplementedError

    def new_preview(self) -> PagePreview:
        """Return what the pages are shown in."""
        return PagePreview(self._theme, self.paper.size(QPageSize.Unit.Point))

    def save_pdf(self, path: Path) -> None:
        """Write the pages to a file and say what became of it."""
        self.tell(printing.save_pdf(self.draw, path, self.names().document, self.paper))

    def tell(self, words: str) -> None:
        """Say in a line over the buttons what became of a wish."""
        self.told.set_text(words)
        self.told.show()
        announce(self, words)
        self.fit()

    def _on_save(self) -> None:
        names = self.names()
        ask_where_to_save(self, names.ask, names.file, PDF, self.save_pdf)

    def _on_print(self) -> None:
        if self._has_printer():
            printing.PrintJob(self.draw, self.names().document, self).open()
        else:
            self.tell(printing.NO_PRINTER)
