"""Making a report step by step, so that the window stays alive meanwhile."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtCore import QObject, QTimer, Signal

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.report import ALL_PARTS, ClinicianReport, report_steps
from recovery_app.ui.services import PageServices


class ReportMaker(QObject):
    """Take one step each time the window has nothing else to do.

    `step_begun(str)` tells what comes next, and `made(ClinicianReport)` brings the report with every part.
    """

    step_begun = Signal(str)
    made = Signal(object)

    def __init__(self, services: PageServices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._steps: Generator[str, None, ClinicianReport] | None = None
        self._is_due = False

    @property
    def is_busy(self) -> bool:
        """Tell whether a report is being made."""
        return self._steps is not None

    def make(self, days: DateRange) -> None:
        """Begin a report of a range of days; one that was being made is given up."""
        services = self._services
        now = services.clock.now()
        self._steps = report_steps(services.store.profile, services.knowledge, days, ALL_PARTS, now)
        self._go_on()

    def stop(self) -> None:
        """Give up what is being made."""
        self._steps = None

    def _go_on(self) -> None:
        if not self._is_due:
            self._is_due = True
            QTimer.singleShot(0, self, self._step)

    def _step(self) -> None:
        self._is_due = False
        if self._steps is None:
            return
        try:
            comes_next = next(self._steps)
        except StopIteration as done:
            self._steps = None
            self.made.emit(done.value)
        else:
            self.step_begun.emit(comes_next)
            self._go_on()
