"""The plan for one day, derived from the profile: same input, same plan."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial

import msgspec

from recovery_app.domain.change_words import ChangeWords
from recovery_app.domain.check_due import CheckDue, answered_clear, check_due
from recovery_app.domain.checks_today import due_and_run, hold_of_day
from recovery_app.domain.choices import choices
from recovery_app.domain.day import day_of
from recovery_app.domain.day_easing import day_easing
from recovery_app.domain.day_phase import phase_card, rest_with_red_days, runs_that_hurt, walk_row
from recovery_app.domain.episode import Answers, Episode
from recovery_app.domain.heat_ice import HeatReview
from recovery_app.domain.heat_ice_offer import HeatIceOffer, heat_ice_offer, pain_began
from recovery_app.domain.heat_review import heat_review
from recovery_app.domain.hold import Hold
from recovery_app.domain.knowledge import Knowledge
from recovery_app.domain.live_log import live, since
from recovery_app.domain.log_entry import LogEntry
from recovery_app.domain.log_parts import parts_of
from recovery_app.domain.log_session import SessionLogged
from recovery_app.domain.memory import Memory
from recovery_app.domain.next_thing import NextKind, morning_due, next_thing, ran_on, rating_due
from recovery_app.domain.pattern import Resemblance, resemble
from recovery_app.domain.plan_rules import PhaseCard
from recovery_app.domain.planner import Block, PlannedExercise, situation_of
from recovery_app.domain.profile import Profile
from recovery_app.domain.progress import DayEasing, PlanChange, RunGoal, SoreExercise, StrengthGoal
from recovery_app.domain.progression import progression, strength_begins
from recovery_app.domain.reassessment import turned_to_disc
from recovery_app.domain.rest import RestCountdown, countdown, still_resting
from recovery_app.domain.seek_help import HelpFacts, is_past_review, reasons_to_seek_help
from recovery_app.domain.sign_ticks import ticks_that_count
from recovery_app.domain.signs import SignStatus, signs
from recovery_app.domain.strength_day import rated_strength_days, strength_days, strength_goal
from recovery_app.domain.todays_moves import planned_stretches, todays_moves, with_ticks
from recovery_app.domain.training_log import training_log
from recovery_app.domain.training_rules import CourseBand, HelpRule
from recovery_app.domain.triage import limits_of
from recovery_app.domain.untold_pain import untold_pain
from recovery_app.domain.walk import WalkGoal, walk_goal, walk_table
from recovery_app.domain.week import DayMark, week
from recovery_app.domain.wizard import safety_of, scored_answers

RECENT_DAYS = 9
"""How far back the day and its week look into the log."""

# Ten years of a log are derived again at every tick. What is derived for another reason, such as a report or the days
# to come, has no part in this memory, or it would push the plan's out.
_memory = Memory()


class Agenda(msgspec.Struct, frozen=True):
    """Hold one day: where the user stands, what is next, and each part of the plan.

    With a hold nothing but `hold`, `walk`, pain to be told, the week and the changes is filled: walking stays allowed
    where the hold is clinician-first, and is None at emergency and same-day level.
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
    check_due: CheckDue | None = None
    run: RunGoal | None = None
    strength: StrengthGoal | None = None
    easing: DayEasing | None = None
    changes: tuple[PlanChange, ...] = ()
    seek_help: tuple[HelpRule, ...] = ()
    course: CourseBand | None = None
    rating_due: Block | None = None
    morning_due: date | None = None
    pain_untold: SessionLogged | None = None
    heat_review: HeatReview | None = None
    left_out: tuple[SoreExercise, ...] = ()

    @property
    def exercises_left(self) -> tuple[PlannedExercise, ...]:
        """Return the exercises not ticked yet."""
        return tuple(one for one in self.exercises if not one.done)

    @property
    def ready_to_run(self) -> bool:
        """Tell whether every sign is met."""
        return bool(self.signs) and all(one.met for one in self.signs)


def agenda(profile: Profile, knowledge: Knowledge, now: datetime, memory: Memory | None = None) -> Agenda | None:
    """Return the plan of the day of `now`, or None while no plan was begun; days to come bring their own `memory`."""
    episode = profile.episode
    if episode is None or episode.plan_started_on is None:
        return None
    return plan_of(profile, knowledge, episode, now, memory)


def plan_of(
    profile: Profile, knowledge: Knowledge, episode: Episode, now: datetime, memory: Memory | None = None
) -> Agenda:
    """Return the plan of the day of `now` for the episode that goes on; one not begun is judged as its first day."""
    return day_plan(
        knowledge,
        episode,
        episode.assessments[-1].answers,
        profile.log,
        session_running=profile.active_session is not None,
        now=now,
        equipment=profile.settings.equipment,
        earlier=tuple(one for one in profile.episodes if one is not episode),
        memory=memory,
    )


def day_plan(
    knowledge: Knowledge,
    episode: Episode,
    answers: Answers,
    log: tuple[LogEntry, ...],
    *,
    session_running: bool,
    now: datetime,
    equipment: tuple[str, ...] | None = None,
    earlier: tuple[Episode, ...] = (),
    memory: Memory | None = None,
) -> Agenda:
    """Return the plan of the day of `now` for an episode, with what was logged so far.

    `equipment` is what is at home, None for everything; `earlier` are the episodes before this one.
    """
    memory = memory or _memory
    today = day_of(now)
    began = episode.plan_started_on or today
    number = max((today - began).days + 1, 1)
    training = knowledge.training
    safety = safety_of(knowledge, answers)
    limits = limits_of(knowledge.safety, safety)
    result = resemble(knowledge.patterns, scored_answers(answers))
    parts = parts_of(log)
    told = training_log(training.light, parts, began, now, memory)
    progress = progression(knowledge, result.plan_pattern, told, now, memory)
    table = walk_table(knowledge.plan, result.plan_pattern)
    row = walk_row(progress, told, today)
    walks = walk_goal(table, row, parts.walks, today, held_back=progress.walk_held_back)
    recent = live(since(log, today - timedelta(days=RECENT_DAYS)))
    untold = untold_pain(recent, today)
    hold = hold_of_day(knowledge, parts.safety, safety, now)
    asked = partial(
        check_due,
        knowledge.safety,
        training.light,
        episode,
        parts.safety_and_felt,
        now,
        limits=limits,
        turned_to_disc_at=turned_to_disc(knowledge.patterns, episode),
    )
    if hold is not None:
        # Walking goes on with a clinician-first flag, so what it tells is asked about; a graver one stops everything.
        due = None if hold.level.stops_everything else asked()
        untold = None if hold.level.stops_everything else untold
        is_asked: NextKind = "on_hold" if untold is None else "pain"
        return Agenda(
            day=today,
            day_number=number,
            phase=phase_card(knowledge, number, progress, today),
            resemblance=result,
            limits=limits,
            hold=hold,
            next="check" if due is not None and due.kind == "mini" else is_asked,
            week=week(recent, {}, began, today, training.light),
            walk=None if hold.level.stops_everything else walks,
            check_due=due,
            changes=progress.changes,
            pain_untold=untold,
        )
    hurt = runs_that_hurt(told, progress)
    counted_from = max((answers.load.last_painful_run or began, *hurt))
    rest = countdown(rest_with_red_days(knowledge, result, answers, progress), counted_from, now)
    card = phase_card(knowledge, number, progress, today)
    words = ChangeWords(training.words, knowledge.exercises, today)
    easing = day_easing(training, progress, told, words, today)
    asked_first = asked()
    mini_due = asked_first is not None and asked_first.kind == "mini"
    due, run = due_and_run(knowledge, asked, asked_first, progress, told, now, still_resting(rest.plan, hurt, now))
    statuses = signs(
        knowledge.plan,
        ticks_that_count(training.light, parts.signs, progress.red_days, told.check_ins),
        told.walks,
        progress.gate_from,
        rest,
        checked_clear=not mini_due and answered_clear(knowledge.safety, parts.safety, now),
    )
    strength_ids = frozenset(one.id for one in knowledge.exercises if one.kind == "strength")
    worked = strength_days(recent, strength_ids, today) | rated_strength_days(told)
    strength = None
    if card.id != "P1":
        first_strength = strength_begins(knowledge, began)
        staying_well = card.id == "P4"
        strength = strength_goal(training, progress, run, worked, first_strength, today, staying_well=staying_well)
    situation = situation_of(
        knowledge.plan.ease,
        result,
        answers.questions,
        limits,
        phase=card.id,
        day_number=number,
        equipment=equipment,
    )
    moves: tuple[PlannedExercise, ...] = ()
    if not mini_due:
        chosen = choices(parts.choices, episode)
        moves = with_ticks(todays_moves(knowledge, situation, chosen, progress, strength, easing), recent, today)
    if strength is not None:
        strength = msgspec.structs.replace(strength, today=any(one.block == "strength" for one in moves))
    morning = morning_due(told, today)
    rating = rating_due(moves, told, today)
    facts = HelpFacts(
        answers,
        episode.assessments[-1].at,
        episode.assessments[0].answers,
        number,
        today,
        card.id in {"P3", "P4"},
        run is None and is_past_review(rest, progress, statuses, today),
        earlier,
        episode.started_at.date(),
    )
    return Agenda(
        day=today,
        day_number=number,
        phase=card,
        resemblance=result,
        limits=limits,
        hold=None,
        next=next_thing(
            session_running=session_running,
            due=due,
            pain_untold=untold is not None,
            morning_after_run=ran_on(told, morning),
            run=run,
            moves=moves,
            rating=rating,
            walks=walks,
            rest=rest,
            easing=easing,
        ),
        week=week(recent, planned_stretches(knowledge, situation, began, today), began, today, training.light),
        exercises=moves,
        rest=rest,
        signs=statuses,
        heat_ice=heat_ice_offer(
            knowledge.heat_ice, result, parts.packs, limits, pain_began(episode, answers, now), now
        ),
        walk=walks,
        check_due=due,
        run=run,
        strength=strength,
        easing=easing,
        changes=progress.changes,
        seek_help=reasons_to_seek_help(training, facts, told, progress, parts.medicine),
        course=next(band for band in training.course if band.pattern == result.plan_pattern),
        rating_due=rating,
        morning_due=morning,
        pain_untold=untold,
        heat_review=heat_review(
            knowledge.heat_ice, training, parts.packs, told.check_ins, episode.assessments[-1], today
        ),
        left_out=tuple(one for one in progress.sore.values() if one.left_out),
    )
