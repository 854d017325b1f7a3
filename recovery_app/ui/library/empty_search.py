"""What the library says when nothing is left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.library_filter import LibraryFilter
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text


class EmptySearch(Card):
    """Say that no stretch is left, and offer to take back the search or the filters."""

    clear_search_requested = Signal()
    clear_filters_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.words = Text(theme, "", "h3")
        self.clear_search = Button(theme, "Clear search")
        self.clear_search.clicked.connect(self.clear_search_requested)
        self.clear_filters = Button(theme, "Clear filters")
        self.clear_filters.clicked.connect(self.clear_filters_requested)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.addWidget(self.clear_search)
        flow.addWidget(self.clear_filters)
        self.add(self.words)
        self.add(buttons)

    def show_for(self, wanted: LibraryFilter, *, found: bool, found_by_words: bool) -> None:
        """Show what to take back where nothing was found; `found_by_words` tells that only the filters hide it."""
        words = wanted.words.strip()
        told = f'No stretch matches "{words}"' if words else "No stretch fits these filters"
        self.words.set_text(f"{told} with these filters." if words and found_by_words else f"{told}.")
        self.clear_search.setVisible(bool(words))
        self.clear_filters.setVisible(wanted.has_choices)
        self.setVisible(not found)
