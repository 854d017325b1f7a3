"""The plan of the day, derived once for a profile and a minute however many pages ask for it."""

from __future__ import annotations

from recovery_app.domain.agenda import Agenda, plan_of
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import Profile
from recovery_app.state.clock import Clock
from recovery_app.state.profile_store import ProfileStore


class DayPlan:
    """Hand out the plan of now; it is derived anew when the profile changed or another minute began."""

    def __init__(self, store: ProfileStore, knowledge: Knowledge, clock: Clock) -> None:
        self._store = store
        self._knowledge = knowledge
        self._clock = clock
        self._profile: Profile | None = None
        self._minute = ""
        self._plan: Agenda | None = None
        self._is_derived = False
        self._stamp = 0

    def stamp(self) -> int:
        """Return a number that is another one once the profile changed or another minute began."""
        profile, minute = self._store.profile, f"{self._clock.now():%x %H:%M %z}"
        if profile is not self._profile or minute != self._minute:
            self._profile, self._minute, self._is_derived = profile, minute, False
            self._stamp += 1
        return self._stamp

    def agenda(self) -> Agenda | None:
        """Return the plan of the day, or None while no plan was begun."""
        episode = self._store.profile.episode
        return None if episode is None or episode.plan_started_on is None else self.of_episode()

    def of_episode(self) -> Agenda | None:
        """Return the plan of the day, which for an assessment without a plan is its first day; None without one."""
        self.stamp()
        profile = self._store.profile
        if not self._is_derived:
            episode = profile.episode
            self._plan = None if episode is None else plan_of(profile, self._knowledge, episode, self._clock.now())
            self._is_derived = True
        return self._plan
