"""One sentence across the page that asks for attention."""

from __future__ import annotations

from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, IconButton
from recovery_app.ui.widgets.card import Card, CardLook
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

BannerLevel = Literal["stop", "care", "info", "good"]

_BESIDE_EM: Final = 36
_BUTTONS_AT: Final = 2

# look, icon, colour of the icon
_LEVELS: Final[dict[str, tuple[CardLook, str, str]]] = {
    "stop": ("stop", "octagon-alert", "stop"),
    "care": ("care", "triangle-alert", "care"),
    "info": ("primary", "info", "primary"),
    "good": ("good", "shield-check", "good"),
}


class Banner(Card):
    """Say one sentence on the soft fill of its level, with at most two buttons and a close button.

    `action_requested` and `second_requested` tell which button was pressed; `closed` tells that the user put the
    banner away, after it has hidden itself.
    """

    action_requested = Signal()
    second_requested = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        level: BannerLevel,
        text: str,
        button_text: str = "",
        second_text: str = "",
        *,
        closable: bool = True,
        close_name: str = "Close this message",
        parent: QWidget | None = None,
    ) -> None:
        look, icon, colour = _LEVELS[level]
        super().__init__(theme, look=look, corner=metrics.CORNER_ANSWER, padding=metrics.SPACE_3, parent=parent)
        self.body.setContentsMargins(metrics.SPACE_4, metrics.SPACE_2, metrics.SPACE_2, metrics.SPACE_2)
        self._row = row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, icon, colour, 24), 0, Qt.AlignmentFlag.AlignVCenter)
        self.text = Text(theme, text, "body", align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self._buttons = QWidget(self)
        flow = FlowLayout(self._buttons, metrics.SPACE_2)
        if button_text:
            action = Button(theme, button_text, "secondary")
            action.clicked.connect(self.action_requested)
            flow.addWidget(action)
        if second_text:
            second = Button(theme, second_text, "quiet")
            second.clicked.connect(self.second_requested)
            flow.addWidget(second)
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        if closable:
            close = IconButton(theme, "x", close_name, "quiet")
            close.clicked.connect(self._on_close)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(row)
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Say another sentence."""
        self.text.set_text(text)
        self.setAccessibleName(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the sentence where they would squeeze it."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_EM * self._theme.em()
        if beside == (self._row.indexOf(self._buttons) >= 0):
            return
        if beside:
            self.body.removeWidget(self._buttons)
            self._row.insertWidget(_BUTTONS_AT, self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self._row.removeWidget(self._buttons)
            self.body.addWidget(self._buttons)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
