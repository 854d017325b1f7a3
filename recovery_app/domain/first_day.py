"""The first day of a plan, before it was begun: for the result page and for a case judged on its own."""

from __future__ import annotations

from datetime import datetime

import msgspec

from recovery_app.domain.agenda import Agenda, day_plan
from recovery_app.domain.change import safety_entry
from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Assessment, Episode, RunningLoad
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.profile import WizardDraft
from recovery_app.domain.wizard import safety_of


def first_day(knowledge: Knowledge, answers: Answers, now: datetime) -> Agenda:
    """Return the plan of a first day; without a last run that hurt, rest counts from today, the safer reading."""
    today = day_of(now)
    if answers.load.last_painful_run is None:
        answers = msgspec.structs.replace(answers, load=RunningLoad(last_painful_run=today))
    check = safety_entry(safety_of(knowledge, answers), WizardDraft(now, answers, ()), "first-day", now)
    episode = Episode("first-day", now, (Assessment(now, answers),), plan_started_on=today)
    return day_plan(knowledge, episode, answers, (check,), session_running=False, now=now)
