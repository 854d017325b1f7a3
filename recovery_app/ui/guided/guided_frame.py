"""What stands in the window during a guided session: the bar, one view at a time, and the foot."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.ui.guided.away_view import AwayView
from recovery_app.ui.guided.end_view import EndView
from recovery_app.ui.guided.figure import GuidedFigure
from recovery_app.ui.guided.guided_bar import GuidedBar
from recovery_app.ui.guided.guided_foot import GuidedFoot
from recovery_app.ui.guided.hurt_view import HurtView
from recovery_app.ui.guided.read_view import ReadView
from recovery_app.ui.guided.run_view import RunView
from recovery_app.ui.guided.word_view import WordView
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.view_frame import ViewFrame


class GuidedFrame(ViewFrame):
    """Hold the views and show one of them."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        theme = services.theme
        self.bar = GuidedBar(theme)
        self.figure = GuidedFigure(services)
        self.run = RunView(theme, self.figure)
        self.read = ReadView(services)
        self.word = WordView(theme)
        self.away = AwayView(theme)
        self.hurt = HurtView(theme, services.knowledge.training.light)
        self.end = EndView(theme, services.knowledge)
        self.foot = GuidedFoot(theme)
        views = (self.run, self.read, self.word, self.away, self.hurt, self.end)
        super().__init__(theme, self.bar, views, self.foot, parent)

    def show_view(self, view: QWidget, focus: QWidget, *, foot: bool) -> None:
        """Show one view as every frame does, but leave the keyboard where it is while the view is the same one."""
        if self.shown() is not view or self.foot.isHidden() == foot:
            super().show_view(view, focus, foot=foot)
        else:
            self.lead_focus_to(focus)
