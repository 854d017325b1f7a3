"""After "This hurts": where, how much, and then what may follow."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from recovery_app.domain.hurt import Hurt
from recovery_app.domain.log_training import HurtPlace
from recovery_app.domain.training_rules import LightRule
from recovery_app.ui import metrics
from recovery_app.ui.guided.hurt_next import HurtNext
from recovery_app.ui.guided.words import PLACES
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.flow_frame import Bar
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX = 860


class HurtView(QWidget):
    """Ask about the pain, then offer the ways on; `told(where, pain)` carries the answers.

    `taken_back` tells that it was pressed by mistake. The ways on come from `following`.
    """

    told = Signal(str, int)
    taken_back = Signal()

    def __init__(self, theme: Theme, rule: LightRule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scroll = ScrollPage(theme, reading_px=READING_PX, gap=metrics.SPACE_3)
        self.title = Text(theme, "Stopped. Where does it hurt?", "hero")
        self.places = AnswerGroup(theme, "Where does it hurt?", columns=2)
        for place, words, detail in PLACES:
            self.places.add(place, words, detail)
        question = "How much does it hurt?"
        self.slider = PainSlider(theme, question)
        for part in (self.title, self.places, Text(theme, question, "h2"), self.slider):
            self._scroll.add(part)
        self._scroll.body.addStretch(1)
        self.next = Button(theme, "Next", "primary", wide_px=120)
        self.mistake = Button(theme, "It does not hurt", "secondary")
        self.reason = Text(
            theme, "", "small", "muted", align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        foot = Bar(theme, top=False)
        foot.row.addWidget(self.mistake)
        foot.row.addWidget(self.reason, 1)
        foot.row.addWidget(self.next)
        self._ask = QWidget()
        asks = QVBoxLayout(self._ask)
        asks.setContentsMargins(0, 0, 0, 0)
        asks.setSpacing(0)
        asks.addWidget(self._scroll, 1)
        asks.addWidget(foot)
        self.following = HurtNext(theme, rule)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._ask)
        self._stack.addWidget(self.following)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.places.changed.connect(self._judge)
        self.places.accepted.connect(self.slider.setFocus)
        self.slider.pain_changed.connect(self._judge)
        self.next.clicked.connect(self._on_next)
        self.mistake.clicked.connect(self.taken_back)

    def ask(self) -> QWidget:
        """Ask anew, and return what the keyboard belongs on."""
        self.places.set_chosen(())
        self.slider.set_pain(None)
        self._stack.setCurrentWidget(self._ask)
        self._scroll.to_top()
        self._judge()
        return self.places.cards()[0]

    def offer(self, hurt: Hurt, easier: str) -> QWidget:
        """Offer the ways on after an answer, with the name of the easier exercise; return the first of them."""
        self._stack.setCurrentWidget(self.following)
        return self.following.offer(hurt, easier)

    def spoken(self) -> str:
        """Return what a screen reader says of what is asked."""
        asks = self._stack.currentWidget() is self._ask
        return self.title.text() if asks else self.following.spoken()

    def _judge(self) -> None:
        missing = "" if self.places.chosen() else "Choose where it hurts."
        missing = missing or ("" if self.slider.pain() is not None else "Choose a number for the pain.")
        self.next.set_blocked(missing)
        self.reason.set_text(missing)

    def _on_next(self) -> None:
        pain, chosen = self.slider.pain(), self.places.chosen()
        if pain is not None and chosen:
            self.told.emit(cast("HurtPlace", chosen[0]), pain)
