"""The safety questions of a check, with the reason for asking them now."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.flag import Flag, FlagAnswer
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.flag_list import FlagList
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note
from recovery_app.ui.widgets.page_title import PageTitle
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 860


class QuestionsView(QWidget):
    """Ask a set of statements; `changed` tells of every answer, `accepted` of Enter."""

    changed = Signal()
    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.list = FlagList(theme, ())
        self._scroll = ScrollPage(theme, reading_px=READING_PX, gap=metrics.SPACE_4)
        self.title = PageTitle(theme)
        self._intro = Text(theme, "", "body", "muted")
        self._why = Note(theme, "Why now.", "")
        heading = QVBoxLayout()
        heading.setSpacing(metrics.SPACE_1)
        heading.addWidget(self.title)
        heading.addWidget(self._intro)
        self._scroll.body.addLayout(heading)
        self._scroll.add(self._why)
        self._scroll.add(self.list)
        self._scroll.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def ask(
        self,
        title: str,
        intro: str,
        why: str,
        caution: str,
        flags: Sequence[Flag],
        answers: Mapping[str, FlagAnswer],
    ) -> None:
        """Ask statements afresh, or with answers given before; `why` is empty where the user asked for them."""
        self.title.set_text(title)
        self._intro.set_text(intro)
        self._why.set_text("Why now." if why else "Keep in mind.", f"{why} {caution}".lstrip())
        old, self.list = self.list, FlagList(self._theme, flags)
        self.list.set_answers(answers)
        self.list.answer_changed.connect(self.changed)
        self.list.accepted.connect(self.accepted)
        self._scroll.body.replaceWidget(old, self.list)
        old.hide()
        old.deleteLater()
        self._scroll.to_top()
