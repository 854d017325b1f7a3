"""Going back to a backup, or on with a file: looked at first, asked once."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.carry_over import carry_over
from recovery_app.domain.plain_text import plain
from recovery_app.domain.profile import Profile
from recovery_app.domain.replacement import comes_from_elsewhere, replacement_problem, taken_over
from recovery_app.domain.stored_data import DataError, summary_of
from recovery_app.ui.data.compare_table import CompareTable
from recovery_app.ui.data.refusal_dialog import RefusalDialog
from recovery_app.ui.data.replace_dialog import ReplaceDialog
from recovery_app.ui.data.words import belongs_to, compared, counts_on, moments, takes_the_place
from recovery_app.ui.file_asks import JSON, ask_for_file
from recovery_app.ui.services import PageServices
from recovery_app.ui.side_work import SideWork
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.told_line import ToldLine

_READS = "Reading the file…"


class Replacing(QObject):
    """Ask over a page; `replaced` says in two sentences that another state took the place of the profile.

    A file is read by `side`, since a long one takes a second.
    """

    replaced = Signal(str)

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page
        self.side = SideWork(self)

    def look_at_backup(self, backup_id: str) -> None:
        """Show what a backup holds, and offer to go back to it."""
        data, now = self._services.data, self._services.clock.now()
        title = "Backup"
        try:
            moment = moments(data.backups(), now).get(backup_id, backup_id)
            title = f"Backup of {moment}"
            found = data.read_backup(backup_id)
        except DataError as problem:
            self._open(RefusalDialog(self._services.theme, title, str(problem), self._page))
            return
        done = f"You are back at the backup of {moment}."
        self._offer(found, title, "", "Go back to this", "In the backup", done)

    def ask_for_file(self, told: ToldLine) -> None:
        """Ask which file to bring in; `told` says why one is refused."""
        told.clear()
        ask_for_file(self._page, "Choose a copy you saved", JSON, partial(self.look_at_file, told))

    def look_at_file(self, told: ToldLine, path: Path) -> None:
        """Show what a file holds, and offer to bring it in."""
        read = partial(self._services.data.read_profile, path)
        waits = partial(told.tell_done, _READS)
        self.side.start(read, waits, partial(self._offer_file, told, plain(path.name)), told.tell_refused)

    def _offer_file(self, told: ToldLine, name: str, found: Profile) -> None:
        told.clear()
        # Whoever went on to another page meanwhile has let go of the question.
        if self._page.isVisible():
            self._offer(found, "Bring this file in?", name, "Bring it in", "In the file", "The file was brought in.")

    def _offer(self, found: Profile, title: str, name: str, verb: str, there: str, done: str) -> None:
        services, now = self._services, self._services.clock.now()
        lines = compared(summary_of(found), summary_of(services.store.profile), now.date())
        table = CompareTable(services.theme, there, lines)
        problem, replace = self._problem(found), partial(self._replace, found)
        dialog = ReplaceDialog(services.theme, title, verb, replace, self._page)
        dialog.show_found(name, table, problem)
        if not problem:
            dialog.show_effect(self._warning(found, is_file=bool(name)), self._counts_on(found))
        dialog.accepted.connect(partial(self.replaced.emit, f"{done} What was there before is kept as a backup."))
        self._open(dialog)

    def _replace(self, found: Profile, same_person: bool) -> None:  # noqa: FBT001 - as the dialog calls it
        # What happened while the question stood there counts too; the window's command line may start a session.
        if problem := self._problem(found):
            raise DataError(problem)
        services = self._services
        knowledge, now = services.knowledge, services.clock.now()
        services.data.keep_present()
        services.store.apply(lambda present: taken_over(present, found, knowledge, now, same_person=same_person))

    def _problem(self, found: Profile) -> str:
        services = self._services
        present = services.store.profile
        other = found.profile_id != present.profile_id
        if other and (owner := services.data.owner_of(found.profile_id)):
            return belongs_to(owner)
        return replacement_problem(present, found, services.knowledge, services.clock.now())

    def _warning(self, found: Profile, *, is_file: bool) -> str:
        """Return what is told of data that was not made from that of the present person, empty for a copy of it."""
        if not comes_from_elsewhere(self._services.store.profile, found):
            return ""
        people = self._services.data.people()
        name = next(one.name for one in people if one.is_current) if len(people) > 1 else ""
        return takes_the_place(name, is_file=is_file)

    def _counts_on(self, found: Profile) -> str:
        """Return what of the present person counts on, empty where nothing of that is missing in what was found."""
        knowledge, present = self._services.knowledge, self._services.store.profile
        carried = carry_over(present, found, knowledge, self._services.clock.now())
        return "" if carried is found else counts_on(knowledge.medicines.counter_days)

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
