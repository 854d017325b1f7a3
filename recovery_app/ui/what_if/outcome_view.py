"""The live result of the answers that are tried."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recovery_app.domain.flag import Level
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.pattern import Resemblance
from recovery_app.domain.result_words import fit_word, headline, how_sure, moved_word, plan_sentence
from recovery_app.domain.what_if import Trial
from recovery_app.ui import metrics
from recovery_app.ui.theme import Theme
from recovery_app.ui.what_if.pattern_line import PatternLine
from recovery_app.ui.what_if.stop_card import StopCard
from recovery_app.ui.widgets.card import Card
from recovery_app.ui.widgets.label import Text
from recovery_app.ui.widgets.note import Note

NO_NERVE = "No sign of a leg nerve in these answers."
ASKS_FIRST = "The real check would ask more safety questions about this answer first."
ON_HOLD = "Your plan is on hold for now, whatever you try here."


class OutcomeView(QWidget):
    """Show headline, patterns, certainty and plan, or in their place what the safety screen would say."""

    check_requested = Signal()

    def __init__(self, theme: Theme, knowledge: Knowledge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._knowledge = knowledge
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        self.stop = StopCard(theme, knowledge.safety)
        self.stop.check_requested.connect(self.check_requested)
        self.result = Card(theme)
        self.headline = Text(theme, "", "h2")
        self.sure = Text(theme, "", "small", "muted")
        self.result.add(self.headline)
        self.result.add(self.sure)
        self.lines = [PatternLine(theme, place) for place in range(1, 5)]
        for line in self.lines:
            self.result.add_divider()
            self.result.add(line)
        self.plan = Card(theme, "What the plan would be", title_role="h3")
        self.rest = Text(theme, "", "body_strong")
        self.whose_plan = Text(theme, "", "small", "muted")
        self.nerve = Text(theme, "", "small", "muted")
        for text in (self.rest, self.whose_plan, self.nerve):
            self.plan.add(text)
        self.asks = Note(theme, "More to ask.", ASKS_FIRST)
        self.conflict = Note(theme, "", "")
        for part in (self.stop, self.result, self.asks, self.conflict, self.plan):
            column.addWidget(part)

    def words(self) -> str:
        """Return in one sentence what is shown."""
        return self.stop.heading.text() if self.stop.isVisibleTo(self) else self.headline.text()

    def show_hold(self, level: Level) -> None:
        """Show that a grave flag holds everything."""
        self.stop.show_hold(level)
        self._show_stop(stops=True)

    def show_trial(self, trial: Trial, *, is_changed: bool, is_on_hold: bool) -> None:
        """Show what answers give; how patterns moved is said only where another answer is tried."""
        if trial.before is None or trial.result is None:
            self.stop.show_stop(trial.level, trial.stops)
            self._show_stop(stops=True)
            return
        self._show_stop(stops=False)
        model, result = self._knowledge.patterns, trial.result
        self.headline.set_text(headline(model, result))
        self.sure.set_text(how_sure(model, result))
        own = {one.id: one.share for one in trial.before.patterns}
        for line, one in zip(self.lines, result.patterns, strict=True):
            change, moved = trial.moved(one.id), moved_word(model, trial.moved(one.id))
            line.show_pattern(
                model.card(one.id).name,
                fit_word(model, result, one),
                min(one.share, model.most_shown_share),
                min(own[one.id], model.most_shown_share) if is_changed else None,
                moved,
                0 if moved == model.words["moved_not"] else (1 if change > 0 else -1),
            )
        self.asks.setVisible(bool(trial.asks))
        conflicts = "\n".join(one.text for one in trial.contradictions)
        self.conflict.set_text("Please note.", conflicts)
        self.conflict.setVisible(bool(conflicts))
        self._show_plan(trial, result, is_on_hold=is_on_hold)

    def _show_plan(self, trial: Trial, result: Resemblance, *, is_on_hold: bool) -> None:
        model, verdict = self._knowledge.patterns, result.leg_nerve.verdict
        self.nerve.set_text(NO_NERVE if verdict == "no" else f"{model.leg_nerve.title[verdict]}.")
        if is_on_hold or trial.rest is None or trial.rest_before is None:
            self.rest.set_text(ON_HOLD)
            self.whose_plan.hide()
            return
        more = trial.rest.days - trial.rest_before.days
        size = "more" if more > 0 else "fewer"
        compared = f"That is {_days(abs(more))} {size} than with your own answers. " if more else ""
        self.rest.set_text(f"About {_days(trial.rest.days)} without running.")
        self.whose_plan.set_text(compared + plan_sentence(model, result))
        self.whose_plan.show()

    def _show_stop(self, *, stops: bool) -> None:
        self.stop.setVisible(stops)
        for part in (self.result, self.plan, self.asks, self.conflict):
            part.setVisible(not stops)


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
