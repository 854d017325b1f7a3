"""The few things for exercises that the user has at home."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.equipment import Thing
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.label import Text

_EXPLAINED = "The plan leaves out exercises that need a thing you do not have."


class EquipmentCard(Card):
    """Ask what is at home; `changed` carries the ids of the things that are, as a tuple, after every change."""

    changed = Signal(object)

    def __init__(self, theme: Theme, things: tuple[Thing, ...], parent: QWidget | None = None) -> None:
        super().__init__(theme, "What you have at home", parent=parent)
        self.add(Text(theme, _EXPLAINED, "small", "muted"))
        self._stand_ins: list[QHBoxLayout] = []
        self.boxes: dict[str, CheckBox] = {}
        for thing in things:
            box = CheckBox(theme, thing.name)
            box.setAccessibleDescription(thing.stand_in)
            box.clicked.connect(self._on_clicked)
            self.boxes[thing.id] = box
            stand_in = QHBoxLayout()
            stand_in.addWidget(Text(theme, thing.stand_in, "small", "muted"))
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(box)
            row.addLayout(stand_in)
            self.add_layout(row)
            self._stand_ins.append(stand_in)
        theme.theme_changed.connect(self._align)
        self._align()

    def show_equipment(self, at_home: tuple[str, ...] | None) -> None:
        """Tick the things at home; None, which means that nobody was asked, ticks them all."""
        for thing, box in self.boxes.items():
            box.setChecked(at_home is None or thing in at_home)

    def _align(self) -> None:
        """Put what stands in for a thing under its name, not under its box."""
        for stand_in, box in zip(self._stand_ins, self.boxes.values(), strict=True):
            stand_in.setContentsMargins(box.words_at(), 0, 0, metrics.SPACE_2)

    def _on_clicked(self) -> None:
        self.changed.emit(tuple(thing for thing, box in self.boxes.items() if box.isChecked()))
