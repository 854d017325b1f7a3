"""All questions with their present answers, part by part."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.question import PatternModel, Question
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.what_if.answer_row import AnswerRow
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.divider import Divider

PARTS = {
    "where": "Where it hurts",
    "began": "How it began",
    "changes": "What changes it",
    "tests": "Quick tests",
    "from_age": "About you",
}


class _Part(Card):
    """Hold the questions of one part of the wizard, with a line between those that are shown."""

    def __init__(self, theme: Theme, step: str, rows: list[AnswerRow]) -> None:
        super().__init__(theme, PARTS[step], title_role="h3")
        self.body.setContentsMargins(12, 14, 12, 6)
        self.body.setSpacing(0)
        self.title_row.setContentsMargins(metrics.SPACE_2, 0, metrics.SPACE_2, metrics.SPACE_1)
        self._rows = [(Divider(theme), row) for row in rows]
        for line, row in self._rows:
            self.add(line)
            self.add(row)

    def show_only(self, wanted: Collection[str] | None) -> None:
        shown = False
        for line, row in self._rows:
            is_wanted = wanted is None or row.question.id in wanted or row.is_changed
            line.setVisible(is_wanted and shown)
            row.setVisible(is_wanted)
            shown = shown or is_wanted
        self.setVisible(shown)


class AnswerList(QWidget):
    """List every question; `answer_chosen(str, str)` carries a question id and a code."""

    answer_chosen = Signal(str, str)

    def __init__(self, theme: Theme, model: PatternModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.rows: dict[str, AnswerRow] = {}
        self._parts: list[_Part] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        for step, questions in groupby(sorted(model.question, key=_by_part), key=lambda one: one.step):
            part = _Part(theme, step, [self._row(theme, question) for question in questions])
            self._parts.append(part)
            column.addWidget(part)

    def show_answers(self, real: Mapping[str, str], shown: Mapping[str, str], only: Collection[str] | None) -> None:
        """Show the user's own answers and those that are tried; `only` names the questions to list, None all.

        A changed answer is always listed.
        """
        for question_id, row in self.rows.items():
            question = self._model.by_id(question_id)
            row.show_answer(question.code_in(real), question.code_in(shown))
        for part in self._parts:
            part.show_only(only)

    def _row(self, theme: Theme, question: Question) -> AnswerRow:
        row = AnswerRow(theme, question)
        row.answer_chosen.connect(self.answer_chosen)
        self.rows[question.id] = row
        return row


def _by_part(question: Question) -> int:
    return list(PARTS).index(question.step)
