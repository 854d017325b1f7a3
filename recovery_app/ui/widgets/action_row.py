"""One thing to do today, with the button that does it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button, ButtonKind
from recovery_app.ui.widgets.icon_label import IconTile
from recovery_app.ui.widgets.label import Text

_HEIGHT = 80
_BUTTON = 84
_BESIDE_EM = 18


class ActionRow(QWidget):
    """Name a thing with an icon tile, a title, one or two lines and one button; `triggered` tells it was pressed.

    `more` is a quiet second button under the lines, whose press `more_triggered` tells.
    """

    triggered = Signal()
    more_triggered = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        lines: str,
        button_text: str,
        look: str = "primary",
        *,
        strong: str = "",
        more: str = "",
        kind: ButtonKind = "secondary",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, metrics.SPACE_2, 0, metrics.SPACE_2)
        self._line.setSpacing(14)
        words = QHBoxLayout()
        words.setSpacing(14)
        self.tile = IconTile(theme, icon, look)
        words.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        self.title = Text(theme, title, "body_strong")
        self.lines = Text(theme, lines, "small", "muted", strong=strong)
        texts.addWidget(self.title)
        texts.addWidget(self.lines)
        self.more = Button(theme, more, "quiet", icon="play", flush=True, wraps=True)
        self.more.setVisible(bool(more))
        self.more.clicked.connect(self.more_triggered)
        texts.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addStretch(1)
        words.addLayout(texts, 1)
        self._line.addLayout(words, 1)
        self.button = Button(theme, button_text, kind, wide_px=_BUTTON)
        self._name_button(button_text)
        self.button.clicked.connect(self.triggered)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.theme_changed.connect(self._judge)
        self._judge()

    def set_title(self, title: str) -> None:
        """Name another thing."""
        self.title.set_text(title)
        self._name_button(self.button.text())

    def set_look(self, icon: str, look: str) -> None:
        """Show another icon, on the tile of another look."""
        self.tile.set_icon(icon, look)

    def set_lines(self, lines: str, strong: str = "") -> None:
        """Say something else under the title, with an optional part of it in semi-bold."""
        self.lines.set_text(lines, strong)

    def set_blocked(self, reason: str, strong: str = "") -> None:
        """Disable the button and say until when or why, or enable it again with an empty reason."""
        self.button.set_blocked(reason)
        if reason:
            self.lines.set_text(reason, strong)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the words where the row is narrow."""
        super().resizeEvent(event)
        self._judge()

    def _name_button(self, button_text: str) -> None:
        self.button.setAccessibleName(f"{button_text}: {self.title.text()}")

    def _judge(self) -> None:
        self.setMinimumHeight(self._theme.px(_HEIGHT))
        beside = self.width() >= _BESIDE_EM * self._theme.em()
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._line.direction():
            self._line.setDirection(direction)
