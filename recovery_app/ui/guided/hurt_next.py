"""The ways on after an exercise hurt: an easier one, the next one, or the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.hurt import Hurt
from recovery_app.domain.training_rules import LightRule
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.light_mark import LightMark
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 720


class HurtNext(QWidget):
    """Show what an answer means for the plan, and offer what may follow."""

    easier_pressed = Signal()
    skip_pressed = Signal()
    end_pressed = Signal()

    def __init__(self, theme: Theme, rule: LightRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rule = rule
        scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = Text(theme, "How do you want to go on?", "hero")
        self.mark = LightMark(theme)
        self.meaning = Text(theme, "", "session_text")
        self.easier = Button(theme, "", "primary", "session", wraps=True)
        self.skip = Button(theme, "Leave this one out", "secondary", "session")
        self.end = Button(theme, "End the session", "secondary", "session")
        told = QHBoxLayout()
        told.setSpacing(metrics.SPACE_3)
        told.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        told.addWidget(self.meaning, 1)
        scroll.body.addStretch(1)
        scroll.add(self.title)
        scroll.body.addLayout(told)
        scroll.body.addSpacing(metrics.SPACE_3)
        for button in (self.easier, self.skip, self.end):
            scroll.add(button)
        scroll.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        self.easier.clicked.connect(self.easier_pressed)
        self.skip.clicked.connect(self.skip_pressed)
        self.end.clicked.connect(self.end_pressed)

    def offer(self, hurt: Hurt, easier: str) -> QWidget:
        """Show a light, and the easier exercise where there is one; return the button the keyboard belongs on."""
        self.mark.setVisible(hurt.light is not None)
        self.meaning.setVisible(hurt.light is not None)
        if hurt.light is not None:
            name = f"{self._rule.names[hurt.light]}."
            self.mark.set_light(hurt.light)
            self.meaning.set_text(f"{name} {self._rule.meaning[hurt.light]}", name)
        self.easier.set_text(f"Easier: {easier}")
        self.easier.setVisible(bool(easier))
        self.skip.set_kind("secondary" if easier else "primary")
        return self.easier if easier else self.skip

    def spoken(self) -> str:
        """Return what a screen reader says of the light and the question."""
        return f"{self.meaning.text() if not self.meaning.isHidden() else ''} {self.title.text()}".strip()
