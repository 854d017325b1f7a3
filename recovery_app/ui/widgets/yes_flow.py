"""Questions over the whole window, and after them what the answers mean."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.ui import metrics
from recovery_app.ui.accessibility import announce
from recovery_app.ui.tab_order import order_tabs
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.led_focus import LedFocus
from recovery_app.ui.widgets.yes_list import YesList

_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class YesFlow(LedFocus):
    """Ask a list of questions; once they are judged, show the result with a way back to the answers.

    `answered_all` tells that Next was pressed on the questions, `went_on` that it was pressed on the result, and
    `left` that the user closes the page.
    """

    answered_all = Signal()
    went_on = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, title: str, questions: YesList, result: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self._questions = questions
        self._result = result
        self._stack = QStackedWidget()
        self._stack.addWidget(questions)
        self._stack.addWidget(result)
        frame = FlowFrame(theme, self._stack)
        self.close_button = Button(theme, "Close", "quiet", icon="x")
        self.close_button.clicked.connect(self.left)
        frame.top_bar.row.addWidget(self.close_button)
        frame.top_bar.row.addWidget(Text(theme, title, "body_strong", align=_MIDDLE), 1)
        self.back = Button(theme, "Change my answers", icon="arrow-left")
        self.back.clicked.connect(self._on_back)
        self._hint = Text(theme, "", "small", "muted", align=_MIDDLE)
        self.next = Button(theme, "Next", "primary", "large")
        self.next.clicked.connect(self._on_next)
        row = frame.bottom_bar.row
        row.setSpacing(metrics.SPACE_4)
        row.addWidget(self.back)
        row.addWidget(self._hint, 1)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        order_tabs(frame.top_bar, self._stack, frame.bottom_bar)
        questions.changed.connect(self._judge)
        questions.accepted.connect(self._on_accepted)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.left)
        self.ask_afresh()

    @property
    def is_judged(self) -> bool:
        """Tell whether the result is shown."""
        return self._stack.currentWidget() is self._result

    def ask_afresh(self) -> None:
        """Show the questions without any answer."""
        self._questions.clear()
        self._show_questions()

    def show_result(self, onward: str, spoken: str) -> None:
        """Show the result; `onward` is the text of its button, `spoken` what a screen reader says."""
        self._stack.setCurrentWidget(self._result)
        self.back.show()
        self.next.set_text(onward)
        self._judge()
        self.lead_focus_to(self.next)
        self.next.setFocus()
        announce(self, spoken)

    def _show_questions(self) -> None:
        self._stack.setCurrentWidget(self._questions)
        self.back.hide()
        self.next.set_text("Next")
        self._questions.to_top()
        self.lead_focus_to(self._questions.first)
        self._judge()

    def _judge(self) -> None:
        answered = self.is_judged or self._questions.is_answered
        self.next.set_blocked("" if answered else "Tick what is true for you, or None of these at the end.")
        self._hint.set_text(self.next.toolTip())

    def _on_accepted(self) -> None:
        if self.next.isEnabled():
            self.next.click()

    def _on_next(self) -> None:
        (self.went_on if self.is_judged else self.answered_all).emit()

    def _on_back(self) -> None:
        self._show_questions()
        self._questions.first.setFocus()
