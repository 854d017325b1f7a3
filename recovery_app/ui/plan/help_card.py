"""Reasons to see somebody that hold now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.training_rules import HelpRule
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.beside import lay_beside
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

TITLE = "Time to see somebody"
BESIDE_FROM_EM = 40


class HelpCard(Card):
    """Name each reason that holds; without one it takes no room."""

    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, look="care", parent=parent)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_1)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(Icon(theme, "triangle-alert", "care", 24))
        head.addWidget(Text(theme, TITLE, "h3"), 1)
        self._reasons = Text(theme)
        words.addLayout(head)
        words.addWidget(self._reasons)
        words.addWidget(Text(theme, "You told us of no warning sign. This still counts.", "small"))
        self.button = Button(theme, "Get help")
        self.button.clicked.connect(self.help_requested)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(metrics.SPACE_3)
        self._line.addLayout(words, 1)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(self._line)
        theme.theme_changed.connect(self._judge)

    def show_rules(self, rules: tuple[HelpRule, ...]) -> None:
        """Show the reasons that hold, or nothing."""
        self.setVisible(bool(rules))
        self._reasons.set_text("\n".join(one.text for one in rules))
        self.setAccessibleName(f"{TITLE}. {' '.join(one.text for one in rules)}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the reasons where it would squeeze them."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        beside = self.width() >= BESIDE_FROM_EM * self._theme.em()
        lay_beside(self._line, beside=beside)
