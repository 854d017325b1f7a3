"""The plan for one day, derived from the profile: same input, same plan."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

from recovery_app.domain.day import day_of
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.exercise import Exercise, Phase
from recovery_app.domain.heat_ice import HeatIceRules, ProtocolId, WindowAdvice
from recovery_app.domain.heat_ice_access import Access, access, uses, window
from recovery_app.domain.hold import Hold, current_hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.log_entry import ExerciseMarked, LogEntry
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.pattern import Resemblance, resemble
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.planner import Situation, exercises_for, patterns_to_respect
from recovery_app.domain.profile import Profile
from recovery_app.domain.rest import RestCountdown, countdown, rest_plan
from recovery_app.domain.signs import SignStatus, signs
from recovery_app.domain.triage import Triage, limits_of
from recovery_app.domain.walk import WalkGoal, walk_goal
from recovery_app.domain.week import DayMark, week
from recovery_app.domain.wizard import safety_of, scored_answers

NextKind = Literal["session", "stretches", "walk", "review", "done", "on_hold"]


class PlannedExercise(msgspec.Struct, frozen=True):
    """Hold one exercise of the day and whether it is ticked."""

    exercise: Exercise
    done: bool


class HeatIceOffer(msgspec.Struct, frozen=True):
    """Hold the heat or ice that suits today, whether it may start now, and when the last one ended."""

    advice: WindowAdvice
    access: Access
    last_ended_at: datetime | None


class Agenda(msgspec.Struct, frozen=True):
    """Hold one day: where the user stands, what is next, and each part of the plan.

    With a hold nothing but `hold`, `walk` and the week is filled: walking stays allowed where the hold is
    clinician-first, and is None at emergency and same-day level.
    """

    day: date
    day_number: int
    phase: PhaseCard
    resemblance: Resemblance
    limits: frozenset[str]
    hold: Hold | None
    next: NextKind
    week: tuple[DayMark, ...]
    exercises: tuple[PlannedExercise, ...] = ()
    rest: RestCountdown | None = None
    signs: tuple[SignStatus, ...] = ()
    heat_ice: HeatIceOffer | None = None
    walk: WalkGoal | None = None

    @property
    def exercises_left(self) -> tuple[PlannedExercise, ...]:
        """Return the exercises not ticked yet."""
        return tuple(one for one in self.exercises if not one.done)

    @property
    def ready_to_run(self) -> bool:
        """Tell whether every sign is met."""
        return bool(self.signs) and all(one.met for one in self.signs)


def agenda(profile: Profile, knowledge: Knowledge, now: datetime) -> Agenda | None:
    """Return the plan of the day of `now`, or None while no plan was begun."""
    episode = profile.episode
    if episode is None or episode.plan_started_on is None:
        return None
    answers = episode.assessments[-1].answers
    return day_plan(
        knowledge, episode, answers, profile.log, session_running=profile.active_session is not None, now=now
    )


def pain_began(episode: Episode, answers: Answers, now: datetime) -> datetime:
    """Return when this bout began: the end of the day of the last run that hurt, or when the episode was opened.

    The later moment of a day is the safer reading for waits that count from it.
    """
    last_run = answers.load.last_painful_run
    if last_run is None:
        return episode.started_at
    return min(datetime.combine(last_run + timedelta(days=1), datetime.min.time(), now.tzinfo), episode.started_at)


def day_plan(
    knowledge: Knowledge,
    episode: Episode,
    answers: Answers,
    log: tuple[LogEntry, ...],
    *,
    session_running: bool,
    now: datetime,
) -> Agenda:
    """Return the plan of the day of `now` for an episode whose plan was begun."""
    today = day_of(now)
    began = episode.plan_started_on or today
    number = max((today - began).days + 1, 1)
    safety = safety_of(knowledge, answers)
    limits = limits_of(knowledge.safety, safety)
    result = resemble(knowledge.patterns, scored_answers(answers))
    parts = parts_of(log)
    hold = _hold(knowledge, parts.safety, safety, now)
    walks = walk_goal(knowledge.plan, result.plan_pattern, parts.walks, began, today)
    if hold is not None:
        return Agenda(
            day=today,
            day_number=number,
            phase=_phase_card(knowledge, number, ()),
            resemblance=result,
            limits=limits,
            hold=hold,
            next="on_hold",
            week=week(log, {}, began, today),
            walk=None if hold.level.stops_everything else walks,
        )
    counted_from = answers.load.last_painful_run or began
    rest = countdown(rest_plan(knowledge.plan, result, answers), counted_from, now)
    statuses = signs(knowledge.plan, (*parts.signs, *parts.walks), began, rest, safety_clear=True)
    card = _phase_card(knowledge, number, statuses)
    situation = Situation(card.id, number, patterns_to_respect(result), answers.questions, limits)
    done = ticked_on(log, today)
    moves = tuple(
        PlannedExercise(exercise, exercise.id in done)
        for exercise in exercises_for(knowledge.exercises, card, situation)
    )
    return Agenda(
        day=today,
        day_number=number,
        phase=card,
        resemblance=result,
        limits=limits,
        hold=None,
        next=_next(session_running=session_running, moves=moves, walks=walks, rest=rest),
        week=week(log, _planned_moves(knowledge, situation, began, today), began, today),
        exercises=moves,
        rest=rest,
        signs=statuses,
        heat_ice=_heat_ice(knowledge.heat_ice, result, parts.packs, limits, pain_began(episode, answers, now), now),
        walk=walks,
    )


def _hold(knowledge: Knowledge, log: tuple[LogEntry, ...], safety: Triage, now: datetime) -> Hold | None:
    """Return the hold; a grave flag in the answers holds the plan even if the log knows of a milder one or of none."""
    hold = current_hold(knowledge.safety, log)
    if safety.level.stops_everything and (hold is None or not hold.level.stops_everything):
        flags = tuple(one.id for one in safety.fired if one.level.stops_everything)
        return Hold(safety.level, flags, now, None)
    return hold


def _phase_card(knowledge: Knowledge, number: int, statuses: tuple[SignStatus, ...]) -> PhaseCard:
    phase: Phase = "P1"
    if number >= knowledge.plan.phase_card("P2").first_day:
        phase = "P2"
    if statuses and all(one.met for one in statuses):
        phase = "P3"
    return knowledge.plan.phase_card(phase)


def _planned_moves(knowledge: Knowledge, today: Situation, began: date, day: date) -> dict[date, int]:
    """Return how many exercises each day of this week held up to today, by the phase of that day."""
    counts: dict[date, int] = {}
    for back in range(min(day.weekday(), (day - began).days) + 1):
        number = today.day_number - back
        first_phase = _phase_card(knowledge, number, ())
        card = first_phase if first_phase.id == "P1" else knowledge.plan.phase_card(today.phase)
        then = msgspec.structs.replace(today, phase=card.id, day_number=number)
        counts[day - timedelta(days=back)] = len(exercises_for(knowledge.exercises, card, then))
    return counts


def ticked_on(log: tuple[LogEntry, ...], day: date) -> frozenset[str]:
    """Return the ids of the exercises ticked on a day; the latest mark of each counts."""
    marks: dict[str, bool] = {}
    for entry in reversed(log):
        # A clock that was set back may put entries out of order, by a day at the most that matters here.
        if entry.day < day - timedelta(days=1):
            break
        if isinstance(entry, ExerciseMarked) and entry.day == day:
            marks.setdefault(entry.exercise_id, entry.done)
    return frozenset(exercise for exercise, done in marks.items() if done)


def _heat_ice(
    rules: HeatIceRules,
    result: Resemblance,
    log: tuple[LogEntry, ...],
    limits: frozenset[str],
    began: datetime,
    now: datetime,
) -> HeatIceOffer:
    advice = window(rules, result.plan_pattern, began, now)
    offered: ProtocolId = advice.offer
    earlier = uses(log)
    return HeatIceOffer(
        advice,
        access(rules, rules.by_id(offered), log, limits, began, now),
        earlier[-1].at if earlier else None,
    )


def _next(
    *, session_running: bool, moves: tuple[PlannedExercise, ...], walks: WalkGoal, rest: RestCountdown
) -> NextKind:
    if session_running:
        return "session"
    if any(not one.done for one in moves):
        return "stretches"
    if not walks.done:
        return "walk"
    return "review" if rest.over else "done"
