"""Tells what of the day is still open, at the times that the user set."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from recovery_app.domain.reminders import DueReminder, reminder_words
from recovery_app.state.reminder_watch import ReminderWatch
from recovery_app.state.session_runner import SessionRunner
from recovery_app.ui.in_sight import is_out_of_sight
from recovery_app.ui.message_slot import MessageSlot
from recovery_app.ui.services import PageServices


class Reminders(QObject):
    """Say what is due above the page and, where the window is not in sight, in a note on the desktop.

    It waits while a session runs, while another program fills the screen, and while something else is said.
    """

    def __init__(self, services: PageServices, runner: SessionRunner, messages: MessageSlot, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._runner = runner
        self._messages = messages
        self._window = window
        self._shows_note = False
        self._said = ""
        ticker = services.new_ticker()
        ticker.setParent(self)
        self._watch = ReminderWatch(
            services.store, services.knowledge, services.clock, ticker, self._may_tell, parent=self
        )
        self._watch.due.connect(self._tell)
        runner.ended.connect(self.look)

    def look(self) -> None:
        """Look at once, as when the window comes to the front or a session is over."""
        if self._shows_note and not is_out_of_sight(self._window):
            self._shows_note = False
            self._services.devices.notifier.clear()
        self._watch.look()

    def _may_tell(self) -> bool:
        if self._runner.session is not None or self._messages.text not in {"", self._said}:
            return False
        return not is_out_of_sight(self._window) or self._services.devices.another_fills_the_screen() != "yes"

    def _tell(self, due: tuple[DueReminder, ...]) -> None:
        title, text = reminder_words(due, self._services.clock.now())
        self._said = f"{title}. {text}"
        self._messages.say("info", self._said, "")
        if is_out_of_sight(self._window):
            self._shows_note = self._services.devices.notifier.show(title, text)
            QApplication.alert(self._window)
