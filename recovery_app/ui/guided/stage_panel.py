"""The stage of a guided session: the name, one instruction, the figure and one cue."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.exercise import Exercise
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.icon_label import Icon
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.painting import rounded_box, smooth_painter

_PAD: Final = 28
_LARGE_EM: Final = 34
_MIDDLING_EM: Final = 26
_FIGURE_SHARE: Final = 0.5


class StagePanel(QWidget):
    """Show an exercise; the cue goes first and then the instruction where they would leave the figure no room."""

    def __init__(self, theme: Theme, figure: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figure = figure
        self.name = Text(theme, "", "session_title")
        self.instruction = Text(theme, "", "session_text", "muted")
        self.cue = Text(theme, "", "session_text_strong")
        self._cue_row = QWidget()
        across = QHBoxLayout(self._cue_row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(metrics.SPACE_3)
        across.addWidget(Icon(theme, "wind", "muted", 26), 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(self.cue, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(metrics.SPACE_2)
        for part in (self.name, self.instruction):
            self._column.addWidget(part)
        self._column.addWidget(figure, 1)
        self._column.addWidget(self._cue_row)
        theme.theme_changed.connect(self._judge)

    def show_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        self.name.set_text(exercise.name)
        self.instruction.set_text(exercise.cue)
        self.cue.set_text(exercise.breathing)
        self._judge()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Judge the room again."""
        super().resizeEvent(event)
        self._judge()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the stage."""
        painter = smooth_painter(self)
        colours = (self._theme.colour("stage"), self._theme.colour("border"))
        rounded_box(painter, QRectF(self.rect()), metrics.CORNER_STAGE, *colours)
        painter.end()

    def _judge(self) -> None:
        large = self.width() >= _LARGE_EM * self._theme.em()
        pad = _PAD if large else metrics.SPACE_4
        self._column.setContentsMargins(pad, pad - metrics.SPACE_2, pad, pad - metrics.SPACE_2)
        middling = self.width() >= _MIDDLING_EM * self._theme.em()
        self.name.set_role("session_title" if large else "hero" if middling else "h2")
        for text, role in ((self.instruction, "session_text"), (self.cue, "session_text_strong")):
            text.set_role(role if large else "body_strong" if text is self.cue else "body")
        room, wide = self.height() - 2 * pad, max(self.width() - 2 * pad, 1)
        words = self.name.heightForWidth(wide) + metrics.SPACE_2
        for text, holder in ((self.instruction, self.instruction), (self.cue, self._cue_row)):
            needed = text.heightForWidth(max(wide - (40 if text is self.cue else 0), 1)) + metrics.SPACE_2
            fits = bool(text.text()) and room - words - needed >= _FIGURE_SHARE * room
            holder.setVisible(fits)
            words += needed if fits else 0
