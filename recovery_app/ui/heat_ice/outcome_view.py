"""Says what the answers about the skin mean, and offers what is still possible."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.moment_text import at_moment
from recovery_app.ui.heat_ice.outcome import Outcome
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 760


class OutcomeView(QWidget):
    """Show why a protocol cannot start, or what to keep to while it may."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = PageTitle(theme)
        self.why = Card(theme, look="care")
        self.lines = Text(theme, "")
        self.why.add(self.lines)
        self.still = Card(theme)
        self._still_text = Text(theme, "")
        self.still.add(self._still_text)
        for part in (self.title, self.why, self.still):
            self._scroll.add(part)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_outcome(self, found: Outcome, now: datetime) -> None:
        """Show what the answers mean."""
        name = self._rules.by_id(found.access.protocol).name
        ready = found.access.state == "ready"
        self.title.set_text(f"{name} is possible with care" if ready else f"{name} is not possible now")
        lines = list(found.notes if ready else found.reasons)
        if found.access.until is not None:
            lines.append(f"Next one possible {at_moment(found.access.until, now)}.")
        self.lines.set_text("\n".join(lines))
        self.still.setVisible(not ready)
        if found.instead is not None:
            other = self._rules.by_id(found.instead)
            self.still.set_title(f"{other.name} is possible")
            self._still_text.set_text(other.summary)
        else:
            self.still.set_title("Heat and ice wait for now")
            self._still_text.set_text("Your plan goes on without them. You can answer again when something changes.")
        self._scroll.to_top()
