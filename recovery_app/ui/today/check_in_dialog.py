"""How the back is today."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from recovery_app.domain.episode import PainScores
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.today.choices import Choices
from recovery_app.ui.today.form_dialog import FormDialog
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider

_QUESTIONS = (
    ("average", "Back, on average over the last 24 hours"),
    ("now", "Back, now"),
    ("worst", "Back, at its worst in 24 hours"),
    ("leg", "Leg, on average over the last 24 hours"),
)


class CheckInDialog(FormDialog):
    """Ask for pain in four ways and for the sleep; each may be left open, and one of them is enough."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, "How is your back today?", "Answer what you like and leave the rest.", "Save", parent=parent
        )
        self.sliders = {one: PainSlider(theme, words, high_words="Worst", hint="") for one, words in _QUESTIONS}
        self.body.addWidget(_Scales(theme, self.sliders))
        sleep = "Did pain break your sleep?"
        self.sleep_choice = Choices(theme, sleep, (("no", "No", ""), ("yes", "Yes", "")))
        self.ask(sleep, self.sleep_choice)
        self.first = self.sliders["average"]
        self.require(self._missing, self.first.setFocus)
        for slider in self.sliders.values():
            slider.pain_changed.connect(self._on_pain)
        self.sleep_choice.changed.connect(self.judge)
        self.sleep_choice.accepted.connect(self.save)
        self.judge()

    def pain(self) -> PainScores:
        """Return the numbers that were chosen."""
        return PainScores(**{one: slider.pain() for one, slider in self.sliders.items()})

    def sleep_broken(self) -> bool | None:
        """Tell whether pain broke the sleep, or None where it was left open."""
        return self.sleep_choice.chosen() == ("yes",) if self.sleep_choice.answered() else None

    def _on_pain(self, _pain: int) -> None:
        self.judge()

    def _missing(self) -> str:
        told = self.sleep_choice.answered() or any(slider.pain() is not None for slider in self.sliders.values())
        return "" if told else "Answer at least one."


class _Scales(QWidget):
    """Lay the four scales out two by two where there is room."""

    def __init__(self, theme: Theme, sliders: dict[str, PainSlider]) -> None:
        super().__init__()
        self._columns = 0
        self._parts = [_Scale(theme, words, sliders[one]) for one, words in _QUESTIONS]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(metrics.SPACE_6)
        self._grid.setVerticalSpacing(metrics.SPACE_4)
        self._arrange(2)

    def minimumSizeHint(self) -> QSize:
        """Return the room for one scale: two side by side must never hold the form wide."""
        return QSize(self._parts[0].minimumSizeHint().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both = 2 * self._parts[0].minimumSizeHint().width() + metrics.SPACE_6
        self._arrange(2 if self.width() >= both else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, part in enumerate(self._parts):
            self._grid.addWidget(part, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)


class _Scale(QWidget):
    def __init__(self, theme: Theme, words: str, slider: PainSlider) -> None:
        super().__init__()
        self.slider = slider
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Text(theme, words, "body_strong"))
        column.addWidget(slider)
        column.addStretch(1)
