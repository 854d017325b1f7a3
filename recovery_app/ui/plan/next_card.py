"""The card at the top: what comes next, with its one button."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.plan.next_step import NextStep, Wish
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text


class NextCard(Card):
    """Show one step; `wished` carries what its button stands for."""

    wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="chosen", parent=parent)
        self._wish: Wish = ""
        self._heading, self._line = Text(theme, "", "h2"), Text(theme, "", "body", "muted")
        self.body.setSpacing(metrics.SPACE_1)
        self.add(Text(theme, "Next", "small_strong", "primary"))
        self.add(self._heading)
        self.add(self._line)
        self.button = Button(theme, "")
        self.button.clicked.connect(self._on_pressed)
        self._row = QWidget()
        across = QHBoxLayout(self._row)
        across.setContentsMargins(0, metrics.SPACE_2, 0, 0)
        across.addWidget(self.button)
        across.addStretch(1)
        self.add(self._row)

    def show_step(self, step: NextStep) -> None:
        """Show a step; what only leads down the page is not the loud button of it."""
        self._wish = step.wish
        self._heading.set_text(step.title)
        self._line.set_text(step.line)
        self._row.setVisible(bool(step.wish))
        self.button.set_text(step.verb)
        self.button.set_kind("secondary" if step.wish == "signs" else "primary")
        self.setAccessibleName(f"Next: {step.title}. {step.line}")

    def _on_pressed(self) -> None:
        self.wished.emit(self._wish)
