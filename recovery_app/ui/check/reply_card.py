"""What is said to somebody who told of worry, low mood or fear of moving."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from recovery_app.domain.flag import RegionContact
from recovery_app.domain.week_rules import DistressReply
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.headed_list import HeadedList


class ReplyCard(HeadedList):
    """Point to people who help; thoughts of self-harm lead to the crisis line and to the safety screen."""

    def __init__(
        self, theme: Theme, reply: DistressReply, contact: RegionContact, parent: QWidget | None = None
    ) -> None:
        line = contact.crisis_line
        super().__init__(
            theme, reply.title, (*reply.lines, reply.crisis, (line, line)), "life-buoy", look="primary", parent=parent
        )
        self.help = Button(theme, "Get help", "secondary", icon="phone")
        self.check = Button(theme, "Check symptoms", "quiet", icon="shield-check")
        row = QWidget()
        flow = FlowLayout(row, metrics.SPACE_3)
        flow.addWidget(self.help)
        flow.addWidget(self.check)
        self.add(row)
