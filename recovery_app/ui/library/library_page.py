"""The library: every stretch, searched, filtered and sorted by how it fits today."""

from __future__ import annotations

import itertools

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.fit import Standing, fit, on_the_shelf, standing, usual_pattern
from recovery_app.domain.library_filter import LibraryFilter, matching
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.library.card_grid import CardGrid
from recovery_app.ui.library.empty_search import EmptySearch
from recovery_app.ui.library.filter_row import FilterRow
from recovery_app.ui.library.search_field import SearchField
from recovery_app.ui.library.stretch_card import StretchCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.hold_banner import HoldBanner
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

_CARD_LEAST = 300
_SIDE_BY_SIDE_EM = 40


class LibraryPage(QWidget):
    """Show the stretches; `stretch_requested` carries the id of the one to open.

    The pattern and phase filters follow the user's plan until the user sets a filter.
    """

    stretch_requested = Signal(str)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        theme = services.theme
        self.setAccessibleName("Stretches")
        self._wanted = LibraryFilter()
        self._follows_plan = True
        self._standing = Standing()
        self._scroll = ScrollPage(theme, parent=self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(metrics.SPACE_4)
        self.search = SearchField(theme, "Search by name or body part")
        self._head.addWidget(PageTitle(theme, "Stretches"), 1)
        self._head.addWidget(self.search, 1)
        self._scroll.body.addLayout(self._head)
        self.hold_banner = HoldBanner(theme, services.knowledge.safety)
        self._scroll.add(self.hold_banner)
        self.filters = FilterRow(theme, services.knowledge)
        self._scroll.add(self.filters)
        self.empty = EmptySearch(theme)
        self._scroll.add(self.empty)
        shelf = QWidget()
        self._grid = CardGrid(shelf, theme.px(_CARD_LEAST))
        self.cards = {one.id: StretchCard(theme, one, shelf) for one in services.knowledge.exercises}
        for card in self.cards.values():
            card.hide()
            card.opened.connect(self.stretch_requested)
        self._scroll.add(shelf)
        self._shelf = shelf
        self._scroll.body.addStretch(1)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._on_words)
        self.filters.changed.connect(self._on_choices)
        self.filters.clear_requested.connect(self._on_clear)
        self.empty.clear_search_requested.connect(self.search.clear)
        self.empty.clear_filters_requested.connect(self._on_clear_filters)
        services.store.profile_changed.connect(self._on_profile_changed)
        theme.theme_changed.connect(self._on_theme_changed)

    def shown_ids(self) -> tuple[str, ...]:
        """Return the ids of the cards on the page, in their order."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget.exercise.id for widget in widgets if isinstance(widget, StretchCard))

    def refresh(self) -> None:
        """Judge every stretch again by the profile and the hour."""
        services = self._services
        self._standing = standing(services.store.profile, services.knowledge, services.clock.now())
        situation = self._standing.situation
        if self._follows_plan:
            self._wanted = msgspec.structs.replace(
                self._wanted,
                pattern=usual_pattern(situation),
                phase=situation.phase if situation is not None else None,
            )
            self.filters.show_filter(self._wanted)
        for card in self.cards.values():
            card.set_fit(fit(card.exercise, self._standing), services.knowledge.plan)
        self._show_found()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to date when it comes to the front."""
        self.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the search under the title where there is no room beside it."""
        super().resizeEvent(event)
        self._judge_width()

    def _show_found(self) -> None:
        services, hold = self._services, self._standing.hold
        self.hold_banner.show_hold(hold)
        closed = hold is not None and hold.level.stops_everything
        found = () if closed else matching(services.knowledge.exercises, self._wanted)
        before = self.filters.count.text()
        self.filters.show_count(len(found), len(services.knowledge.exercises), can_clear=self._wanted.is_set)
        cards = [self.cards[one.exercise.id] for one in on_the_shelf(found, self._standing)]
        self._grid.set_cards(cards)
        for one, following in itertools.pairwise(cards):
            QWidget.setTabOrder(one, following)
        for part in (self.search, self.filters, self._shelf):
            part.setVisible(not closed)
        self.empty.show_for(self._wanted, found=bool(found) or closed)
        if self.isVisible() and before != self.filters.count.text():
            announce(self, self.filters.count.text())

    def _on_words(self, words: str) -> None:
        self._wanted = msgspec.structs.replace(self._wanted, words=words)
        self._show_found()

    def _on_choices(self, choices: LibraryFilter) -> None:
        self._follows_plan = False
        self._wanted = msgspec.structs.replace(choices, words=self._wanted.words)
        self._show_found()

    def _on_clear(self) -> None:
        with QSignalBlocker(self.search):
            self.search.clear()
        self._wanted = LibraryFilter()
        self._on_clear_filters()

    def _on_clear_filters(self) -> None:
        self._follows_plan = False
        self._wanted = LibraryFilter(words=self._wanted.words)
        self.filters.show_filter(self._wanted)
        self._show_found()

    def _on_profile_changed(self, _new: object, _old: object) -> None:
        if self.isVisible():
            self.refresh()

    def _on_theme_changed(self) -> None:
        self._grid.set_least_width(self._services.theme.px(_CARD_LEAST))
        self._judge_width()

    def _judge_width(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE_EM * self._services.theme.em()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
