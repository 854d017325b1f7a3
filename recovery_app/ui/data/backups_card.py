"""The earlier states that the program keeps by itself."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.stored_data import BackupFact
from recovery_app.ui.data.words import backup_line, moments
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.setting_row import SettingRow
from recovery_app.ui.widgets.told_line import ToldLine

AT_FIRST: Final = 4
_EXPLAINED: Final = "An earlier state is kept by itself when something changes. You can look at it before you go back."
_NONE: Final = "There is none yet. The first is kept once something changes."


class BackupsCard(Card):
    """List the backups, the newest first; `look_requested(id)` asks to look into one.

    The newest few are shown until all are asked for.
    """

    look_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Backups", parent=parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._rows: list[QWidget] = []
        self._wants_all = False
        self._facts: tuple[BackupFact, ...] = ()
        self._now: datetime | None = None
        self.explained = Text(theme, _EXPLAINED, "small", "muted")
        self.add(self.explained)
        self.looks: dict[str, Button] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(self.body.spacing())
        self.add_layout(self._list)
        self.more = Button(theme, "", "quiet", icon="chevron-down", flush=True)
        self.more.clicked.connect(self._on_more)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.told = ToldLine(theme)
        self.add(self.told)
        self.more.hide()

    def show_backups(self, facts: tuple[BackupFact, ...], now: datetime) -> None:
        """Show these backups as they are read at this moment."""
        self._facts, self._now = facts, now
        few = facts if self._wants_all else facts[:AT_FIRST]
        told = moments(facts, now)
        shown = tuple((one.id, told[one.id]) for one in few)
        self.explained.set_text(_EXPLAINED if facts else _NONE)
        self.more.setVisible(len(facts) > len(few))
        self.more.set_text(f"Show {len(facts) - len(few)} older")
        if shown != self._shown:
            self._shown = shown
            self._build(few, told)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what Tab comes to, from top to bottom."""
        return (*self.looks.values(), self.more)

    def _build(self, facts: tuple[BackupFact, ...], told: dict[str, str]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows, self.looks = [], {}
        for fact in facts:
            moment = told[fact.id]
            look = Button(self._theme, "Look at it")
            look.setAccessibleName(f"Look at the backup of {moment}")
            look.clicked.connect(partial(self.look_requested.emit, fact.id))
            self.looks[fact.id] = look
            name = f"{moment[0].upper()}{moment[1:]}"
            row = SettingRow(self._theme, name, backup_line(fact), look)
            for one in (Divider(self._theme), row):
                self._list.addWidget(one)
                self._rows.append(one)

    def _on_more(self) -> None:
        before = len(self.looks)
        self._wants_all = True
        if self._now is not None:
            self.show_backups(self._facts, self._now)
            list(self.looks.values())[before].setFocus(Qt.FocusReason.OtherFocusReason)
