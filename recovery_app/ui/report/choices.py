"""What the user chooses about a report: the days, the parts, and a name on it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from recovery_app.domain.date_range import RangeChoice
from recovery_app.domain.report_parts import LONGEST_TYPED, PART_TITLES, REPORT_PARTS, ReportPart
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.check_box import CheckBox
from recovery_app.ui.widgets.field import Field
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.segmented import SegmentedControl

RANGES: Final[tuple[tuple[RangeChoice, str], ...]] = (("2w", "2 weeks"), ("6w", "6 weeks"), ("all", "All"))
USUAL_RANGE: Final[RangeChoice] = "6w"
NAME_LABEL: Final = "Name on the report (may stay empty)"
NAME_NOTE: Final = "It is only on the paper. The program does not keep it."


class ReportChoices(QWidget):
    """Offer the choices; `range_chosen(str)`, `parts_chosen` and `name_typed`, at its end, tell of each."""

    range_chosen = Signal(str)
    parts_chosen = Signal()
    name_typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        column.addWidget(Text(theme, "Days", "h3"))
        self.range = SegmentedControl(theme, "Days of the report", RANGES, USUAL_RANGE)
        self.range.option_chosen.connect(self.range_chosen)
        column.addWidget(self.range)
        column.addSpacing(metrics.SPACE_2)
        column.addWidget(Text(theme, "Parts", "h3"))
        grid = QGridLayout()
        grid.setSpacing(0)
        grid.setHorizontalSpacing(metrics.SPACE_2)
        self.boxes: dict[ReportPart, CheckBox] = {}
        half = (len(REPORT_PARTS) + 1) // 2
        for place, part in enumerate(REPORT_PARTS):
            box = CheckBox(theme, PART_TITLES[part], checked=True)
            box.toggled.connect(self.parts_chosen)
            self.boxes[part] = box
            grid.addWidget(box, place % half, place // half)
        column.addLayout(grid)
        column.addSpacing(metrics.SPACE_2)
        self._name = QLineEdit()
        self._name.setMaxLength(LONGEST_TYPED)
        self._name.editingFinished.connect(self.name_typed)
        self.name_field = Field(theme, NAME_LABEL, self._name)
        self._name.setAccessibleDescription(NAME_NOTE)
        column.addWidget(self.name_field)
        column.addWidget(Text(theme, NAME_NOTE, "small", "muted"))

    @property
    def parts(self) -> frozenset[ReportPart]:
        """Return the parts that are ticked."""
        return frozenset(part for part, box in self.boxes.items() if box.isChecked())

    @property
    def name(self) -> str:
        """Return the name that was typed, or an empty text."""
        return self._name.text().strip()
