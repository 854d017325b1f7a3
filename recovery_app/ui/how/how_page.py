"""How this works: what the program is for, how it reasons, and how sure it is of each treatment."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.accessibility import announce
from recovery_app.ui.how import evidence_parts, program_parts
from recovery_app.ui.origin import grade_in_words
from recovery_app.ui.services import PageServices
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import FlowFrame
from recovery_app.ui.widgets.fold import Fold
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

TITLE = "How this works"
READING_PX = 860


class HowPage(QWidget):
    """Explain the program in parts that open in place; `back_requested` asks to go back to where the user was."""

    back_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._knowledge = services.theme, services.knowledge
        theme, evidence = services.theme, services.knowledge.evidence
        self.setAccessibleName(TITLE)
        self.column = ScrollPage(theme, reading_px=READING_PX)
        self.folds: list[Fold] = []
        self.column.add(PageTitle(theme, TITLE))
        know = services.knowledge
        self._add("What it is for", "And what it cannot do.", program_parts.intended_use)
        self._add("From your answers to a result", "The four patterns, and how sure it is.", program_parts.result)
        self._add("The safety check", "Four levels, and what each one does.", program_parts.safety)
        self._add("How your plan is made", "Rest from running, moves, and the signs that end it.", program_parts.plan)
        self._add("How your plan changes", "Calm, sore, stop, and what each one does.", program_parts.changes)
        self.column.add(Text(theme, "How good the evidence is", "h2"))
        self.column.add(Text(theme, evidence_parts.grades(know), "small", "muted"))
        for one in evidence.treatment:
            line = f"{grade_in_words(one.grade)}. {one.grade_text}"
            self._add(one.title, line, partial(evidence_parts.treatment, one=one))
        self._add("Other things people ask about", "Posture, foam roller, TENS, massage.", evidence_parts.extras)
        self._add("Sources", f"{len(know.sources)} entries, to read or copy.", evidence_parts.sources)
        self.column.body.addStretch(1)
        self.folds[0].open()
        self.frame = FlowFrame(theme, self.column, bottom=False)
        self.back = Button(theme, "Back", "quiet", icon="arrow-left")
        self.back.clicked.connect(self.back_requested)
        self.frame.top_bar.row.addWidget(self.back)
        self.frame.top_bar.row.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self.setFocusProxy(self.back)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, and be read aloud."""
        super().showEvent(event)
        self.column.to_top()
        announce(self, TITLE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        super().keyPressEvent(event)

    def _add(self, title: str, line: str, build: Callable[[Theme, Knowledge], QWidget]) -> None:
        fold = Fold(self._theme, title, line, partial(build, self._theme, self._knowledge))
        self.folds.append(fold)
        self.column.add(fold)
