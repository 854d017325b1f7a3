"""The summary for the doctor, as the screen shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.safety_summary import SafetySummary
from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class SummaryCard(Card):
    """Show a summary, and under it what became of printing or saving it."""

    def __init__(self, theme: Theme, summary: SafetySummary, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Summary for the doctor", title_role="h3", parent=parent)
        self.title_row.addWidget(Icon(theme, "file-text", "muted", 24))
        for line in summary.short_lines():
            text = f"{line.lead} {line.text}" if line.lead else line.text
            self.add(Text(theme, text, "small", "text" if line.lead else "muted", strong=line.lead))
        self._told = Text(theme, "", "small_strong", "primary")
        self._told.hide()
        self.add(self._told)

    @property
    def told(self) -> str:
        """Return what became of printing or saving, or ""."""
        return self._told.text()

    def tell(self, text: str) -> None:
        """Say what became of printing or saving."""
        self._told.set_text(text)
        self._told.show()
        announce(self, text)
