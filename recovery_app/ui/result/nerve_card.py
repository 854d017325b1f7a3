"""The leg nerve, as a card of its own: what says so, what it means, and when to get help."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recovery_app.domain.leg_nerve import LegNerve, nerve_evidence
from recovery_app.domain.question import PatternModel
from recovery_app.domain.result_words import source_words
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

GROUNDS = "Your answers."


class NerveCard(Card):
    """Say that a leg nerve takes part or may take part; each line's tooltip names its sources."""

    def __init__(self, theme: Theme, model: PatternModel, found: LegNerve, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.body.setSpacing(metrics.SPACE_2)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_3)
        head.addWidget(Icon(theme, "activity", "primary", 24), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(Text(theme, model.leg_nerve.title[found.verdict], "h3"), 1)
        self.add_layout(head)
        phrases = ". ".join(nerve_evidence(model, found))
        self.add(Text(theme, f"{GROUNDS} {phrases}.", "small", "muted", strong=GROUNDS))
        for line in model.leg_nerve.line:
            if found.verdict in line.verdicts:
                text = Text(theme, f"{line.lead} {line.text}", "small", "muted", strong=line.lead)
                text.setToolTip(f"Grade {line.grade}. Source: {source_words(line.sources)}.")
                self.add(text)
