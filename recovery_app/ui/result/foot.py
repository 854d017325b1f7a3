"""The bar under the result, and where its quiet buttons go where large text leaves them no room."""

from __future__ import annotations

from PySide6.QtCore import Qt

from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.scroll_page import ScrollPage


class Foot:
    """Fill the bar with back, two quiet buttons and the button that starts the plan."""

    def __init__(self, theme: Theme, bar: Bar, page: ScrollPage) -> None:
        self._row = bar.row
        self._body = page.body
        self._in_bar = True
        self.back = Button(theme, "Back", "secondary", "large", "arrow-left")
        self.what_if = Button(theme, "What if...", "quiet")
        self.what_if.setAccessibleDescription("Try other answers without saving them")
        self.how = Button(theme, "How this works", "quiet")
        self.plan = Button(theme, "Start my plan", "primary", "large", wide_px=200)
        self._row.addWidget(self.back)
        self._row.addStretch(1)
        for button in (self.what_if, self.how, self.plan):
            self._row.addWidget(button)

    def stops(self) -> tuple[Button, ...]:
        """Return the buttons in the order of Tab: at the end of the page the quiet ones come before the bar."""
        if self._in_bar:
            return (self.back, self.what_if, self.how, self.plan)
        return (self.what_if, self.how, self.back, self.plan)

    def place(self, width: int) -> bool:
        """Put the quiet buttons where a bar of this width leaves room; return whether they moved."""
        every = (self.back, self.what_if, self.how, self.plan)
        margins = self._row.contentsMargins()
        needed = sum(one.minimumSizeHint().width() for one in every) + len(every) * self._row.spacing()
        in_bar = needed + margins.left() + margins.right() <= width
        if in_bar == self._in_bar:
            return False
        self._in_bar = in_bar
        for button in (self.what_if, self.how):
            if in_bar:
                self._row.insertWidget(self._row.count() - 1, button)
            else:
                self._body.insertWidget(self._body.count() - 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        return True
