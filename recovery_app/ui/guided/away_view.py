"""After a time without the user: where the session stopped, and whether it goes on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.guided.words import AWAY
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 720


class AwayView(QWidget):
    """Ask whether to go on; `go_on_pressed` and `end_pressed` carry the answer."""

    go_on_pressed = Signal()
    end_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = Text(theme, AWAY, "session_title")
        self.name = Text(theme, "", "session_text_strong")
        self.line = Text(theme, "", "session_text")
        self.question = Text(theme, "Nothing you did is lost. Go on, or end?", "session_text", "muted")
        self.go_on = Button(theme, "Go on", "primary", "session", "play", wide_px=220)
        self.end = Button(theme, "End", "secondary", "session")
        self.go_on.clicked.connect(self.go_on_pressed)
        self.end.clicked.connect(self.end_pressed)
        buttons = QWidget()
        row = FlowLayout(buttons, metrics.SPACE_3)
        row.addWidget(self.go_on)
        row.addWidget(self.end)
        scroll.body.addStretch(1)
        for part in (self.title, self.name, self.line, self.question):
            scroll.add(part)
        scroll.body.addSpacing(metrics.SPACE_3)
        scroll.add(buttons)
        scroll.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_place(self, name: str, line: str) -> None:
        """Show what was done, and where it stopped."""
        self.name.set_text(name)
        self.name.setVisible(bool(name))
        self.line.set_text(line)
