"""The people who share the program."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.stored_data import Person
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine

_EXPLAINED: Final = "Each person has a plan, a log and backups of their own."


class PeopleCard(Card):
    """List the people; `switch_requested(id)`, `rename_requested(id)` and `add_requested` tell what is wanted."""

    switch_requested = Signal(str)
    rename_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "People", parent=parent)
        self._shown: tuple[Person, ...] = ()
        self._rows: list[QWidget] = []
        self.renames: dict[str, Button] = {}
        self.switches: dict[str, Button] = {}
        self.add(Text(theme, _EXPLAINED, "small", "muted"))
        self._list = QVBoxLayout()
        self._list.setSpacing(self.body.spacing())
        self.add_layout(self._list)
        self.new = Button(theme, "Add a person", icon="plus")
        self.new.clicked.connect(self.add_requested)
        self.body.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        self.told = ToldLine(theme)
        self.add(self.told)

    def show_people(self, people: tuple[Person, ...], blocked: str) -> None:
        """Show these people; `blocked` says why nobody can be switched to, empty where it is possible."""
        if people != self._shown:
            self._shown = people
            self._build(people)
        for button in self.switches.values():
            button.set_blocked(blocked)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab comes to, from top to bottom."""
        return (*self._rows, self.new)

    def _build(self, people: tuple[Person, ...]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.renames, self.switches = [], {}, {}
        for person in people:
            for one in (Divider(self._theme), self._row(person)):
                self._list.addWidget(one)
                self._rows.append(one)

    def _row(self, person: Person) -> SettingRow:
        controls = QWidget()
        row = QHBoxLayout(controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        rename = Button(self._theme, "Rename", "quiet", icon="pencil")
        rename.setAccessibleName(f"Rename {person.name}")
        rename.clicked.connect(partial(self.rename_requested.emit, person.id))
        self.renames[person.id] = rename
        row.addWidget(rename)
        if not person.is_current:
            switch = Button(self._theme, "Switch")
            switch.setAccessibleName(f"Switch to {person.name}")
            switch.clicked.connect(partial(self.switch_requested.emit, person.id))
            self.switches[person.id] = switch
            row.addWidget(switch)
        detail = "In use now." if person.is_current else ""
        return SettingRow(self._theme, person.name, detail, controls)
