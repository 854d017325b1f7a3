"""Looking at a day and mending it, from whichever page."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recovery_app.domain import plan_change
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import CheckIn, MorningRated, RunLogged
from recovery_app.domain.told_when import on_day
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.day_dialog import DayDialog
from recovery_app.ui.telling.desk import Desk
from recovery_app.ui.telling.teller import Teller
from recovery_app.ui.telling.timed_teller import TimedTeller


class DayTeller(QObject):
    """Open a day over a page; what is told from there leads back to it.

    `teller` asks single things, `timed` about walks and runs against the clock, and `desk` opens other dialogs in their
    place. A page keeps one as long as it lives.
    """

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self.desk = Desk(services, page)
        self.teller = Teller(self.desk)
        self.timed = TimedTeller(self.teller)

    def day(self, day: date) -> None:
        """Show what was done and told on a day, and let it be changed."""
        services, desk = self._services, self.desk
        dialog = DayDialog(services.theme, day, desk.today(), desk.log(), services.knowledge, desk.unit(), desk.page)
        dialog.take_back_requested.connect(partial(self._on_taken_back, dialog))
        dialog.change_requested.connect(partial(self._on_change, dialog))
        dialog.felt_requested.connect(partial(self._on_felt, dialog))
        dialog.tell_requested.connect(partial(self._on_tell, dialog))
        desk.open(dialog)

    def take_back(self, entry: str) -> None:
        """Take an entry back."""
        self.desk.write(lambda profile, entry_id, now: plan_change.withdraw(profile, entry, entry_id, now))

    def _on_taken_back(self, dialog: DayDialog, entry: str) -> None:
        self.take_back(entry)
        dialog.show_log(self.desk.log())

    def _on_change(self, dialog: DayDialog, entry_id: str) -> None:
        day, entry = dialog.day(), self.desk.entry(entry_id)
        match entry:
            case WalkLogged():
                self.teller.walk(None, told=entry)
            case RunLogged():
                self.teller.run(None, told=entry)
            case CheckIn():
                self.teller.check_in(entry.day)
            case MorningRated():
                self.teller.morning(entry.about, told=entry)
            case _:
                return
        self._lead_back_to(day)

    def _on_felt(self, dialog: DayDialog, session_id: str) -> None:
        day, session = dialog.day(), self.desk.entry(session_id)
        if not isinstance(session, SessionLogged):
            return
        self.timed.ask_later(session)
        self._lead_back_to(day)

    def _on_tell(self, dialog: DayDialog, what: str) -> None:
        day = dialog.day()
        match what:
            case "check_in":
                self.teller.check_in(day)
            case "walk":
                self.teller.walk(None, when=on_day(day, self._services.clock.now()))
            case "run":
                self.teller.run_line(day)
            case _:
                self.teller.late_morning(day)
        self._lead_back_to(day)

    def _lead_back_to(self, day: date) -> None:
        """Let the dialog that is open lead back to a day, be it saved or not."""
        if self.desk.dialog is not None:
            self.desk.dialog.finished.connect(partial(self._on_finished, day))

    def _on_finished(self, day: date, _result: int) -> None:
        self.day(day)
