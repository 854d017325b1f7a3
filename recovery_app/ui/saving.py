"""Saving the data outside of the program: the whole, as tables, as a calendar."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from recovery_app.domain.plain_text import plain
from recovery_app.domain.stored_data import DataError
from recovery_app.ui.file_asks import CALENDAR, JSON, ask_for_folder, ask_where_to_save
from recovery_app.ui.services import PageServices
from recovery_app.ui.side_work import SideWork
from recovery_app.ui.widgets.told_line import ToldLine

_NO_TABLES = "There is nothing to save yet."
_SAVES_CALENDAR = "Saving the calendar…"
_SAVES_TABLES = "Saving the tables…"


class Saving(QObject):
    """Ask where to, over a page, and tell in a line what became of it; what may take long is done by `side`."""

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self.side = SideWork(self)

    def copy(self, told: ToldLine, over: QWidget | None = None) -> None:
        """Save a copy of everything; `over` is the dialog that asks for it."""
        name = f"recovery-copy-{self._services.clock.now():%Y-%m-%d}.json"
        ask_where_to_save(over or self._page, "Save a copy", name, JSON, partial(self.copy_to, told))

    def tables(self, told: ToldLine) -> None:
        """Save the tables in a folder."""
        ask_for_folder(self._page, "Save the tables in this folder", partial(self.tables_to, told))

    def calendar(self, told: ToldLine) -> None:
        """Save the plan as a calendar."""
        name = f"recovery-plan-{self._services.clock.now():%Y-%m-%d}.ics"
        ask_where_to_save(self._page, "Save the calendar", name, CALENDAR, partial(self.calendar_to, told))

    def copy_to(self, told: ToldLine, path: Path) -> None:
        """Write the copy to a file."""
        try:
            self._services.data.export_profile(path, self._services.store.profile)
        except DataError as problem:
            told.tell_refused(str(problem))
        else:
            told.tell_done(_saved(path))

    def tables_to(self, told: ToldLine, folder: Path) -> None:
        """Write the tables into a folder."""
        write = partial(self._services.data.export_tables, folder, self._services.store.profile)
        waits = partial(told.tell_done, _SAVES_TABLES)
        self.side.start(write, waits, lambda files: told.tell_done(_tables_saved(files)), told.tell_refused)

    def calendar_to(self, told: ToldLine, path: Path) -> None:
        """Write the calendar to a file."""
        services = self._services
        profile, now = services.store.profile, services.clock.now()
        write = partial(services.data.export_calendar, path, profile, now)
        waits = partial(told.tell_done, _SAVES_CALENDAR)
        self.side.start(write, waits, lambda _: told.tell_done(_saved(path)), told.tell_refused)


def _saved(path: Path) -> str:
    return f"Saved as {plain(path.name)}."


def _tables_saved(files: tuple[Path, ...]) -> str:
    if not files:
        return _NO_TABLES
    amount = "1 table" if len(files) == 1 else f"{len(files)} tables"
    return f"Saved {amount} in the folder {files[0].parent.name}."
