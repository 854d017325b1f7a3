"""One pattern, open: its name, how well it fits, and the answers for and against it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.pattern import PatternShare, Resemblance
from recovery_app.domain.question import PatternModel
from recovery_app.domain.result_words import Reason, evidence, fit_word, source_words
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.evidence_row import EvidenceHeader, EvidenceRow
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.tag import Tag

PLACE_PX = 28


class EvidenceList(QWidget):
    """List the answers for and against a pattern, the strongest first, and all of them on request."""

    def __init__(
        self, theme: Theme, model: PatternModel, one: PatternShare, answered: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._model, self._one = theme, model, one
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(EvidenceHeader(theme, "What pointed here", "Against", "For"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)
        self._all = Button(theme, f"Show all {answered} answers", "quiet", flush=True)
        self._all.clicked.connect(self._show_all)
        row = QHBoxLayout()
        row.addWidget(self._all)
        row.addStretch(1)
        column.addLayout(row)
        self._fill(evidence(model, one))
        self._all.setVisible(len(evidence(model, one, everything=True)) > self._rows.count())

    def _fill(self, rows: tuple[Reason, ...]) -> None:
        everything = evidence(self._model, self._one, everything=True)
        strongest = max((abs(row.weight) for row in everything), default=1.0)
        for row in rows[self._rows.count() :]:
            side = "speaks for" if row.weight > 0 else "speaks against"
            tip = f"{row.text}: {side} it, weight {abs(row.weight):.1f}. Source: {source_words(row.sources)}."
            self._rows.addWidget(EvidenceRow(self._theme, row.text, row.weight / strongest, tip))

    def _show_all(self) -> None:
        for row in self.findChildren(EvidenceRow):
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._fill(evidence(self._model, self._one, everything=True))
        self._all.hide()


class PatternCardView(Card):
    """Show one pattern open, with an edge: the one that fits best, or one of two that cannot be told apart."""

    def __init__(
        self,
        theme: Theme,
        model: PatternModel,
        result: Resemblance,
        one: PatternShare,
        place: int,
        answered: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, look="chosen", parent=parent)
        card = model.card(one.id)
        self.body.setContentsMargins(20, 14, 20, 6)
        head = QHBoxLayout()
        head.setSpacing(metrics.SPACE_4)
        number = Text(theme, str(place), "h3", "primary", align=Qt.AlignmentFlag.AlignCenter, wraps=False)
        number.setMinimumWidth(PLACE_PX)
        head.addWidget(number)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Text(theme, card.name, "h2"))
        names.addWidget(Text(theme, card.subtitle, "small", "muted"))
        head.addLayout(names, 1)
        fits = result.certainty in {"clear", "likely"} and not result.twins
        word = fit_word(model, result, one)
        head.addWidget(Tag(theme, word, "primary" if fits else "plain"), 0, Qt.AlignmentFlag.AlignVCenter)
        self.add_layout(head)
        self.add(EvidenceList(theme, model, one, answered))
