"""The sentences of a change of the plan: what changed, and because of what."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from recovery_app.domain.exercise import Exercise
from recovery_app.domain.judged_session import JudgedSession, RedCause
from recovery_app.domain.log_entry import WalkLogged
from recovery_app.domain.log_training import BlockRated, FlareMarked, MorningRated, RunLogged
from recovery_app.domain.moment_text import short_date

PAPER_WORDS = frozenset(
    {
        "walk_progress",
        "walk_hold",
        "walk_step_back",
        "run_progress",
        "run_progress_free",
        "run_hold",
        "run_hold_free",
        "run_step_back",
        "run_step_back_walk",
        "run_gate_again",
        "strength_progress",
        "strength_hold",
        "strength_step_back",
        "exercise_ease",
        "exercise_out",
        "exercise_back",
        "rest_longer",
        "walking_only",
        "because_pain",
        "because_limp",
        "because_down_leg",
        "because_tingling",
        "because_morning",
        "because_night",
        "because_no_morning",
        "because_flare",
        "because_green_walks",
        "because_green_runs",
        "because_green_strength",
        "because_calm_block",
        "because_two_ambers",
        "because_masked",
        "because_easy_day",
        "because_not_clean",
        "because_too_long",
        "because_missed",
        "because_two_reds",
        "because_red_week_one",
        "what_exercises",
    }
)
"""The names of the sentences that tell a change and its reason; on paper they have words of their own."""
WORDS = PAPER_WORDS | frozenset(
    {
        "run_wait_hours",
        "run_wait_red",
        "run_wait_rest",
        "run_wait_week",
        "run_wait_morning",
        "run_wait_walking_only",
        "run_wait_settling",
        "run_wait_walks",
        "run_wait_sore",
        "run_wait_easy_day",
        "run_check_first",
        "run_free",
        "run_first",
        "run_talk",
        "run_spike",
        "walking_only_title",
        "walking_only_line",
        "settling_title",
        "settling_line",
        "flare_title",
    }
)
"""The names of all sentences that the program takes from the content."""


SETTLED_DAYS = 2
"""From so many days after it on a day is told in the same words for good."""


class ChangeWords:
    """Say changes in the words of the content, with days told as seen from today.

    With `dated` every day is told by its date, as on paper that is read later. Words of the same `source` tell a day
    alike on every day from `SETTLED_DAYS` after it on.
    """

    def __init__(
        self, words: Mapping[str, str], exercises: tuple[Exercise, ...], today: date, *, dated: bool = False
    ) -> None:
        self.source = (words, exercises, dated)
        self._dated = dated
        self._words = words
        self._names = {exercise.id: exercise.name for exercise in exercises}
        self._today = today

    def say(self, key: str, **values: object) -> str:
        """Return a sentence with its places filled."""
        return self._words[key].format(**values)

    def name(self, exercise_id: str) -> str:
        """Return the name of an exercise; one that only another version knows keeps its id."""
        return self._names.get(exercise_id, exercise_id)

    def days_since(self, day: date) -> int:
        """Return how many days ago a day was, as seen from today."""
        return (self._today - day).days

    def when(self, day: date) -> str:
        """Return a day as it is told today."""
        near = {} if self._dated else {0: "today", 1: "yesterday"}
        return near.get(self.days_since(day), f"on {short_date(day)}")

    def why_not_green(self, session: JudgedSession) -> str:
        """Return why a session whose own light is green moves nothing on; empty where it does, or where it is not."""
        if session.stopped_by is not None:
            return self.because(session.stopped_by)
        if session.judged.masked:
            return self.say("because_masked")
        if session.easy_day is not None:
            return self.say("because_easy_day", when=self.when(session.entry.day))
        return ""

    def because(self, cause: RedCause) -> str:
        """Return the reason that a session, a flare-up or a morning gives: the gravest sign before the number."""
        if isinstance(cause, FlareMarked):
            return self.say("because_flare", when=self.when(cause.day))
        if isinstance(cause, MorningRated):
            return self._because_morning(cause)
        entry, when = cause.entry, self.when(cause.entry.day)
        for sign in ("down_leg", "tingling", "limp"):
            if sign in entry.signs:
                return self.say(f"because_{sign}", what=self._what(cause), when=when)
        if cause.morning is not None and (cause.morning.night_pain or cause.morning.feel == "worse"):
            return self._because_morning(cause.morning)
        return self.say("because_pain", what=self._what(cause), pain=entry.pain_during, when=when)

    def _because_morning(self, morning: MorningRated) -> str:
        key = "because_night" if morning.night_pain else "because_morning"
        return self.say(key, when=self.when(morning.about).removeprefix("on "))

    def _what(self, cause: JudgedSession) -> str:
        match cause.entry:
            case WalkLogged():
                return "walking"
            case RunLogged():
                return "running"
            case BlockRated(sore_exercise=sore) if sore:
                return self.name(sore)
            case _:
                return self.say("what_exercises")
