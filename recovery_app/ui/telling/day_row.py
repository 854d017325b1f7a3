"""One line of a day, with what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.training_rules import Light, LightRule
from recovery_app.ui import metrics
from recovery_app.ui.telling.day_lines import DayLine
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.light_mark import LightMark

_CLOCK_EM = 4


class DayRow(QWidget):
    """Show the time, the words and the light of an entry, what it said before, and its buttons below.

    `beside_lights` leaves room for the light that other rows have.
    """

    take_back_requested = Signal()
    change_requested = Signal()
    felt_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        line: DayLine,
        rule: LightRule,
        *,
        beside_lights: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        clock = Text(theme, line.clock, "body", "muted", wraps=False)
        clock.setMinimumWidth(_CLOCK_EM * theme.em())
        row.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        if line.light is not None or beside_lights:
            row.addWidget(_mark(theme, line.light), 0, Qt.AlignmentFlag.AlignTop)
        words = line.text if line.light is None else f"{line.text}. {rule.names[line.light]}."
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(theme, words))
        for place, was in enumerate(line.was):
            column.addWidget(Text(theme, f"{'Before that' if place else 'Changed, was'}: {was}.", "small", "muted"))
        buttons = QWidget()
        flow = FlowLayout(buttons, metrics.SPACE_5, 0)
        offered = (
            ("Tell how it felt", self.felt_requested, bool(line.untold)),
            ("Change", self.change_requested, line.can_change),
            ("Take back", self.take_back_requested, bool(line.entry)),
        )
        for name, signal, shown in offered:
            if shown:
                button = Button(theme, name, "quiet", flush=True)
                button.setAccessibleName(f"{name}: {line.clock} {line.text}")
                button.clicked.connect(signal)
                flow.addWidget(button)
        if flow.count():
            column.addWidget(buttons)
        row.addLayout(column, 1)


def _mark(theme: Theme, light: Light | None) -> LightMark:
    mark = LightMark(theme, light)
    if light is None:
        policy = mark.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        mark.setSizePolicy(policy)
        mark.hide()
    return mark
