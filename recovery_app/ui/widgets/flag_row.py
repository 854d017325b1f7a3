"""One statement of the safety screen with its answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.flag import FlagAnswer
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.answer_card import AnswerCard
from recovery_app.ui.widgets.answer_group import AnswerGroup
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.toggle_pill import TogglePill

_BESIDE_EM = 34


class FlagRow(QWidget):
    """Ask one statement: a tick is yes, "Not sure" and, where allowed, "Prefer not to say" stand at its side.

    `answer_changed(flag_id, answer)` carries "yes", "unsure", "withheld", a tuple of criterion codes, or None once
    nothing is chosen any more. A ticked flag whose criteria are all open counts as "yes".
    """

    answer_changed = Signal(str, object)
    accepted = Signal()

    def __init__(
        self,
        theme: Theme,
        flag_id: str,
        statement: str,
        detail: str = "",
        criteria: Sequence[tuple[str, str]] = (),
        criteria_title: str = "",
        *,
        may_withhold: bool = False,
        unsure_text: str = "Not sure",
        withhold_text: str = "Prefer not to say",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flag_id = flag_id
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(metrics.SPACE_1)
        self.card = AnswerCard(theme, statement, detail, "check", parent=self)
        self.card.clicked.connect(self._on_card)
        self.card.accepted.connect(self.accepted)
        self._line.addWidget(self.card, 1)
        self._pills = QHBoxLayout()
        self._pills.setSpacing(metrics.SPACE_1)
        self.unsure = self._add_pill(unsure_text, statement)
        self.unsure.clicked.connect(self._on_unsure)
        self.withheld = self._add_pill(withhold_text, statement) if may_withhold else None
        if self.withheld is not None:
            self.withheld.clicked.connect(self._on_withheld)
        self._pills.addStretch(1)
        self._line.addLayout(self._pills)
        column.addLayout(self._line)
        self._details = QWidget(self)
        inner = QVBoxLayout(self._details)
        inner.setContentsMargins(metrics.SPACE_8, 0, 0, metrics.SPACE_2)
        inner.setSpacing(metrics.SPACE_2)
        if criteria_title:
            inner.addWidget(Text(theme, criteria_title, "small", "muted"))
        self.criteria = AnswerGroup(theme, criteria_title or statement, exclusive=False)
        for code, text in criteria:
            self.criteria.add(code, text)
        self.criteria.changed.connect(self._on_criteria)
        self.criteria.accepted.connect(self.accepted)
        inner.addWidget(self.criteria)
        column.addWidget(self._details)
        self._details.hide()

    @property
    def flag_id(self) -> str:
        """Return the id of the flag this row asks."""
        return self._flag_id

    def answer(self) -> FlagAnswer | None:
        """Return the answer as `answer_changed` carries it."""
        if self.card.isChecked():
            return self.criteria.chosen() or "yes"
        if self.unsure.isChecked():
            return "unsure"
        if self.withheld is not None and self.withheld.isChecked():
            return "withheld"
        return None

    def set_answer(self, answer: str | tuple[str, ...] | None) -> None:
        """Show an answer given before, without telling anybody; "no" and None show as nothing chosen."""
        self.card.set_chosen(chosen=answer == "yes" or (isinstance(answer, tuple) and bool(answer)))
        self.unsure.setChecked(answer == "unsure")
        if self.withheld is not None:
            self.withheld.setChecked(answer == "withheld")
        self.criteria.set_chosen(answer if isinstance(answer, tuple) else ())
        self._show_criteria()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the quiet answers under the statement where there is no room beside it."""
        super().resizeEvent(event)
        wide = self.width() >= _BESIDE_EM * self._theme.em() + (
            self.withheld.sizeHint().width() if self.withheld is not None else 0
        )
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != direction:
            self._line.setDirection(direction)

    def _add_pill(self, text: str, statement: str) -> TogglePill:
        pill = TogglePill(self._theme, text, self)
        pill.setAccessibleDescription(statement)
        self._pills.addWidget(pill)
        return pill

    def _on_card(self) -> None:
        if self.card.isChecked():
            self.unsure.setChecked(False)
            if self.withheld is not None:
                self.withheld.setChecked(False)
        else:
            self.criteria.set_chosen(())
        self._finish()

    def _on_unsure(self) -> None:
        if self.withheld is not None:
            self.withheld.setChecked(False)
        self._clear_card()
        self._finish()

    def _on_withheld(self) -> None:
        self.unsure.setChecked(False)
        self._clear_card()
        self._finish()

    def _on_criteria(self, _codes: object) -> None:
        self.answer_changed.emit(self._flag_id, self.answer())

    def _clear_card(self) -> None:
        self.card.set_chosen(chosen=False)
        self.criteria.set_chosen(())

    def _finish(self) -> None:
        self._show_criteria()
        self.answer_changed.emit(self._flag_id, self.answer())

    def _show_criteria(self) -> None:
        self._details.setVisible(self.card.isChecked() and bool(self.criteria.cards()))
