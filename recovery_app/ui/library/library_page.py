"""The library: every stretch, searched, filtered and sorted by how it fits today."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.fit import Standing, on_the_shelf, standing, usual_pattern
from recovery_app.domain.library_filter import LibraryFilter, matching
from recovery_app.domain.library_search import mended
from recovery_app.domain.library_things import lacks_a_thing
from recovery_app.ui.accessibility import announce
from recovery_app.ui.library.empty_search import EmptySearch
from recovery_app.ui.library.filter_row import FilterRow
from recovery_app.ui.library.library_head import LibraryHead
from recovery_app.ui.library.shelf import Shelf
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.hold_banner import HoldBanner
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage


class LibraryPage(QWidget):
    """Show the stretches; `stretch_requested` carries the id of the one to open.

    The pattern and phase filters follow the user's plan until the user sets a filter.
    """

    stretch_requested = Signal(str)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        theme, knowledge = services.theme, services.knowledge
        self.setAccessibleName("Stretches")
        self._wanted = LibraryFilter()
        self._follows_plan = True
        self._standing = Standing()
        self._judged = 0
        self._scroll = ScrollPage(theme, parent=self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._scroll)
        content = self._scroll.widget()
        if content is not None:
            # Qt moves what is opaque when it scrolls, and paints only what comes into view.
            content.setAutoFillBackground(True)
        self._head = LibraryHead(theme)
        self.count, self.search = self._head.count, self._head.search
        self.hold_banner = HoldBanner(theme, knowledge.safety)
        self.filters = FilterRow(theme, knowledge)
        self.mended = Text(theme)
        self.empty = EmptySearch(theme)
        self.shelf = Shelf(services)
        self.cards = self.shelf.cards
        for part in (self._head, self.hold_banner, self.filters, self.mended, self.empty, self.shelf):
            self._scroll.add(part)
        self._scroll.body.addStretch(1)
        self.setFocusProxy(self.search)
        self.search.textChanged.connect(self._on_words)
        self.filters.changed.connect(self._on_choices)
        self.filters.clear_requested.connect(self._on_clear)
        self.empty.clear_search_requested.connect(self.search.clear)
        self.empty.clear_filters_requested.connect(self._on_clear_filters)
        self.shelf.stretch_requested.connect(self.stretch_requested)
        services.store.profile_changed.connect(self._on_profile_changed)

    def shown_ids(self) -> tuple[str, ...]:
        """Return the ids of the cards on the page, in their order."""
        return self.shelf.shown_ids()

    def bring_up_to_date(self) -> None:
        """Judge the stretches anew if the profile has changed or a minute has passed since they were judged."""
        if self._judged != self._services.day.stamp():
            self.refresh()

    def refresh(self) -> None:
        """Judge every stretch again by the profile and the hour."""
        services, profile = self._services, self._services.store.profile
        self._judged = services.day.stamp()
        self._standing = standing(profile, services.knowledge, services.clock.now(), services.day.of_episode())
        situation, library = self._standing.situation, services.knowledge.exercises
        self.filters.offer_home(offered=lacks_a_thing(library, profile.settings.equipment))
        self._wanted = msgspec.structs.replace(self.filters.choices(), words=self._wanted.words)
        if self._follows_plan:
            self._wanted = msgspec.structs.replace(
                self._wanted,
                pattern=usual_pattern(situation),
                phase=situation.phase if situation is not None else None,
            )
            self.filters.show_filter(self._wanted)
        self.shelf.judge(self._standing)
        self._show_found()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the page up to date when it comes to the front."""
        self.bring_up_to_date()
        super().showEvent(event)

    def _show_found(self) -> None:
        services, hold = self._services, self._standing.hold
        library, wanted = services.knowledge.exercises, self._wanted
        self.hold_banner.show_hold(hold)
        closed = hold is not None and hold.level.stops_everything
        instead = mended(wanted.words, library)
        if instead:
            wanted = msgspec.structs.replace(wanted, words=instead)
        found = () if closed else matching(library, wanted, services.store.profile.settings.equipment)
        before = self.count.text(), self.mended.text()
        self.count.set_text(f"{len(found)} of {len(library)} shown")
        self.filters.offer_clear(offered=wanted.is_set)
        self.mended.set_text(f'Showing results for "{instead}".' if instead else "", f'"{instead}"')
        self.shelf.show_fits(on_the_shelf(found, self._standing))
        for part in (self.count, self.search, self.filters, self.shelf):
            part.setVisible(not closed)
        self.mended.setVisible(bool(instead and found))
        by_words = not found and bool(matching(library, LibraryFilter(words=wanted.words)))
        self.empty.show_for(wanted, found=bool(found) or closed, found_by_words=by_words)
        if self.isVisible() and before != (self.count.text(), self.mended.text()):
            announce(self, f"{self.mended.text()} {self.count.text()}".strip())

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
