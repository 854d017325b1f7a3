"""What the screen about the week begins with, and where its answers go."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject

from recovery_app.domain.day import day_of
from recovery_app.domain.log_week import WeekTold
from recovery_app.domain.moment_text import short_date
from recovery_app.domain.profile import Profile
from recovery_app.domain.week_told import (
    WeekAnswers,
    answers_of,
    correct_week,
    goals_for,
    tell_week,
    week_to_correct,
    week_to_go_on,
)
from recovery_app.ui.check.review_view import ReviewView
from recovery_app.ui.services import PageServices


class WeekTelling(QObject):
    """Fill the screen with what was told today, or on an earlier day of this week where the user asks for that."""

    def __init__(self, services: PageServices, view: ReviewView) -> None:
        super().__init__(view)
        self._services = services
        self._view = view
        self._told: WeekTold | None = None
        self._goals: tuple[str, ...] = ()
        view.other_requested.connect(self._on_other)

    def begin(self) -> None:
        """Ask about the week that ends today."""
        self._ask(week_to_go_on(self._profile, self._now))

    def refresh_goals(self) -> None:
        """Show goals that were named while the screen is open; ratings of others told today are not written over."""
        if self._told is not None and self._told.day == day_of(self._now):
            self._told = week_to_go_on(self._profile, self._now)
        goals = goals_for(self._profile, self._told, self._now)
        if goals != self._goals:
            self._goals = goals
            self._view.show_goals(goals)

    def save(self) -> WeekAnswers:
        """Write the answers down and return them."""
        services, told, answers, now = self._services, self._told, self._view.answers(), self._now
        rules, first, second = services.knowledge.week, services.new_id(), services.new_id()
        if told is None:
            services.store.apply(lambda profile: tell_week(profile, rules, answers, first, now))
        else:
            services.store.apply(lambda profile: correct_week(profile, rules, told.id, answers, (first, second), now))
        return answers

    def _ask(self, told: WeekTold | None) -> None:
        self._told = told
        self._goals = goals_for(self._profile, told, self._now)
        words = ""
        if told is not None:
            when = "today" if told.day == day_of(self._now) else f"on {short_date(told.day)}"
            words = f"You told this {when}. Saving changes it."
        answers = answers_of(told) if told is not None else WeekAnswers()
        self._view.ask(self._goals, answers, words, self._other())

    def _other(self) -> str:
        earlier = week_to_correct(self._profile, self._services.knowledge.week, self._now)
        if earlier is None:
            return ""
        return "Tell today instead" if self._told == earlier else f"Change what you told on {short_date(earlier.day)}"

    def _on_other(self) -> None:
        earlier = week_to_correct(self._profile, self._services.knowledge.week, self._now)
        self._ask(None if self._told == earlier else earlier)

    @property
    def _profile(self) -> Profile:
        return self._services.store.profile

    @property
    def _now(self) -> datetime:
        return self._services.clock.now()
