"""The levels of strength work."""

from __future__ import annotations

from recovery_app.domain.training_rules import StrengthLevel
from recovery_app.ui.origin import origin
from recovery_app.ui.plan.count_row import CountRow
from recovery_app.ui.plan.place_row import PlaceRow, place_rows
from recovery_app.ui.plan.plan_part import PlanPart
from recovery_app.ui.plan.shown import Shown
from recovery_app.ui.plan.words import calm_sessions
from recovery_app.ui.widgets.text_part import TextPart


class StrengthPart(PlanPart):
    """Show each level with its moves and doses, and the calm sessions at the present one."""

    def key(self, shown: Shown) -> object:
        """Return the present level and its sessions."""
        return shown.day.strength

    def fill(self, part: TextPart, shown: Shown) -> None:
        """Make a row for each level."""
        rule, strength = self._knowledge.training.strength, shown.day.strength
        part.lines((rule.note,))
        if strength is None:
            settling = self._knowledge.plan.phase_card("P2").name
            part.lines((f"It begins in the next phase, {settling}, once your days are calm.",))
        else:
            words = f"{calm_sessions(strength.green, strength.needed)} at this level"
            part.column.addWidget(CountRow(self._theme, strength.green, strength.needed, words))
        rows = place_rows(part)
        for level in rule.level:
            here = strength is not None and strength.level.level == level.level
            title = f"Level {level.level}: {level.weeks_text[0].lower()}{level.weeks_text[1:]}"
            rows.addWidget(PlaceRow(self._theme, title, self._moves(level), here=here))
        part.quiet(origin(self._knowledge, rule.sources))

    def _moves(self, level: StrengthLevel) -> str:
        moves = (*level.trunk, *level.hip_and_leg)
        lines = [f"{self._knowledge.exercise(one.exercise).name}: {one.dose_text}." for one in moves]
        return "\n".join([*lines, level.more] if level.more else lines)
