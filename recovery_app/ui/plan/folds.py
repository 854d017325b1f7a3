"""The folded parts of the page, each made when it is opened first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recovery_app.domain.knowledge import Knowledge
from recovery_app.ui.plan import fold_lines
from recovery_app.ui.plan.course_part import CoursePart, PhasesPart
from recovery_app.ui.plan.extras_part import ExtrasPart
from recovery_app.ui.plan.help_part import HelpPart
from recovery_app.ui.plan.history_part import HistoryPart
from recovery_app.ui.plan.levers_part import LeversPart
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.run_part import RunPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.signs_part import SignsPart
from recovery_app.ui.plan.strength_part import StrengthPart
from recovery_app.ui.plan.walk_part import WalkPart
from recovery_app.ui.theme import Theme
from recovery_app.ui.widgets.fold import Fold

ON_HOLD = ("walk", "history")
"""All that is shown while the plan is on hold, and walking only where the hold allows it."""


class FoldKind(msgspec.Struct, frozen=True):
    """Hold one foldable part: its heading, what makes it, and what it says of itself while it is closed."""

    title: str
    make: Callable[[Theme, Knowledge], PlanPart]
    line: Callable[[Knowledge, Shown], str] | str


KINDS: dict[str, FoldKind] = {
    "course": FoldKind("How back pain usually goes", CoursePart, "What studies found, with sources."),
    "phases": FoldKind("All four phases", PhasesPart, "What each one is for, and when you run."),
    "signs": FoldKind("Signs that you may try running", SignsPart, fold_lines.signs_line),
    "walk": FoldKind("Walking", WalkPart, fold_lines.walk_line),
    "run": FoldKind("Walk and run in turns", RunPart, fold_lines.run_line),
    "strength": FoldKind("Strength", StrengthPart, fold_lines.strength_line),
    "levers": FoldKind("How to change your training", LeversPart, "One thing at a time, in this order."),
    "history": FoldKind("What changed and why", HistoryPart, fold_lines.history_line),
    "help": FoldKind("When to see somebody", HelpPart, fold_lines.help_line),
    "extras": FoldKind("Other things people ask about", ExtrasPart, "Posture, foam roller, TENS, massage."),
}


class PlanFolds(QObject):
    """Hold the folds by name, bring the open ones up to date, and pass on what their controls wish.

    A closed part is brought up to date when it is opened.
    """

    sign_marked = Signal(str, bool)
    return_requested = Signal()
    check_requested = Signal()
    stretch_requested = Signal(str)
    change_answered = Signal(object)
    walk_requested = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._knowledge = knowledge
        self._shown: Shown | None = None
        self.parts: dict[str, PlanPart] = {}
        self.folds: dict[str, Fold] = {}
        for name, kind in KINDS.items():
            line = kind.line if isinstance(kind.line, str) else ""
            fold = Fold(theme, kind.title, line, partial(self._make, name))
            fold.opened.connect(partial(self._on_opened, name))
            self.folds[name] = fold

    def show_plan(self, shown: Shown) -> None:
        """Show the plan of a day in the open parts and in the lines of all."""
        self._shown = shown
        for name, fold in self.folds.items():
            fold.setVisible(self._belongs(name, shown))
            line = KINDS[name].line
            if not isinstance(line, str):
                fold.head.set_line(line(self._knowledge, shown))
            if fold.is_open and name in self.parts:
                self.parts[name].show_plan(shown)

    def _belongs(self, name: str, shown: Shown) -> bool:
        if name == "walk":
            return shown.day.walk is not None
        return shown.day.hold is None or name in ON_HOLD

    def _make(self, name: str) -> QWidget:
        part = KINDS[name].make(self._theme, self._knowledge)
        self.parts[name] = part
        if isinstance(part, SignsPart):
            part.marked.connect(self.sign_marked)
            part.return_requested.connect(self.return_requested)
            part.check_requested.connect(self.check_requested)
            part.stretch_requested.connect(self.stretch_requested)
        elif isinstance(part, ExtrasPart):
            part.stretch_requested.connect(self.stretch_requested)
        elif isinstance(part, WalkPart):
            part.walk_requested.connect(self.walk_requested)
        elif isinstance(part, HistoryPart):
            part.change_answered.connect(self.change_answered)
        return part

    def _on_opened(self, name: str) -> None:
        if self._shown is not None:
            self.parts[name].show_plan(self._shown)
        self.opened.emit()
