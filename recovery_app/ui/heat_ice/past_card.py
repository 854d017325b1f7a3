"""The last sessions, as they really were."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.heat_ice import HeatIceRules
from recovery_app.domain.heat_ice_access import uses
from recovery_app.domain.log_entry import LogEntry
from recovery_app.ui.heat_ice.words import past_line, past_title
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text

SHOWN = 7


class PastCard(Card):
    """List the last seven sessions, the latest first."""

    def __init__(self, theme: Theme, rules: HeatIceRules, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Last sessions", parent=parent)
        self._list_theme = theme
        self._rules = rules
        self._rows: list[QWidget] = []
        self._nothing = Text(theme, "Your sessions will show here.", "body", "muted")
        self.add(self._nothing)

    def show_log(self, log: tuple[LogEntry, ...]) -> None:
        """Show the sessions of a log."""
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = uses(log)[-SHOWN:]
        self._nothing.setVisible(not shown)
        self._rows = []
        for entry in reversed(shown):
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(Text(self._list_theme, past_title(self._rules, entry), "body_strong"))
            column.addWidget(Text(self._list_theme, past_line(self._rules, entry), "small", "muted"))
            self._rows.append(row)
            self.add(row)
