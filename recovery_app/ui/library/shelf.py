"""The cards of the library, divided into today's plan, more stretches, and what is not for now."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.fit import Fit, Standing, fit
from recovery_app.domain.library_sections import Section, SectionName, sections
from recovery_app.ui.library.card_grid import CardGrid, Part
from recovery_app.ui.library.stretch_card import StretchCard
from recovery_app.ui.pose_still import card_still
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.label import Text

_CARD_LEAST = 300
HEADINGS: Final[dict[SectionName, str]] = {
    "plan": "In today's plan",
    "more": "More stretches",
    "not_now": "Not for you now",
}


class Shelf(QWidget):
    """Show stretches as cards in their sections; `stretch_requested` carries the id of the one to open."""

    stretch_requested = Signal(str)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme, knowledge = services.theme, services.knowledge
        self._theme = theme
        self._plan = knowledge.plan
        self._grid = CardGrid(self, theme.px(_CARD_LEAST))
        self.headings = {name: Text(theme, words, "h2", parent=self) for name, words in HEADINGS.items()}
        self.cards = {
            one.id: StretchCard(theme, one, card_still(knowledge, services.pictures, one.id), self)
            for one in knowledge.exercises
        }
        for card in self.cards.values():
            card.opened.connect(self.stretch_requested)
        for part in (*self.headings.values(), *self.cards.values()):
            part.hide()
        theme.theme_changed.connect(self._on_theme_changed)

    def judge(self, place: Standing) -> None:
        """Mark every card with how its stretch fits."""
        for card in self.cards.values():
            card.set_fit(fit(card.exercise, place), self._plan)

    def show_fits(self, fits: Sequence[Fit]) -> None:
        """Show exactly these stretches, which come in the order of the shelf."""
        parts = sections(fits)
        self._grid.set_parts([self._part(one, alone=len(parts) == 1) for one in parts])
        for one, following in itertools.pairwise(self.cards[shown.exercise.id] for shown in fits):
            QWidget.setTabOrder(one, following)

    def shown_ids(self) -> tuple[str, ...]:
        """Return the ids of the cards that are shown, in their order."""
        items = (self._grid.itemAt(place) for place in range(self._grid.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget.exercise.id for widget in widgets if isinstance(widget, StretchCard))

    def _part(self, section: Section, *, alone: bool) -> Part:
        # Where nothing is planned and nothing is kept back, there is nothing to tell apart.
        heading = None if alone and section.name == "more" else self.headings[section.name]
        return heading, [self.cards[shown.exercise.id] for shown in section.fits]

    def _on_theme_changed(self) -> None:
        self._grid.set_least_width(self._theme.px(_CARD_LEAST))
