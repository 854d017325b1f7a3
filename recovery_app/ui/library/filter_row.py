"""The four filter menus of the library, and how many stretches they leave."""

from __future__ import annotations

from typing import get_args

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Phase
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.library_filter import LibraryFilter, areas_of, positions_of
from recovery_app.domain.question import PATTERN_IDS
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.chip import Chip
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text


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
        self.position = Chip(theme, "Position", [(one, one.capitalize()) for one in positions_of(library)])
        self.area = Chip(theme, "Area", [(one, one.capitalize()) for one in areas_of(library)])
        self.pattern = Chip(theme, "Pattern", patterns)
        self.phase = Chip(theme, "Phase", phases)
        self.clear = Button(theme, "Clear", "quiet")
        self.clear.setAccessibleDescription("Show every stretch again")
        self.clear.clicked.connect(self.clear_requested)
        self.count = Text(theme, "", "small", "muted", wraps=False, align=Qt.AlignmentFlag.AlignVCenter)
        self._theme = theme
        chips = QWidget(self)
        flow = FlowLayout(chips)
        for chip in (self.position, self.area, self.pattern, self.phase):
            chip.option_chosen.connect(self._on_chosen)
            flow.addWidget(chip)
        flow.addWidget(self.clear)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.SPACE_2)
        self._row.addWidget(chips, 1)
        beside = QVBoxLayout()
        beside.addWidget(self.count)
        beside.addStretch(1)
        self._row.addLayout(beside)
        theme.theme_changed.connect(self._align)
        self._align()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the count under the menus where there is no room beside them."""
        super().resizeEvent(event)
        self._align()

    def choices(self) -> LibraryFilter:
        """Return what is chosen, without a search."""
        return msgspec.convert(
            {
                "position": self.position.option,
                "area": self.area.option,
                "pattern": self.pattern.option or None,
                "phase": self.phase.option or None,
            },
            LibraryFilter,
        )

    def show_filter(self, wanted: LibraryFilter) -> None:
        """Show a filter, without telling anybody."""
        self.position.set_option(wanted.position)
        self.area.set_option(wanted.area)
        self.pattern.set_option(wanted.pattern or "")
        self.phase.set_option(wanted.phase or "")

    def show_count(self, shown: int, of: int, *, can_clear: bool) -> None:
        """Say how many stretches are shown, and offer to clear what hides the others."""
        self.count.set_text(f"{shown} of {of} shown")
        if not can_clear and self.clear.hasFocus():
            self.position.setFocus(Qt.FocusReason.OtherFocusReason)
        self.clear.setVisible(can_clear)

    def _align(self) -> None:
        # The word and the count stand on one line with the chips, which are a little lower than a button.
        height = self.position.sizeHint().height()
        self.clear.setFixedHeight(height)
        wide = self.width() >= metrics.WIDE_EM * self._theme.em()
        self.count.setFixedHeight(height if wide else self._theme.line_px("small"))
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _on_chosen(self, _option: str) -> None:
        self.changed.emit(self.choices())
