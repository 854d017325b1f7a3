"""The bars above and below the views of a check."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

BACK = "Back"
_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NEXT_WIDE = 150


class CheckFrame(FlowFrame):
    """Hold a view between its name above and, below, the way back, a hint and the way on."""

    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, theme: Theme, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, content, parent=parent)
        top, bottom = self.top_bar.row, self.bottom_bar.row
        top.setSpacing(metrics.SPACE_3)
        top.addSpacing(metrics.SPACE_3)
        top.addWidget(Icon(theme, "shield-check"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.head = Text(theme, "", "body_strong", align=_MIDDLE)
        top.addWidget(self.head, 1)
        self.back = Button(theme, BACK, "secondary", "large", "arrow-left")
        self.hint = Text(theme, "", "small", "muted", align=_MIDDLE)
        self.next = Button(theme, "None of these", "primary", "large", icon_after="chevron-right", wide_px=_NEXT_WIDE)
        bottom.setSpacing(metrics.SPACE_4)
        bottom.addWidget(self.back)
        bottom.addWidget(self.hint, 1)
        bottom.addWidget(self.next)
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)

    def show_ways(self, back: str, verb: str, hint: str = "", blocked: str = "") -> None:
        """Name both ways; without `back` there is only the one on, and `blocked` says why that one has to wait."""
        self.back.setVisible(bool(back))
        self.back.set_text(back)
        self.back.set_icon("arrow-left" if back == BACK else "")
        self.next.set_text(verb)
        self.next.set_blocked(blocked)
        self.hint.set_text(blocked or hint)
