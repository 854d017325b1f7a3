"""The six filter menus of the library."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_filter import LibraryFilter, areas_of, minutes_of, positions_of
from recovery_app.domain.library_things import AT_HOME, MAT_AT_MOST, NOTHING, things_of
from recovery_app.domain.question import PATTERN_IDS
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.flow_layout import FlowLayout

_AT_HOME_ROW = (AT_HOME, "What I have at home")
_ONE_ROUND = "How long one round takes"


class FilterRow(QWidget):
    """Choose what the library shows; `changed(LibraryFilter)` carries the choices without the search.

    `clear_requested` tells that everything should be shown again.
    """

    changed = Signal(object)
    clear_requested = Signal()

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        library = knowledge.exercises
        patterns = [(one, knowledge.patterns.card(one).name) for one in PATTERN_IDS]
        phases = [(one, knowledge.plan.phase_card(one).name) for one in get_args(Phase)]
        self._things = [(NOTHING, "Nothing needed"), (MAT_AT_MOST, "A mat at most"), *_named(things_of(library))]
        self._offers_home = False
        self.position = Chip(theme, "Position", _named(positions_of(library)))
        self.area = Chip(theme, "Area", _named(areas_of(library)))
        self.pattern = Chip(theme, "Pattern", patterns)
        self.phase = Chip(theme, "Phase", phases)
        self.equipment = Chip(theme, "Equipment", self._things)
        self.minutes = Chip(theme, "Minutes", [(str(one), f"Up to {one} min") for one in minutes_of(library)])
        self.minutes.setAccessibleDescription(_ONE_ROUND)
        self.minutes.setToolTip(_ONE_ROUND)
        self.clear = Button(theme, "Clear", "quiet")
        self.clear.setAccessibleDescription("Show every stretch again")
        self.clear.clicked.connect(self.clear_requested)
        flow = FlowLayout(self)
        for chip in self.chips():
            chip.option_chosen.connect(self._on_chosen)
            flow.addWidget(chip)
        flow.addWidget(self.clear)
        theme.theme_changed.connect(self._align)
        self._align()

    def chips(self) -> tuple[Chip, ...]:
        """Return the menus in their order."""
        return self.position, self.area, self.pattern, self.phase, self.equipment, self.minutes

    def choices(self) -> LibraryFilter:
        """Return what is chosen, without a search."""
        return msgspec.convert(
            {
                "position": self.position.option,
                "area": self.area.option,
                "pattern": self.pattern.option or None,
                "phase": self.phase.option or None,
                "equipment": self.equipment.option,
                "minutes": int(self.minutes.option or 0),
            },
            LibraryFilter,
        )

    def show_filter(self, wanted: LibraryFilter) -> None:
        """Show a filter, without telling anybody."""
        self.position.set_option(wanted.position)
        self.area.set_option(wanted.area)
        self.pattern.set_option(wanted.pattern or "")
        self.phase.set_option(wanted.phase or "")
        self.equipment.set_option(wanted.equipment)
        self.minutes.set_option(str(wanted.minutes or ""))

    def offer_home(self, *, offered: bool) -> None:
        """Offer to choose by what is at home, which takes the choice away where it is offered no more."""
        if offered != self._offers_home:
            self._offers_home = offered
            self.equipment.set_options([_AT_HOME_ROW, *self._things] if offered else self._things)

    def offer_clear(self, *, offered: bool) -> None:
        """Offer to clear the search and the filters."""
        if not offered and self.clear.hasFocus():
            self.position.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clear.setVisible(offered)

    def _align(self) -> None:
        # The word stands on one line with the chips, which are a little lower than a button.
        self.clear.setFixedHeight(self.position.sizeHint().height())

    def _on_chosen(self, _option: str) -> None:
        self.changed.emit(self.choices())


def _named(options: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(one, one.capitalize()) for one in options]
