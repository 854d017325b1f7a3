"""Get help: the warning signs, whom to call, and first aid for a burn."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.flag import Level
from recovery_app.ui import metrics
from recovery_app.ui.help.numbers_card import NumbersCard
from recovery_app.ui.help.signs_card import SignsCard
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.headed_list import HeadedList
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.numbered_list import NumberedList
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.reflow import Reflow
from recovery_app.ui.widgets.scroll_page import ScrollPage

_BESIDE_EM = 40
_RULES_NOTHING_OUT = "This list rules nothing out. Ask a clinician about anything that worries you."


class HelpPage(QWidget):
    """Show when and where to get help; `check_requested` asks for the safety questions."""

    check_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        theme, knowledge = services.theme, services.knowledge
        safety = knowledge.safety
        self.setAccessibleName("Get help")
        scroll = ScrollPage(theme)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(metrics.SPACE_3)
        self._head.addWidget(PageTitle(theme, "Get help"), 1)
        self.check = Button(theme, "Check my symptoms now", "primary")
        self.check.clicked.connect(self.check_requested)
        self._head.addWidget(self.check)
        scroll.body.addLayout(self._head)
        parts = Reflow(theme)
        self.numbers = NumbersCard(services)
        parts.add(SignsCard(theme, safety, Level.EMERGENCY, "octagon-alert", "stop"), "left", 1)
        parts.add(SignsCard(theme, safety, Level.SAME_DAY, "triangle-alert", "care"), "left", 2)
        parts.add(self.numbers, "right", 0)
        parts.add(self._clinician(), "right", 3)
        parts.add(HeadedList(theme, "Stop and rest if", knowledge.plan.stop_rule, "hand"), "right", 4)
        burn = Card(theme, "First aid for a burn")
        burn.add(NumberedList(theme, knowledge.heat_ice.burn_first_aid))
        parts.add(burn, "right", 5)
        scroll.add(parts)
        scroll.add(Text(theme, _RULES_NOTHING_OUT, "small", "muted"))
        scroll.body.addStretch(1)
        self.setFocusProxy(self.check)
        theme.theme_changed.connect(self._judge_width)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the region that was chosen elsewhere."""
        self.numbers.refresh()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button under the title where there is no room beside it."""
        super().resizeEvent(event)
        self._judge_width()

    def _clinician(self) -> Card:
        theme, advice = self._services.theme, self._services.knowledge.safety.advice_for(Level.CLINICIAN)
        card = Card(theme, "When to see a clinician")
        card.add(Text(theme, advice.why, "small", "muted"))
        for title, text in advice.steps:
            card.add(Text(theme, f"{title}. {text}", strong=f"{title}."))
        return card

    def _judge_width(self) -> None:
        wide = self.width() >= _BESIDE_EM * self._services.theme.em()
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
