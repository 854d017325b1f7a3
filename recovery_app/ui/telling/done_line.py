"""What the program knows of a day already, so that nobody has to tell it again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.day_done import DayDone
from recovery_app.domain.training_rules import LightRule
from recovery_app.ui import metrics
from recovery_app.ui.telling.words import done_words
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.light_mark import LightMark


class DoneLine(Card):
    """Show what a day held and its light; nothing in it can be changed here."""

    def __init__(self, theme: Theme, rule: LightRule, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="inset", corner=metrics.CORNER_FIELD, padding=metrics.SPACE_3, parent=parent)
        self._rule = rule
        self.mark = LightMark(theme)
        self.text = Text(theme, "")
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.add_layout(row)

    def show_done(self, done: DayDone) -> None:
        """Show another day."""
        light = "No light yet." if done.light is None else f"{self._rule.names[done.light]}."
        self.mark.set_light(done.light)
        self.text.set_text(f"{light} {done_words(done)}", light)
        self.setAccessibleName(f"The day so far: {self.text.text()}")
