"""The answers and the result side by side, or the result above the answers where there is no room beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.flow_frame import SIDE_PX
from recovery_app.ui.widgets.focus_ring import FocusRing
from recovery_app.ui.widgets.scroll_page import ScrollPage

LEFT_PX = 760
RIGHT_PX = 428
RIGHT_SHARE = 0.42


class ResultColumn(ScrollPage):
    """Scroll the result with the arrows and the page keys, as it holds hardly anything that Tab could come to."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, gap=metrics.SPACE_3, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("The result of these answers")
        self._ring = FocusRing(self, theme, metrics.CORNER_CARD)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when the keyboard brought the focus."""
        super().focusInEvent(event)
        self._ring.enter(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.leave()


class Columns(QWidget):
    """Scroll each column on its own, so that the result stays in sight; `reflowed(bool)` tells wide or narrow."""

    reflowed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        above: tuple[QWidget, ...],
        outcome: QWidget,
        answers: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome = outcome
        self._is_wide: bool | None = None
        self.left = ScrollPage(theme, widest=LEFT_PX, gap=metrics.SPACE_3)
        self.right = ResultColumn(theme)
        self._above = len(above)
        for widget in (*above, answers):
            self.left.add(widget)
        for page in (self.left, self.right):
            page.body.addStretch(1)
        margins = self.right.body.contentsMargins()
        margins.setLeft(metrics.SPACE_2)
        margins.setRight(metrics.SPACE_3)
        margins.setBottom(metrics.SPACE_1)
        self.right.body.setContentsMargins(margins)
        across = QHBoxLayout(self)
        # The ring around the result is drawn outside of it.
        across.setContentsMargins(0, 0, metrics.SPACE_1, 0)
        across.setSpacing(0)
        across.addWidget(self.left, 1)
        across.addWidget(self.right, 0)
        theme.theme_changed.connect(self._judge)
        self._judge()

    def to_top(self) -> None:
        """Scroll both columns to their beginning."""
        self.left.to_top()
        self.right.to_top()

    def is_wide(self) -> bool:
        """Tell whether the result stands beside the answers."""
        return bool(self._is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the width again."""
        super().resizeEvent(event)
        self._judge()

    def _judge(self) -> None:
        is_wide = self.width() >= metrics.WIDE_EM * self._theme.em()
        # Larger text gets longer lines in pixels, so that a line holds as many words.
        self.left.column.setMaximumWidth(self._theme.px(LEFT_PX))
        self.right.setFixedWidth(max(1, min(RIGHT_PX, round(self.width() * RIGHT_SHARE))))
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        for page in (self.left, self.right):
            page.body.removeWidget(self._outcome)
        host, place = (self.right, 0) if is_wide else (self.left, self._above)
        host.body.insertWidget(place, self._outcome)
        self.right.setVisible(is_wide)
        margins = self.left.body.contentsMargins()
        margins.setLeft(SIDE_PX)
        margins.setRight(metrics.SPACE_2 if is_wide else metrics.PAGE_SIDE)
        self.left.body.setContentsMargins(margins)
        self.reflowed.emit(is_wide)
