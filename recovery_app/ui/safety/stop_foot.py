"""The bar under the safety page."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget

from recovery_app.domain.flag import Level
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar


class StopFoot(Bar):
    """Hold the quiet way back, the summary's two buttons, and, where the way leads on, Go on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, top=False, parent=parent)
        self.row.setSpacing(metrics.SPACE_3)
        self.mistake = Button(theme, "I answered by mistake", "quiet")
        self.save = Button(theme, "Save as PDF", "secondary", "large", "download")
        self.print = Button(theme, "Print summary", "primary", "large", "printer")
        self.go_on = Button(theme, "Go on", "primary", "large", icon_after="chevron-right")
        self.row.addStretch(1)
        self.row.addWidget(self.print)
        self.row.addWidget(self.go_on)

    def show_for(self, level: Level, *, ends: bool) -> None:
        """Show the buttons of a level; a hold that never ends here has the way back alone."""
        leads_on = ends and not level.stops_everything
        self.go_on.setVisible(leads_on)
        # One loud button: going on, where that may be done, and otherwise the paper for the doctor.
        self.print.set_kind("secondary" if leads_on else "primary")
        self.save.setVisible(ends)
        self.print.setVisible(ends)

    def place_quieter(self, aside: QLayout) -> bool:
        """Put the quieter buttons into the bar, or, where it has no room for them, into another row; tell which."""
        is_tight = self.width() < self._width_of_all()
        for button in (self.save, self.mistake):
            self.row.removeWidget(button)
            aside.removeWidget(button)
        if is_tight:
            aside.addWidget(self.save)
            aside.addWidget(self.mistake)
        else:
            self.row.insertWidget(0, self.mistake)
            self.row.insertWidget(2, self.save)
        return is_tight

    def _width_of_all(self) -> int:
        shown = [one for one in (self.mistake, self.save, self.print, self.go_on) if not one.isHidden()]
        margins = self.row.contentsMargins()
        room = margins.left() + margins.right() + (len(shown) + 1) * self.row.spacing()
        return room + sum(one.sizeHint().width() for one in shown)
