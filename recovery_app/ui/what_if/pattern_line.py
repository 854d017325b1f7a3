"""One pattern in the live result: its name, how well it fits, and how it moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.bar import Bar
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

ICON_PX = 18


class PatternLine(QWidget):
    """Show a pattern with a bar; a tick on the bar is where the user's own answers put it."""

    def __init__(self, theme: Theme, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.name = Text(theme, "", "body_strong")
        self.fit = Text(theme, "", "small", "muted", align=Qt.AlignmentFlag.AlignRight, wraps=False)
        self.moved = Text(theme, "", "small")
        self._icon = Icon(theme, "chevron-up", "text", ICON_PX)
        self._bar = Bar(theme, "", has_mark=True)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(self.name, 1)
        head.addWidget(self.fit, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.SPACE_1)
        foot.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.moved, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._bar)
        column.addLayout(foot)

    def show_pattern(self, name: str, fit: str, share: float, own_share: float | None, moved: str, change: int) -> None:
        """Show a pattern; `change` is 1, 0 or -1, and `own_share` None while no other answer is tried."""
        self.name.set_text(f"{self._place}. {name}")
        self.fit.set_text(fit)
        self._bar.set_value(share, own_share)
        self._bar.setAccessibleName(f"{name}: {fit}")
        is_tried = own_share is not None
        self.moved.set_text(moved)
        self.moved.setVisible(is_tried)
        self._icon.set_icon("chevron-up" if change > 0 else "chevron-down", "text")
        self._icon.setVisible(is_tried and change != 0)
        self.setAccessibleName(", ".join((f"{name}: {fit}", *((moved,) if is_tried else ()))))
