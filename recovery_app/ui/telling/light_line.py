"""The light that an answer leads to, as it is given."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.training_rules import Light, LightRule
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.light_mark import LightMark

_LOOKS: dict[Light | None, CardLook] = {"green": "good", "amber": "care", "red": "stop", None: "inset"}
_WAITING = "The light shows here as you answer."


class LightLine(Card):
    """Show a light with its shape, its word and what it means for the plan."""

    def __init__(self, theme: Theme, rule: LightRule, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="inset", corner=metrics.CORNER_FIELD, padding=metrics.SPACE_3, parent=parent)
        self._rule = rule
        self.mark = LightMark(theme)
        self.text = Text(theme, _WAITING)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.add_layout(row)

    def show_light(self, light: Light | None) -> None:
        """Show a light, or that the answers do not tell one yet; a new light is read aloud."""
        if light is None:
            words, strong = _WAITING, ""
        else:
            strong = f"{self._rule.names[light]}."
            words = f"{strong} {self._rule.meaning[light]}"
        changed = words != self.text.text()
        self.mark.set_light(light)
        self.text.set_text(words, strong)
        self.set_look(_LOOKS[light])
        self.setAccessibleName(words)
        if changed and light is not None and self.isVisible():
            announce(self, words)
