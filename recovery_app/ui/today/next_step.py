"""What the one next thing says and asks, for every state of a day."""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from recovery_app.domain.agenda import Agenda
from recovery_app.domain.progress import DayEasing, RunGoal
from recovery_app.domain.timed_session import SessionKind
from recovery_app.ui.telling.run_words import run_line, run_steps, run_title
from recovery_app.ui.today.words import BLOCK_QUESTIONS, stretches_line, stretches_title, walk_line, walk_title

WELCOME = "welcome"
UNDO = "Undo"
PAIN_TITLES = {"guided": "Your exercises hurt", "walk": "Your walk hurt", "run": "Your run hurt"}


class NextStep(msgspec.Struct, frozen=True):
    """Hold the words of the hero card; without a button nothing is left to do."""

    kind: str
    kicker: str
    title: str
    line: str
    button: str = ""
    icon: str = "play"
    second: str = ""
    third: str = ""


def next_step(
    day: Agenda, now: datetime, left: int | None, against: str, running: SessionKind | None = None
) -> NextStep:
    """Return the words for the next thing of a day.

    `left` is the day number of the last entry after a gap, or None; `against` names what a morning is compared with;
    `running` is the kind of the session that runs or waits.
    """
    if left is not None and day.next != "session":
        return NextStep(
            WELCOME,
            "Welcome back",
            f"You left on day {left}.",
            "Go on where you were, or begin one step back.",
            "Go on",
            second="One step back",
            third="Check symptoms",
        )
    base = _running(running) if day.next == "session" else _base(day, now, against)
    easing = easing_in_hero(day)
    if easing is None:
        return base
    return NextStep(
        base.kind,
        "Today",
        easing.title,
        "\n".join(easing.lines),
        base.button,
        icon=base.icon,
        second=UNDO if easing.undo else base.second,
    )


def easing_in_hero(day: Agenda) -> DayEasing | None:
    """Return why the day is smaller where the hero tells it: what the user said of the day, not a question's turn."""
    told = day.easing is not None and day.easing.kind in {"flare", "easy_day"}
    return day.easing if told and day.next in {"stretches", "walk", "run", "done"} else None


def left_on_day(left: date | None, day: Agenda) -> int | None:
    """Return the number that a day of this plan had, or None."""
    return None if left is None else max(day.day_number - (day.day - left).days, 1)


def _base(day: Agenda, now: datetime, against: str) -> NextStep:
    match day.next:
        case "check" if day.check_due is not None:
            title = "A few short questions"
            return NextStep("check", "First", title, day.check_due.reason, "Answer them", icon="shield-check")
        case "weekly" if day.check_due is not None:
            return NextStep("weekly", "Next", "Your weekly review", day.check_due.reason, "Start", icon="shield-check")
        case "pain" if day.pain_untold is not None:
            line = "Tell how much. Your plan goes by it."
            return NextStep("pain", "First", PAIN_TITLES[day.pain_untold.session], line, "Answer", icon="activity")
        case "morning" if day.morning_due is not None:
            line = f"Compare it with before {against}. It decides the next step."
            return NextStep("morning", "First", "How is your back this morning?", line, "Answer", icon="activity")
        case "run" if day.run is not None:
            return NextStep(
                "run", "Next", *_run_words(day.run, now), "Start the run", icon="play", second="Log the run"
            )
        case "stretches":
            return NextStep("stretches", "Next", stretches_title(day), stretches_line(day), "Start")
        case "rate" if day.rating_due is not None:
            line = "Your answer shapes the next ones."
            return NextStep("rate", "Next", BLOCK_QUESTIONS[day.rating_due], line, "Answer", icon="activity")
        case "walk" if day.walk is not None:
            return NextStep(
                "walk", "Next", walk_title(day.walk), walk_line(day.walk), "Start the walk", second="Log a walk"
            )
        case "review" if day.ready_to_run:
            line = "Your plan shows how to begin with short runs."
            return NextStep("ready", "Next", "All signs are ready", line, "See your plan", icon="check")
        case "review":
            line = "Your rest time is over. The signs decide."
            return NextStep("review", "Next", "Review your signs", line, "Review now", icon="check")
        case _:
            return NextStep("done", "", "Done for today", "Rest well. Keep moving as it feels comfortable.")


def _running(kind: SessionKind | None) -> NextStep:
    match kind:
        case "guided" | "run":
            name = "Your exercises wait" if kind == "guided" else "Your run waits"
            return NextStep("session", "Now", name, "Go on where you stopped, or end it.", "Open it")
        case "walk":
            line = "The clock goes on while you walk."
            return NextStep("session", "Now", "Your walk is on", line, "Open it", icon="footprints")
        case _:
            line = "The clock goes on while you look elsewhere."
            return NextStep("session", "Now", "Your session is running", line, "Open it", icon="thermometer")


def _run_words(goal: RunGoal, now: datetime) -> tuple[str, str]:
    if goal.stage is None:
        return run_title(goal), run_line(goal, now)
    return "Run and walk", f"{goal.session_total_min} min in all. {run_steps(goal)}"
