"""The first page of all: what the program does, and what it cannot do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.icon_label import Icon, IconTile
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX: Final = 860
_DOES: Final = (
    ("shield-check", "It checks for warning signs first", "Some signs need a doctor before any exercise."),
    ("activity", "It shows what your pain is most like", "It compares your answers with four common patterns."),
    (
        "calendar-check",
        "It plans each day with you",
        "You get gentle moves, walks, heat or ice, and rest from running.",
    ),
    ("footprints", "It tells you when you may try a run", "Your signs decide that, not a date alone."),
)
_CANNOT: Final = (
    "It cannot examine you or give you a diagnosis.",
    "It cannot rule anything out. A calm result does not replace a doctor.",
    "In an emergency, do not use it. Call your emergency number.",
)


class FirstStartPage(QWidget):
    """Say what the program is for; `start_requested` leads to the first question."""

    start_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = services.theme
        self.setAccessibleName("Welcome")
        scroll = ScrollPage(theme, reading_px=READING_PX)
        scroll.add(PageTitle(theme, "From a sore low back to running again"))
        scroll.add(
            Text(theme, "You answer questions about your pain. Then you get a plan for each day.", "lead", "muted")
        )
        does = Card(theme, "What it does")
        for icon, title, line in _DOES:
            does.add(_line(theme, icon, title, line))
        scroll.add(does)
        cannot = Card(theme, "What it cannot do")
        for sentence in _CANNOT:
            row = QHBoxLayout()
            row.setSpacing(metrics.SPACE_3)
            row.addWidget(Icon(theme, "ban", "muted"), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(Text(theme, sentence), 1)
            cannot.add_layout(row)
        scroll.add(cannot)
        scroll.body.addStretch(1)
        bar = Bar(theme, top=False)
        self.hint = Text(theme, "", "body", "muted", align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.start = Button(theme, "Start", "primary", "large", icon_after="chevron-right", wide_px=150)
        self.start.clicked.connect(self.start_requested)
        bar.row.addWidget(self.hint, 1)
        bar.row.addWidget(self.start)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(scroll, 1)
        around.addWidget(bar)
        self.setFocusProxy(self.start)
        self.set_draft(False)

    def set_draft(self, has_draft: bool) -> None:  # noqa: FBT001  its name says what the value means
        """Offer to go on where the questions were left, or to start."""
        self.start.set_text("Go on" if has_draft else "Start")
        self.hint.set_text("Your answers so far are kept." if has_draft else "Your answers stay on this computer.")


def _line(theme: Theme, icon: str, title: str, line: str) -> QWidget:
    widget = QWidget()
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(metrics.SPACE_3)
    row.addWidget(IconTile(theme, icon), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(Text(theme, title, "h3"))
    words.addWidget(Text(theme, line, "body", "muted"))
    row.addLayout(words, 1)
    return widget
