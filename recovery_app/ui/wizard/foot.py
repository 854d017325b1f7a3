"""The bar under a page of the wizard: back, where we are, not sure, next."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text

_NEXT_WIDE = 150


class Foot:
    """Fill the lower bar of the wizard."""

    def __init__(self, theme: Theme, bar: Bar) -> None:
        self.back = Button(theme, "Back", "secondary", "large", "arrow-left")
        self.place = Text(theme, "", "body", "muted")
        self.hint = Text(theme, "", "small", "muted")
        self.unsure = Button(theme, "Not sure", "quiet", "large")
        self.unsure.setCheckable(True)
        self.next = Button(theme, "Next", "primary", "large", icon_after="chevron-right", wide_px=_NEXT_WIDE)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.place)
        words.addWidget(self.hint)
        words.addStretch(1)
        bar.row.addWidget(self.back)
        bar.row.addLayout(words, 1)
        bar.row.addWidget(self.unsure)
        bar.row.addWidget(self.next)

    def show_place(self, number: int | None, count: int, *, has_back: bool, has_unsure: bool) -> None:
        """Show the number of a question, or none, and which buttons the page has."""
        self.place.set_text(f"Question {number} of {count}" if number is not None else "")
        self.place.setVisible(number is not None)
        self.back.setVisible(has_back)
        self.unsure.setVisible(has_unsure)

    def show_state(self, blocked: str, next_text: str, *, unsure: bool) -> None:
        """Show whether the page may be left, why not, and whether Not sure is the answer."""
        self.hint.set_text(blocked)
        self.hint.setVisible(bool(blocked))
        self.next.set_text(next_text)
        self.next.set_blocked(blocked)
        self.unsure.setChecked(unsure)
        self.unsure.set_kind("secondary" if unsure else "quiet")
        self.unsure.set_icon("check" if unsure else "")
