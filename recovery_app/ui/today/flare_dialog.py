"""Marking a flare-up."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.ui.telling.form_dialog import FormDialog
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.pain_slider import PainSlider


class FlareDialog(FormDialog):
    """Ask for the pain now, and say what will change before anything is saved."""

    def __init__(self, theme: Theme, what_changes: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, "Your back has flared up", "", "Ease today", parent=parent)
        self.slider = PainSlider(theme, "Pain now")
        self.first = self.slider
        self.ask("Pain now", self.slider)
        self.ask("What happens then", NumberedList(theme, what_changes))
        self.require(self._missing, self.slider.setFocus)
        self.slider.pain_changed.connect(self._on_pain)
        self.judge()

    def _on_pain(self, _pain: int) -> None:
        self.judge()

    def _missing(self) -> str:
        return "" if self.slider.pain() is not None else "Choose a number for the pain first."
