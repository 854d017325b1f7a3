"""The cards beside the ring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recovery_app.domain.duration_text import clock_text, minutes_text
from recovery_app.domain.timed_session import Step, StepKind
from recovery_app.ui import metrics
from recovery_app.ui.session.words import LOOKS
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.icon_label import Icon, IconTile
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.timeline import Timeline, TimelinePhase

_TILE_PX: Final = 56
_SLIM: Final = 8
_PACKS: Final[dict[StepKind, Literal["heat", "ice"]]] = {"heat": "heat", "ice": "ice"}
_TOP: Final = Qt.AlignmentFlag.AlignTop


class TimelineCard(Card):
    """Show all phases in a row, how long they take and what is left; `set_slim` leaves the row alone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", title_role="h3", parent=parent)
        self.timeline = Timeline(theme, "The steps of this session")
        self.add(self.timeline)

    def show_steps(self, steps: Sequence[Step], present: int, in_all_s: int) -> None:
        """Show the steps, and which of them runs."""
        phases = [TimelinePhase(_PACKS.get(step.kind, "rest"), step.planned_s / 60, step.round) for step in steps]
        self.timeline.set_phases(phases, present)
        self.timeline.setVisible(len(steps) > 1)
        self.show_time(in_all_s, in_all_s)

    def show_time(self, in_all_s: float, left_s: float) -> None:
        """Show how long the whole takes, and how much of it is left."""
        self.title.set_text(f"{minutes_text(in_all_s)} in all")
        self.fact.set_text(f"{clock_text(left_s)} left")

    def set_slim(self, *, slim: bool) -> None:
        """Leave the row of phases alone, for a low window."""
        self.title.setVisible(not slim)
        self.fact.setVisible(not slim)
        side, above = metrics.CARD_PADDING, _SLIM if slim else metrics.CARD_PADDING
        self.body.setContentsMargins(side, above, side, above)


class NextCard(Card):
    """Say what comes next."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        row = QHBoxLayout()
        row.setSpacing(metrics.SPACE_4)
        self.tile = IconTile(theme, "snowflake", "ice", _TILE_PX)
        row.addWidget(self.tile)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.name = Text(theme, "", "h2")
        self.line = Text(theme, "", "small", "muted")
        for text in (Text(theme, "Next", "small", "muted"), self.name, self.line):
            texts.addWidget(text)
        row.addLayout(texts, 1)
        self.add_layout(row)

    def show_step(self, step: Step, name: str, line: str) -> None:
        """Show the step that follows."""
        look = LOOKS[step.kind]
        self.tile.set_icon(look.icon, look.colour)
        self.name.set_text(name)
        self.line.set_text(line)

    def show_end(self, line: str) -> None:
        """Show that this step is the last."""
        self.tile.set_icon("check", "good")
        self.name.set_text("The end")
        self.line.set_text(line)


class Checklist(Card):
    """List what has to be so before a session starts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Before you start", title_role="h3", parent=parent)
        self._list_theme = theme
        self._ready = Text(theme, "", "small", "muted")
        self.add(self._ready)
        self._lines: list[QWidget] = []

    def show_lines(self, get_ready: str, lines: Sequence[str]) -> None:
        """Show what to have ready, and the lines with a mark each."""
        self._ready.set_text(get_ready)
        for old in self._lines:
            self.body.removeWidget(old)
            old.deleteLater()
        self._lines = []
        for line in lines:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(metrics.SPACE_3)
            row.addWidget(Icon(self._list_theme, "check", "primary"), 0, _TOP)
            row.addWidget(Text(self._list_theme, line), 1)
            self._lines.append(holder)
            self.add(holder)
