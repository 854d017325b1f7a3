"""What has to be said about the doses in the log, the gravest on top."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.dose_warning import DoseWarning
from recovery_app.domain.medicine import OverCapAdvice
from recovery_app.ui import metrics
from recovery_app.ui.accessibility import tell_alert
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.banner import Banner
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text


class Alerts(QWidget):
    """Show whom to ask after too much, and every other warning; `help_requested` asks for the numbers to call."""

    help_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.SPACE_3)
        self.advice = Card(theme, look="stop")
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(Icon(theme, "octagon-alert", "stop", 28))
        self.title = Text(theme, "", "h2", "stop")
        head.addWidget(self.title, 1)
        self.advice.add_layout(head)
        self.whom = Text(theme, "", "body_strong")
        self.why = Text(theme, "")
        self.advice.add(self.whom)
        self.advice.add(self.why)
        self.help = Button(theme, "Get help")
        self.help.clicked.connect(self.help_requested)
        foot = QHBoxLayout()
        foot.addWidget(self.help)
        foot.addStretch(1)
        self.advice.add_layout(foot)
        self._column.addWidget(self.advice)
        self._banners: list[Banner] = []
        self._shown: tuple[DoseWarning, ...] = ()

    def show_warnings(self, warnings: tuple[DoseWarning, ...], advice: OverCapAdvice) -> None:
        """Show the warnings, or take no room where there are none."""
        grave = [one for one in warnings if one.asks_for_advice]
        self.advice.setVisible(bool(grave))
        self.title.set_text(advice.title)
        self.whom.set_text(advice.text)
        self.why.set_text("\n".join(one.text for one in grave))
        self.advice.setAccessibleName(f"{advice.title}. {advice.text}")
        for banner in self._banners:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = [
            Banner(self._theme, "stop" if one.stops else "care", one.text, closable=False)
            for one in warnings
            if not one.asks_for_advice
        ]
        for banner in self._banners:
            self._column.addWidget(banner)
        self.setVisible(bool(warnings))
        if grave and warnings != self._shown:
            tell_alert(self.advice)
        self._shown = warnings
