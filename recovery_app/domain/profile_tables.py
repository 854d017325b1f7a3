"""Everything of a profile as tables: the log, the answers of each assessment, and what the plan changed by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from recovery_app.domain.date_range import DateRange
from recovery_app.domain.episode import Answers, Assessment, Episode
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_tables import LogTable, cell, columns_of, log_tables
from recovery_app.domain.pattern import resemble
from recovery_app.domain.profile import Profile
from recovery_app.domain.report_plans import plan_courses
from recovery_app.domain.wizard import safety_of, scored_answers

_EPISODE = ("episode", "episode_started_at", "plan_started_on", "episode_ended_on")
_RESULT = ("resembles", "how_clear", "plan_for")
_CHANGE = ("day", "what", "because", "undone")
_EVER = DateRange(date.min, date.max)


def profile_tables(profile: Profile, knowledge: Knowledge, now: datetime) -> tuple[LogTable, ...]:
    """Return the tables of the log, and those of the answers and of the plan's changes where there are any.

    Cells are as in `log_tables`. A result is left out where the red-flag answers ask for care first.
    """
    tables = (_answers(profile, knowledge), _changes(profile, knowledge, now))
    return (*log_tables(profile.log), *(one for one in tables if one.rows))


def _answers(profile: Profile, knowledge: Knowledge) -> LogTable:
    header, cells = columns_of(Answers)
    rows = (
        (*_of_episode(episode), cell(one.at), *_result(knowledge, one.answers), *cells(one.answers))
        for episode, one in _assessments(profile)
    )
    return LogTable("answers", (*_EPISODE, "at", *_RESULT, *header), tuple(rows))


def _assessments(profile: Profile) -> Iterator[tuple[Episode, Assessment]]:
    return ((episode, one) for episode in profile.episodes for one in episode.assessments)


def _of_episode(episode: Episode) -> tuple[str, ...]:
    return tuple(cell(one) for one in (episode.id, episode.started_at, episode.plan_started_on, episode.ended_on))


def _result(knowledge: Knowledge, answers: Answers) -> tuple[str, str, str]:
    if safety_of(knowledge, answers).level.stops_everything:
        return "", "", ""
    model, result = knowledge.patterns, resemble(knowledge.patterns, scored_answers(answers))
    best, plan = (model.card(one).in_sentence for one in (result.top.id, result.plan_pattern))
    return cell(best), cell(result.certainty), cell(plan)


def _changes(profile: Profile, knowledge: Knowledge, now: datetime) -> LogTable:
    courses = plan_courses(profile, knowledge, _EVER, parts_of(profile.log), now)
    changes = [change for course in courses for change in course.changes][::-1]
    rows = (tuple(cell(one) for one in (change.day, change.what, change.because, change.undone)) for change in changes)
    return LogTable("plan-changes", _CHANGE, tuple(rows))
