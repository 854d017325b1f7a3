"""How strong the evidence for a stretch is, and where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.source import CONSENSUS, base_id
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text

_LEAD = "Evidence:"


class Evidence(QWidget):
    """Show the evidence line of a stretch and its sources."""

    def __init__(self, theme: Theme, exercise: Exercise, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(theme, "book-open", "muted", 24), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(metrics.SPACE_1)
        words.addWidget(Text(theme, f"{_LEAD} {exercise.grade_text}", "small", "muted", strong=_LEAD))
        words.addWidget(Text(theme, "Sources", "small_strong"))
        for line in source_lines(exercise, knowledge):
            words.addWidget(Text(theme, line, "small", "muted"))
        row.addLayout(words, 1)


def source_lines(exercise: Exercise, knowledge: Knowledge) -> tuple[str, ...]:
    """Return a line for each source of an exercise, each source once."""
    known = {source.id: source for source in knowledge.sources}
    lines: list[str] = []
    for mark in exercise.sources:
        source = known.get(base_id(mark))
        if mark == CONSENSUS or source is None:
            lines.append("General clinical knowledge")
        else:
            lines.append(", ".join(part for part in (source.title, source.publisher, source.year) if part))
    return tuple(dict.fromkeys(lines))
