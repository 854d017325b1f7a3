"""What was noticed during a run, in one field of a line."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.log_training import BodySign
from recovery_app.ui.telling.words import SHORT_SIGN_WORDS, SIGN_WORDS
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.select import Select
from recovery_app.ui.widgets.tick_menu import TickMenu

NOTHING: Final = "nothing"
_OPEN: Final = "Not told"
_NOTHING_WORDS: Final = "Nothing else"
_SEVERAL: Final = "{} signs"
_OPENS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F4)


class SignsSelect(Select):
    """Open a list to tick; one sign stands in the field with its name, and several with their number.

    `changed` tells each tick. A screen reader is told all of them.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        # All that can stand in the field, so that the line never moves; what is chosen from is the menu.
        numbers = (_SEVERAL.format(number) for number in range(2, len(SIGN_WORDS) + 1))
        self.addItems([_OPEN, _NOTHING_WORDS, *SHORT_SIGN_WORDS.values(), *numbers])
        self.menu = TickMenu(self)
        for what, words in ((NOTHING, _NOTHING_WORDS), *SIGN_WORDS.items()):
            row = QAction(words, self.menu)
            row.setData(what)
            row.setCheckable(True)
            self.menu.addAction(row)
        self.menu.triggered.connect(self._on_ticked)

    def signs(self) -> tuple[BodySign, ...]:
        """Return what was noticed."""
        return cast("tuple[BodySign, ...]", tuple(one for one in self._ticked() if one != NOTHING))

    def is_told(self) -> bool:
        """Tell whether a sign is ticked, or that there was nothing else."""
        return bool(self._ticked())

    def tick(self, what: str) -> None:
        """Tick a sign or `NOTHING`, or untick it, as a click in the list does."""
        next(row for row in self.menu.actions() if row.data() == what).trigger()

    def showPopup(self) -> None:
        """Open the list under the field."""
        rows = self.menu.actions()
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        self.menu.setActiveAction(next((row for row in rows if row.isChecked()), rows[0]))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list; a letter or an arrow never chooses what was not seen."""
        if event.key() in _OPENS:
            self.showPopup()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def _ticked(self) -> tuple[str, ...]:
        return tuple(str(row.data()) for row in self.menu.actions() if row.isChecked())

    def _on_ticked(self, ticked: QAction) -> None:
        """Let nothing else and the signs exclude each other."""
        for row in self.menu.actions():
            if ticked.isChecked() and (row.data() == NOTHING) != (ticked.data() == NOTHING):
                row.setChecked(False)
        signs = self.signs()
        one = SHORT_SIGN_WORDS[signs[0]] if signs else _NOTHING_WORDS if self.is_told() else _OPEN
        self.setCurrentText(one if len(signs) < 2 else _SEVERAL.format(len(signs)))
        names = " ".join(f"{SIGN_WORDS[sign]}." for sign in signs)
        self.setAccessibleDescription(names)
        self.setToolTip(names)
        self.changed.emit()
