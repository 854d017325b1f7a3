"""Two pain scores on a page."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from recovery_app.domain.plan_rules import SeverityRule
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import Page
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.pain_slider import PainSlider
from recovery_app.ui.widgets.tag import Tag
from recovery_app.ui.wizard.page_view import PageView


@dataclass(frozen=True)
class _Ask:
    title: str
    line: str


_ASKS = {
    "average": _Ask("How bad was it, on average?", "Your back, over the last 24 hours."),
    "now": _Ask("How bad is it now?", "Your back, at this moment."),
    "worst": _Ask("How bad was it at its worst?", "Your back, over the last 24 hours."),
    "leg": _Ask("How much does your leg hurt?", "On average, over the last 24 hours. 0 means no leg pain."),
}
_WHYS = {
    "average": "These numbers help to set how long you rest from running at first.",
    "worst": "One number hides a lot. The worst moment and your leg complete the picture.",
}


class PainView(PageView):
    """Ask the pain scores that the page names, 0 to 10; none is preset."""

    def __init__(self, services: PageServices, page: Page, draft: WizardDraft, parent: QWidget | None = None) -> None:
        super().__init__(services, page, draft, parent)
        self.sliders: dict[str, PainSlider] = {}
        self._tags: dict[str, Tag] = {}
        self.add_heading("How much does it hurt?")
        for name in page.subject:
            self._add_score(name)
        self.add_why(_WHYS[page.subject[0]])

    def blocked(self) -> str:
        """Ask for the scores that are missing."""
        return "Choose a number for both" if super().blocked() else ""

    def first(self) -> QWidget:
        """Return the first scale."""
        return self.sliders[self.page.subject[0]]

    def _add_score(self, name: str) -> None:
        theme, ask = self.services.theme, _ASKS[name]
        card = Card(theme, ask.title)
        tag = Tag(theme, "")
        card.title_row.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        card.add(Text(theme, ask.line, "body", "muted"))
        slider = PainSlider(theme, ask.title)
        slider.setObjectName(name)
        slider.set_pain(getattr(self.answers.pain, name))
        slider.pain_changed.connect(self._on_pain)
        card.add(slider)
        self.sliders[name], self._tags[name] = slider, tag
        self._show_words(name)
        self.column.addWidget(card)

    def _on_pain(self) -> None:
        scores = {name: slider.pain() for name, slider in self.sliders.items()}
        for name in self.sliders:
            self._show_words(name)
        self.keep(msgspec.structs.replace(self.answers, pain=msgspec.structs.replace(self.answers.pain, **scores)))

    def _show_words(self, name: str) -> None:
        pain, tag = self.sliders[name].pain(), self._tags[name]
        tag.setVisible(pain is not None)
        if pain is not None:
            tag.set_text(in_words(self.services.knowledge.plan.severity, pain))


def in_words(rule: SeverityRule, pain: int) -> str:
    """Return a score in words, such as "4 of 10, moderate"."""
    if pain == 0:
        return "0 of 10, no pain"
    if pain >= rule.severe_from:
        return f"{pain} of 10, severe"
    return f"{pain} of 10, {'moderate' if pain >= rule.moderate_from else 'mild'}"
