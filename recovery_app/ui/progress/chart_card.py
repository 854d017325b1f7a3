"""A card with a chart, what its marks mean, and the same numbers as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.charts.chart import Chart
from recovery_app.ui.charts.chart_content import ChartParts
from recovery_app.ui.charts.legend import Legend
from recovery_app.ui.progress.card_foot import CardFoot
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.tag import Tag


class ChartCard(Card):
    """Show one chart; the legend stands right of the title where there is room, and under it otherwise."""

    def __init__(self, theme: Theme, title: str, plot_px: int, *actions: Button, parent: QWidget | None = None) -> None:
        super().__init__(theme, title, parent=parent)
        self.tag = Tag(theme, "", "good", "trending-down")
        self.tag.hide()
        self._is_beside = False
        self.legend = Legend(theme)
        self.chart = Chart(theme, title, plot_px)
        self.title_row.removeWidget(self.title)
        self.title_row.insertWidget(0, self._head(), 1)
        self.body.addWidget(self.legend)
        self.about = Text(theme, "", "small", "muted")
        self.about.hide()
        self.foot = CardFoot(theme, title, *actions)
        self.body.addWidget(self.chart)
        self.body.addWidget(self.about)
        self.foot.end(self)
        theme.theme_changed.connect(self._judge)

    def show_parts(self, parts: ChartParts) -> None:
        """Show other numbers."""
        self.legend.show_entries(parts.legend)
        self.chart.show_content(parts.content)
        self.foot.table.offer(parts.table)
        self._judge()

    def show_change(self, words: str, *, is_better: bool) -> None:
        """Show how the numbers changed beside the title, or nothing; only a change that matters is coloured."""
        self.tag.setVisible(bool(words))
        self.tag.set_text(words)
        self.tag.set_look("good" if is_better else "plain")
        self.tag.set_icon("trending-down" if is_better else "")
        self._judge()

    def say(self, about: str) -> None:
        """Stand a line under the chart, or none."""
        self.about.set_text(about)
        self.about.setVisible(bool(about))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        room = self.width() - 2 * metrics.CARD_PADDING
        title = self.title.sizeHint().width()
        if not self.tag.isHidden():
            title += self.tag.sizeHint().width() + metrics.SPACE_3
        self._place(beside=room >= title + metrics.SPACE_8 + self.legend.sizeHint().width())

    def _head(self) -> QWidget:
        """Return the title with the tag behind it, or under it where there is little room."""
        head = QWidget()
        row = FlowLayout(head, gap=metrics.SPACE_3)
        row.addWidget(self.title)
        row.addWidget(self.tag)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        head.setSizePolicy(policy)
        return head

    def _place(self, *, beside: bool) -> None:
        if beside == self._is_beside:
            return
        self._is_beside = beside
        if beside:
            self.body.removeWidget(self.legend)
            self.title_row.addWidget(self.legend, 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            self.title_row.removeWidget(self.legend)
            self.body.insertWidget(1, self.legend)
