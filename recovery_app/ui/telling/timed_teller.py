"""Telling how a walk or run against the clock felt; left unanswered, its minutes count all the same."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from recovery_app.domain.duration_text import MINUTE_S
from recovery_app.domain.live_log import live
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.log_training import RunLogged
from recovery_app.domain.progress import RunGoal
from recovery_app.domain.timed_telling import run_minutes, told_of, with_minutes
from recovery_app.domain.told_when import When
from recovery_app.domain.walk import WalkGoal
from recovery_app.ui.services import PageServices
from recovery_app.ui.telling.ran import Ran
from recovery_app.ui.telling.teller import Teller


def keep_minutes(services: PageServices, session: SessionLogged) -> None:
    """Log the measured minutes of a walk or run of which nobody told how it felt."""
    entry_id = services.new_id()
    services.store.apply(lambda profile: with_minutes(profile, services.knowledge, session, entry_id))


class TimedTeller(QObject):
    """Ask about one walk or run against the clock at a time; what is told takes the place of its bare minutes."""

    def __init__(self, teller: Teller) -> None:
        super().__init__(teller)
        self._teller = teller
        self._desk = teller.desk

    def ask(self, session: SessionLogged, walk: WalkGoal | None, run: RunGoal | None) -> None:
        """Ask about a session of today that has ended; `walk` and `run` are the goals of the day."""
        desk = self._desk
        # The day may have ended at three since.
        when = None if session.day == desk.today() else When(session.at, session.day, desk.services.clock.now())
        self._open(session, walk, run, when)
        if self._desk.dialog is not None:
            self._desk.dialog.rejected.connect(partial(keep_minutes, self._desk.services, session))

    def ask_later(self, session: SessionLogged) -> None:
        """Ask about an earlier session; left unanswered it stays as it is."""
        self._open(session, None, None, When(session.at, session.day, self._desk.services.clock.now()))

    def _open(self, session: SessionLogged, walk: WalkGoal | None, run: RunGoal | None, when: When | None) -> None:
        bare = told_of(live(self._desk.log()), session)
        if isinstance(bare, RunLogged) or (bare is None and run_minutes(session)):
            run_min = run_minutes(session) if bare is None else bare.run_min
            self._teller.run(run, Ran(run_min, as_planned=session.outcome == "done"), when=when, corrects=bare)
        else:
            minutes = max(round(session.done_s / MINUTE_S), 1) if bare is None else bare.minutes
            self._teller.walk(walk, minutes, when=when, corrects=bare)
