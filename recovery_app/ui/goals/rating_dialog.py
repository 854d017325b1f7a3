"""Rating the user's own goals by themselves, so that their start is known."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from recovery_app.domain.named_goals import current_goals
from recovery_app.domain.week_told import answers_of, rate_goals, week_to_go_on
from recovery_app.ui.services import PageServices
from recovery_app.ui.widgets.dialog import Dialog
from recovery_app.ui.widgets.goal_scales import GoalScales

_WIDE_EM = 36
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MISSING = "Rate at least one."


class RatingDialog(Dialog):
    """Ask how well each goal goes now; `accepted` tells that it was written down."""

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        rule, profile = services.knowledge.week.goals, services.store.profile
        super().__init__(services.theme, "Where do you start?", rule.question, "Save", "Later", parent=parent)
        self.wide_em = _WIDE_EM
        self._services = services
        told = week_to_go_on(profile, services.clock.now())
        self.scales = GoalScales(services.theme, rule)
        self.scales.show_goals(current_goals(profile), answers_of(told).goals if told is not None else {})
        self.scales.changed.connect(self._judge)
        self.body.addWidget(self.scales)
        self.first = next(iter(self.scales.sliders.values()), self.safe)
        self._judge()

    def accept(self) -> None:
        """Write the ratings down."""
        services, scores = self._services, self.scales.scores()
        ids, now = (services.new_id(), services.new_id()), services.clock.now()
        services.store.apply(partial(rate_goals, rules=services.knowledge.week, scores=scores, ids=ids, now=now))
        super().accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save on Enter once something is rated; Escape leaves without saving."""
        if event.key() in _ENTER and self.verb.isEnabled():
            self.accept()
            return
        super().keyPressEvent(event)

    def _judge(self) -> None:
        missing = "" if self.scales.scores() else _MISSING
        self.verb.set_blocked(missing)
        self.foot.set_text(missing)
