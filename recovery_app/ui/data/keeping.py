"""Whose data is kept, all of it to be seen, and none of it to be left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.hold import current_hold
from recovery_app.domain.stored_data import DataError
from recovery_app.ui.data.erase_dialog import EraseDialog
from recovery_app.ui.data.name_dialog import NameDialog
from recovery_app.ui.data.stored_dialog import StoredDialog
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.told_line import ToldLine


class Keeping(QObject):
    """Ask over a page; `people_changed` tells that somebody was added or renamed.

    `copy_requested` asks to save a copy over a dialog, and to tell of it in a line of that dialog.
    """

    people_changed = Signal()
    copy_requested = Signal(object, object)

    def __init__(self, services: PageServices, page: QWidget) -> None:
        super().__init__(page)
        self._services = services
        self._page = page

    def show_stored(self, told: ToldLine) -> None:
        """Show everything that is stored; `told` says why it cannot be."""
        told.clear()
        try:
            dialog = StoredDialog(self._services.theme, self._services.data, self._page)
        except DataError as problem:
            told.tell_refused(str(problem))
        else:
            self._open(dialog)

    def erase(self) -> None:
        """Ask before everything of the present person is erased."""
        data = self._services.data
        people = data.people()
        name = next(one.name for one in people if one.is_current) if len(people) > 1 else ""
        services = self._services
        hold = current_hold(services.knowledge.safety, services.store.profile.log, services.clock.now())
        dialog = EraseDialog(services.theme, name, data.erase, self._page, is_held=hold is not None)
        dialog.copy_requested.connect(lambda: self.copy_requested.emit(dialog.saved, dialog))
        self._open(dialog)

    def add_person(self) -> None:
        """Ask for the name of a new person."""
        self._name("Add a person", "Add", "", self._services.data.add_person)

    def rename_person(self, person_id: str) -> None:
        """Ask for another name of a person."""
        data = self._services.data
        name = next(one.name for one in data.people() if one.id == person_id)
        self._name("Rename this person", "Save", name, partial(data.rename_person, person_id))

    def switch_to(self, told: ToldLine, person_id: str) -> None:
        """Go on with another person, which builds the window anew; `told` says why it cannot be."""
        try:
            self._services.data.choose_person(person_id)
        except DataError as problem:
            told.tell_refused(str(problem))

    def _name(self, title: str, verb: str, name: str, keep: Callable[[str], object]) -> None:
        dialog = NameDialog(self._services.theme, title, verb, name, keep, self._page)
        dialog.accepted.connect(self.people_changed)
        self._open(dialog)

    def _open(self, dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
