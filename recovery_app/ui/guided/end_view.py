"""The end of a guided session: what was really done, and the one thing that follows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.duration_text import minutes_text
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_session import MoveDone, SessionLogged
from recovery_app.domain.session_after import AfterSession
from recovery_app.domain.session_outcome import end_title
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.button import Button
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.flow_layout import FlowLayout
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.scroll_page import ScrollPage

READING_PX: Final = 720
_VERBS: Final[dict[AfterSession, str]] = {
    "check": "Answer a few short questions",
    "symptoms": "Check your symptoms",
    "rate": "Tell how it felt",
    "today": "Back to Today",
}
_NEXT: Final[dict[AfterSession, str]] = {
    "check": "A few short questions come next.",
    "symptoms": "Check your symptoms before you go on.",
}
_OUTCOMES: Final = {
    "done": ("check", "good", ""),
    "part": ("trending-down", "muted", ", in part"),
    "skipped": ("x", "muted", ""),
}


class EndView(QWidget):
    """Show a session as it is in the log; `wished` carries what follows it."""

    wished = Signal(str)

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._knowledge = knowledge
        self._wish: AfterSession = "today"
        self._scroll = ScrollPage(theme, reading_px=READING_PX)
        self.title = Text(theme, "", "session_title")
        self.line = Text(theme, "", "session_text", "muted")
        self.stop = Card(theme, look="stop")
        self.stop_text = Text(theme, "", "body")
        self.stop.add(self.stop_text)
        self.moves = Card(theme, "What you did")
        self._rows: QWidget | None = None
        self.main = Button(theme, "", "primary", "session", wraps=True)
        self.today = Button(theme, _VERBS["today"], "secondary", "session")
        self.main.clicked.connect(self._on_main)
        self.today.clicked.connect(self._on_today)
        buttons = QWidget()
        row = FlowLayout(buttons, metrics.SPACE_3)
        row.addWidget(self.main)
        row.addWidget(self.today)
        self._scroll.body.addStretch(1)
        for part in (self.title, self.line, self.stop, self.moves, buttons):
            self._scroll.add(part)
        self._scroll.body.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def show_end(self, entry: SessionLogged, wish: AfterSession) -> None:
        """Show a log entry, and what follows."""
        self._wish = wish
        self.title.set_text(end_title(entry))
        moved = f"{minutes_text(entry.done_s)} of moving. It is in your log."
        self.line.set_text(moved if entry.done_s else "No moving this time.")
        self.stop.setVisible(wish in _NEXT)
        self.stop_text.set_text(f"{self._knowledge.training.light.meaning['red']} {_NEXT.get(wish, '')}".strip())
        self._show_moves(entry.moves)
        self.main.set_text(_VERBS[wish])
        self.today.setVisible(wish != "today")
        self._scroll.to_top()

    def spoken(self) -> str:
        """Return what a screen reader says on arrival."""
        shown = (self.title, self.line, self.stop_text if not self.stop.isHidden() else None)
        return " ".join(f"{text.text().rstrip('.')}." for text in shown if text is not None)

    def _show_moves(self, moves: tuple[MoveDone, ...]) -> None:
        if self._rows is not None:
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget()
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 0, 0, 0)
        for move in moves:
            column.addLayout(self._row(move))
        self.moves.add(self._rows)
        self.moves.setVisible(bool(moves))

    def _row(self, move: MoveDone) -> QHBoxLayout:
        icon, colour, part = _OUTCOMES[move.outcome]
        names = {one.id: one.name for one in self._knowledge.exercises}
        done = f"{minutes_text(move.done_s)}{part}" if move.outcome != "skipped" else "left out"
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_3)
        row.addWidget(Icon(self._theme, icon, colour), 0, Qt.AlignmentFlag.AlignVCenter)
        name = names.get(move.exercise_id, move.exercise_id)
        words = Text(self._theme, f"{name}: {done}", strong=name)
        row.addWidget(words, 1)
        return row

    def _on_main(self) -> None:
        self.wished.emit(self._wish)

    def _on_today(self) -> None:
        self.wished.emit("today")
