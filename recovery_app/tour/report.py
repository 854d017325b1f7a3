"""The way to the report for a clinician."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop

from recovery_app.tour.camera import settle
from recovery_app.tour.guide import TourError
from recovery_app.ui.report.report_dialog import ReportDialog

if TYPE_CHECKING:
    from recovery_app.tour.walk import Walker


def report(walker: Walker) -> None:
    """Look at the report once it is made; raise TourError where it does not come."""
    walker.go_to("progress")
    walker.press("Export report")
    dialog = next((one for one in walker.window.findChildren(ReportDialog) if one.isVisible()), None)
    if dialog is None:
        message = "no report opened from the progress page."
        raise TourError(message)
    if dialog.report is None:
        # It is made step by step whenever the window has nothing else to do, which takes a real loop of events.
        loop = QEventLoop()
        dialog.ready.connect(loop.quit)
        loop.exec()
    dialog.files.open()
    walker.camera.take(dialog, "report", walker.window.services.pictures)
    dialog.reject()
    settle()
